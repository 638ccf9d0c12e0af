/**
 * Rule files in, what is wrong with them out, before anything is compiled.
 *
 * <p>What this package does not understand does not run: {@code permitted.txt} names all that a
 * rule may. Knows the engine's parser, not the engine.
 */
package org.ridgeline.reason.lint;
