package org.ridgeline.write.chart;

import java.util.List;
import java.util.stream.Collectors;

/** How a figure between 0 and 100 went over days that need not follow each other. */
public final class History {

  private static final double WIDTH = 320;
  private static final double HEIGHT = 40;
  private static final double MARGIN = 4;
  private static final int SEPARATE = 60;

  private History() {}

  /**
   * One figure.
   *
   * @param day counted from any day
   * @param figure from 0 to 100
   */
  public record Point(long day, Number figure) {}

  /**
   * Draws the figures, with a dot for each unless there are many; the least and the greatest stand
   * beside it in words, so that it is mute.
   *
   * @param points the oldest first
   * @param from the day on the left
   * @param to the day on the right
   */
  public static Svg of(List<Point> points, long from, long to) {
    var svg =
        Svg.drawing("history", WIDTH, HEIGHT)
            .set("aria-hidden", "true")
            .add(Svg.of("path").set("class", "axis").set("d", "M0 36H320"))
            .add(
                Svg.of("path")
                    .set("class", "course")
                    .set(
                        "d",
                        points.stream()
                            .map(p -> Svg.number(x(p, from, to)) + " " + Svg.number(y(p)))
                            .collect(Collectors.joining("L", "M", ""))));
    if (points.size() <= SEPARATE) {
      points.forEach(
          p -> svg.add(Svg.of("circle").set("cx", x(p, from, to)).set("cy", y(p)).set("r", 2.5)));
    }
    return svg;
  }

  private static double x(Point point, long from, long to) {
    return to == from
        ? WIDTH - MARGIN
        : MARGIN + (point.day() - from) * (WIDTH - 2 * MARGIN) / (to - from);
  }

  private static double y(Point point) {
    return HEIGHT - MARGIN - point.figure().doubleValue() / 100 * (HEIGHT - 2 * MARGIN);
  }
}
