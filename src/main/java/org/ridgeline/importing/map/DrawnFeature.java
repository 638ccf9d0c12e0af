package org.ridgeline.importing.map;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/**
 * Something that is drawn on a map.
 *
 * @param number which it is in its file, from 1
 * @param line the line that it begins in, counted from 1
 * @param properties what is said of it, by names in small letters
 * @param polygons each with its outer ring first
 * @param fault why its polygons are none, or empty
 * @param isMeant whether it is something else than an area, as many maps have
 */
record DrawnFeature(
    int number,
    int line,
    Map<String, String> properties,
    List<List<Coordinate[]>> polygons,
    String fault,
    boolean isMeant) {

  Optional<String> property(String name) {
    return Optional.ofNullable(properties.get(name.strip().toLowerCase(Locale.ROOT)))
        .filter(value -> !value.isEmpty());
  }
}
