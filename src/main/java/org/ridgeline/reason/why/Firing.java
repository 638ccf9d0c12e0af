package org.ridgeline.reason.why;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;
import org.ridgeline.reason.conclude.Conclusion;
import org.ridgeline.reason.conclude.Confidence;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.conclude.Finding;
import org.ridgeline.reason.conclude.Level;
import org.ridgeline.reason.conclude.Status;

/**
 * One conclusion of one rule that stands once the rules fall silent.
 *
 * @param subject what the rule is about: what its variable {@code $settlement} was, or else its
 *     {@code $claim}
 * @param concluded what it concluded
 */
public record Firing(String subject, Object concluded) implements Comparable<Firing> {

  private static final Comparator<Firing> ORDER =
      Comparator.comparing(Firing::subject)
          .thenComparing(firing -> firing.sentence().orElse(""))
          .thenComparing(firing -> firing.rows().toString());

  @Override
  public int compareTo(Firing other) {
    return ORDER.compare(this, other);
  }

  /** What the rule says, if it concluded something that reports tell. */
  public Optional<String> sentence() {
    if (concluded instanceof Conclusion conclusion) {
      return Optional.of(conclusion.because());
    }
    return concluded instanceof Confidence confidence
        ? Optional.of(confidence.because())
        : Optional.empty();
  }

  /** The points of a finding. */
  public Optional<Integer> points() {
    return concluded instanceof Finding finding
        ? Optional.of(finding.rule().points())
        : Optional.empty();
  }

  /** The ids of the rows that it cites, in their order. */
  public List<String> rows() {
    return concluded instanceof Cited cited
        ? cited.citations().stream().map(Citation::row).distinct().sorted().toList()
        : List.of();
  }

  /** Who holds the place, in one word. */
  public Optional<Status> status() {
    return concluded instanceof Control control ? Optional.of(control.status()) : Optional.empty();
  }

  /** How much confidence was given. */
  public Optional<Level> level() {
    return concluded instanceof Confidence confidence
        ? Optional.of(confidence.level())
        : Optional.empty();
  }
}
