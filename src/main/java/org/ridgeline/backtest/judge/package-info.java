/**
 * How good forecasts were, and what each rule added to them.
 *
 * <p>Places at risk, what was said of them and what became of them come in; figures with their
 * intervals go out.
 */
package org.ridgeline.backtest.judge;
