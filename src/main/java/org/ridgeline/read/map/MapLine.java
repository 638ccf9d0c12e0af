package org.ridgeline.read.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * A river, road or border of a layer.
 *
 * @param positions in degrees; a country has millions, so that they are packed
 */
public record MapLine(Rank rank, CoordinateSequence positions) {

  /** How much a line is worth drawing beside others of its layer. */
  public enum Rank {
    MAJOR,
    USUAL,
    MINOR;

    private static final Set<String> MAJOR_ROADS = Set.of("motorway", "trunk", "primary");

    private static final Set<String> MINOR_ROADS =
        Set.of(
            "unclassified",
            "residential",
            "living_street",
            "service",
            "pedestrian",
            "track",
            "busway",
            "path",
            "footway",
            "cycleway",
            "bridleway",
            "steps",
            "corridor",
            "construction",
            "proposed");

    private static final Set<String> MINOR_WATER = Set.of("stream", "ditch", "drain", "brook");

    private static final int OF_STATES = 2;
    private static final int OF_TOWNS = 7;

    /** By the properties that OpenStreetMap, Geofabrik and Overture have for it. */
    static Rank of(LayerKind kind, JsonNode properties) {
      return switch (kind) {
        case ROADS -> road(word(properties, "highway"));
        case WATER -> MINOR_WATER.contains(word(properties, "waterway")) ? MINOR : USUAL;
        case BORDERS -> border(properties.path("admin_level").asInt(OF_STATES + 1));
        case BUILT_UP -> USUAL;
      };
    }

    private static String word(JsonNode properties, String name) {
      return List.of(name, "class", "fclass").stream()
          .map(properties::path)
          .filter(JsonNode::isTextual)
          .map(value -> value.asText().strip().toLowerCase(Locale.ROOT))
          .findFirst()
          .orElse("");
    }

    private static Rank road(String written) {
      var word = written.replaceFirst("_(link|grade\\d)$", "");
      if (MAJOR_ROADS.contains(word)) {
        return MAJOR;
      }
      return MINOR_ROADS.contains(word) ? MINOR : USUAL;
    }

    private static Rank border(int level) {
      if (level <= OF_STATES) {
        return MAJOR;
      }
      return level >= OF_TOWNS ? MINOR : USUAL;
    }
  }

  static MapLine of(Rank rank, Coordinate[] positions) {
    return new MapLine(rank, new PackedCoordinateSequence.Double(positions, 2, 0));
  }

  /** All positions, one by one. */
  public Coordinate[] coordinates() {
    var coordinates = new Coordinate[positions.size()];
    for (int i = 0; i < coordinates.length; i++) {
      // The sequence would keep what it hands out as an array.
      coordinates[i] = positions.getCoordinateCopy(i);
    }
    return coordinates;
  }
}
