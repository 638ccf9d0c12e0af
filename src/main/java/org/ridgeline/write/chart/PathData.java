package org.ridgeline.write.chart;

import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** The course of a line or outline in as few letters as it takes (SVG 1.1, 8.3). */
final class PathData {

  private static final int TENTHS = 10;

  private final StringBuilder text = new StringBuilder();
  private long x;
  private long y;

  private PathData() {}

  /** A line from position to position, to a tenth of a unit. */
  static String line(Coordinate[] positions) {
    var data = new PathData();
    data.add(positions, positions.length);
    return data.text.toString();
  }

  /** Rings, each of which ends where it began. */
  static String rings(Collection<Coordinate[]> rings) {
    var data = new PathData();
    for (var ring : List.copyOf(rings)) {
      data.add(ring, ring.length - 1);
      data.text.append('z');
    }
    return data.text.toString();
  }

  private void add(Coordinate[] positions, int count) {
    x = 0;
    y = 0;
    for (int i = 0; i < count; i++) {
      long nextX = Math.round(positions[i].x * TENTHS);
      long nextY = Math.round(positions[i].y * TENTHS);
      if (i > 0 && nextX == x && nextY == y) {
        continue;
      }
      if (i < 2) {
        text.append(i == 0 ? 'M' : 'l');
      }
      append(nextX - x, i < 2);
      append(nextY - y, false);
      x = nextX;
      y = nextY;
    }
  }

  private void append(long tenths, boolean isFirst) {
    if (!isFirst && tenths >= 0) {
      text.append(' ');
    }
    text.append(Svg.number((double) tenths / TENTHS));
  }
}
