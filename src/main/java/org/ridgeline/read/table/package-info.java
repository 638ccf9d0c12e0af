/**
 * Rows of cells in, facts out: the only place with column names and spellings.
 *
 * <p>{@link org.ridgeline.read.table.TableSchema} says what each table is; {@link
 * org.ridgeline.read.table.Gazetteer} knows places by every name. Called by {@code read}; others
 * look up names here.
 */
package org.ridgeline.read.table;
