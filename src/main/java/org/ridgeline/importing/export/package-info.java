/**
 * Files that others export in, their records and days out, one after the other.
 *
 * <p>Knows no format by name. Called by the packages of {@code importing}.
 */
package org.ridgeline.importing.export;
