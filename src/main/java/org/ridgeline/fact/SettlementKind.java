package org.ridgeline.fact;

/** What sort of place it is. */
public enum SettlementKind {
  CITY,
  TOWN,
  /** Between town and village, as the country's own law has it. */
  SETTLEMENT,
  VILLAGE,
  /** A part of a town, named in reports by itself. */
  DISTRICT,
  /** A whole region, for reports that name no place in it; its point measures nothing. */
  REGION
}
