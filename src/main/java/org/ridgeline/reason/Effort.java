package org.ridgeline.reason;

/**
 * What it took the rules to fall silent.
 *
 * @param firings how often any rule fired
 * @param limit how often they may have
 */
public record Effort(int firings, int limit) {}
