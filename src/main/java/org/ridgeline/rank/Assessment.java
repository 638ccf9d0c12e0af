package org.ridgeline.rank;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.reason.conclude.Conclusion;
import org.ridgeline.reason.conclude.Confidence;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.conclude.Finding;
import org.ridgeline.reason.conclude.Level;
import org.ridgeline.reason.history.Hold;

/**
 * All that one night says of one settlement.
 *
 * @param rank from 1, the highest score; of equal scores all have the rank of the first: 1, 2, 2, 4
 * @param threatRank the same by threat; every place has one, whatever its threat
 * @param change since the night that this one is compared with, if anything was known then
 * @param control who holds it; always concluded, if only as unknown
 * @param history who held it from day to day, the earliest stretch first
 * @param themes in the order of {@code themes.csv}, notes left out
 * @param findings the strongest first
 * @param confidences how much confidence each of its conclusions deserves, and why
 */
public record Assessment(
    int rank,
    int threatRank,
    Optional<Change> change,
    Settlement settlement,
    Control control,
    List<Hold> history,
    Score score,
    List<ThemeScore> themes,
    List<Finding> findings,
    Map<Conclusion, Confidence> confidences) {

  /**
   * What is different from the night that this one is compared with.
   *
   * @param ranks how many ranks it rose, negative if it fell
   * @param score how much its score grew, negative if it shrank
   */
  public record Change(int ranks, BigDecimal score) {}

  public Assessment {
    history = List.copyOf(history);
    themes = List.copyOf(themes);
    findings = List.copyOf(findings);
    confidences = Map.copyOf(confidences);
  }

  /** All that is concluded of the place: who holds it, then the findings, the strongest first. */
  public List<Conclusion> conclusions() {
    return Stream.<Conclusion>concat(Stream.of(control), findings.stream()).toList();
  }

  /** What a reader takes away, in a sentence or two. */
  public String keyJudgement() {
    return KeyJudgement.of(this);
  }

  /** The themes, by their ids, of which points are assumed, as a figure is missing. */
  public List<String> notKnown() {
    return themes.stream()
        .map(score -> score.theme().id())
        .filter(id -> findings.stream().anyMatch(f -> f.assumed() && f.rule().theme().equals(id)))
        .toList();
  }

  /** How sure it is who holds the place; everything else hangs on that. */
  public Level confidence() {
    return confidence(control);
  }

  /** How much confidence one of its conclusions deserves; low if no rule vouches for it. */
  public Level confidence(Conclusion conclusion) {
    return judged(conclusion).level();
  }

  /** Why it is so sure, or not, who holds the place. */
  public String confidenceBecause() {
    return confidenceBecause(control);
  }

  /** Why one of its conclusions deserves that much confidence, in whole sentences. */
  public String confidenceBecause(Conclusion conclusion) {
    return judged(conclusion).because();
  }

  private Confidence judged(Conclusion conclusion) {
    return confidences.getOrDefault(conclusion, Confidence.none(conclusion));
  }

  /** How many sources its conclusions rest on. */
  public int sources() {
    return (int)
        conclusions().stream()
            .flatMap(conclusion -> conclusion.citations().stream())
            .map(Citation::source)
            .distinct()
            .count();
  }
}
