package org.ridgeline.write.chart;

import org.ridgeline.reason.conclude.Status;

/**
 * The sign of a place: its shape tells who holds it, its filling how firmly, so that neither needs
 * colour.
 *
 * @param party number of its holder, from 0; negative if nobody is known to hold it
 */
public record Marker(int party, Status status) {

  /** How many parties a drawing tells apart. */
  static final int SHAPES = 4;

  /** The sign alone, as a legend shows it. */
  public Svg sample() {
    return Svg.drawing("sample", 20, 20).set("aria-hidden", "true").add(at(10, 10, 7));
  }

  Svg at(double x, double y, double radius) {
    return drawn(tenth(x), tenth(y), tenth(radius));
  }

  /** To what is written in the end; arcs whose ends do not meet their radius bulge. */
  private static double tenth(double value) {
    return Math.round(value * 10) / 10.0;
  }

  private Svg drawn(double x, double y, double radius) {
    var sign = Svg.of("g").set("class", style()).add(shape(x, y, radius).set("class", "sign"));
    if (status == Status.CONTESTED) {
      sign.add(half(x, y, radius));
    }
    return sign;
  }

  private String style() {
    var known = party < 0 ? "nobody" : "party-" + party % SHAPES;
    return "mark " + known + (status == Status.LOST ? " lost" : "");
  }

  private Svg shape(double x, double y, double r) {
    return switch (party < 0 ? 0 : party % SHAPES) {
      case 0 -> Svg.of("circle").set("cx", x).set("cy", y).set("r", r);
      case 1 ->
          Svg.of("rect")
              .set("x", x - side(r))
              .set("y", y - side(r))
              .set("width", 2 * side(r))
              .set("height", 2 * side(r));
      case 2 -> Svg.of("path").set("d", polygon(x, y, r * 1.25, 4));
      default -> Svg.of("path").set("d", polygon(x, y, r * 1.25, 3));
    };
  }

  /** Half the side of a square about as large as a circle. */
  private static double side(double r) {
    return tenth(r * 0.89);
  }

  /** The left half, filled: part of it is no longer the holder's. */
  private Svg half(double x, double y, double r) {
    var path = Svg.of("path").set("class", "part");
    return path.set(
        "d",
        switch (party < 0 ? 0 : party % SHAPES) {
          case 0 ->
              "M%s %sA%s %s 0 0 0 %s %sZ".formatted(n(x), n(y - r), n(r), n(r), n(x), n(y + r));
          case 1 -> {
            double side = side(r);
            yield "M%s %sH%sV%sH%sZ".formatted(n(x), n(y - side), n(x - side), n(y + side), n(x));
          }
          case 2 ->
              "M%s %sL%s %sL%s %sZ"
                  .formatted(n(x), n(y - r * 1.25), n(x - r * 1.25), n(y), n(x), n(y + r * 1.25));
          default ->
              "M%s %sL%s %sH%sZ"
                  .formatted(n(x), n(y - r * 1.25), n(x - r * 1.08), n(y + r * 0.63), n(x));
        });
  }

  private static String polygon(double x, double y, double r, int corners) {
    var path = new StringBuilder();
    for (int i = 0; i < corners; i++) {
      double turn = 2 * Math.PI * i / corners - Math.PI / 2;
      path.append(i == 0 ? "M" : "L")
          .append(n(x + r * Math.cos(turn)))
          .append(' ')
          .append(n(y + r * Math.sin(turn)));
    }
    return path.append('Z').toString();
  }

  private static String n(double value) {
    return Svg.number(value);
  }
}
