package org.ridgeline.reason.language;

/**
 * An expression that stands somewhere in a rule file.
 *
 * @param base where its text begins in the file, counted from 0
 * @param text as the engine is given it
 */
public record LocatedExpression(Expression expression, int base, String text) {}
