package org.ridgeline.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.ridgeline.derive.place.Neighbour;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.area.AreaFigures;
import org.ridgeline.fact.area.AreaMeasurement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.read.measure.KnownAreas;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.survey.AreaSurvey.AreaOnDay;

/**
 * Tells by maps how the area of opponents lies to places. What has passed to an opponent since the
 * day of the map, or is supposed to have, counts as the disc that stands for it, beside the map.
 */
final class MappedAreas {

  /** Farther than that no map is measured. */
  static final double FARTHEST_KM = 50;

  private static final double WHOLE = 100;

  private final Surroundings surroundings;
  private final Sides sides;
  private final PartyPresence presence;
  private final KnownAreas.ByPlace areas;
  private final LocalDate tonight;

  /** The places that have passed to another lately, as seen from each around them. */
  private final Map<String, List<Neighbour>> passed = new HashMap<>();

  /** By source the days of which it measured anything, each with its first row. */
  private final Map<String, TreeMap<LocalDate, Citation>> measuredDays = new HashMap<>();

  /** The area of a party by a map, or a place that has passed to it since. */
  private record Part(
      String holder,
      AreaFigures figures,
      Optional<Boolean> acrossWater,
      String other,
      List<Control> controls,
      List<Citation> citations) {

    double distanceKm() {
      return figures.distanceKm();
    }
  }

  /**
   * @param staleDays how old a map may be that tells of tonight
   */
  MappedAreas(
      Surroundings surroundings,
      Sides sides,
      PartyPresence presence,
      KnownAreas.ByPlace areas,
      Collection<Settlement> places,
      LocalDate tonight,
      long staleDays) {
    this.surroundings = surroundings;
    this.sides = sides;
    this.presence = presence;
    this.areas = areas;
    this.tonight = tonight;
    places.stream()
        .map(Settlement::id)
        .filter(place -> hasPassedSince(place, tonight.minusDays(staleDays)))
        .forEach(this::pass);
    areas.rows().values().stream()
        .flatMap(List::stream)
        .forEach(
            row ->
                measuredDays
                    .computeIfAbsent(row.citation().source().id(), source -> new TreeMap<>())
                    .merge(
                        row.day(),
                        row.citation(),
                        (one, other) -> one.compareTo(other) <= 0 ? one : other));
  }

  private void pass(String place) {
    for (var near : surroundings.of(place)) {
      surroundings
          .between(near.other(), place)
          .ifPresent(
              seen -> passed.computeIfAbsent(near.other(), any -> new ArrayList<>()).add(seen));
    }
  }

  private boolean hasPassedSince(String place, LocalDate day) {
    var holder = sides.holder(place);
    return !holder.isEmpty() && !presence.holder(place, day).equals(holder);
  }

  /** By the newest map, and by what has passed since; nothing if no map shows opponents near. */
  Optional<AreaOnDay> tonight(Settlement place) {
    var mapped = hostile(place, tonight);
    if (mapped.isEmpty()) {
      return Optional.empty();
    }
    var day = mapped.get(0).day();
    var parts = new ArrayList<>(parts(mapped));
    double mapKm = parts.stream().mapToDouble(Part::distanceKm).min().orElseThrow();
    for (var near : passed.getOrDefault(place.id(), List.of())) {
      passed(place, near, day)
          .filter(part -> part.distanceKm() <= Math.max(mapKm, AreaOnDay.AROUND_KM))
          .ifPresent(parts::add);
    }
    return Optional.of(together(day, parts, part -> isAcrossWater(place, part)));
  }

  /**
   * By the newest map up to a day. Where that shows no opponent, as far as maps are measured, all
   * of them were at least that far away.
   *
   * @param now by which map the place is told of tonight
   */
  Optional<AreaOnDay> before(Settlement place, AreaOnDay now, LocalDate day) {
    var mapped = hostile(place, day);
    return mapped.isEmpty()
        ? beyond(now, day)
        : Optional.of(together(mapped.get(0).day(), parts(mapped), part -> false));
  }

  private Optional<AreaOnDay> beyond(AreaOnDay now, LocalDate day) {
    var drawn = areas.newestMap(day);
    var measured =
        now.citations().stream()
            .map(row -> measuredDays.getOrDefault(row.source().id(), new TreeMap<>()))
            .flatMap(days -> Stream.ofNullable(days.floorEntry(day)))
            .max(Map.Entry.comparingByKey());
    return drawn
        .map(map -> AreaOnDay.beyond(FARTHEST_KM, map, WHOLE, List.of()))
        .or(
            () ->
                measured.map(
                    row ->
                        AreaOnDay.beyond(
                            FARTHEST_KM, row.getKey(), WHOLE, List.of(row.getValue()))));
  }

  private List<AreaMeasurement> hostile(Settlement place, LocalDate day) {
    var holder = sides.holder(place.id());
    return areas.newest(place.id(), day).stream()
        .filter(area -> sides.areHostile(holder, area.holder()))
        .toList();
  }

