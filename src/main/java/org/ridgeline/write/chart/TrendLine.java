package org.ridgeline.write.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How a figure between 0 and 100 went from night to night, in the height of a line of text. */
public final class TrendLine {

  private static final double WIDTH = 72;
  private static final double HEIGHT = 20;
  private static final double MARGIN = 3;
  private static final double MARK = 6;

  private TrendLine() {}

  /**
   * A mark at the foot of a line.
   *
   * @param at the place of its day among the figures
   * @param begins whether something begins there, or else ends
   */
  public record Mark(double at, boolean begins, String words) {}

  /**
   * Draws the line, the last figure marked, and an upright line where the place changed hands.
   *
   * @param figures from 0 to 100, the oldest first, at the same intervals
   * @param changes of hands, each as the place of its day among the figures
   * @param marks of sources that begin or fall silent
   * @param words what it shows, for those who do not see it
   */
  public static Svg of(
      List<? extends Number> figures, List<Double> changes, List<Mark> marks, String words) {
    var svg = Svg.drawing("trend", WIDTH, HEIGHT).set("role", "img").set("aria-label", words);
    if (figures.isEmpty()) {
      return svg;
    }
    var points =
        IntStream.range(0, figures.size())
            .mapToObj(n -> Svg.number(x(n, figures.size())) + " " + Svg.number(y(figures.get(n))))
            .collect(Collectors.joining("L", "M", ""));
    changes.forEach(
        change ->
            svg.add(
                Svg.of("path")
                    .set("class", "change")
                    .set(
                        "d",
                        "M%s 0V%s"
                            .formatted(
                                Svg.number(x(change, figures.size())), Svg.number(HEIGHT)))));
    marks.forEach(mark -> svg.add(mark(mark, x(mark.at(), figures.size()))));
    return svg.add(Svg.of("path").set("d", points))
        .add(
            Svg.of("circle")
                .set("cx", WIDTH - MARGIN)
                .set("cy", y(figures.get(figures.size() - 1)))
                .set("r", 2));
  }

  /** A full triangle that points up, or an empty one that points down. */
  private static Svg mark(Mark mark, double x) {
    double tip = mark.begins() ? HEIGHT - MARK : HEIGHT;
    double foot = mark.begins() ? HEIGHT : HEIGHT - MARK;
    var triangle =
        "M%s %sL%s %sL%s %sZ"
            .formatted(
                Svg.number(x),
                Svg.number(tip),
                Svg.number(x - MARK / 2),
                Svg.number(foot),
                Svg.number(x + MARK / 2),
                Svg.number(foot));
    return Svg.of("g")
        .set("class", mark.begins() ? "begins" : "stops")
        .add(Svg.of("title").text(mark.words()))
        .add(Svg.of("path").set("d", triangle));
  }

  private static double x(double index, int count) {
    double step = count == 1 ? 0 : (WIDTH - 2 * MARGIN) / (count - 1);
    return WIDTH - MARGIN - step * (count - 1 - index);
  }

  private static double y(Number figure) {
    return HEIGHT - MARGIN - figure.doubleValue() / 100 * (HEIGHT - 2 * MARGIN);
  }
}
