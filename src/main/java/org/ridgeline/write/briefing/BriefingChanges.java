package org.ridgeline.write.briefing;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ridgeline.rank.Retrospect.News;
import org.ridgeline.rank.Withdrawal;
import org.ridgeline.reason.conclude.Conclusion;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.write.Report;
import org.ridgeline.write.Wording;

/**
 * What has changed since the compared night, as the briefing shows it.
 *
 * @param places by rank
 */
public record BriefingChanges(Report report, List<BriefingPlace> places) {

  private static final int FIRST = 3;
  private static final int MOVERS = 6;

  /**
   * Who holds a place comes before what was found there, and weighty findings before light ones.
   */
  private static final Comparator<Conclusion> WEIGHTIEST =
      Comparator.comparing((Conclusion conclusion) -> !(conclusion instanceof Control))
          .thenComparing(conclusion -> -conclusion.rule().points());

  /**
   * A conclusion that came or went, in few words.
   *
   * @param by what withdrew it, or empty
   */
  public record Line(String because, String by) {}

  /**
   * What became of conclusions of one sort.
   *
   * @param word the sort, as a heading
   * @param count how many there are
   * @param lines the weightiest of them
   * @param more how many more there are, and where they stand; or empty
   */
  public record Sort(String word, long count, List<Line> lines, String more) {}

  /** The compared night, if there is one. */
  public Optional<String> since() {
    return report.retrospect().comparedWith().map(Wording::day);
  }

  /** The places whose score grew most. */
  public List<BriefingPlace> risen() {
    return moved(1, Comparator.comparing(BriefingPlace::grown).reversed());
  }

  /** The places whose score shrank most. */
  public List<BriefingPlace> fallen() {
    return moved(-1, Comparator.comparing(BriefingPlace::grown));
  }

  private List<BriefingPlace> moved(int sign, Comparator<BriefingPlace> order) {
    return places.stream()
        .filter(place -> place.grown().signum() == sign)
        .sorted(order)
        .limit(MOVERS)
        .toList();
  }

  /** How many more moved that way than are named, in words, or empty. */
  public String more(List<BriefingPlace> named) {
    if (named.isEmpty()) {
      return "";
    }
    int sign = named.get(0).grown().signum();
    long all = places.stream().filter(place -> place.grown().signum() == sign).count();
    return all == named.size() ? "" : "and %d more".formatted(all - named.size());
  }

  /** The conclusions that were not there, and those that are no more. */
  public List<Sort> sorts() {
    return List.of(
        sort("New", conclusions(News.NEW), c -> "", "findings.csv"),
        sort(
            "Withdrawn",
            report.retrospect().withdrawn().stream().map(Withdrawal::conclusion),
            causes()::get,
            "withdrawn.csv"));
  }

  /** How many conclusions stand with newer days or corrected figures, in words. */
  public String corrected() {
    long count = report.retrospect().count(News.CHANGED);
    return count == 0
        ? "None."
        : "%s with newer days or other figures; findings.csv marks each."
            .formatted(Wording.count(count, "conclusion stands", "conclusions stand"));
  }

  private Map<Conclusion, String> causes() {
    return report.retrospect().withdrawn().stream()
        .collect(toMap(Withdrawal::conclusion, Wording::cause));
  }

  private Stream<Conclusion> conclusions(News news) {
    return report.assessments().stream()
        .flatMap(a -> a.conclusions().stream())
        .filter(c -> report.retrospect().news(c).equals(Optional.of(news)));
  }

  private static Sort sort(
      String word, Stream<Conclusion> conclusions, Function<Conclusion, String> by, String file) {
    var all = conclusions.sorted(WEIGHTIEST).toList();
    int more = all.size() - FIRST;
    return new Sort(
        word,
        all.size(),
        all.stream()
            .limit(FIRST)
            .map(c -> new Line(Wording.withNonBreakingSpaces(c.brief()), by.apply(c)))
            .toList(),
        more <= 0 ? "" : "%,d more in %s".formatted(more, file));
  }
}
