/**
 * Lines in, records of cells out: where a record begins and ends, and what a damaged one costs.
 *
 * <p>Knows no file and no table. Called by {@code read.file}, which hands the lines over.
 */
package org.ridgeline.read.record;
