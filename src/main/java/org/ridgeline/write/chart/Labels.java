package org.ridgeline.write.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * Finds room for names beside points, so that no name covers another, or a point, or the edge. Who
 * comes first chooses first, among eight places around the point (Imhof, "Positioning Names on
 * Maps", 1975: right before left, above before below).
 */
final class Labels {

  private static final double GAP = 3;
  private static final int LONGEST = 24;

  private final Envelope frame;
  private final double size;
  private final List<Envelope> taken;

  /**
   * Labels within {@code frame}.
   *
   * @param size of the letters, in units of the drawing
   */
  Labels(Envelope frame, double size) {
    this(frame, size, new ArrayList<>());
  }

  private Labels(Envelope frame, double size, List<Envelope> taken) {
    this.frame = frame;
    this.size = size;
    this.taken = taken;
  }

  /** Names in other letters, for which the same room is taken. */
  Labels inLetters(double other) {
    return new Labels(frame, other, taken);
  }

  /** Where a name starts, ends or has its middle, by {@code anchor}; {@code y} is its base line. */
  record Spot(double x, double y, String anchor) {

    Svg name(String style) {
      return Svg.of("text")
          .set("class", style)
          .set("x", x)
          .set("y", y)
          .set("text-anchor", anchor)
          .set("paint-order", "stroke");
    }
  }

  private record Candidate(Spot spot, Envelope box) {}

  /** Keeps a point, or anything else, free of names. */
  void keepFree(Envelope box) {
    taken.add(box);
  }

  /** A name as long as a drawing bears. */
  static String brief(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)) + "\u2026";
  }

  /** Takes the best free room beside a point, if there is any. */
  Optional<Spot> place(double x, double y, double radius, String text) {
    double width = width(text);
    var best =
        candidates(x, y, radius, width).stream()
            .filter(candidate -> frame.covers(candidate.box()))
            .filter(candidate -> taken.stream().noneMatch(candidate.box()::intersects))
            .findFirst();
    best.map(Candidate::box).ifPresent(taken::add);
    return best.map(Candidate::spot);
  }

  private List<Candidate> candidates(double x, double y, double radius, double width) {
    double off = radius + GAP;
    double slant = radius * 0.7 + GAP;
    double middle = size * 0.35;
    return List.of(
        candidate(x + off, y + middle, "start", width),
        candidate(x - off, y + middle, "end", width),
        candidate(x + slant, y - slant, "start", width),
        candidate(x + slant, y + slant + size * 0.7, "start", width),
        candidate(x - slant, y - slant, "end", width),
        candidate(x - slant, y + slant + size * 0.7, "end", width),
        candidate(x, y - off, "middle", width),
        candidate(x, y + off + size * 0.8, "middle", width));
  }

  private Candidate candidate(double x, double y, String anchor, double width) {
    double left =
        switch (anchor) {
          case "start" -> x;
          case "end" -> x - width;
          default -> x - width / 2;
        };
    return new Candidate(
        new Spot(x, y, anchor), new Envelope(left, left + width, y - size * 0.95, y + size * 0.27));
  }

  /** No narrower than a browser sets it in any usual face without serifs. */
  private double width(String text) {
    return text.codePoints().mapToDouble(Labels::letter).sum() * size;
  }

  private static double letter(int codePoint) {
    if (codePoint >= 0x2E80) {
      return 1.05;
    }
    if ("ijl.,:;'|()".indexOf(codePoint) >= 0) {
      return 0.4;
    }
    return Character.isUpperCase(codePoint) || "mw\u2026".indexOf(codePoint) >= 0 ? 0.85 : 0.64;
  }
}
