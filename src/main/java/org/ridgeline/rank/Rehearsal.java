package org.ridgeline.rank;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ridgeline.fact.Settlement;
import org.ridgeline.rank.AssessmentChange.Difference;
import org.ridgeline.rank.AssessmentChange.Kind;

/**
 * What other rules would have said of past nights.
 *
 * @param nights every night that was rehearsed, the oldest first
 */
public record Rehearsal(List<RehearsedNight> nights) {

  /** As many places as a briefing shows first. */
  private static final int FIRST = 10;

  /**
   * One night under both rule sets.
   *
   * @param changes of every place that would have been assessed otherwise, the greatest change of
   *     score first
   * @param entered the places that would have come among the first ten
   * @param left those that would have left them
   */
  public record RehearsedNight(
      LocalDate night,
      List<AssessmentChange> changes,
      List<Settlement> entered,
      List<Settlement> left) {

    private static final Comparator<AssessmentChange> ORDER =
        Comparator.comparing((AssessmentChange change) -> change.scoreChange().abs())
            .thenComparing(change -> Math.abs(change.rankChange()))
            .reversed()
            .thenComparing(change -> change.settlement().name())
            .thenComparing(change -> change.settlement().id());

    public RehearsedNight {
      changes = List.copyOf(changes);
      entered = List.copyOf(entered);
      left = List.copyOf(left);
    }

    /** Compares every place as the old rules and as the new rules assess it. */
    public static RehearsedNight of(
        LocalDate night, List<Assessment> old, List<Assessment> renewed) {
      var byPlace = renewed.stream().collect(toMap(a -> a.settlement().id(), identity()));
      var changes =
          old.stream()
              .map(then -> AssessmentChange.of(then, byPlace.get(then.settlement().id())))
              .filter(AssessmentChange::isAny)
              .sorted(ORDER)
              .toList();
      return new RehearsedNight(night, changes, missing(renewed, old), missing(old, renewed));
    }

    private static List<Settlement> missing(List<Assessment> some, List<Assessment> others) {
      var known = first(others);
      return first(some).stream().filter(place -> !known.contains(place)).toList();
    }

    private static List<Settlement> first(List<Assessment> ranked) {
      return ranked.stream().limit(FIRST).map(Assessment::settlement).toList();
    }
  }

  /** A place on the night on which its score would have changed most. */
  public record Mover(LocalDate night, AssessmentChange change) {

    private static final Comparator<Mover> ORDER =
        Comparator.comparing((Mover mover) -> mover.size())
            .reversed()
            .thenComparing(mover -> mover.change().settlement().name())
            .thenComparing(Mover::night);

    private BigDecimal size() {
      return change.scoreChange().abs();
    }
  }

  /** How often a rule's finding would have been gained, lost, or found otherwise. */
  public record Turnover(String rule, int gained, int lost, int changed) {

    private int all() {
      return gained + lost + changed;
    }
  }

  public Rehearsal {
    nights = List.copyOf(nights);
  }

  /** How many nights would have been otherwise at all. */
  public int differing() {
    return (int) nights.stream().filter(night -> !night.changes().isEmpty()).count();
  }

  /** Each place whose score would have changed, the greatest change first. */
  public List<Mover> movers() {
    var greatest = new TreeMap<String, Mover>();
    nights.stream()
        .flatMap(night -> night.changes().stream().map(change -> new Mover(night.night(), change)))
        .filter(mover -> mover.size().signum() != 0)
        .sorted(Mover.ORDER)
        .forEach(mover -> greatest.putIfAbsent(mover.change().settlement().id(), mover));
    return greatest.values().stream().sorted(Mover.ORDER).toList();
  }

  /** Each rule whose findings would have been others, the most often first. */
  public List<Turnover> turnovers() {
    var byRule = new TreeMap<String, List<Difference>>();
    differences()
        .forEach(
            d -> byRule.computeIfAbsent(d.finding().rule().id(), id -> new ArrayList<>()).add(d));
    return byRule.entrySet().stream()
        .map(Rehearsal::turnover)
        .sorted(Comparator.comparing(Turnover::all).reversed().thenComparing(Turnover::rule))
        .toList();
  }

  private Stream<Difference> differences() {
    return nights.stream()
        .flatMap(night -> night.changes().stream())
        .flatMap(change -> change.differences().stream());
  }

  private static Turnover turnover(Map.Entry<String, List<Difference>> rule) {
    return new Turnover(
        rule.getKey(),
        count(rule.getValue(), Kind.GAINED::equals),
        count(rule.getValue(), Kind.LOST::equals),
        count(rule.getValue(), Kind.CHANGED::equals));
  }

  private static int count(List<Difference> differences, Predicate<Kind> which) {
    return (int) differences.stream().map(Difference::kind).filter(which).count();
  }
}
