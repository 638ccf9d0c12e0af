/**
 * Bytes in, records of cells out: packed files, encodings, and what no file and no cell may be.
 *
 * <p>Knows no table and no column. Called by {@code read}; anybody may ask for a fingerprint.
 */
package org.ridgeline.read.file;
