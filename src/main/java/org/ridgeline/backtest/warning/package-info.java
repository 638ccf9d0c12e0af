/**
 * What was said of one place from night to night: how early a warning stood, and how often it was
 * taken back.
 *
 * <p>Days and values come in, figures go out; nothing here knows a map, a rule or a file. Called by
 * {@code backtest} alone.
 */
package org.ridgeline.backtest.warning;
