package org.ridgeline.write.chart;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;

/** Threat against stakes, each from 0 to 100, with curves along which the score is the same. */
public final class RiskMatrix {

  private static final double WIDTH = 900;
  private static final double HEIGHT = 560;
  private static final double LEFT = 46;
  private static final double BOTTOM = 44;
  private static final double MARGIN = 12;
  private static final double LETTERS = 12;
  private static final double RADIUS = 6;
  private static final List<Integer> TICKS = List.of(0, 25, 50, 75, 100);
  private static final List<Integer> SCORES = List.of(25, 50, 75);
  private static final int STEPS = 40;

  private RiskMatrix() {}

  /**
   * A place in it.
   *
   * @param id what tells it from all others
   * @param leastStakes the least that they can be; less than {@code stakes} where some are assumed
   * @param href where more is said of it, or empty
   */
  public record Place(
      String id,
      String name,
      int rank,
      int threat,
      int stakes,
      int leastStakes,
      Marker marker,
      String href) {}

  private record Spot(int threat, int stakes, int leastStakes) {

    static Spot of(Place place) {
      return new Spot(place.threat(), place.stakes(), place.leastStakes());
    }
  }

  /**
   * Draws {@code places}, which come by rank; of several with the same figures the first is named.
   */
  public static Svg of(List<Place> places, String words) {
    var svg =
        Svg.drawing("matrix", WIDTH, HEIGHT)
            .set("role", "group")
            .set("aria-label", words)
            .add(grid())
            .add(curves())
            .add(quadrants());
    return svg.add(points(places));
  }

  private static Svg grid() {
    var grid = Svg.of("g").set("class", "grid");
    grid.add(
        Svg.of("path")
            .set(
                "d",
                TICKS.stream()
                    .map(
                        t ->
                            "M%s %sV%sM%s %sH%s"
                                .formatted(
                                    n(x(t)), n(y(0)), n(y(100)), n(x(0)), n(y(t)), n(x(100))))
                    .collect(joining())));
    grid.add(
        Svg.of("path")
            .set("class", "half")
            .set(
                "d",
                "M%s %sV%sM%s %sH%s"
                    .formatted(n(x(50)), n(y(0)), n(y(100)), n(x(0)), n(y(50)), n(x(100)))));
    for (int tick : TICKS) {
      grid.add(text(x(tick), y(0) + 16, "middle", Integer.toString(tick)));
      grid.add(text(x(0) - 7, y(tick) + 4, "end", Integer.toString(tick)));
    }
    grid.add(text(x(50), HEIGHT - 8, "middle", "Threat").set("class", "axis"));
    return grid.add(
        text(0, 0, "middle", "Stakes")
            .set("class", "axis")
            .set("transform", "translate(12 %s) rotate(-90)".formatted(n(y(50)))));
  }

  private static Svg curves() {
    var curves = Svg.of("g").set("class", "curves");
    for (int score : SCORES) {
      double least = score * score / 100.0;
      curves.add(
          Svg.of("path")
              .set(
                  "d",
                  IntStream.rangeClosed(0, STEPS)
                      .mapToDouble(n -> least * Math.pow(100 / least, n / (double) STEPS))
                      .mapToObj(threat -> n(x(threat)) + " " + n(y(score * score / threat)))
                      .collect(joining("L", "M", ""))));
      curves.add(text(x(100) - 4, y(least) - 5, "end", "score " + score));
    }
    return curves;
  }

  private static Svg quadrants() {
    return Svg.of("g")
        .set("class", "quadrants")
        .add(text(x(100) - 8, y(100) + 20, "end", "Pressed, and much at stake"))
        .add(text(x(0) + 8, y(100) + 20, "start", "Quiet, but much at stake"))
        .add(text(x(100) - 8, y(50) + 20, "end", "Pressed, with less at stake"))
        .add(text(x(0) + 8, y(50) + 20, "start", "Quiet, with less at stake"));
  }

  private static List<Svg> points(List<Place> places) {
    var labels = new Labels(new Envelope(x(0), x(100) + MARGIN, y(100) - MARGIN, y(0)), LETTERS);
    var spots = new LinkedHashMap<Spot, List<Place>>();
    for (var place : places) {
      spots.computeIfAbsent(Spot.of(place), s -> new ArrayList<>()).add(place);
    }
    spots.keySet().forEach(spot -> labels.keepFree(box(spot)));
    for (int half : List.of(100, 50)) {
      labels.keepFree(new Envelope(x(0), x(0) + 190, y(half), y(half) + 26));
      labels.keepFree(new Envelope(x(100) - 215, x(100), y(half), y(half) + 26));
    }
    var drawn = new ArrayList<Svg>();
    spots.entrySet().stream().map(spot -> point(spot, labels)).forEach(drawn::add);
    // The first are drawn last, over the others.
    Collections.reverse(drawn);
    return drawn;
  }

  private static Envelope box(Spot spot) {
    return new Envelope(
        x(spot.threat()) - RADIUS,
        x(spot.threat()) + RADIUS,
        y(spot.stakes()) - RADIUS,
        y(spot.stakes()) + RADIUS);
  }

  private static Svg point(Map.Entry<Spot, List<Place>> at, Labels labels) {
    var first = at.getValue().get(0);
    int more = at.getValue().size() - 1;
    double x = x(at.getKey().threat());
    double y = y(at.getKey().stakes());
    var name = first.rank() + " " + Labels.brief(first.name()) + (more == 0 ? "" : " +" + more);
    var room = labels.place(x, y, RADIUS, name);
    boolean linked = room.isPresent() && !first.href().isEmpty();
    var point = Svg.of(linked ? "a" : "g");
    if (linked) {
      point.set("href", first.href());
    }
    point.set("class", "point").set("data-place", first.id());
    if (at.getKey().leastStakes() < at.getKey().stakes()) {
      point.add(
          Svg.of("path")
              .set("class", "assumed")
              .set("d", "M%s %sV%s".formatted(n(x), n(y), n(y(at.getKey().leastStakes())))));
    }
    point.add(first.marker().at(x, y, RADIUS).add(Svg.of("title").text(words(at.getValue()))));
    room.ifPresent(spot -> point.add(spot.name("name").text(name)));
    return point;
  }

  private static String words(List<Place> places) {
    var first = places.get(0);
    var stakes =
        first.leastStakes() < first.stakes()
            ? "%d, at least %d".formatted(first.stakes(), first.leastStakes())
            : Integer.toString(first.stakes());
    return "%s: threat %d, stakes %s"
        .formatted(
            places.stream().map(p -> Labels.brief(p.name())).collect(joining(", ")),
            first.threat(),
            stakes);
  }

  private static Svg text(double x, double y, String anchor, String text) {
    return Svg.of("text").set("x", x).set("y", y).set("text-anchor", anchor).text(text);
  }

  private static double x(double threat) {
    return LEFT + threat / 100 * (WIDTH - LEFT - MARGIN);
  }

  private static double y(double stakes) {
    return HEIGHT - BOTTOM - stakes / 100 * (HEIGHT - BOTTOM - MARGIN);
  }

  private static String n(double value) {
    return Svg.number(value);
  }
}
