package org.ridgeline.read.map;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * How much of one party's area lies within another's.
 *
 * @param percent of the smaller of the two areas
 */
record AreaOverlap(String one, String other, double percent) {

  /** Outlines that were drawn by hand do not fit to the metre. */
  private static final double LEAST_PERCENT = 1;

  /** A line about the areas of one map, if parties overlap. */
  static Optional<String> of(List<ControlArea> drawn) {
    var overlaps = overlaps(drawn);
    return overlaps.stream()
        .max(Comparator.comparingDouble(AreaOverlap::percent))
        .map(
            worst ->
                "%s: the areas of %s and %s overlap by %.0f percent of the smaller one%s; draw each only once"
                    .formatted(
                        drawn.get(0).file(),
                        worst.one(),
                        worst.other(),
                        worst.percent(),
                        overlaps.size() == 1
                            ? ""
                            : ", and %d more pairs".formatted(overlaps.size() - 1)));
  }

  private static List<AreaOverlap> overlaps(List<ControlArea> areas) {
    var overlaps = new ArrayList<AreaOverlap>();
    try {
      var held = new ArrayList<>(held(areas).entrySet());
      for (int i = 0; i < held.size(); i++) {
        for (int j = i + 1; j < held.size(); j++) {
          double percent = percent(held.get(i).getValue(), held.get(j).getValue());
          if (percent >= LEAST_PERCENT) {
            overlaps.add(new AreaOverlap(held.get(i).getKey(), held.get(j).getKey(), percent));
          }
        }
      }
    } catch (TopologyException e) {
      // Each area is valid by itself, which is all that drawing them needs.
      return List.of();
    }
    return overlaps;
  }

  /** What each party holds; nothing if it is one alone, as that takes as long as all the rest. */
  private static SortedMap<String, Geometry> held(List<ControlArea> areas) {
    var held = new TreeMap<String, Geometry>();
    var parts = areas.stream().collect(groupingBy(ControlArea::holder));
    if (parts.size() > 1) {
      parts.forEach((holder, each) -> held.put(holder, ControlArea.union(each)));
    }
    return held;
  }

  private static double percent(Geometry one, Geometry other) {
    if (!one.getEnvelopeInternal().intersects(other.getEnvelopeInternal())) {
      return 0;
    }
    double common = OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION).getArea();
    return 100 * common / Math.min(one.getArea(), other.getArea());
  }
}
