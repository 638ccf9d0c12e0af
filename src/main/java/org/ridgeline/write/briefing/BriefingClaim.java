package org.ridgeline.write.briefing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.ridgeline.fact.PartyNames;
import org.ridgeline.fact.Stance;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.phrase.English;
import org.ridgeline.rank.ClaimLedger.Entry;
import org.ridgeline.write.Wording;
import org.ridgeline.write.chart.Svg;
import org.ridgeline.write.chart.TimeSpan;

/**
 * What one source says of who holds a place, as the briefing shows it.
 *
 * @param place all that is claimed of the same place
 * @param first the first day that anything is claimed of it
 * @param asOf the night
 * @param names by which readers know the parties
 */
public record BriefingClaim(
    Entry entry, List<Entry> place, LocalDate first, LocalDate asOf, PartyNames names) {

  /** The source's name. */
  public String source() {
    return entry.claim().citation().source().name();
  }

  /** The Admiralty grade of the claim, in words. */
  public String grade() {
    return Wording.grade(entry.claim().citation());
  }

  /** Whether the rules still count it. */
  public boolean counts() {
    return entry.counts();
  }

  /** From when to when it was said, on a line from the first claim to tonight. */
  public Svg timeline() {
    return TimeSpan.of(
        ChronoUnit.DAYS.between(first, entry.since()),
        ChronoUnit.DAYS.between(first, entry.claim().asOf()),
        ChronoUnit.DAYS.between(first, asOf));
  }

  /** The claim in words. */
  public String says() {
    var claim = entry.claim();
    var held = names.of(claim.holder()) + " holds " + claim.words();
    return claim.stance() == Stance.DENIES ? "denies that " + held : held;
  }

  /** From when to when it was said. */
  public String days() {
    var since = Wording.day(entry.since());
    var last = Wording.day(entry.claim().asOf());
    return since.equals(last) ? since : since + ", last " + last;
  }

  /** Who says otherwise. */
  public String deniedBy() {
    return entry.deniedBy().isEmpty() ? "nobody" : names(entry.deniedBy());
  }

  /** Whether a voice that speaks for no party, and is not the source's own, says as much. */
  public String confirmed() {
    if (!entry.counts()) {
      return "no longer counted";
    }
    var independent = independent();
    return independent.isEmpty() ? "no" : "yes: " + names(independent);
  }

  private List<Source> independent() {
    return place.stream()
        .map(other -> other.claim().citation())
        .filter(other -> entry.corroboratedBy().contains(other.source()))
        .filter(other -> other.party().isEmpty())
        .filter(other -> !other.voice().equals(entry.claim().citation().voice()))
        .map(Citation::source)
        .toList();
  }

  private static String names(Collection<Source> sources) {
    return English.list(sources.stream().map(Source::name).distinct().toList());
  }
}
