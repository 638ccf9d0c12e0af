/**
 * What the rules say of past nights, kept in a file each, so that a replay can be taken up again.
 *
 * <p>Tables and rules come in; Threat, score and what rules found of each place go out.
 */
package org.ridgeline.backtest.replay;
