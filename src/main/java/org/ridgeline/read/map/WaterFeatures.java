package org.ridgeline.read.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.ridgeline.read.file.BadTableException;

/** The features of a map of water. A bad one costs itself; positions that are no degrees, all. */
final class WaterFeatures {

  private final String file;
  private final Theatre theatre;
  private final WaterMap water;
  private final FeatureRemarks remarks;
  private final Map<Integer, Drawn> drawn = new LinkedHashMap<>();

  /** A feature as it is written. */
  private record Drawn(List<MapGeometry> areas, List<Coordinate[]> lines) {

    Envelope envelope() {
      var envelope = new Envelope();
      areas.forEach(area -> envelope.expandToInclude(area.envelope()));
      lines.forEach(
          line -> {
            for (var position : line) {
              envelope.expandToInclude(position);
            }
          });
      return envelope;
    }
  }

  /**
   * @param water is told what was read
   */
  WaterFeatures(String file, Theatre theatre, WaterMap water) {
    this.file = file;
    this.theatre = theatre;
    this.water = water;
    this.remarks = new FeatureRemarks(file);
  }

  /**
   * Reads all of a file.
   *
   * @throws BadTableException if they are not in degrees
   */
  void read(List<JsonNode> features) {
    for (int i = 0; i < features.size(); i++) {
      int number = i + 1;
      var geometry = features.get(i).path("geometry");
      attempt(number, () -> drawn.put(number, drawn(geometry)));
    }
    if (features.isEmpty()) {
      warn("holds no feature, so no water lies between any places");
    }
    theatre.requireDegrees(file, drawn.values().stream().map(Drawn::envelope).toList());
    if (isAll(theatre::isNearWhenSwapped)) {
      warn(
          "lies far from all places, and was left out;"
              + " are longitude and latitude swapped? write the longitude first");
    } else {
      if (isAll(box -> !theatre.isNear(box))) {
        warn("lies far from all places; is it of another war?");
      }
      drawn.forEach((number, feature) -> attempt(number, () -> add(number, feature)));
    }
    water.warnings().addAll(remarks.lines());
  }

  private void warn(String what) {
    water.warnings().add(file + ": " + what);
  }

  private void attempt(int number, Runnable step) {
    try {
      step.run();
    } catch (BadFeatureException e) {
      remarks.leftOut(number, e);
    }
  }

  private boolean isAll(Predicate<Envelope> such) {
    return !drawn.isEmpty()
        && drawn.values().stream().allMatch(feature -> such.test(feature.envelope()));
  }

  private static Drawn drawn(JsonNode geometry) {
    var feature = new Drawn(new ArrayList<>(), new ArrayList<>());
    draw(geometry, feature);
    if (feature.envelope().isNull()) {
      throw new BadFeatureException("it draws nothing; draw its water, or remove it");
    }
    return feature;
  }

  private static void draw(JsonNode geometry, Drawn feature) {
    var type = geometry.path("type").asText();
    switch (type) {
      case "LineString" -> feature.lines().add(line(MapGeometry.coordinates(geometry)));
      case "MultiLineString" ->
          MapGeometry.coordinates(geometry).forEach(each -> feature.lines().add(line(each)));
      case "GeometryCollection" -> geometry.path("geometries").forEach(each -> draw(each, feature));
      case "Point", "MultiPoint" ->
          throw new BadFeatureException(
              "a %s is no water; draw a Polygon or a LineString, or remove it".formatted(type));
      default -> {
        var area = MapGeometry.of(geometry);
        if (area.polygons().isEmpty()) {
          throw new BadFeatureException("it encloses nothing; draw its area, or remove it");
        }
        feature.areas().add(area);
      }
    }
  }

  private static Coordinate[] line(JsonNode positions) {
    var line = new ArrayList<Coordinate>();
    positions.forEach(position -> line.add(MapGeometry.position(position)));
    if (line.size() < 2) {
      throw new BadFeatureException("a line has fewer than two positions; draw it, or remove it");
    }
    return line.toArray(Coordinate[]::new);
  }

  private void add(int number, Drawn feature) {
    Theatre.requireDegrees(feature.envelope());
    feature.areas().forEach(MapGeometry::requireOnGlobe);
    feature.lines().forEach(MapGeometry::requireOnGlobe);
    var areas =
        feature.areas().stream().map(area -> AreaMending.of(number, area, remarks)).toList();
    water.areas().addAll(areas);
    water.rivers().addAll(feature.lines());
  }
}
