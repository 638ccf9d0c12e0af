/**
 * Exports of others in, tables of an input folder out.
 *
 * <p>{@link org.ridgeline.importing.EventImport} reads events of any export by a mapping. It stands
 * beside {@code read}, whose tables it writes, and may use {@code derive.place} to measure. Called
 * by the command line.
 */
package org.ridgeline.importing;
