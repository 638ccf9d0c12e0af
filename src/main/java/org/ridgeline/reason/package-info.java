/**
 * Facts and rules in, conclusions out: the only package that knows the rule engine. Rules conclude
 * who holds what, then, from what is measured with that, all else.
 *
 * <p>{@code language} reads a rule file and {@code lint} judges it; {@code engine} compiles rules
 * and fires them; {@code conclude} holds what they conclude; {@code why} says how they came to it,
 * or why they did not; {@code problem} is what is wrong with rules.
 */
package org.ridgeline.reason;
