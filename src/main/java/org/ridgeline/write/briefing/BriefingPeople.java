package org.ridgeline.write.briefing;

import java.util.Locale;
import org.ridgeline.fact.Population;
import org.ridgeline.write.Wording;

/** One figure of how many people live in a settlement, as the briefing shows it. */
public record BriefingPeople(Population figure) {

  /** How many, and on which day. */
  public String says() {
    return String.format(Locale.US, "%,d on %s", figure.people(), Wording.day(figure.asOf()));
  }

  /** Who says so, and where. */
  public String origin() {
    return "%s, %s".formatted(figure.citation().source().name(), figure.citation().place());
  }
}
