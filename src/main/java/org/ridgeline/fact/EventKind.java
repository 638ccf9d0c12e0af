package org.ridgeline.fact;

/** What sort of event a report is about. */
public enum EventKind {
  ASSAULT,
  ASSAULT_REPELLED,
  SHELLING,
  AIRSTRIKE,
  ADVANCE,
  WITHDRAWAL,
  PREPARED_WITHDRAWAL,
  FORCE_NOTE,
  /** Little is left. */
  DESTRUCTION,
  /** Something is broken, and far from all. */
  DAMAGE,
  /** Nobody gets in or out, by the word of who reports it. */
  SIEGE,
  CIVILIAN_HARM,
  UTILITY_OUTAGE,
  EVACUATION,
  ACCESS_OFFER,
  ACCESS_DENIED,
  /** Help for civilians that came. */
  AID,
  /** Parties have agreed on something: a truce, an exchange, a way out. */
  AGREEMENT,
  ROUTE_CUT,
  ROUTE_THREATENED;

  /** Whether it is an attack on the ground, whatever came of it. */
  public boolean isAssault() {
    return this == ASSAULT || this == ASSAULT_REPELLED || this == ADVANCE;
  }
}
