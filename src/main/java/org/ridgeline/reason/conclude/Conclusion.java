package org.ridgeline.reason.conclude;

import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.provenance.Cited;

/** What a rule concluded about one settlement, in words, and what it rests on. */
public sealed interface Conclusion extends AboutSettlement, Cited permits Finding, Control {

  /** The rule that concluded it. */
  RuleDoc rule();

  /** The conclusion as a sentence, with the values that the rule met. */
  String because();

  /** The same in few words, for the key judgement. */
  String brief();

  /** What its sources amount to. */
  Support support();

  /** Whether it is assumed, as what would tell it is missing. */
  boolean assumed();

  /**
   * Whether it is judged how sure it is, if only by the engine: what begins with "get" is nothing
   * that rules may ask for.
   */
  default boolean getJudged() {
    return true;
  }
}
