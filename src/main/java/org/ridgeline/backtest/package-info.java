/**
 * The record: past nights are assessed again with what was known then, and held against what the
 * maps showed later.
 *
 * <p>Nights as {@code night} gives them come in, figures of how well they foretold go out. Called
 * by {@code cli}.
 */
package org.ridgeline.backtest;
