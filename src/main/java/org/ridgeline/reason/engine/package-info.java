/**
 * A rule folder in, a rule book out, and of a night's facts the conclusions.
 *
 * <p>Compiles, keeps what was compiled, and fires stage after stage within limits; between who
 * holds what and what follows it lets its caller measure. Called by {@code night}, {@code check}
 * and {@code why}.
 */
package org.ridgeline.reason.engine;
