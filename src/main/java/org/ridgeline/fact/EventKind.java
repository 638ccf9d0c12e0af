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
  DESTRUCTION,
  CIVILIAN_HARM,
  UTILITY_OUTAGE,
  EVACUATION,
  ACCESS_OFFER,
  ACCESS_DENIED,
  ROUTE_CUT,
  ROUTE_THREATENED;

  /** Whether it is an attack on the ground, whatever came of it. */
  public boolean isAssault() {
    return this == ASSAULT || this == ASSAULT_REPELLED || this == ADVANCE;
  }
}