  private static List<Part> parts(List<AreaMeasurement> mapped) {
    return mapped.stream()
        .map(
            area ->
                new Part(
                    area.holder(),
                    area.figures(),
                    area.acrossWater(),
                    "",
                    List.of(),
                    List.of(area.citation())))
        .toList();
  }

  private AreaOnDay together(LocalDate day, List<Part> parts, Predicate<Part> isAcrossWater) {
    var nearestFirst = parts.stream().sorted(Comparator.comparingDouble(Part::distanceKm)).toList();
    var told = AreaOnDay.told(nearestFirst, Part::distanceKm, isAcrossWater);
    return new AreaOnDay(
        told.holder(),
        Optional.of(day),
        day,
        new AreaFigures(
            told.distanceKm(),
            told.figures().bearing(),
            sum(parts, AreaFigures::sharePercent),
            sum(parts, AreaFigures::shareWithin5Percent),
            sum(parts, AreaFigures::shareWithin10Percent),
            sum(parts, AreaFigures::horizonPercent)),
        nearestFirst.get(0).distanceKm(),
        false,
        WHOLE,
        told.other(),
        isAcrossWater.test(told),
        parts.stream().flatMap(part -> part.controls().stream()).toList(),
        parts.stream().flatMap(part -> part.citations().stream()).toList());
  }

  /** Of several together; what two of them see of the horizon may be the same. */
  private static double sum(List<Part> parts, ToDoubleFunction<AreaFigures> figure) {
    double all = parts.stream().mapToDouble(p -> figure.applyAsDouble(p.figures())).sum();
    return AreaFigures.percent(Math.min(WHOLE, all));
  }

  private boolean isAcrossWater(Settlement place, Part part) {
    var figures = part.figures();
    return part.acrossWater()
        .orElseGet(
            () ->
                part.other().isEmpty()
                    ? areas.water().isBefore(place, figures)
                    : areas
                        .water()
                        .isBetween(place, figures.distanceKm(), figures.bearing().orElse(0)));
  }

  /**
   * A place that has passed to an opponent since the day of the map, as far as that shows it not.
   */
  private Optional<Part> passed(Settlement place, Neighbour near, LocalDate mapDay) {
    var own = sides.holder(place.id());
    var before = presence.holder(near.other(), mapDay);
    double held =
        hostile(surroundings.settlement(near.other()), own).stream()
            .mapToDouble(area -> area.figures().sharePercent())
            .sum();
    return !sides.isHostile(near.other(), own)
            || sides.areHostile(own, before)
            || !hasPassedSince(near.other(), mapDay)
            || held >= WHOLE
        ? Optional.empty()
        : Optional.of(
            new Part(
                sides.holder(near.other()),
                figures(place, near, 1 - held / WHOLE),
                Optional.empty(),
                near.other(),
                List.of(sides.control(near.other())),
                near.citations()));
  }

  /** What the newest map shows in a place of the opponents of a party. */
  private List<AreaMeasurement> hostile(Settlement place, String party) {
    return areas.newest(place.id(), tonight).stream()
        .filter(area -> sides.areHostile(party, area.holder()))
        .toList();
  }

  /**
   * How the disc of one place lies to another.
   *
   * @param part how much of it counts, up to 1
   */
  private AreaFigures figures(Settlement place, Neighbour near, double part) {
    double km = near.distanceKm();
    double radius = radiusKm(surroundings.settlement(near.other()));
    double seen = km - radius > AreaOnDay.AROUND_KM ? 0 : horizonPercent(km, radius);
    return new AreaFigures(
        AreaFigures.kilometres(km - radius),
        OptionalDouble.of(near.bearing()),
        AreaFigures.percent(part * Disc.sharePercent(radiusKm(place), radius, km)),
        AreaFigures.percent(part * Disc.sharePercent(AreaSurvey.NEAR_KM, radius, km)),
        AreaFigures.percent(part * Disc.sharePercent(AreaOnDay.AROUND_KM, radius, km)),
        AreaFigures.percent(part * seen));
  }

  private static double horizonPercent(double km, double radius) {
    return km <= radius ? WHOLE : WHOLE * Math.asin(radius / km) / Math.PI;
  }

  private double radiusKm(Settlement place) {
    return areas.maps().radiusKm(place, tonight);
  }

  /** What two discs have in common. */
  private static final class Disc {

    private Disc() {}

    /** How much of a disc lies in another one {@code apartKm} away, middle from middle. */
    static double sharePercent(double radius, double other, double apartKm) {
      if (apartKm >= radius + other) {
        return 0;
      }
      double smaller = Math.min(radius, other);
      double common =
          apartKm <= Math.abs(radius - other)
              ? Math.PI * smaller * smaller
              : segment(radius, other, apartKm) + segment(other, radius, apartKm);
      return WHOLE * common / (Math.PI * radius * radius);
    }

    /**
     * The part of a disc beyond the line through the points where its edge cuts that of another.
     */
    private static double segment(double radius, double other, double apart) {
      double toLine = (apart * apart + radius * radius - other * other) / (2 * apart);
      double angle = Math.acos(Math.max(-1, Math.min(1, toLine / radius)));
      return radius * radius * (angle - Math.sin(angle) * Math.cos(angle));
    }
  }
}
