/**
 * How well a forecast told what came: verification in the sense of meteorology, where a place-night
 * is a case and a loss is the event.
 *
 * <p>Arrays of plain numbers come in, figures go out; nothing here knows a map, a rule or a file.
 * Called by {@code backtest} alone. Everything is exact to the bit on every machine: counts are
 * integers, sums have one order, chance has a seed.
 */
package org.ridgeline.backtest.score;
