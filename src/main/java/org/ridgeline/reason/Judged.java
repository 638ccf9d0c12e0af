package org.ridgeline.reason;

/**
 * What the rules concluded, how sure that is included, and what it took them.
 *
 * @param effort how often they fired
 */
public record Judged(Conclusions conclusions, Effort effort) {}
