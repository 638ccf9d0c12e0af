package org.ridgeline.fact;

import java.util.Locale;
import java.util.Set;

/** What sort of place it is. */
public enum SettlementKind {
  CITY,
  TOWN,
  /** Between town and village, as the country's own law has it. */
  SETTLEMENT,
  VILLAGE,
  /** Where people live for a time who fled from elsewhere. */
  CAMP,
  DAM,
  BRIDGE,
  POWER_PLANT,
  AIRFIELD,
  /** A ford, a ferry or a post at a border. */
  CROSSING_POINT,
  /** A part of a town, named in reports by itself. */
  DISTRICT,
  /** A whole region, for reports that name no place in it; its point measures nothing. */
  REGION;

  private static final Set<SettlementKind> STRUCTURES =
      Set.of(DAM, BRIDGE, POWER_PLANT, AIRFIELD, CROSSING_POINT);

  /** Whether people live in such a place, so that houses stand there and somebody counts them. */
  public boolean isInhabited() {
    return !isStructure() && this != DISTRICT && this != REGION;
  }

  /** Whether it was built for something else than to live in. */
  public boolean isStructure() {
    return STRUCTURES.contains(this);
  }

  /** What one of them is called in a sentence: {@code power plant}. */
  public String singular() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The same with its article: {@code an airfield}. */
  public String one() {
    return (this == AIRFIELD ? "an " : "a ") + singular();
  }
}
