package org.ridgeline.reason;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.ridgeline.fact.Citation;
import org.ridgeline.fact.Reliability;
import org.ridgeline.fact.SourceKind;

/**
 * What the sources of a conclusion amount to. Works of reference lend facts, not a voice; who
 * republishes what is there at first hand lends it no grade.
 *
 * @param voices how many independent voices there are; a party with all its offices is one
 * @param parties how many of the voices are a party's own
 * @param reliability the best among the voices, or among the works of reference if nobody spoke
 * @param credibility the best (lowest) among the same
 */
public record Support(int voices, int parties, Reliability reliability, int credibility) {

  static final Support NONE = new Support(0, 0, Reliability.F, 6);

  /** Works of reference are surest; then more voices, then the better grade. */
  static final Comparator<Support> WEAKEST_FIRST =
      Comparator.comparing((Support support) -> support.voices() == 0)
          .thenComparing(Support::voices)
          .thenComparing(Support::reliability, Comparator.reverseOrder())
          .thenComparing(Support::credibility, Comparator.reverseOrder())
          .thenComparing(Support::parties, Comparator.reverseOrder());

  static Support by(Collection<Citation> evidence) {
    var voices = new HashSet<String>();
    var parties = new HashSet<String>();
    var firstHand = firstHand(evidence);
    for (var citation : evidence) {
      if (citation.source().kind() != SourceKind.REFERENCE) {
        voices.add(citation.voice());
        if (!citation.party().isEmpty()) {
          parties.add(citation.voice());
        }
      }
    }
    var heard =
        evidence.stream()
            .filter(c -> voices.isEmpty() || c.source().kind() != SourceKind.REFERENCE)
            .filter(c -> isFirstHand(c) || !firstHand.contains(c.voice()))
            .toList();
    return new Support(
        voices.size(),
        parties.size(),
        heard.stream()
            .map(c -> c.source().reliability())
            .min(Comparator.naturalOrder())
            .orElse(Reliability.F),
        heard.stream().mapToInt(Citation::credibility).min().orElse(6));
  }

  /** The voices that are heard by themselves: who only passes on what they say adds no grade. */
  private static Set<String> firstHand(Collection<Citation> evidence) {
    return evidence.stream().filter(Support::isFirstHand).map(Citation::voice).collect(toSet());
  }

  private static boolean isFirstHand(Citation citation) {
    return citation.source().republishes().isEmpty();
  }

  /** Whether the best of its sources is at least usually reliable by the Admiralty code. */
  public boolean isReliable() {
    return reliability.compareTo(Reliability.B) <= 0;
  }
}
