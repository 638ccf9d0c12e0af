package org.ridgeline.backtest.label;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ridgeline.derive.party.Relation;

/** Says of each night which places were at risk, and which of them were lost, by maps alone. */
public final class LossLabels {

  private static final int FOUR_WEEKS = 28;

  private final MapSeries maps;
  private final LossDefinition definition;

  public LossLabels(MapSeries maps, LossDefinition definition) {
    this.maps = maps;
    this.definition = definition;
  }

  /**
   * Whether maps reach far enough behind a night to say what was lost within so many days, and none
   * is missing on the way for longer than a loss must last.
   */
  public boolean reach(LocalDate night, int horizonDays) {
    var end = night.plusDays(horizonDays + definition.lastingDays());
    var days = maps.days();
    if (days.isEmpty() || days.get(days.size() - 1).isBefore(end)) {
      return false;
    }
    var last = maps.newest(night);
    if (last.isEmpty()) {
      return false;
    }
    var before = last.get();
    for (var day : maps.between(before, end)) {
      if (before.plusDays(definition.lastingDays()).isBefore(day)) {
        return false;
      }
      before = day;
    }
    return true;
  }

  /** The places at risk on a night, of those that are asked for, in their order. */
  public List<PlaceAtRisk> atRisk(
      LocalDate night, Collection<String> places, List<Relation> relations) {
    var newest = maps.newest(night);
    if (newest.isEmpty()) {
      return List.of();
    }
    var opposition = new Opposition(maps.holders(), relations);
    return places.stream()
        .flatMap(place -> atRisk(place, night, newest.get(), opposition).stream())
        .toList();
  }

  private Optional<PlaceAtRisk> atRisk(
      String place, LocalDate night, LocalDate map, Opposition opposition) {
    var areas = maps.of(place, map);
    var holder =
        opposition.sides().stream()
            .filter(side -> share(areas, side) >= definition.sharePercent())
            .findFirst();
    var opponents =
        opposition
            .opponentsOf(holder)
            .filter(side -> share(areas, side) < definition.sharePercent())
            .filter(side -> distance(areas, side) <= definition.atRiskKm())
            .toList();
    if (opponents.isEmpty()) {
      return Optional.empty();
    }
    double km = nearest(areas, opponents);
    var before = maps.newest(night.minusDays(FOUR_WEEKS));
    return Optional.of(
        new PlaceAtRisk(
            place,
            km,
            before.map(day -> approach(maps.of(place, day), opponents, km)),
            opponents.stream().mapToDouble(side -> share(areas, side)).max().orElseThrow(),
            opponents.stream()
                .flatMap(side -> lostOn(place, night, side).stream())
                .min(Comparator.naturalOrder())));
  }

  /** Farther than the maps were measured is as far as that. */
  private double approach(List<MappedArea> then, List<Set<String>> opponents, double now) {
    return Math.min(nearest(then, opponents), 2 * definition.atRiskKm()) - now;
  }

  private static double nearest(List<MappedArea> areas, List<Set<String>> sides) {
    return sides.stream().mapToDouble(side -> distance(areas, side)).min().orElseThrow();
  }

  private Optional<LocalDate> lostOn(String place, LocalDate night, Set<String> side) {
    return maps.days().stream()
        .filter(day -> day.isAfter(night))
        .filter(day -> isHeld(place, day, side) && lasts(place, day, side))
        .findFirst();
  }

  /** Whether as much is held on every map of the days in which a loss must last. */
  private boolean lasts(String place, LocalDate from, Set<String> side) {
    var end = from.plusDays(definition.lastingDays());
    var days = maps.days();
    return !days.get(days.size() - 1).isBefore(end)
        && maps.between(from, end).stream().allMatch(day -> isHeld(place, day, side));
  }

  private boolean isHeld(String place, LocalDate day, Set<String> side) {
    return share(maps.of(place, day), side) >= definition.sharePercent();
  }

  private static double share(List<MappedArea> areas, Set<String> side) {
    return of(areas, side).mapToDouble(MappedArea::sharePercent).sum();
  }

  private static double distance(List<MappedArea> areas, Set<String> side) {
    return of(areas, side).mapToDouble(MappedArea::distanceKm).min().orElse(Double.MAX_VALUE);
  }

  private static Stream<MappedArea> of(List<MappedArea> areas, Set<String> side) {
    return areas.stream().filter(area -> side.contains(area.holder()));
  }
}
