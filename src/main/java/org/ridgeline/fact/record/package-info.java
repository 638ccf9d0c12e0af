/**
 * What back-tests found, as it is kept beside the rules that they judged.
 *
 * <p>Comes from {@code record.csv} of the rule folder by way of {@code read}, and goes there from
 * {@code backtest}; reports quote it. Depends on {@code java} alone.
 */
package org.ridgeline.fact.record;
