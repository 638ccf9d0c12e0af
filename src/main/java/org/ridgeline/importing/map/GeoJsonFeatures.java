package org.ridgeline.importing.map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.map.MapFormat;

/** The features of a GeoJSON (RFC 7946), read token by token: only one is held at a time. */
final class GeoJsonFeatures {

  private static final Set<String> NO_AREAS =
      Set.of("Point", "MultiPoint", "LineString", "MultiLineString");

  private final String name;
  private final MapContent.Taker taker;
  private int count;

  GeoJsonFeatures(String name, MapContent.Taker taker) {
    this.name = name;
    this.taker = taker;
  }

  /** An object as far as it is known: its members may come in any order. */
  private static final class Read {

    private String type = "";
    private String crs = "";
    private Map<String, String> properties = Map.of();
    private Shape geometry = Shape.NONE;
    private Object coordinates = List.of();
    private final List<Shape> parts = new ArrayList<>();
    private boolean hasFeatures;
    private boolean isOfArcGis;
  }

  /**
   * What a geometry encloses.
   *
   * @param fault why it encloses nothing, or empty
   * @param isOther whether it is a point or a line
   */
  private record Shape(List<List<Coordinate[]>> polygons, String fault, boolean isOther) {

    static final Shape NONE =
        new Shape(List.of(), "it has no geometry; draw its area, or remove it", false);

    static Shape bad(String fault) {
      return new Shape(List.of(), fault, false);
    }
  }

