package org.ridgeline.read.review;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ridgeline.fact.Link;
import org.ridgeline.fact.Settlement;

/** Tells of links whose length cannot be that of a line between their ends. */
public final class LinkLengths {

  /** Points of large places lie so far from where a road is said to end. */
  private static final double BESIDE_KM = 15;

  private static final double METRES = 1000;
  private static final int MOST = 5;

  private LinkLengths() {}

  /** What is odd about the lengths of {@code links}. */
  public static List<String> warnings(List<Settlement> places, List<Link> links) {
    Map<String, Settlement> byId = places.stream().collect(toMap(Settlement::id, identity()));
    var warnings = new ArrayList<String>();
    int more = 0;
    for (var link : links) {
      var start = byId.get(link.start());
      var end = byId.get(link.end());
      if (link.distanceKm().isEmpty() || start == null || end == null) {
        continue;
      }
      var told =
          fault(
              link.distanceKm().getAsDouble(), SpherePoint.of(start).groundKm(SpherePoint.of(end)));
      if (!told.isEmpty() && warnings.size() == MOST) {
        more++;
      } else if (!told.isEmpty()) {
        warnings.add("%s: distance_km: %s".formatted(link.citation().place(), told));
      }
    }
    if (more > 0) {
      warnings.add(warnings.remove(MOST - 1) + "; so it is in %,d more rows".formatted(more));
    }
    return warnings;
  }

  private static String fault(double km, double straight) {
    if (km < straight - BESIDE_KM && km < straight / 2) {
      return String.format(
          Locale.ROOT,
          "%s km is less than the straight line, %.0f km; look at both ends",
          plain(km),
          straight);
    }
    boolean inMetres = km >= METRES && km / METRES > straight * 0.8 && km / METRES < straight * 3;
    return inMetres
        ? "%s km for a straight line of %s km; is it in metres?"
            .formatted(plain(km), String.format(Locale.ROOT, "%.0f", straight))
        : "";
  }

  private static String plain(double km) {
    return km == Math.rint(km) ? String.valueOf((long) km) : String.valueOf(km);
  }
}
