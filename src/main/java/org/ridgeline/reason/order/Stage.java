package org.ridgeline.reason.order;

/**
 * The questions that rules answer, one after the other: the engine tries the rules of a stage only
 * once those before it are silent.
 */
public enum Stage {
  /** Who holds what. */
  CONTROL("control"),
  /** What follows from that, and from what can be measured then. */
  ASSESSMENT("assessment"),
  /** How sure each conclusion is, which no rule may ask for. */
  JUDGEMENT("judgement");

  private final String agendaGroup;

  Stage(String agendaGroup) {
    this.agendaGroup = agendaGroup;
  }

  /** What the engine calls it; a rule in none would be tried at once. */
  public String agendaGroup() {
    return agendaGroup;
  }
}
