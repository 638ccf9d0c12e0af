package org.ridgeline.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.file.SizeLimitedStream;
import org.ridgeline.read.file.TableFile;

/** Reads {@code control_map/<day>.geojson}: areas with the party that held them (RFC 7946). */
final class ControlMaps {

  private static final String FOLDER = "control_map";
  private static final String ENDING = ".geojson";
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final String file;
  private final LocalDate day;

  private ControlMaps(String file, LocalDate day) {
    this.file = file;
    this.day = day;
  }

  /**
   * The areas of every map, the oldest first; none if there is no such folder.
   *
   * @param fingerprints is given the SHA-256 of each map by its name
   * @throws BadTableException if a file is no map of a day, lies elsewhere, or is too large
   */
  static List<ControlArea> read(Path input, InputLimits limits, Map<String, String> fingerprints)
      throws IOException {
    var folder = input.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    var areas = new ArrayList<ControlArea>();
    try (Stream<Path> files = Files.list(folder)) {
      for (var map : files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList()) {
        var file = TableFile.of(input, map);
        areas.addAll(of(map).areas(file, limits));
        fingerprints.put(file.name(), file.sha256());
      }
    }
    return areas;
  }

  private static ControlMaps of(Path map) {
    var name = map.getFileName().toString();
    var file = FOLDER + "/" + name;
    try {
      var day = LocalDate.parse(name.substring(0, name.length() - ENDING.length()));
      return new ControlMaps(file, day);
    } catch (DateTimeParseException e) {
      throw new BadTableException(file + ": name it by its day, as 2025-03-31" + ENDING);
    }
  }

  private List<ControlArea> areas(TableFile map, InputLimits limits) throws IOException {
    JsonNode features;
    try (var bytes = map.stream(limits)) {
      features = new JsonMapper().readTree(bytes).path("features");
    } catch (SizeLimitedStream.ExceededException e) {
      throw fault(
          "holds more than %,d million bytes; --max-file-mb allows no more"
              .formatted(limits.fileMegabytes()));
    } catch (JsonProcessingException e) {
      throw fault("is no JSON at line %d".formatted(e.getLocation().getLineNr()));
    }
    if (!features.isArray()) {
      throw fault("is no FeatureCollection");
    }
    var areas = new ArrayList<ControlArea>();
    for (int i = 0; i < features.size(); i++) {
      areas.add(area(features.get(i), "feature %d ".formatted(i + 1)));
    }
    return areas;
  }

  private ControlArea area(JsonNode feature, String which) {
    var holder = feature.path("properties").path("holder").asText();
    if (holder.isEmpty()) {
      throw fault(which + "has no property 'holder'; name the party there");
    }
    var geometry = feature.path("geometry");
    try {
      return new ControlArea(
          day,
          holder,
          switch (geometry.path("type").asText()) {
            case "Polygon" -> polygon(geometry.path("coordinates"));
            case "MultiPolygon" -> polygons(geometry.path("coordinates"));
            default -> throw fault(which + "is neither a Polygon nor a MultiPolygon");
          });
    } catch (IllegalArgumentException e) {
      throw fault(which + "has a ring that is not closed, or has fewer than four positions");
    }
  }

  private BadTableException fault(String what) {
    return new BadTableException(file + ": " + what);
  }

  private static Geometry polygons(JsonNode coordinates) {
    var polygons = new ArrayList<Polygon>();
    coordinates.forEach(polygon -> polygons.add(polygon(polygon)));
    return GEOMETRY.createMultiPolygon(polygons.toArray(Polygon[]::new));
  }

  private static Polygon polygon(JsonNode coordinates) {
    var rings = new ArrayList<LinearRing>();
    coordinates.forEach(ring -> rings.add(ring(ring)));
    if (rings.isEmpty()) {
      return GEOMETRY.createPolygon();
    }
    var holes = rings.subList(1, rings.size());
    return GEOMETRY.createPolygon(rings.get(0), holes.toArray(LinearRing[]::new));
  }

  private static LinearRing ring(JsonNode positions) {
    var ring = new ArrayList<Coordinate>();
    positions.forEach(p -> ring.add(new Coordinate(p.path(0).asDouble(), p.path(1).asDouble())));
    return GEOMETRY.createLinearRing(ring.toArray(Coordinate[]::new));
  }
}
