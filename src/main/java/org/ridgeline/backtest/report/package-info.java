/**
 * What past nights were worth, as files: tables, JSON and a page.
 *
 * <p>A {@link org.ridgeline.backtest.BacktestResult} comes in. Called by {@code cli}.
 */
package org.ridgeline.backtest.report;
