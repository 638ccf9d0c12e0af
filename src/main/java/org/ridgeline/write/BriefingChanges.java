package org.ridgeline.write;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.Retrospect.News;
import org.ridgeline.rank.Withdrawal;
import org.ridgeline.reason.Conclusion;
import org.ridgeline.reason.Control;

/** What has changed since the compared night, as the briefing shows it. */
public record BriefingChanges(Report report) {

  private static final int FIRST = 5;

  /**
   * Who holds a place comes before what was found there, and weighty findings before light ones.
   */
  private static final Comparator<Conclusion> WEIGHTIEST =
      Comparator.comparing((Conclusion conclusion) -> !(conclusion instanceof Control))
          .thenComparing(conclusion -> -conclusion.rule().points());

  /**
   * A conclusion that came or went.
   *
   * @param by what withdrew it, or empty
   */
  public record Line(String because, String by) {}

  /** The compared night, if there is one. */
  public Optional<String> since() {
    return report.retrospect().comparedWith().map(Wording::day);
  }

  /** The places whose score grew most, and by how much. */
  public String risen() {
    return moved(Comparator.comparing(BriefingChanges::grown).reversed(), 1);
  }

  /** The places whose score shrank most, and by how much. */
  public String fallen() {
    return moved(Comparator.comparing(BriefingChanges::grown), -1);
  }

  private String moved(Comparator<Assessment> order, int sign) {
    var places =
        report.assessments().stream()
            .filter(a -> grown(a).signum() == sign)
            .sorted(order)
            .map(a -> "%s by %s".formatted(a.settlement().name(), grown(a).abs().toPlainString()))
            .toList();
    return places.isEmpty() ? "None." : Wording.several(places) + ".";
  }

  private static BigDecimal grown(Assessment assessment) {
    return assessment.change().map(Assessment.Change::score).orElse(BigDecimal.ZERO);
  }

  /** The weightiest conclusions that were not there. */
  public List<Line> gained() {
    return first(
        report.assessments().stream()
            .flatMap(a -> a.conclusions().stream())
            .filter(c -> report.retrospect().news(c).equals(Optional.of(News.NEW)))
            .sorted(WEIGHTIEST),
        conclusion -> "");
  }

  /** The weightiest conclusions that are no more, and what withdrew them. */
  public List<Line> withdrawn() {
    var by =
        report.retrospect().withdrawn().stream()
            .collect(toMap(Withdrawal::conclusion, WithdrawnCsv::cause));
    return first(
        report.retrospect().withdrawn().stream().map(Withdrawal::conclusion).sorted(WEIGHTIEST),
        by::get);
  }

  private static List<Line> first(Stream<Conclusion> conclusions, Function<Conclusion, String> by) {
    return conclusions.limit(FIRST).map(c -> new Line(c.because(), by.apply(c))).toList();
  }

  /** How many more came than are shown, in words, or empty. */
  public String moreGained() {
    return more(report.retrospect().count(News.NEW));
  }

  /** How many more went than are shown, in words, or empty. */
  public String moreWithdrawn() {
    return more(report.retrospect().withdrawn().size());
  }

  private static String more(long all) {
    int more = Math.toIntExact(Math.max(0, all - FIRST));
    return more == 0 ? "" : "And %,d more".formatted(more);
  }
}
