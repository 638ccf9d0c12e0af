/**
 * The folder of a theatre that begins: its tables, mappings and what to do first.
 *
 * <p>Called by {@code cli}.
 */
package org.ridgeline.importing.theatre;
