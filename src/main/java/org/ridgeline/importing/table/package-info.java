/**
 * Tables that imports write: rows with their earlier versions, merged with what was there before.
 *
 * <p>Cells in, a file out; knows no export. Called by {@code importing}.
 */
package org.ridgeline.importing.table;
