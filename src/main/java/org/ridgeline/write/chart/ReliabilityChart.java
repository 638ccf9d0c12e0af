package org.ridgeline.write.chart;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;

/**
 * The share that came against the probability that was told: on the dashed line both are the same.
 */
public final class ReliabilityChart {

  private static final double WIDTH = 560;
  private static final double HEIGHT = 440;
  private static final double LEFT = 58;
  private static final double BOTTOM = 48;
  private static final double MARGIN = 16;
  private static final double LETTERS = 12;
  private static final double RADIUS = 4.5;
  private static final int TICKS = 5;

  /** How far the axes reach: no farther than they need to. */
  private static final double[] TOPS = {0.05, 0.1, 0.25, 0.5, 1};

  private final double top;

  private ReliabilityChart(double top) {
    this.top = top;
  }

  /**
   * One dot.
   *
   * @param told the probability, in the mean
   * @param came the share
   * @param number of cases
   * @param low the lower end of what the share might have been, if that is known
   * @param high the upper end
   */
  public record Bin(
      double told, double came, long number, OptionalDouble low, OptionalDouble high) {}

  /**
   * Draws the bins, each with its number as far as there is room.
   *
   * @param words what it shows, for those who do not see it
   */
  public static Svg of(List<Bin> bins, String words) {
    double farthest =
        bins.stream()
            .flatMapToDouble(bin -> DoubleStream.of(bin.told(), bin.came(), bin.high().orElse(0)))
            .max()
            .orElse(0);
    double top = DoubleStream.of(TOPS).filter(each -> each >= farthest).findFirst().orElse(1);
    return new ReliabilityChart(top).draw(bins, words);
  }

  private Svg draw(List<Bin> bins, String words) {
    var svg =
        Svg.drawing("matrix reliability", WIDTH, HEIGHT)
            .set("role", "img")
            .set("aria-label", words)
            .add(grid())
            .add(path("perfect", "M%s %sL%s %s".formatted(n(x(0)), n(y(0)), n(x(top)), n(y(top)))));
    if (!bins.isEmpty()) {
      svg.add(path("course", bins.stream().map(this::spot).collect(joining("L", "M", ""))));
    }
    bins.stream().filter(bin -> bin.low().isPresent()).forEach(bin -> svg.add(band(bin)));
    var labels = new Labels(new Envelope(x(0), WIDTH, 0, y(0)), LETTERS);
    bins.forEach(bin -> labels.keepFree(box(bin)));
    bins.forEach(bin -> svg.add(point(bin, labels)));
    return svg;
  }

  private Svg grid() {
    var grid = Svg.of("g").set("class", "grid");
    var lines =
        IntStream.rangeClosed(0, TICKS)
            .mapToDouble(i -> top * i / TICKS)
            .mapToObj(
                tick ->
                    "M%s %sV%sM%s %sH%s"
                        .formatted(n(x(tick)), n(y(0)), n(y(top)), n(x(0)), n(y(tick)), n(x(top))))
            .collect(joining());
    grid.add(Svg.of("path").set("d", lines));
    for (int i = 0; i <= TICKS; i++) {
      var words = n(top * i / TICKS * 100) + " %";
      grid.add(text(x(top * i / TICKS), y(0) + 16, "middle", words));
      grid.add(text(x(0) - 7, y(top * i / TICKS) + 4, "end", words));
    }
    grid.add(
        text(x(top / 2), HEIGHT - 8, "middle", "Probability that was told").set("class", "axis"));
    return grid.add(
        text(0, 0, "middle", "Share that came")
            .set("class", "axis")
            .set("transform", "translate(12 %s) rotate(-90)".formatted(n(y(top / 2)))));
  }

  private Svg band(Bin bin) {
    return path(
        "band",
        "M%s %sV%s"
            .formatted(
                n(x(bin.told())), n(y(bin.low().getAsDouble())), n(y(bin.high().getAsDouble()))));
  }

  private Svg point(Bin bin, Labels labels) {
    double x = x(bin.told());
    double y = y(bin.came());
    var number = String.format(Locale.US, "%,d", bin.number());
    var point = Svg.of("g").add(Svg.of("circle").set("cx", x).set("cy", y).set("r", RADIUS));
    labels.place(x, y, RADIUS, number).ifPresent(spot -> point.add(spot.name("name").text(number)));
    return point;
  }

  private Envelope box(Bin bin) {
    double x = x(bin.told());
    double y = y(bin.came());
    return new Envelope(x - RADIUS, x + RADIUS, y - RADIUS, y + RADIUS);
  }

  private String spot(Bin bin) {
    return n(x(bin.told())) + " " + n(y(bin.came()));
  }

  private static Svg path(String style, String path) {
    return Svg.of("path").set("class", style).set("d", path);
  }

  private static Svg text(double x, double y, String anchor, String text) {
    return Svg.of("text").set("x", x).set("y", y).set("text-anchor", anchor).text(text);
  }

  private double x(double told) {
    return LEFT + told / top * (WIDTH - LEFT - MARGIN);
  }

  private double y(double came) {
    return HEIGHT - BOTTOM - came / top * (HEIGHT - BOTTOM - MARGIN);
  }

  private static String n(double value) {
    return Svg.number(value);
  }
}
