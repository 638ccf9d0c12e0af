package org.ridgeline.write.chart;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import org.ridgeline.read.map.Geography;

/**
 * A map of places, of the roads and railways between them, of the areas that parties hold and of
 * the lie of the land.
 *
 * <p>It frames the first places and shows whatever else lies there.
 */
public final class PlaceMap {

  private static final double WIDTH = 900;
  private static final double EDGE = 4;
  private static final double LETTERS = 14;
  private static final double SMALL_LETTERS = 12;
  private static final double SMALLEST = 4.5;
  private static final double GROWTH = 5;
  private static final double FINEST = 0.8;

  private final Projection projection;
  private final Labels labels;
  private final Labels smallLabels;
  private final Set<String> framed;

  /**
   * A place on it.
   *
   * @param id what tells it from all others
   * @param score from 0 to 100; the higher, the larger its sign
   * @param elevation metres above sea level
   * @param href where more is said of it, or empty
   */
  public record Place(
      String id,
      String name,
      int rank,
      double score,
      double longitude,
      double latitude,
      OptionalInt elevation,
      Marker marker,
      String href) {

    private double radius() {
      return SMALLEST + GROWTH * Math.sqrt(score / 100);
    }
  }

  /** A road or railway, drawn as a straight line from place to place, as courses are not known. */
  public record Line(boolean rail, Place one, Place other) {}

  /**
   * An area that a party holds.
   *
   * @param party its number, from 0
   * @param area in degrees
   */
  public record Area(int party, Geometry area) {}

  private PlaceMap(List<Place> places, int first) {
    this.framed = places.stream().limit(first).map(Place::id).collect(toSet());
    this.projection =
        Projection.showing(
            places.stream()
                .limit(first)
                .map(place -> new Coordinate(place.longitude(), place.latitude()))
                .toList(),
            WIDTH);
    this.labels = new Labels(projection.sheet(EDGE), LETTERS);
    this.smallLabels = labels.inLetters(SMALL_LETTERS);
  }

  /** Which of {@code places}, that come by rank, a map framing the {@code first} of them shows. */
  public static List<Place> shown(List<Place> places, int first) {
    var map = new PlaceMap(places, first);
    return places.stream().filter(map::isShown).toList();
  }

  /** What lies under a map that frames the {@code first} of {@code places}. */
  public static BaseMap base(List<Place> places, int first, Geography geography) {
    var projection = new PlaceMap(places, first).projection;
    return BaseMap.of(geography, projection, projection.sheet(-EDGE));
  }

  /**
   * Draws the map.
   *
   * @param places by rank; who comes first is named first
   * @param base what lies under them, for the same places
   * @param first how many of them to frame, and to write the height of
   * @param words what it shows
   */
  public static Svg of(
      List<Place> places,
      List<Line> lines,
      List<Area> areas,
      BaseMap base,
      int first,
      String words) {
    var map = new PlaceMap(places, first);
    return Svg.drawing("map", WIDTH, map.projection.height())
        .set("role", "group")
        .set("aria-label", words)
        .add(hatchings(areas))
        .add(base.drawings())
        .add(areas.stream().map(map::area).toList())
        .add(map.lines(lines.stream().filter(line -> !line.rail()).toList(), "road"))
        .add(map.lines(lines.stream().filter(Line::rail).toList(), "rail"))
        .add(map.scale())
        .add(map.north())
        .add(map.signs(places.stream().filter(map::isShown).toList()));
  }

  private boolean isShown(Place place) {
    return projection.sheet(EDGE + place.radius()).covers(at(place));
  }

  private Coordinate at(Place place) {
    return projection.at(place.longitude(), place.latitude());
  }

  /** For each party lines that lean another way, so that areas need no colour. */
  private static List<Svg> hatchings(List<Area> areas) {
    return areas.stream()
        .map(Area::party)
        .distinct()
        .sorted()
        .map(
            party ->
                Svg.of("pattern")
                    .set("id", hatching(party))
                    .set("width", 8)
                    .set("height", 8)
                    .set("patternUnits", "userSpaceOnUse")
                    .set("patternTransform", "rotate(%d)".formatted(45 + 90 * party))
                    .add(
                        Svg.of("path")
                            .set("class", "hatch party-" + party % Marker.SHAPES)
                            .set("d", "M0 0V8")))
        .toList();
  }

  private static String hatching(int party) {
    return "held-" + party;
  }

