package org.ridgeline.derive.activity;

import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ridgeline.fact.provenance.CitedRows;

/**
 * How much more often settlements are attacked than in the month before.
 *
 * @param monthDays how many days are a month
 * @param watched on how many days of the last month anybody watched at all
 * @param watchedBefore the same of the month before
 */
public record AttackTrends(int monthDays, long watched, long watchedBefore) {

  /**
   * To be measured where this was reported.
   *
   * @param reported everything, of any place and kind
   */
  public static AttackTrends among(List<Activity> reported, int monthDays) {
    return new AttackTrends(
        monthDays,
        distinct(reported.stream().mapToInt(Activity::daysAgo), lastMonth(monthDays)),
        distinct(reported.stream().mapToInt(Activity::daysAgo), monthBefore(monthDays)));
  }

  private static IntPredicate lastMonth(int days) {
    return daysAgo -> daysAgo < days;
  }

  private static IntPredicate monthBefore(int days) {
    return daysAgo -> daysAgo >= days && daysAgo < 2 * days;
  }

  private static long distinct(IntStream daysAgo, IntPredicate month) {
    return daysAgo.filter(month).distinct().count();
  }

  private record Pressed(String settlement, String attacked) {

    static Pressed of(AssaultDay day) {
      return new Pressed(day.settlement(), day.attacked());
    }
  }

  /** One fact a settlement, attacker and party that is pressed, where both months saw attacks. */
  public List<AssaultMonths> measure(List<AssaultDay> days) {
    return days.stream()
        .collect(groupingBy(Pressed::of, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .flatMap(place -> attackers(place).map(attacker -> compare(attacker, place)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Stream<String> attackers(List<AssaultDay> place) {
    return Attackers.of(place.stream().map(AssaultDay::attacker));
  }

  private Optional<AssaultMonths> compare(String attacker, List<AssaultDay> place) {
    var own = place.stream().filter(day -> Attackers.mayBe(attacker, day.attacker())).toList();
    var lastMonth = lastMonth(monthDays);
    var monthBefore = monthBefore(monthDays);
    long days = distinct(own.stream().mapToInt(AssaultDay::daysAgo), lastMonth);
    long before = distinct(own.stream().mapToInt(AssaultDay::daysAgo), monthBefore);
    if (days == 0 || before == 0) {
      return Optional.empty();
    }
    long percent = 100 * days * watchedBefore / (before * watched);
    return Optional.of(
        new AssaultMonths(
            place.get(0).settlement(),
            attacker,
            place.get(0).attacked(),
            Math.toIntExact(days),
            Math.toIntExact(before),
            Math.toIntExact(percent),
            CitedRows.once(
                own.stream()
                    .filter(day -> lastMonth.or(monthBefore).test(day.daysAgo()))
                    .flatMap(day -> day.citations().stream()))));
  }
}
