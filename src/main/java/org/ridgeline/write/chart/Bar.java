package org.ridgeline.write.chart;

/** Points as a bar, within an outline as long as their cap. */
public final class Bar {

  private static final double HEIGHT = 8;

  private Bar() {}

  /**
   * Draws the bar; the figures stand beside it in words, so that it is mute.
   *
   * @param points from 0 up to {@code cap}
   * @param cap the length of the outline
   * @param longest the cap that a whole width stands for
   */
  public static Svg of(String style, int points, int cap, int longest) {
    var svg = Svg.drawing("bar " + style, longest, HEIGHT).set("preserveAspectRatio", "none");
    return svg.set("aria-hidden", "true").add(stroke("cap", cap)).add(stroke("fill", points));
  }

  private static Svg stroke(String style, int length) {
    return Svg.of("path").set("class", style).set("d", "M0 4H" + length);
  }
}
