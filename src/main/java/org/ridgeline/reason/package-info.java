/**
 * Facts and rules in, conclusions out: the only package that knows the rule engine.
 *
 * <p>{@code language} reads a rule file and {@code lint} judges it; {@code engine} compiles rules
 * and fires them; {@code conclude} holds what they conclude; {@code why} says how they came to it,
 * or why they did not; {@code problem} is what is wrong with rules.
 */
package org.ridgeline.reason;
