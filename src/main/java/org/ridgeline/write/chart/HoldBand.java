package org.ridgeline.write.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Who held a place from day to day, as one band; each party has a hatching of its own, so that it
 * needs no colour.
 */
public final class HoldBand {

  private static final double WIDTH = 480;
  private static final double HEIGHT = 14;
  private static final double SAMPLE = 24;
  private static final double EDGE = 1;
  private static final double GAP = 6;

  private HoldBand() {}

  /**
   * That a party held the place until the next stretch begins.
   *
   * @param day on which it begins, counted from any day
   * @param party its number, from 0; negative if nobody did
   */
  public record Stretch(long day, int party) {}

  /**
   * Draws the band; the days stand beside it in words, so that it is mute.
   *
   * @param stretches the earliest first
   * @param to the day on the right
   */
  public static Svg of(List<Stretch> stretches, long to) {
    var band = Svg.drawing("band", WIDTH, HEIGHT).set("aria-hidden", "true");
    long from = stretches.get(0).day();
    for (int n = 0; n < stretches.size(); n++) {
      long end = n + 1 < stretches.size() ? stretches.get(n + 1).day() : to;
      band.add(
          hatched(stretches.get(n).party(), x(stretches.get(n).day(), from, to), x(end, from, to)));
    }
    return band;
  }

  /** A piece of the band, as a legend shows it. */
  public static Svg sample(int party) {
    return Svg.drawing("swatch", SAMPLE, HEIGHT)
        .set("aria-hidden", "true")
        .add(hatched(party, EDGE, SAMPLE - EDGE));
  }

  private static double x(long day, long from, long to) {
    return EDGE + (day - from) * (WIDTH - 2 * EDGE) / Math.max(1, to - from);
  }

  private static Svg hatched(int party, double from, double to) {
    var piece =
        Svg.of("g")
            .set("class", party < 0 ? "nobody" : "party-" + party % Marker.SHAPES)
            .add(
                Svg.of("rect")
                    .set("class", party >= 0 && party % Marker.SHAPES == 0 ? "full" : "sign")
                    .set("x", from)
                    .set("y", EDGE)
                    .set("width", Math.max(EDGE, to - from))
                    .set("height", HEIGHT - 2 * EDGE));
    var lines = lines(party, from, to);
    return lines.isEmpty()
        ? piece
        : piece.add(Svg.of("path").set("class", "hatch").set("d", lines));
  }

  private static String lines(int party, double from, double to) {
    if (party < 0) {
      return "";
    }
    return switch (party % Marker.SHAPES) {
      case 0 -> "";
      case 1 -> steps(from, to - HEIGHT).mapToObj(HoldBand::slant).collect(Collectors.joining());
      case 2 -> "M%s %sH%s".formatted(n(from), n(HEIGHT / 2), n(to));
      default -> steps(from + GAP, to).mapToObj(HoldBand::upright).collect(Collectors.joining());
    };
  }

  private static DoubleStream steps(double from, double to) {
    return DoubleStream.iterate(from, x -> x < to, x -> x + GAP);
  }

  private static String slant(double x) {
    return "M%s %sL%s %s".formatted(n(x), n(HEIGHT - EDGE), n(x + HEIGHT - 2 * EDGE), n(EDGE));
  }

  private static String upright(double x) {
    return "M%s %sV%s".formatted(n(x), n(EDGE), n(HEIGHT - EDGE));
  }

  private static String n(double value) {
    return Svg.number(value);
  }
}
