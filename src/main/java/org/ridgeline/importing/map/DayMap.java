package org.ridgeline.importing.map;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.ridgeline.read.map.MapFormat;

/** The map of one day as it is written: one feature a party. */
final class DayMap {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final SortedMap<String, List<Geometry>> areas = new TreeMap<>();

  /** Adds an area, which is valid. */
  void add(String party, Geometry area) {
    areas.computeIfAbsent(party, p -> new ArrayList<>()).add(area);
  }

  boolean has(String party) {
    return areas.containsKey(party);
  }

  boolean isEmpty() {
    return areas.isEmpty();
  }

  void write(Path file) throws IOException {
    try (var json = MapFormat.JSON.createGenerator(file.toFile(), JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeArrayFieldStart("features");
      for (var party : areas.entrySet()) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeObjectFieldStart("properties");
        json.writeStringField("holder", party.getKey());
        json.writeEndObject();
        json.writeObjectFieldStart("geometry");
        write(together(party.getValue()), json);
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeRaw('\n');
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  /** Of areas that overlap or touch, what they enclose together. */
  private static Geometry together(List<Geometry> areas) {
    if (areas.size() == 1) {
      return areas.get(0);
    }
    var polygons = new ArrayList<Polygon>();
    areas.forEach(area -> polygons.addAll(polygons(area)));
    var all = GEOMETRY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    return all.isValid() ? all : OverlayNGRobust.union(areas);
  }

  @SuppressWarnings("unchecked")
  private static List<Polygon> polygons(Geometry area) {
    return PolygonExtracter.getPolygons(area);
  }

  private static void write(Geometry area, JsonGenerator json) throws IOException {
    json.writeStringField("type", "MultiPolygon");
    json.writeArrayFieldStart("coordinates");
    for (var polygon : polygons(area)) {
      json.writeStartArray();
      ring(polygon.getExteriorRing(), json);
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        ring(polygon.getInteriorRingN(i), json);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static void ring(Geometry ring, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (var corner : ring.getCoordinates()) {
      json.writeStartArray();
      json.writeNumber(corner.x);
      json.writeNumber(corner.y);
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
