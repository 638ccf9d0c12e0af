/**
 * How the rules came to a conclusion, and what kept one from concluding.
 *
 * <p>A rule book and a night's facts come in; derivations, firings and near misses go out, to
 * {@code write.explain} and {@code check}.
 */
package org.ridgeline.reason.why;
