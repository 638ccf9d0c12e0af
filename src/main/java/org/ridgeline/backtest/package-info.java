/**
 * What the assessments of past nights were worth: nights are replayed with what was known on them,
 * maps of later days say which places were lost, and both are held against each other.
 *
 * <p>Tables, rules and maps come in from {@code read} and {@code reason}; figures go out. Called by
 * {@code cli}.
 */
package org.ridgeline.backtest;
