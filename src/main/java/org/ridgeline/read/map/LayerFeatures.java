package org.ridgeline.read.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.file.TableFile;

/**
 * The features of a layer of geography. A bad one costs itself; positions that are no degrees, all.
 */
final class LayerFeatures {

  private final LayerKind kind;
  private final String file;
  private final Theatre theatre;
  private final FeatureRemarks remarks;
  private final List<String> warnings = new ArrayList<>();
  private final List<Feature> features = new ArrayList<>();
  private final List<Geometry> areas = new ArrayList<>();
  private final List<MapLine> lines = new ArrayList<>();
  private int count;

  /**
   * A feature as it is written.
   *
   * @param envelope the box that it lies in
   */
  private record Feature(
      int number, List<MapGeometry> areas, List<MapLine> lines, Envelope envelope) {

    Feature(int number) {
      this(number, new ArrayList<>(), new ArrayList<>(), new Envelope());
    }

    void add(MapGeometry area) {
      areas.add(area);
      envelope.expandToInclude(area.envelope());
    }

    void add(MapLine line) {
      lines.add(line);
      line.positions().expandEnvelope(envelope);
    }
  }

  private LayerFeatures(LayerKind kind, String file, Theatre theatre) {
    this.kind = kind;
    this.file = file;
    this.theatre = theatre;
    this.remarks = new FeatureRemarks(file);
  }

  /**
   * Reads all of a file.
   *
   * @throws BadTableException if it is no map, is too large, or is not in degrees
   */
  static GeographyLayer read(LayerKind kind, TableFile map, InputLimits limits, Theatre theatre)
      throws IOException {
    var sha256 = map.sha256(limits);
    var read = new LayerFeatures(kind, map.name(), theatre);
    var root = MapFile.unheld(map, limits, read::add);
    read.judge();
    return new GeographyLayer(
        kind,
        map.name(),
        sha256,
        MapAttribution.of(map.name(), root),
        List.copyOf(read.areas),
        List.copyOf(read.lines),
        List.copyOf(read.warnings));
  }

  private void add(JsonNode json) {
    var feature = new Feature(++count);
    attempt(
        feature,
        () -> {
          var rank = MapLine.Rank.of(kind, json.path("properties"));
          draw(json.path("geometry"), rank, feature);
          if (feature.envelope().isNull()) {
            throw new BadFeatureException(
                "it draws nothing; draw its %s, or remove it".formatted(kind.one()));
          }
          features.add(feature);
        });
  }

  private void attempt(Feature feature, Runnable step) {
    try {
      step.run();
    } catch (BadFeatureException e) {
      remarks.leftOut(feature.number(), e);
    }
  }

  private void draw(JsonNode geometry, MapLine.Rank rank, Feature feature) {
    if (!geometry.isObject()) {
      throw new BadFeatureException(
          "it has no geometry; draw its %s, or remove it".formatted(kind.one()));
    }
    var type = geometry.path("type").asText();
    switch (type) {
      case "GeometryCollection" ->
          geometry.path("geometries").forEach(each -> draw(each, rank, feature));
      case "LineString" -> {
        require(kind.takesLines(), type);
        feature.add(line(rank, MapGeometry.coordinates(geometry)));
      }
      case "MultiLineString" -> {
        require(kind.takesLines(), type);
        MapGeometry.coordinates(geometry).forEach(each -> feature.add(line(rank, each)));
      }
      case "Polygon", "MultiPolygon" -> {
        require(kind.takesAreas(), type);
        area(MapGeometry.of(geometry), rank, feature);
      }
      case "Point", "MultiPoint" -> require(false, type);
      default ->
          throw new BadFeatureException(
              "EXAMPLE is no type of geometry; write " + kind.geometries(),
              "'" + MapGeometry.brief(type) + "'");
    }
  }

  private void require(boolean isTaken, String type) {
    if (!isTaken) {
      throw new BadFeatureException(
          "a %s is no %s; draw %s, or remove it".formatted(type, kind.one(), kind.geometries()));
    }
  }

  private void area(MapGeometry area, MapLine.Rank rank, Feature feature) {
    if (area.polygons().isEmpty()) {
      throw new BadFeatureException("it encloses nothing; draw its area, or remove it");
    }
    if (kind.isOfLines()) {
      area.polygons().forEach(rings -> rings.forEach(ring -> feature.add(MapLine.of(rank, ring))));
      area.oddities().stream().distinct().forEach(odd -> remarks.mended(feature.number(), odd, ""));
    } else {
      feature.add(area);
    }
  }

  private static MapLine line(MapLine.Rank rank, JsonNode positions) {
    var line = new ArrayList<Coordinate>();
    positions.forEach(position -> line.add(MapGeometry.position(position)));
    if (line.size() < 2) {
      throw new BadFeatureException("a line has fewer than two positions; draw it, or remove it");
    }
    return MapLine.of(rank, line.toArray(Coordinate[]::new));
  }

  /** Keeps what lies on the globe and may be of this theatre, and tells of the rest. */
  private void judge() {
    if (count == 0) {
      warn(
          kind == LayerKind.WATER
              ? "holds no feature, so no water lies between any places"
              : "holds no feature, so nothing of it is drawn");
    }
    var boxes = features.stream().map(Feature::envelope).toList();
    theatre.requireDegrees(file, boxes);
    if (theatre.areAllNearWhenSwapped(boxes)) {
      warn(
          "lies far from all places, and was left out;"
              + " are longitude and latitude swapped? write the longitude first");
    } else {
      if (theatre.areAllFar(boxes)) {
        warn("lies far from all places; is it of another war?");
      }
      features.forEach(feature -> attempt(feature, () -> keep(feature)));
    }
    warnings.addAll(remarks.lines());
  }

  private void warn(String what) {
    warnings.add(file + ": " + what);
  }

  private void keep(Feature feature) {
    Theatre.requireDegrees(feature.envelope());
    feature.areas().forEach(MapGeometry::requireOnGlobe);
    feature.lines().forEach(line -> MapGeometry.requireOnGlobe(line.positions()));
    areas.addAll(
        feature.areas().stream()
            .map(area -> AreaMending.of(feature.number(), area, remarks))
            .toList());
    lines.addAll(feature.lines());
  }
}
