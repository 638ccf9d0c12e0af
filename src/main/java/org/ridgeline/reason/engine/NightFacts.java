package org.ridgeline.reason.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What the rules are told of a night.
 *
 * @param told what is known whoever holds what, in an order that depends on the tables alone
 * @param supposed what is told in addition, and held to be so for once
 * @param survey what can be measured once it is concluded who holds what
 */
public record NightFacts(List<Object> told, List<Object> supposed, Survey survey) {

  public NightFacts {
    told = List.copyOf(told);
    supposed = List.copyOf(supposed);
  }

  /** Facts that suppose nothing. */
  public NightFacts(List<Object> told, Survey survey) {
    this(told, List.of(), survey);
  }

  /** Facts of which nothing more can be measured. */
  public static NightFacts of(Collection<?> told) {
    return new NightFacts(List.copyOf(told), (controls, before, histories, losses) -> List.of());
  }

  /** The same and some more, such as what is supposed. */
  public NightFacts and(Collection<?> more) {
    var all = new ArrayList<>(supposed);
    all.addAll(more);
    return new NightFacts(told, all, survey);
  }

  /** Whether anything is supposed. */
  boolean isSupposed() {
    return !supposed.isEmpty();
  }

  int count() {
    return told.size() + supposed.size();
  }
}