  void read(InputStream in) throws IOException {
    try (var json = MapFormat.JSON.createParser(in)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw fault("is no GeoJSON, which begins with {; save the map as GeoJSON or KML");
      }
      int line = json.currentTokenLocation().getLineNr();
      var root = object(json);
      requireMap(root);
      if (root.type.equals("Feature")) {
        take(line, root);
      } else if (!root.hasFeatures) {
        root.geometry = shape(root);
        take(line, root);
      }
      if (json.nextToken() != null) {
        throw fault("goes on behind its end; a map is one FeatureCollection");
      }
    }
  }

  private void requireMap(Read root) {
    MapFormat.requireDegrees(name, root.crs);
    if (root.type.equals("Topology")) {
      throw fault("is TopoJSON; save it as GeoJSON");
    }
    if (root.isOfArcGis) {
      throw fault("is JSON of ArcGIS; save it as GeoJSON");
    }
    boolean isMap =
        root.hasFeatures
            ? Set.of("", "FeatureCollection").contains(root.type)
            : Set.of("Feature", "Polygon", "MultiPolygon", "GeometryCollection").contains(root.type)
                || NO_AREAS.contains(root.type);
    if (!isMap) {
      throw fault("is no FeatureCollection; save the map as GeoJSON or KML");
    }
  }

  private Read object(JsonParser json) throws IOException {
    var read = new Read();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var member = json.currentName();
      var value = json.nextToken();
      switch (member) {
        case "type" -> read.type = text(json, value);
        case "properties" -> read.properties = properties(json, value);
        case "geometry" -> read.geometry = geometry(json, value);
        case "coordinates" -> read.coordinates = positions(json, value);
        case "geometries" -> each(json, value, () -> read.parts.add(shape(object(json))));
        case "features" -> {
          read.hasFeatures = value == JsonToken.START_ARRAY;
          // Where the system is named behind them, that refuses the map all the same.
          each(json, value, () -> take(json.currentTokenLocation().getLineNr(), object(json)));
        }
        case "crs" -> read.crs = crs(json, value);
        default -> {
          read.isOfArcGis |= member.equals("spatialReference") || member.equals("geometryType");
          json.skipChildren();
        }
      }
    }
    return read;
  }

  /** Something to do at each object of an array. */
  @FunctionalInterface
  private interface Step {

    void run() throws IOException;
  }

  private static void each(JsonParser json, JsonToken value, Step step) throws IOException {
    if (value != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    for (var token = json.nextToken();
        token != JsonToken.END_ARRAY && token != null;
        token = json.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        step.run();
      } else {
        json.skipChildren();
      }
    }
  }

  private static String text(JsonParser json, JsonToken value) throws IOException {
    if (value == JsonToken.VALUE_STRING) {
      return json.getText();
    }
    json.skipChildren();
    return "";
  }

  private static Map<String, String> properties(JsonParser json, JsonToken value)
      throws IOException {
    if (value != JsonToken.START_OBJECT) {
      json.skipChildren();
      return Map.of();
    }
    var properties = new HashMap<String, String>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var key = json.currentName().toLowerCase(Locale.ROOT);
      var token = json.nextToken();
      if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
        properties.putIfAbsent(key, json.getText().strip());
      } else {
        json.skipChildren();
      }
    }
    return properties;
  }

  private static String crs(JsonParser json, JsonToken value) throws IOException {
    if (value != JsonToken.START_OBJECT) {
      json.skipChildren();
      return "";
    }
    var name = "";
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var member = json.currentName();
      var token = json.nextToken();
      if (member.equals("properties")) {
        name = properties(json, token).getOrDefault("name", "");
      } else {
        json.skipChildren();
      }
    }
    return name;
  }

  private Shape geometry(JsonParser json, JsonToken value) throws IOException {
    if (value != JsonToken.START_OBJECT) {
      json.skipChildren();
      return Shape.NONE;
    }
    return shape(object(json));
  }

  private static Shape shape(Read geometry) {
    if (geometry.type.equals("GeometryCollection")) {
      var all = new ArrayList<List<Coordinate[]>>();
      for (var part : geometry.parts) {
        if (!part.fault().isEmpty()) {
          return part;
        }
        all.addAll(part.polygons());
      }
      return new Shape(all, "", false);
    }
    if (NO_AREAS.contains(geometry.type)) {
      return new Shape(List.of(), "a %s is no area".formatted(geometry.type), true);
    }
    if (geometry.coordinates instanceof String bad) {
      return Shape.bad(
          "a position is no pair of numbers (%s); write it as [37.85, 48.4]".formatted(bad));
    }
    return switch (geometry.type) {
      case "Polygon" -> of(geometry, List.of(geometry.coordinates));
      case "MultiPolygon" -> of(geometry, (List<?>) listed(geometry.coordinates));
      default -> Shape.bad("it has no type of geometry; write Polygon or MultiPolygon");
    };
  }

  private static Object listed(Object coordinates) {
    return coordinates instanceof List<?> ? coordinates : List.of(coordinates);
  }

  private static Shape of(Read geometry, List<?> polygons) {
    var all = new ArrayList<List<Coordinate[]>>();
    for (var polygon : polygons) {
      var rings = new ArrayList<Coordinate[]>();
      for (var ring : polygon instanceof List<?> several ? several : List.of(polygon)) {
        if (!(ring instanceof Coordinate[] positions)) {
          return Shape.bad(
              "its coordinates are not those of a %s; save the map anew".formatted(geometry.type));
        }
        rings.add(positions);
      }
      all.add(rings);
    }
    return new Shape(all, "", false);
  }

  /** A position, several of them, or a list of what is one of these; a text says what is none. */
  private static Object positions(JsonParser json, JsonToken value) throws IOException {
    if (value != JsonToken.START_ARRAY) {
      json.skipChildren();
      return "no list";
    }
    var token = json.nextToken();
    if (token == JsonToken.END_ARRAY) {
      return List.of();
    }
    return token == JsonToken.START_ARRAY ? lists(json) : position(json, token);
  }

  private static Object lists(JsonParser json) throws IOException {
    var corners = new ArrayList<Coordinate>();
    var others = new ArrayList<>();
    var bad = "";
    for (var token = JsonToken.START_ARRAY;
        token != JsonToken.END_ARRAY && token != null;
        token = json.nextToken()) {
      var each = positions(json, token);
      if (each instanceof Coordinate corner) {
        corners.add(corner);
      } else if (each instanceof String fault) {
        bad = bad.isEmpty() ? fault : bad;
      } else {
        others.add(each);
      }
    }
    if (!bad.isEmpty() || (!corners.isEmpty() && !others.isEmpty())) {
      return bad.isEmpty() ? "mixed with lists" : bad;
    }
    return others.isEmpty() ? corners.toArray(Coordinate[]::new) : others;
  }

  /** Two numbers; a height may follow, which no map shows. */
  private static Object position(JsonParser json, JsonToken first) throws IOException {
    var numbers = new double[] {Double.NaN, Double.NaN};
    int at = 0;
    for (var token = first;
        token != JsonToken.END_ARRAY && token != null;
        token = json.nextToken()) {
      if (at < numbers.length && token.isNumeric()) {
        numbers[at] = json.getDoubleValue();
      }
      at++;
      json.skipChildren();
    }
    return Double.isFinite(numbers[0]) && Double.isFinite(numbers[1])
        ? new Coordinate(numbers[0], numbers[1])
        : at == 1 ? "one number" : "not two numbers";
  }

  private void take(int line, Read feature) throws IOException {
    taker.take(
        new DrawnFeature(
            ++count,
            line,
            feature.properties,
            feature.geometry.polygons(),
            feature.geometry.fault(),
            feature.geometry.isOther()));
  }

  private BadTableException fault(String what) {
    return new BadTableException(name + ": " + what);
  }
}
