/**
 * The CSV files of a night, one small class a file.
 *
 * <p>A {@link org.ridgeline.write.Report} comes in, rows by RFC 4180 go out. Called by {@code
 * write.output}.
 */
package org.ridgeline.write.table;
