/**
 * A rule folder in, a rule book out, and of a night's facts the conclusions.
 *
 * <p>Compiles, keeps what was compiled, and fires within limits. Called by {@code night}, {@code
 * check} and {@code why}.
 */
package org.ridgeline.reason.engine;
