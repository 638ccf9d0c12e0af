/**
 * Places at risk on nights of the past, what became of them, and who said how likely that was.
 *
 * <p>Labels and replayed nights come in; a row for each place and night goes out.
 */
package org.ridgeline.backtest.outcome;
