package org.ridgeline.write;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import org.ridgeline.fact.Citation;
import org.ridgeline.fact.Source;
import org.ridgeline.fact.Stance;
import org.ridgeline.rank.ClaimLedger.Entry;

/**
 * What one source says of who holds a place, as the briefing shows it.
 *
 * @param place all that is claimed of the same place
 */
public record BriefingClaim(Entry entry, List<Entry> place) {

  /** The source's name. */
  public String source() {
    return entry.claim().citation().source().name();
  }

  /** The Admiralty grade of the claim. */
  public String grade() {
    return entry.claim().citation().grade();
  }

  /** The claim in words. */
  public String says() {
    var claim = entry.claim();
    var held = claim.holder() + " holds " + claim.extent().words();
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

  /** Whether a voice other than the source's own says as much. */
  public String confirmed() {
    if (!entry.counts()) {
      return "no longer counted";
    }
    return entry.independentVoices() == 1 ? "no" : "yes: " + names(independent());
  }

  private List<Source> independent() {
    return place.stream()
        .map(other -> other.claim().citation())
        .filter(other -> entry.corroboratedBy().contains(other.source()))
        .filter(other -> !other.voice().equals(entry.claim().citation().voice()))
        .map(Citation::source)
        .toList();
  }

  private static String names(Collection<Source> sources) {
    return sources.stream().map(Source::name).distinct().collect(joining(", "));
  }
}
