/**
 * The pipeline of one night: read, derive, reason, rank.
 *
 * <p>Replay of past nights stands on it: a night knows only what was published by its cut-off.
 */
package org.ridgeline.night;
