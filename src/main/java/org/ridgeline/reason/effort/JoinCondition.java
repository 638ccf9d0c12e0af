package org.ridgeline.reason.effort;

import java.util.Comparator;

/**
 * A fact or notion that a rule asks for, and that the engine looks for among what matched before.
 *
 * @param file the rule's file, as {@code rules/theme/id.drl}
 * @param rule the rule's id
 * @param number which of the facts and notions that the rule asks for, counted from 1 in the order
 *     of its text; 0 if the engine does not say
 */
public record JoinCondition(String file, String rule, int number)
    implements Comparable<JoinCondition> {

  private static final Comparator<JoinCondition> ORDER =
      Comparator.comparing(JoinCondition::file)
          .thenComparing(JoinCondition::rule)
          .thenComparingInt(JoinCondition::number);

  @Override
  public int compareTo(JoinCondition other) {
    return ORDER.compare(this, other);
  }
}
