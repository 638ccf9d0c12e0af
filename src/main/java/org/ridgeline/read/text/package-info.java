/**
 * Text in, what is wrong with its letters out: garbled, invisible, or of another script.
 *
 * <p>Knows neither files nor tables; called by {@code read.file}, {@code read.table} and {@code
 * read.review}.
 */
package org.ridgeline.read.text;
