/**
 * The bytes of a rule file in; its text out, and the first mistake in how it is written.
 *
 * <p>Knows the signs, words and sections of the language and neither its parser nor what a rule
 * says. Called by {@code language}.
 */
package org.ridgeline.reason.syntax;
