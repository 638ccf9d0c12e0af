package org.ridgeline.read.map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.FileSignature;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.file.SizeLimitedStream;
import org.ridgeline.read.file.TableFile;
import org.ridgeline.read.file.Utf16;
import org.ridgeline.read.file.Utf8Check;

/** The features of one map, as its file has them (RFC 7946). */
final class MapFile {

  private static final Set<String> GEOMETRIES =
      Set.of(
          "Point",
          "MultiPoint",
          "LineString",
          "MultiLineString",
          "Polygon",
          "MultiPolygon",
          "GeometryCollection");

  private final TableFile map;
  private final InputLimits limits;
  private final boolean namesHolders;

  private MapFile(TableFile map, InputLimits limits, boolean namesHolders) {
    this.map = map;
    this.limits = limits;
    this.namesHolders = namesHolders;
  }

  /**
   * The features of a map of control.
   *
   * @throws BadTableException if it is no map, or is too large
   */
  static List<JsonNode> features(TableFile map, InputLimits limits) throws IOException {
    var features = new ArrayList<JsonNode>();
    new MapFile(map, limits, true).read(features::add);
    return features;
  }

  /**
   * Hands on the features of a map of what nobody holds one by one, of which there may be more than
   * fit into memory.
   *
   * @return what the file says beside them
   * @throws BadTableException likewise, when some were handed on already
   */
  static JsonNode unheld(TableFile map, InputLimits limits, Consumer<JsonNode> taker)
      throws IOException {
    return new MapFile(map, limits, false).read(taker);
  }

  private JsonNode read(Consumer<JsonNode> taker) throws IOException {
    try {
      requireText();
      var root = root(taker);
      requireMap(root);
      if (root.path("type").asText().equals("Feature")) {
        taker.accept(root);
      }
      return root;
    } catch (JsonProcessingException e) {
      throw MapFormat.fault(map.name(), e);
    } catch (CharConversionException e) {
      throw fault("has letters that are none in its encoding; save it as UTF-8");
    } catch (SizeLimitedStream.ExceededException e) {
      throw map.tooLarge(limits);
    }
  }

  private JsonNode root(Consumer<JsonNode> taker) throws IOException {
    try (var bytes = map.stream(limits);
        var json = MapFormat.JSON.createParser(bytes)) {
      var first = json.nextToken();
      if (first == null) {
        throw fault("is empty; copy it again");
      }
      JsonNode root =
          first == JsonToken.START_OBJECT ? members(json, taker) : JsonTree.value(json, first);
      if (json.nextToken() != null) {
        throw MismatchedInputException.from(json, JsonNode.class, "goes on");
      }
      return root;
    }
  }

  /** All that an object has, but for its features, of which it only says that it has them. */
  private static JsonNode members(JsonParser json, Consumer<JsonNode> taker) throws IOException {
    var members = JsonNodeFactory.instance.objectNode();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var name = json.currentName();
      var token = json.nextToken();
      if (token == JsonToken.START_ARRAY && name.equals("features")) {
        members.putArray(name);
        for (var each = json.nextToken(); each != JsonToken.END_ARRAY; each = json.nextToken()) {
          taker.accept(JsonTree.value(json, each));
        }
      } else {
        members.set(name, JsonTree.value(json, token));
      }
    }
    return members;
  }

  private void requireMap(JsonNode root) {
    var type = root.path("type").asText();
    if (GEOMETRIES.contains(type)) {
      var fault =
          namesHolders
              ? "is a %s without a holder; make it the geometry of a Feature with a property 'holder'"
              : "is a %s alone; make it the geometry of a Feature";
      throw fault(fault.formatted(type));
    }
    if (type.equals("Topology")) {
      throw fault("is TopoJSON; save it as GeoJSON");
    }
    if (root.has("spatialReference") || root.has("geometryType")) {
      throw fault("is JSON of ArcGIS; save it as GeoJSON");
    }
    requireDegrees(root);
    boolean isCollection =
        root.path("features").isArray() && Set.of("", "FeatureCollection").contains(type);
    if (!isCollection && !type.equals("Feature")) {
      throw fault("is no FeatureCollection; see input/README.md for what a map is");
    }
  }

  private void requireText() throws IOException {
    try (var bytes = new BufferedInputStream(map.stream(limits))) {
      bytes.mark(FileSignature.FIRST);
      var first = bytes.readNBytes(FileSignature.FIRST);
      bytes.reset();
      var signature = FileSignature.of(first);
      switch (signature) {
        case EMPTY -> throw fault("is empty; copy it again");
        case TEXT, OTHER -> {
          if (!isWide(first)) {
            requireUtf8(bytes);
          }
        }
        default -> throw fault("is no GeoJSON but " + signature.told());
      }
    }
  }

  private void requireUtf8(InputStream bytes) throws IOException {
    var fault = Utf8Check.fault(map.name(), bytes);
    if (fault.isPresent()) {
      throw new BadTableException(fault.get());
    }
  }

  /** Whether letters take two bytes or four, which readers of JSON know. */
  private static boolean isWide(byte[] bytes) {
    boolean takesFour = bytes.length > 3 && bytes[1] == 0 && (bytes[0] == 0 || bytes[2] == 0);
    return takesFour || Utf16.of(bytes).isPresent();
  }

  /** GeoJSON of before 2016 could name a system of coordinates. */
  private void requireDegrees(JsonNode root) {
    var crs = root.path("crs").path("properties").path("name").asText("");
    MapFormat.requireDegrees(map.name(), crs);
  }

  private BadTableException fault(String what) {
    return new BadTableException(map.name() + ": " + what);
  }
}
