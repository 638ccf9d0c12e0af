package org.ridgeline.reason.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What counts of all that is established of one place, from day to day.
 *
 * <p>A party that withdraws leaves the place to nobody only if it held it, and somebody comes after
 * it only while nobody holds it. Of several that are established on one day the best is the day's.
 */
final class Succession {

  private final long lag;
  private final List<Established> counting = new ArrayList<>();
  private String leftLate = "";

  private Succession(long lag) {
    this.lag = lag;
  }

  /** Goes through the days; a withdrawal told {@code lag} days after another came is late. */
  static Succession of(Collection<Established> all, long lag) {
    var succession = new Succession(lag);
    all.stream()
        .collect(groupingBy(Established::day, TreeMap::new, toList()))
        .forEach(succession::pass);
    return succession;
  }

  /** All that counts, in order of time. */
  List<Established> counting() {
    return List.copyOf(counting);
  }

  /** Who was said to have withdrawn shortly after the first known holder came; may be empty. */
  String leftLate() {
    return leftLate;
  }

  private void pass(LocalDate day, List<Established> ofDay) {
    var said = best(ofDay.stream().filter(e -> !(e instanceof Left || e instanceof Arrived)));
    var left = ofDay.stream().sorted(Established.ORDER).flatMap(Succession::left).toList();
    var leaving = left.stream().filter(each -> isOfHolder(each, said)).toList();
    left.stream().filter(each -> isLate(each, day)).forEach(each -> leftLate = each.party());
    // Who is seen there on the day on which its side leaves was seen before.
    boolean isGone = said.filter(s -> leaving.stream().anyMatch(l -> isOfSide(l, s))).isPresent();
    if (isGone) {
      counting.add(said.orElseThrow());
    }
    counting.addAll(leaving);
    var arrived = ofDay.stream().filter(this::isAwaited);
    best(Stream.concat(isGone ? Stream.of() : said.stream(), arrived)).ifPresent(counting::add);
  }

  private static Optional<Established> best(Stream<Established> some) {
    return some.max(Established.ORDER);
  }

  private static Stream<Left> left(Established each) {
    return each instanceof Left left ? Stream.of(left) : Stream.of();
  }

  private static boolean isOfSide(Left left, Established other) {
    return left.side().contains(other.holder());
  }

  /** Whether its side held the place by then, or nobody is known to have. */
  private boolean isOfHolder(Left left, Optional<Established> said) {
    return counting.isEmpty()
        || last().holder().isEmpty()
        || isOfSide(left, last())
        || said.filter(s -> isOfSide(left, s)).isPresent();
  }

  private Established last() {
    return counting.get(counting.size() - 1);
  }

  /** Whether all that is known of before is that another came a few days ago. */
  private boolean isLate(Left left, LocalDate day) {
    return !counting.isEmpty()
        && counting.stream()
            .noneMatch(e -> e.holder().isEmpty() || !e.holder().equals(last().holder()))
        && !isOfSide(left, last())
        && !counting.get(0).day().isBefore(day.minusDays(lag));
  }

  /** Whether it came after a withdrawal since which nobody is known to have come. */
  private boolean isAwaited(Established each) {
    return each instanceof Arrived arrived
        && counting.stream().anyMatch(arrived.left()::equals)
        && last().holder().isEmpty();
  }
}
