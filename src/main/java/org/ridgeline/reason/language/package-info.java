/**
 * A rule file in; its parts out: conditions, expressions, headers, notions.
 *
 * <p>What has no form here cannot be in a rule that runs; {@code permitted.txt} lists all that Java
 * offers to rules. Knows the engine's parser, not the engine. Called by {@code lint}, {@code
 * order}, {@code rewrite}, {@code engine} and {@code why}.
 */
package org.ridgeline.reason.language;
