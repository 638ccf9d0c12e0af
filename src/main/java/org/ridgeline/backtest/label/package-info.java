/**
 * Which places were lost, by maps of control alone: no rule has a say in what it is judged by.
 *
 * <p>Maps come in from {@code read}; of each place and night, whether it was at risk, and on which
 * day it was lost.
 */
package org.ridgeline.backtest.label;
