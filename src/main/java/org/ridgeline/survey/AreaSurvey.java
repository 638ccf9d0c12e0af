package org.ridgeline.survey;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.ridgeline.derive.place.Arc;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.area.AreaFigures;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.CitedRows;
import org.ridgeline.read.measure.KnownAreas;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.conclude.HorizonShare;
import org.ridgeline.survey.fact.AreaChange;
import org.ridgeline.survey.fact.OpponentArea;

/** Measures how the area of opponents lies to places, by maps or by the places around. */
final class AreaSurvey {

  private static final int WEEK = 7;
  private static final int FOUR_WEEKS = 28;

  /** Within so far the shares are told that most rules ask for. */
  static final double NEAR_KM = 5;

  private final Theatre theatre;
  private final Surroundings surroundings;
  private final Sides sides;
  private final PartyPresence presence;
  private final KnownAreas.ByPlace areas;
  private final LocalDate tonight;
  private final MappedAreas maps;
  private final List<Settlement> places;
  private final long staleDays;
  private final double horizonWidth;
  private final double reach;

  AreaSurvey(
      Theatre theatre,
      List<Settlement> places,
      Sides sides,
      PartyPresence presence,
      KnownAreas.ByPlace areas,
      Night night) {
    this.theatre = theatre;
    this.surroundings = theatre.surroundings();
    this.sides = sides;
    this.presence = presence;
    this.areas = areas;
    this.tonight = night.asOf();
    this.staleDays = (long) theatre.limits().value("stale-claim-days");
    this.horizonWidth = theatre.limits().value("horizon-width");
    this.reach = theatre.limits().value("neighbour-km");
    this.places = places;
    this.maps = new MappedAreas(surroundings, sides, presence, areas, places, tonight, staleDays);
  }

  /**
   * How the area of opponents lies on one day.
   *
   * @param opponent whose area it is that is told as nearest
   * @param mapDay of the map, if it is by one
   * @param day of that, or the one that was asked for
   * @param figures of what is told as nearest, and the shares of all
   * @param nearestKm to the nearest of all, whatever lies between
   * @param isAtLeast whether that is only known to be no nearer
   * @param extentPercent how much of the nearest place is theirs
   * @param other the place that is nearest, if no map tells of it
   * @param isAcrossWater whether water lies before all of it that is near
   * @param controls who holds the places of which no map tells
   */
  record AreaOnDay(
      String opponent,
      Optional<LocalDate> mapDay,
      LocalDate day,
      AreaFigures figures,
      double nearestKm,
      boolean isAtLeast,
      double extentPercent,
      String other,
      boolean isAcrossWater,
      List<Control> controls,
      List<Citation> citations) {

    static final double AROUND_KM = 10;

    /**
     * All of it is farther than so far, and nothing more is known.
     *
     * @param extentPercent as of an area that is as far away
     */
    static AreaOnDay beyond(
        double km, LocalDate day, double extentPercent, List<Citation> citations) {
      return new AreaOnDay(
          "",
          Optional.empty(),
          day,
          new AreaFigures(km, OptionalDouble.empty(), 0, 0, 0, 0),
          km,
          true,
          extentPercent,
          "",
          false,
          List.of(),
          citations);
    }

    /**
     * Which of several to tell of: the nearest before which no water lies, if it is in sight of the
     * horizon; else the nearest of all. So what comes near across a river hides nothing this side.
     */
    static <T> T told(
        List<T> nearestFirst, ToDoubleFunction<T> distanceKm, Predicate<T> isAcrossWater) {
      return nearestFirst.stream()
          .takeWhile(each -> distanceKm.applyAsDouble(each) <= AROUND_KM)
          .filter(isAcrossWater.negate())
          .findFirst()
          .orElse(nearestFirst.get(0));
    }
  }

  /** The night, and the days before it for which changes are told. */
  static List<LocalDate> days(Night night) {
    var tonight = night.asOf();
    return List.of(tonight, tonight.minusDays(WEEK), tonight.minusDays(FOUR_WEEKS));
  }

  /** Of each place that somebody holds, if an opponent is near enough. */
  List<OpponentArea> all() {
    return places.stream()
        .filter(place -> !sides.holder(place.id()).isEmpty())
        .flatMap(place -> measured(place).stream())
        .toList();
  }

  private Optional<OpponentArea> measured(Settlement place) {
    return maps.tonight(place)
        .filter(area -> !area.day().isBefore(tonight.minusDays(staleDays)))
        .map(
            now ->
                area(
                    place,
                    now,
                    maps.before(place, now, tonight.minusDays(WEEK)),
                    maps.before(place, now, tonight.minusDays(FOUR_WEEKS))))
        .or(() -> theatre.areas().of(place.id(), state(place), () -> byPlaces(place)));
  }

  /** All that is asked for by the places around. */
  private List<Object> state(Settlement place) {
    return List.of(
        tonight,
        areas.water(),
        sides.relations(),
        sides.around(place.id()),
        presence.around(place.id()));
  }

  private Optional<OpponentArea> byPlaces(Settlement place) {
    return around(place, 0, tonight)
        .map(
            now ->
                area(
                    place,
                    now,
                    before(place, 1, tonight.minusDays(WEEK)),
                    before(place, 2, tonight.minusDays(FOUR_WEEKS))));
  }

  /** Where no opponent was near on a day, all of them were farther than one looks. */
  private Optional<AreaOnDay> before(Settlement place, int when, LocalDate day) {
    return around(place, when, day)
        .or(() -> Optional.of(AreaOnDay.beyond(reach, day, 0, List.of())));
  }

