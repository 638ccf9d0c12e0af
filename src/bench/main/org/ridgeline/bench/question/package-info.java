/**
 * One simple question, asked four times over: which places were reported on most?
 *
 * <p>The reports that stand on a night are folded into counts, one a place, day, kind and actor, of
 * which the highest stands, as the product's own day counts do; places are then ranked by the sum
 * of theirs. The product, DuckDB and plain Java with either of two readers must give the same
 * bytes.
 */
package org.ridgeline.bench.question;