  private Svg area(Area area) {
    var sheet = area.area().getFactory().toGeometry(projection.sheet(-EDGE));
    // Of valid areas the plain overlay fails where rounding lets lines touch.
    var drawn =
        OverlayNGRobust.overlay(projection.drawn(area.area()), sheet, OverlayNG.INTERSECTION);
    var simple = TopologyPreservingSimplifier.simplify(drawn, FINEST);
    return Svg.of("path")
        .set("class", "area party-" + area.party() % Marker.SHAPES)
        .set("fill", "url(#%s)".formatted(hatching(area.party())))
        .set("d", outline(simple));
  }

  private static String outline(Geometry geometry) {
    var rings = new ArrayList<String>();
    geometry.apply(
        (GeometryComponentFilter)
            part -> {
              if (part instanceof LinearRing ring && !ring.isEmpty()) {
                rings.add(path(List.of(ring.getCoordinates())) + "Z");
              }
            });
    return String.join("", rings);
  }

  private Svg lines(List<Line> lines, String style) {
    var sheet = projection.sheet(0);
    return Svg.of("path")
        .set("class", style)
        .set(
            "d",
            lines.stream()
                .map(line -> List.of(at(line.one()), at(line.other())))
                .filter(ends -> sheet.intersects(ends.get(0), ends.get(1)))
                .map(PlaceMap::path)
                .collect(joining()));
  }

  private static String path(List<Coordinate> points) {
    return points.stream()
        .map(point -> Svg.number(point.x) + " " + Svg.number(point.y))
        .collect(joining("L", "M", ""));
  }

  /** A round number of kilometres, between a tenth and a quarter of the width. */
  private Svg scale() {
    double most = WIDTH / 4 / projection.unitsPerKm();
    double power = Math.pow(10, Math.floor(Math.log10(most)));
    double km = most >= 5 * power ? 5 * power : most >= 2 * power ? 2 * power : power;
    double length = km * projection.unitsPerKm();
    double left = 20;
    double y = projection.height() - 16;
    labels.keepFree(new Envelope(left - 8, left + length + 8, y - 26, y + 16));
    return Svg.of("g")
        .set("class", "scale")
        .add(
            Svg.of("path")
                .set(
                    "d",
                    "M%s %sv8h%sv-8M%s %sv4"
                        .formatted(
                            Svg.number(left),
                            Svg.number(y - 8),
                            Svg.number(length),
                            Svg.number(left + length / 2),
                            Svg.number(y - 4))))
        .add(
            Svg.of("text")
                .set("x", left + length / 2)
                .set("y", y - 12)
                .set("text-anchor", "middle")
                .text(Svg.number(km) + " km"));
  }

  private Svg north() {
    double x = WIDTH - 24;
    labels.keepFree(new Envelope(x - 14, x + 14, 8, 56));
    return Svg.of("g")
        .set("class", "north")
        .add(Svg.of("path").set("d", "M%s 12l7 20l-7 -5l-7 5Z".formatted(Svg.number(x))))
        .add(Svg.of("text").set("x", x).set("y", 48).set("text-anchor", "middle").text("N"));
  }

  private List<Svg> signs(List<Place> shown) {
    for (var place : shown) {
      var point = new Envelope(at(place));
      point.expandBy(place.radius());
      labels.keepFree(point);
    }
    var signs = new ArrayList<Svg>();
    shown.forEach(place -> signs.add(sign(place)));
    // The first are drawn last, over the others.
    Collections.reverse(signs);
    return signs;
  }

  private Svg sign(Place place) {
    boolean among = framed.contains(place.id());
    var point = at(place);
    var rank = place.rank() + " ";
    var name = Labels.brief(place.name());
    var height = among && place.elevation().isPresent() ? " " + place.elevation().getAsInt() : "";
    var size = among ? labels : smallLabels;
    var room = size.place(point.x, point.y, place.radius(), rank + name + height);
    boolean linked = room.isPresent() && !place.href().isEmpty();
    var sign = Svg.of(linked ? "a" : "g");
    if (linked) {
      sign.set("href", place.href());
    }
    sign.set("class", among ? "point first" : "point").set("data-place", place.id());
    sign.add(
        place.marker().at(point.x, point.y, place.radius()).add(Svg.of("title").text(rank + name)));
    room.ifPresent(
        spot ->
            sign.add(
                spot.name("name")
                    .add(span("rank", rank))
                    .text(name)
                    .add(height.isEmpty() ? List.of() : List.of(span("height", height)))));
    return sign;
  }

  private static Svg span(String style, String text) {
    return Svg.of("tspan").set("class", style).text(text);
  }
}
