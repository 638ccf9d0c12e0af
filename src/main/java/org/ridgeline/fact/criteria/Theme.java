package org.ridgeline.fact.criteria;

/**
 * A heading under which findings add up.
 *
 * @param cap the most points that its findings can add to their side, 0 for notes
 */
public record Theme(String id, Side side, int cap, String title) {}
