/**
 * How often places of each band of Threat were lost, so that Threat can be told as a frequency.
 *
 * <p>A sample and the Threat of each of its rows come in from {@code judge}; bands go out.
 */
package org.ridgeline.backtest.calibrate;
