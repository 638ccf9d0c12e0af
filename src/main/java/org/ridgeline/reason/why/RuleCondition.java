package org.ridgeline.reason.why;

/**
 * A condition of a rule that may keep it from concluding anything.
 *
 * @param line where it stands in the rule's file, from 1
 * @param words the condition, as it stands there
 */
public record RuleCondition(int line, String words) {}
