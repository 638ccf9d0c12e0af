/**
 * Results of a back-test in; the record beside the rules out, in which those of the same theatre
 * are replaced.
 *
 * <p>Called by the command line. {@code read} reads the record again, for reports and checks.
 */
package org.ridgeline.backtest.record;
