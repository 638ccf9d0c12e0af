package org.ridgeline.derive.activity;

import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How much more often settlements are attacked than in the month before. */
public final class AttackTrends {

  private final IntPredicate lastMonth;
  private final IntPredicate monthBefore;
  private final long watched;
  private final long watchedBefore;

  /**
   * @param reported everything reported, of any place and kind: it tells on which days anybody
   *     watched at all
   * @param monthDays how many days are a month
   */
  public AttackTrends(List<Activity> reported, int monthDays) {
    lastMonth = daysAgo -> daysAgo < monthDays;
    monthBefore = daysAgo -> daysAgo >= monthDays && daysAgo < 2 * monthDays;
    watched = distinct(reported.stream().mapToInt(Activity::daysAgo), lastMonth);
    watchedBefore = distinct(reported.stream().mapToInt(Activity::daysAgo), monthBefore);
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
            own.stream()
                .filter(day -> lastMonth.or(monthBefore).test(day.daysAgo()))
                .flatMap(day -> day.citations().stream())
                .distinct()
                .sorted()
                .toList()));
  }
}
