package org.ridgeline.write.briefing;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ridgeline.fact.Link;
import org.ridgeline.fact.LinkKind;
import org.ridgeline.fact.Settlement;
import org.ridgeline.read.map.ControlArea;
import org.ridgeline.reason.conclude.Status;
import org.ridgeline.write.Report;
import org.ridgeline.write.Wording;
import org.ridgeline.write.chart.Marker;
import org.ridgeline.write.chart.PlaceMap;
import org.ridgeline.write.chart.PlaceMap.Area;
import org.ridgeline.write.chart.PlaceMap.Line;
import org.ridgeline.write.chart.PlaceMap.Place;
import org.ridgeline.write.chart.RiskMatrix;
import org.ridgeline.write.chart.Svg;

/**
 * The drawings of all places, and in words what they show.
 *
 * @param places by rank
 */
public record BriefingCharts(Report report, List<BriefingPlace> places, Parties parties) {

  private static final int FIRST = 15;

  /** A sign and what it means. */
  public record Sign(Svg sample, String meaning) {}

  /**
   * A place of the map as its table shows it.
   *
   * @param height in metres, or empty if unknown
   * @param links where roads and railways lead from it
   */
  public record Row(BriefingPlace place, String height, String where, String links) {}

  /** What lies under the places of the map. */
  public BriefingBase base() {
    return new BriefingBase(
        PlaceMap.base(
            List.copyOf(sites().values()), framed(), report.tables().areas().maps().geography()));
  }

  /** The map. */
  public Svg map(BriefingBase base) {
    var sites = sites();
    return PlaceMap.of(
        List.copyOf(sites.values()),
        lines(sites),
        areas(),
        base.map(),
        framed(),
        "Map of the first places by rank; the table below it says the same");
  }

  /** Threat against stakes. */
  public Svg matrix() {
    return RiskMatrix.of(
        places.stream().filter(BriefingPlace::isNotable).map(this::point).toList(),
        "Places by threat, from left to right, and stakes, from bottom to top; "
            + "the table of all places says the same");
  }

  private RiskMatrix.Place point(BriefingPlace place) {
    var score = place.assessment().score();
    return new RiskMatrix.Place(
        place.code(),
        place.name(),
        place.rank(),
        score.threat(),
        score.stakes(),
        score.leastStakes(),
        place.marker(),
        place.href());
  }

  /** Points on the ground by settlement; of a whole region there is none. */
  private Map<String, Place> sites() {
    return places.stream()
        .filter(BriefingCharts::isOnTheGround)
        .collect(
            toMap(
                place -> place.assessment().settlement().id(),
                BriefingCharts::site,
                (one, other) -> one,
                LinkedHashMap::new));
  }

  private static boolean isOnTheGround(BriefingPlace place) {
    var settlement = place.assessment().settlement();
    return settlement.isPlace() || !settlement.partOf().isEmpty();
  }

  private static Place site(BriefingPlace place) {
    var settlement = place.assessment().settlement();
    return new Place(
        place.code(),
        place.name(),
        place.rank(),
        place.assessment().score().total().doubleValue(),
        settlement.longitude(),
        settlement.latitude(),
        settlement.elevation(),
        place.marker(),
        place.href());
  }

  /** How many places the map frames: the first, but none that is of no account. */
  private int framed() {
    int scored =
        (int) places.stream().filter(p -> p.assessment().score().total().signum() > 0).count();
    return scored < 2 ? places.size() : Math.min(FIRST, scored);
  }

  private List<Line> lines(Map<String, Place> sites) {
    return report.tables().links().stream()
        .filter(link -> sites.containsKey(link.start()) && sites.containsKey(link.end()))
        .map(
            link ->
                new Line(
                    link.kind() == LinkKind.RAIL, sites.get(link.start()), sites.get(link.end())))
        .distinct()
        .toList();
  }

  private List<Area> areas() {
    return drawn()
        .map(area -> new Area(parties.names().indexOf(area.holder()), area.area()))
        .toList();
  }

  private Stream<ControlArea> drawn() {
    return report.tables().areas().drawn().stream()
        .filter(area -> parties.names().contains(area.holder()));
  }

  /** What the areas behind the places show, in a sentence, or empty if there are none. */
  public String areasShown() {
    return drawn()
        .findFirst()
        .map(
            area ->
                "Areas are shaded as the map of %s draws them.".formatted(Wording.day(area.day())))
        .orElse("");
  }

  /** What the signs mean: who holds a place, then how firmly. */
  public List<Sign> legend() {
    var holders =
        parties.names().stream()
            .map(
                name ->
                    new Sign(
                        parties.marker(name, Status.HELD).sample(),
                        "held by " + report.tables().names().of(name)));
    var statuses =
        Stream.of(
            new Sign(
                new Marker(0, Status.CONTESTED).sample(),
                "half filled: contested; the shape tells who holds it so far"),
            new Sign(
                new Marker(0, Status.LOST).sample(),
                "filled: lost lately, to whom the shape tells"),
            new Sign(
                new Marker(-1, Status.UNKNOWN).sample(),
                "broken line: left by its holder, or holder not known"));
    return Stream.concat(holders, statuses).toList();
  }

  /** The places that lie beyond its edges, the first by rank. */
  public String beyond() {
    var shown = shown();
    var beyond =
        places.stream()
            .filter(place -> !shown.contains(place.code()))
            .map(place -> place.rank() + " " + place.name())
            .toList();
    return beyond.isEmpty() ? "" : Wording.several(beyond);
  }

  private Set<String> shown() {
    return PlaceMap.shown(List.copyOf(sites().values()), framed()).stream()
        .map(Place::id)
        .collect(toSet());
  }

  /** The places it shows, as a table. */
  public List<Row> rows() {
    var shown = shown();
    var names = places.stream().collect(toMap(p -> p.assessment().settlement().id(), identity()));
    var ends =
        report.tables().links().stream()
            .flatMap(link -> Stream.of(Map.entry(link.start(), link), Map.entry(link.end(), link)))
            .collect(groupingBy(Map.Entry::getKey));
    return places.stream()
        .filter(place -> shown.contains(place.code()))
        .map(
            place ->
                row(
                    place,
                    ends.getOrDefault(place.assessment().settlement().id(), List.of()).stream()
                        .map(Map.Entry::getValue)
                        .toList(),
                    names))
        .toList();
  }

  private static Row row(BriefingPlace place, List<Link> links, Map<String, BriefingPlace> names) {
    var settlement = place.assessment().settlement();
    var elevation = settlement.elevation();
    return new Row(
        place,
        elevation.isPresent() ? elevation.getAsInt() + " m" : "not known",
        point(settlement),
        links.stream()
            .flatMap(
                link ->
                    Stream.of(link.start(), link.end())
                        .filter(end -> !end.equals(settlement.id()))
                        .flatMap(end -> Optional.ofNullable(names.get(end)).stream())
                        .map(end -> "%s by %s".formatted(end.name(), Wording.word(link.kind()))))
            .distinct()
            .sorted()
            .collect(joining(", ")));
  }

  /** To a hundredth of a degree, as coarse as the gazetteer's own points. */
  private static String point(Settlement settlement) {
    return String.format(
        Locale.US,
        "%.2f\u00b0 %s, %.2f\u00b0 %s",
        Math.abs(settlement.latitude()),
        settlement.latitude() < 0 ? "S" : "N",
        Math.abs(settlement.longitude()),
        settlement.longitude() < 0 ? "W" : "E");
  }
}
