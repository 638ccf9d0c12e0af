/**
 * Theatres that were made up, of any size: out come the tables that the product reads.
 *
 * <p>Every row follows from the seed and its number, so that none is kept in memory.
 */
package org.ridgeline.bench.theatre;
