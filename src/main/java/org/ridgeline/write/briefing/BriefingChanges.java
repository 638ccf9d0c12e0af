package org.ridgeline.write.briefing;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ridgeline.rank.ChangeCause;
import org.ridgeline.rank.Changes.NewMap;
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

  private static final int FIRST = 2;
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
   * Conclusions that came or went for one cause.
   *
   * @param title the cause, as a heading
   * @param count how many came and went, in words
   * @param notes what else is to be said of the cause
   * @param lines the weightiest of them
   * @param more how many more there are, and where they stand; or empty
   */
  public record Group(
      String title, String count, List<String> notes, List<Line> lines, String more) {}

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

  /** That most of what is known only now began to be told, or empty. */
  public String beginning() {
    var changes = report.retrospect().changes();
    return changes.isBeginning()
        ? "The data begin on this night: %,d of %,d known rows came since and are of earlier days or new sources. What is new began to be told, not to happen."
            .formatted(changes.toldRows(), changes.knownRows())
        : "";
  }

  /** The conclusions that were not there and those that are no more, by cause. */
  public List<Group> groups() {
    var gained = conclusions(News.NEW).toList();
    var withdrawn =
        report.retrospect().withdrawn().stream()
            .collect(
                toMap(Withdrawal::conclusion, identity(), (one, same) -> one, LinkedHashMap::new));
    var groups = new ArrayList<Group>();
    for (var cause : ChangeCause.values()) {
      var group = group(cause, groups.isEmpty() ? FIRST : 1, gained, withdrawn);
      if (!group.lines().isEmpty()) {
        groups.add(group);
      }
    }
    return groups;
  }

  private Group group(
      ChangeCause cause,
      int shown,
      List<Conclusion> allGained,
      Map<Conclusion, Withdrawal> withdrawn) {
    var gained = of(cause, allGained);
    var gone = of(cause, withdrawn.keySet());
    var lines =
        Stream.concat(gained.stream(), gone.stream())
            .sorted(WEIGHTIEST)
            .limit(shown)
            .map(c -> new Line(brief(c), by(Optional.ofNullable(withdrawn.get(c)))))
            .toList();
    int more = gained.size() + gone.size() - lines.size();
    return new Group(
        title(cause),
        "%,d new, %,d withdrawn".formatted(gained.size(), gone.size()),
        cause == ChangeCause.MAPPED ? maps() : List.of(),
        lines,
        more == 0 ? "" : "%,d more in findings.csv and withdrawn.csv".formatted(more));
  }

  private static String by(Optional<Withdrawal> withdrawal) {
    return withdrawal.map(Wording::cause).orElse("");
  }

  private List<Conclusion> of(ChangeCause cause, Collection<Conclusion> conclusions) {
    return conclusions.stream()
        .filter(c -> report.retrospect().changes().cause(c).equals(Optional.of(cause)))
        .toList();
  }

  private static String brief(Conclusion conclusion) {
    return Wording.withNonBreakingSpaces(conclusion.brief());
  }

  private static String title(ChangeCause cause) {
    return switch (cause) {
      case HAPPENED -> "Happened";
      case MAPPED -> "By a new map";
      case TOLD -> "Began to be told";
      case OTHER -> "Corrected, taken back, not told apart";
      case AGED -> "By time alone";
    };
  }

  private List<String> maps() {
    return report.retrospect().changes().maps().stream()
        .map(
            map ->
                Wording.withNonBreakingSpaces(
                    "%s of %s, %s newer."
                        .formatted(
                            subject(map),
                            Wording.day(map.now()),
                            Wording.count(map.days(), "day", "days"))))
        .toList();
  }

  private static String subject(NewMap map) {
    return switch (map.kind()) {
      case CLAIMED -> "Claims of " + map.drawnBy();
      case MEASURED -> "Measured on " + map.drawnBy();
      case DRAWN -> "Map";
    };
  }

  /** How many conclusions stand with newer days or corrected figures, in words. */
  public String corrected() {
    long count = report.retrospect().count(News.CHANGED);
    return count == 0
        ? "None."
        : "%s with newer days or other figures; findings.csv marks each."
            .formatted(Wording.count(count, "conclusion stands", "conclusions stand"));
  }

  private Stream<Conclusion> conclusions(News news) {
    return report.assessments().stream()
        .flatMap(a -> a.conclusions().stream())
        .filter(c -> report.retrospect().news(c).equals(Optional.of(news)));
  }
}
