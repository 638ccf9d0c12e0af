package org.ridgeline.derive.activity;

/**
 * How old a claim is.
 *
 * @param claim id of the claim
 * @param days from the day that the claim speaks of to the cut-off
 */
public record ClaimAge(String claim, int days) {}
