package org.ridgeline.rank;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.criteria.Side;
import org.ridgeline.fact.criteria.Theme;
import org.ridgeline.rank.Assessment.Change;
import org.ridgeline.reason.conclude.Conclusion;
import org.ridgeline.reason.conclude.Conclusions;
import org.ridgeline.reason.conclude.Confidence;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.conclude.Finding;
import org.ridgeline.reason.problem.BadRulesException;

/**
 * Puts settlements in the order of their scores. That order is total; of equal scores all share the
 * rank of the first, so that no rank tells a difference that there is not, and so by threat.
 */
public final class Ranking {

  /**
   * Highest score first, then threat; name, then id, settle ties, so that two runs never differ.
   */
  private static final Comparator<Assessment> ORDER =
      Comparator.comparing((Assessment a) -> a.score().total())
          .thenComparing(a -> a.score().threat())
          .thenComparing(a -> a.score().stakes())
          .reversed()
          .thenComparing(a -> a.settlement().name())
          .thenComparing(a -> a.settlement().id());

  private static final Comparator<Finding> STRONGEST_FIRST =
      Comparator.comparing((Finding f) -> f.rule().points())
          .reversed()
          .thenComparing(f -> f.rule().id())
          .thenComparing(Finding::because);

  private final List<Theme> themes;
  private final Conclusions conclusions;
  private final Map<String, List<Finding>> findings;

  private Ranking(List<Theme> themes, Conclusions conclusions) {
    this.themes = themes;
    this.conclusions = conclusions;
    this.findings = conclusions.findings().stream().collect(groupingBy(Finding::settlement));
  }

  /**
   * Assesses every settlement.
   *
   * @param before the assessments of the night to compare with, or none if nothing was known then
   * @throws BadRulesException if the rules leave open who holds one of them
   */
  public static List<Assessment> of(
      List<Settlement> settlements,
      List<Theme> themes,
      Conclusions conclusions,
      List<Assessment> before) {
    requireControls(settlements, conclusions);
    var ranking = new Ranking(themes, conclusions);
    return ranked(settlements.stream().map(ranking::assess), before);
  }

  /**
   * Assesses the places again of which there are more findings, and ranks them among all others.
   *
   * @param assessed every place as it is without them
   * @param conclusions what the rules conclude of all places
   */
  static List<Assessment> with(
      List<Finding> more, List<Assessment> assessed, List<Theme> themes, Conclusions conclusions) {
    var places = more.stream().map(Finding::settlement).collect(toSet());
    var again =
        new Ranking(themes, conclusions.only(f -> places.contains(f.settlement())).and(more));
    return ranked(
        assessed.stream()
            .map(a -> places.contains(a.settlement().id()) ? again.assess(a.settlement()) : a),
        List.of());
  }

  private static List<Assessment> ranked(Stream<Assessment> assessed, List<Assessment> before) {
    var previous = before.stream().collect(toMap(a -> a.settlement().id(), Function.identity()));
    var ordered = assessed.sorted(ORDER).toList();
    var ranks = ranks(ordered, a -> a.score().total());
    var threatRanks = ranks(ordered, a -> BigDecimal.valueOf(a.score().threat()));
    return ordered.stream()
        .map(
            a -> {
              var then = Optional.ofNullable(previous.get(a.settlement().id()));
              return ranked(
                  a,
                  ranks.get(a.score().total()),
                  threatRanks.get(BigDecimal.valueOf(a.score().threat())),
                  then);
            })
        .toList();
  }

  /** For each figure the rank of all places that have it: one more than have a higher one. */
  private static Map<BigDecimal, Integer> ranks(
      List<Assessment> assessments, Function<Assessment, BigDecimal> figure) {
    var figures =
        assessments.stream().map(figure).sorted(Comparator.<BigDecimal>reverseOrder()).toList();
    var ranks = new HashMap<BigDecimal, Integer>();
    for (int i = 0; i < figures.size(); i++) {
      ranks.putIfAbsent(figures.get(i), i + 1);
    }
    return ranks;
  }

  /** What is likely to be lost, and to whom, cannot be said of a place without a holder. */
  private static void requireControls(List<Settlement> settlements, Conclusions conclusions) {
    var open =
        settlements.stream()
            .map(Settlement::id)
            .filter(id -> !conclusions.controls().containsKey(id))
            .sorted()
            .toList();
    if (!open.isEmpty()) {
      throw new BadRulesException(
          "rules: no rule concludes who holds %s%s; let one conclude Control.by( … ) also where nothing is known, as rules/control/unknown.drl does"
              .formatted(
                  open.get(0),
                  open.size() == 1 ? "" : ", nor %,d more".formatted(open.size() - 1)));
    }
  }

  private Assessment assess(Settlement settlement) {
    var found =
        findings.getOrDefault(settlement.id(), List.of()).stream().sorted(STRONGEST_FIRST).toList();
    var scores = scores(found);
    var told = found.stream().filter(finding -> !finding.assumed()).toList();
    var known = told.size() == found.size() ? scores : scores(told);
    var control = conclusions.controls().get(settlement.id());
    return new Assessment(
        0,
        0,
        Optional.empty(),
        settlement,
        control,
        conclusions.history(settlement.id()),
        new Score(
            side(Side.THREAT, scores),
            side(Side.STAKES, scores),
            side(Side.STAKES, scores) - side(Side.STAKES, known)),
        scores,
        found,
        confidences(control, found));
  }

  private List<ThemeScore> scores(List<Finding> found) {
    // One by one: every place is ranked anew under each supposition.
    var points = new HashMap<String, Integer>();
    for (var finding : found) {
      points.merge(finding.rule().theme(), finding.rule().points(), Integer::sum);
    }
    var scores = new ArrayList<ThemeScore>();
    for (var theme : themes) {
      if (theme.side() != Side.NOTE) {
        scores.add(new ThemeScore(theme, points.getOrDefault(theme.id(), 0)));
      }
    }
    return scores;
  }

  private static Assessment ranked(
      Assessment a, int rank, int threatRank, Optional<Assessment> then) {
    var change =
        then.map(t -> new Change(t.rank() - rank, a.score().total().subtract(t.score().total())));
    return new Assessment(
        rank,
        threatRank,
        change,
        a.settlement(),
        a.control(),
        a.history(),
        a.score(),
        a.themes(),
        a.findings(),
        a.confidences());
  }

  private static int side(Side side, List<ThemeScore> scores) {
    return scores.stream()
        .filter(score -> score.theme().side() == side)
        .mapToInt(ThemeScore::points)
        .sum();
  }

  private Map<Conclusion, Confidence> confidences(Control control, List<Finding> found) {
    return Stream.concat(Stream.of(control), found.stream())
        .filter(conclusions.confidences()::containsKey)
        .distinct()
        .collect(toMap(Function.identity(), conclusions.confidences()::get));
  }
}
