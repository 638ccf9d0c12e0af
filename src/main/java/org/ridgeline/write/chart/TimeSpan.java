package org.ridgeline.write.chart;

/** From when to when something was so, on a line of time. */
public final class TimeSpan {

  private static final double WIDTH = 120;
  private static final double HEIGHT = 12;
  private static final double MARGIN = 5;

  private TimeSpan() {}

  /**
   * Draws it; the days stand beside it in words, so that it is mute.
   *
   * @param from days after the line begins
   * @param to days after the line begins
   * @param whole days from the line's beginning to its end
   */
  public static Svg of(long from, long to, long whole) {
    double scale = (WIDTH - 2 * MARGIN) / Math.max(1, whole);
    var start = Svg.number(MARGIN + from * scale);
    var end = Svg.number(MARGIN + to * scale);
    return Svg.drawing("span", WIDTH, HEIGHT)
        .set("aria-hidden", "true")
        .add(Svg.of("path").set("class", "axis").set("d", "M0 6H120"))
        .add(Svg.of("path").set("class", "said").set("d", "M" + start + " 6H" + end))
        .add(point(start))
        .add(point(end));
  }

  private static Svg point(String x) {
    return Svg.of("circle").set("cx", x).set("cy", 6).set("r", 3.5);
  }
}
