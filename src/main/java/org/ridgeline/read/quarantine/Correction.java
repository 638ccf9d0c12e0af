package org.ridgeline.read.quarantine;

/**
 * What somebody puts in the place of a row that was left out.
 *
 * @param original the row as it stands in its file
 * @param corrected the row as it should stand there; empty if nobody has corrected it yet
 */
public record Correction(String file, String original, String corrected, String place) {}
