package org.ridgeline.read.record;

/**
 * How far a record may go.
 *
 * @param chars the most characters of a record, and how far a quote that was left open is followed
 * @param lines the most lines of a record
 * @param blankLines the most blank lines of a file
 */
public record RecordLimits(int chars, int lines, int blankLines) {}
