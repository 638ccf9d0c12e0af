package org.ridgeline.write.briefing;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.ridgeline.fact.PartyNames;
import org.ridgeline.reason.history.Hold;
import org.ridgeline.write.Wording;
import org.ridgeline.write.chart.HoldBand;
import org.ridgeline.write.chart.Svg;

/**
 * From when to when a party held a place, or nobody did, as the briefing shows it.
 *
 * @param party the number of its holder in drawings; negative if nobody
 * @param isFirst whether nothing is known of before
 * @param next the day on which the next stretch begins, if there is one
 * @param names by which readers know the parties
 * @param sources the names of the sources, by their ids
 */
public record BriefingHold(
    Hold hold,
    int party,
    boolean isFirst,
    Optional<LocalDate> next,
    PartyNames names,
    Map<String, String> sources) {

  /** How the band shows it. */
  public Svg swatch() {
    return HoldBand.sample(party);
  }

  /** Who held it, and how much of it by a map. */
  public String holder() {
    return hold.holder().isEmpty()
        ? "nobody, as %s had left it".formatted(names.of(hold.left()))
        : names.of(hold.holder()) + Wording.share(hold);
  }

  /** From when to when; what is first known may have been so before. */
  public String days() {
    var from = Wording.day(hold.from());
    var since = isFirst ? from + " or earlier" : from;
    if (next.equals(Optional.of(hold.from()))) {
      return "on " + from;
    }
    return next.map(end -> "from %s until %s".formatted(since, Wording.day(end)))
        .orElse("since " + since);
  }

  /** How that is known, and by whom. */
  public String known() {
    return hold.voices().stream()
        .map(voice -> sources.getOrDefault(voice, names.of(voice)))
        .collect(joining(", ", "known from " + hold.ground().words() + " (", ")"));
  }
}
