/**
 * The pipeline of one night: derive, conclude who holds what, survey, assess, rank; and what stands
 * on it: replays of past nights, what-if, rehearsals of other rules.
 *
 * <p>Tables and rules come in, a report goes out. A night knows only what was published by its
 * cut-off. Called by {@code check} and {@code cli}.
 */
package org.ridgeline.night;
