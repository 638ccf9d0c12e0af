package org.ridgeline.rank;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ridgeline.fact.criteria.Side;
import org.ridgeline.fact.criteria.Theme;
import org.ridgeline.rank.AssessmentChange.Difference;
import org.ridgeline.rank.AssessmentChange.Kind;
import org.ridgeline.reason.conclude.Conclusions;
import org.ridgeline.reason.conclude.Finding;

/**
 * What was at stake in a place before anyone supposed a loss elsewhere on its side.
 *
 * <p>What hangs on a place is what hangs on it tonight. A loss that is only supposed may bring more
 * of it; it takes none away, or who loses his rear would have less to lose. So where a theme would
 * come to less than it does, what made it up stands as it is told tonight, until it comes to as
 * much.
 */
public final class StandingStakes {

  private StandingStakes() {}

  /**
   * Assesses every settlement under a supposition.
   *
   * @param now every place as it is
   * @param then what the rules conclude of the supposition
   * @param isOfTheSide whether nothing is to be taken from what is at stake in a place
   */
  public static List<Assessment> rank(
      List<Theme> themes,
      List<Assessment> now,
      Conclusions then,
      Predicate<Assessment> isOfTheSide) {
    var settlements = now.stream().map(Assessment::settlement).toList();
    var otherwise = Ranking.of(settlements, themes, then, List.of());
    var places = otherwise.stream().collect(toMap(a -> a.settlement().id(), identity()));
    var standing =
        now.stream()
            .filter(isOfTheSide)
            .map(place -> AssessmentChange.of(place, places.get(place.settlement().id())))
            .filter(StandingStakes::isOfTheSameHolder)
            .flatMap(StandingStakes::standing)
            .toList();
    return standing.isEmpty() ? otherwise : Ranking.with(standing, otherwise, themes, then);
  }

  private static boolean isOfTheSameHolder(AssessmentChange change) {
    return change.now().control().holder().equals(change.then().control().holder());
  }

  private static Stream<Finding> standing(AssessmentChange change) {
    var lost =
        change.differences().stream()
            .filter(difference -> difference.kind() == Kind.LOST)
            .map(Difference::finding)
            .collect(groupingBy(finding -> finding.rule().theme()));
    return change.now().themes().stream()
        .filter(score -> score.theme().side() == Side.STAKES)
        .flatMap(
            score ->
                missing(
                    score,
                    sum(change.then(), score.theme()),
                    lost.getOrDefault(score.theme().id(), List.of()))
                    .stream());
  }

  private static int sum(Assessment place, Theme theme) {
    return place.themes().stream()
        .filter(score -> score.theme().equals(theme))
        .mapToInt(ThemeScore::uncapped)
        .sum();
  }

  /**
   * So many of the findings that a theme comes to as much as it did.
   *
   * @param then what it would come to without them, uncapped
   * @param lost the strongest first
   */
  private static List<Finding> missing(ThemeScore now, int then, List<Finding> lost) {
    var missing = new ArrayList<Finding>();
    int sum = then;
    for (var finding : lost) {
      if (sum < now.points()) {
        missing.add(finding);
        sum += finding.rule().points();
      }
    }
    return missing;
  }
}