  private OpponentArea area(
      Settlement place, AreaOnDay now, Optional<AreaOnDay> week, Optional<AreaOnDay> month) {
    var cited = new ArrayList<>(now.citations());
    week.ifPresent(then -> cited.addAll(then.citations()));
    month.ifPresent(then -> cited.addAll(then.citations()));
    return new OpponentArea(
        place.id(),
        now.opponent(),
        now.mapDay(),
        daysAgo(now.day()),
        now.figures().distanceKm(),
        now.figures().bearing().orElse(0),
        now.figures().sharePercent(),
        now.figures().shareWithin5Percent(),
        now.figures().shareWithin10Percent(),
        now.figures().horizonPercent(),
        now.extentPercent(),
        now.other(),
        now.other().isEmpty() ? "" : surroundings.settlement(now.other()).name(),
        now.isAcrossWater(),
        change(now, week, WEEK),
        change(now, month, FOUR_WEEKS),
        sides.control(place.id()),
        now.controls(),
        CitedRows.once(cited.stream()));
  }

  private int daysAgo(LocalDate day) {
    return Math.toIntExact(ChronoUnit.DAYS.between(day, tonight));
  }

  private AreaChange change(AreaOnDay now, Optional<AreaOnDay> before, int days) {
    return before
        .map(
            then ->
                new AreaChange(
                    true,
                    then.day(),
                    daysAgo(then.day()),
                    AreaFigures.kilometres(then.nearestKm() - now.nearestKm()),
                    then.isAtLeast(),
                    more(now, then, AreaFigures::sharePercent),
                    more(now, then, AreaFigures::shareWithin5Percent),
                    more(now, then, AreaFigures::shareWithin10Percent),
                    more(now, then, AreaFigures::horizonPercent),
                    AreaFigures.percent(now.extentPercent() - then.extentPercent())))
        .orElseGet(() -> AreaChange.unknown(tonight.minusDays(days), days));
  }

  private static double more(AreaOnDay now, AreaOnDay then, ToDoubleFunction<AreaFigures> figure) {
    return AreaFigures.percent(
        figure.applyAsDouble(now.figures()) - figure.applyAsDouble(then.figures()));
  }

  /**
   * By the places in which opponents were on a day, the place itself among them.
   *
   * @param when which of the days it is
   */
  private Optional<AreaOnDay> around(Settlement place, int when, LocalDate day) {
    var seen = seen(place, when);
    var held = seen.stream().filter(SeenOnDay::isHeld).toList();
    return held.isEmpty() ? Optional.empty() : Optional.of(around(place, when, day, seen, held));
  }

  private AreaOnDay around(
      Settlement place, int when, LocalDate day, List<SeenOnDay> seen, List<SeenOnDay> held) {
    Predicate<SeenOnDay> isAcrossWater =
        each -> when == 0 && areas.water().isBetween(place, each.km(), each.bearing());
    var told = AreaOnDay.told(held, SeenOnDay::km, isAcrossWater);
    boolean isAcross = isAcrossWater.test(told);
    return new AreaOnDay(
        told.opponents().orElseThrow().first(),
        Optional.empty(),
        day,
        new AreaFigures(
            told.km(),
            OptionalDouble.of(told.bearing()),
            seen.get(0).percent(),
            percent(seen, NEAR_KM),
            percent(seen, AreaOnDay.AROUND_KM),
            horizonPercent(held)),
        held.get(0).km(),
        false,
        told.percent(),
        told.place(),
        isAcross,
        held.stream()
            .map(each -> sides.control(each.place()))
            // Rules may conclude nothing of a place of which claims tell.
            .filter(Objects::nonNull)
            .toList(),
        Stream.concat(
                told.citations().stream(),
                isAcross ? areas.water().citations().stream() : Stream.empty())
            .toList());
  }

  /** A place, and what of it was in the hands of opponents of who holds another. */
  private record SeenOnDay(
      String place,
      double km,
      double bearing,
      Optional<PartyPresence.Opponents> opponents,
      List<Citation> citations) {

    boolean isHeld() {
      return opponents.isPresent();
    }

    double percent() {
      return opponents.map(PartyPresence.Opponents::percent).orElse(0.0);
    }
  }

  /** The place itself, all that are near, and farther ones up to the first that is held. */
  private List<SeenOnDay> seen(Settlement place, int when) {
    var seen = new ArrayList<SeenOnDay>();
    var own = opponents(place, place.id(), when);
    seen.add(new SeenOnDay(place.id(), 0, 0, own, place.citations()));
    boolean isFound = own.isPresent();
    for (var near : surroundings.of(place.id())) {
      if (isFound && near.distanceKm() > AreaOnDay.AROUND_KM) {
        break;
      }
      var opponents = opponents(place, near.other(), when);
      seen.add(
          new SeenOnDay(
              near.other(), near.distanceKm(), near.bearing(), opponents, near.citations()));
      isFound |= opponents.isPresent();
    }
    return seen;
  }

  private Optional<PartyPresence.Opponents> opponents(Settlement viewer, String place, int when) {
    return presence.opponents(sides.holder(viewer.id()), presence.of(place).get(when));
  }

  private static double percent(List<SeenOnDay> seen, double km) {
    return AreaFigures.percent(
        seen.stream()
            .filter(each -> each.km() <= km)
            .mapToDouble(SeenOnDay::percent)
            .average()
            .orElse(0));
  }

  private double horizonPercent(List<SeenOnDay> held) {
    var share = new HorizonShare();
    var arcs = share.createContext();
    held.stream()
        .filter(each -> each.km() > 0 && each.km() <= AreaOnDay.AROUND_KM)
        .forEach(each -> share.accumulate(arcs, Arc.around(each.bearing(), horizonWidth)));
    return share.getResult(arcs);
  }
}
