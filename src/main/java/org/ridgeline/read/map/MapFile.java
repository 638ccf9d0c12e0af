package org.ridgeline.read.map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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

  private final String name;
  private final boolean namesHolders;

  private MapFile(String name, boolean namesHolders) {
    this.name = name;
    this.namesHolders = namesHolders;
  }

  /**
   * The features of a map of control.
   *
   * @throws BadTableException if it is no map, or is too large
   */
  static List<JsonNode> features(TableFile map, InputLimits limits) throws IOException {
    return new MapFile(map.name(), true).features(bytes(map, limits));
  }

  /** The features of a map of what nobody holds, likewise. */
  static List<JsonNode> unheld(TableFile map, InputLimits limits) throws IOException {
    return new MapFile(map.name(), false).features(bytes(map, limits));
  }

  private static byte[] bytes(TableFile map, InputLimits limits) throws IOException {
    try (var bytes = map.stream(limits)) {
      return bytes.readAllBytes();
    } catch (SizeLimitedStream.ExceededException e) {
      throw map.tooLarge(limits);
    }
  }

  private List<JsonNode> features(byte[] bytes) throws IOException {
    requireText(bytes);
    JsonNode root;
    try {
      root = JsonTree.of(bytes);
    } catch (JsonProcessingException e) {
      throw MapFormat.fault(name, e);
    } catch (CharConversionException e) {
      throw fault("has letters that are none in its encoding; save it as UTF-8");
    }
    if (root.isMissingNode()) {
      throw fault("is empty; copy it again");
    }
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
    if (type.equals("Feature")) {
      return List.of(root);
    }
    var features = root.path("features");
    if (!features.isArray() || !Set.of("", "FeatureCollection").contains(type)) {
      throw fault("is no FeatureCollection; see input/README.md for what a map is");
    }
    return List.copyOf(features.valueStream().toList());
  }

  private void requireText(byte[] bytes) throws IOException {
    var signature =
        FileSignature.of(Arrays.copyOf(bytes, Math.min(FileSignature.FIRST, bytes.length)));
    switch (signature) {
      case EMPTY -> throw fault("is empty; copy it again");
      case TEXT, OTHER -> {
        if (!isWide(bytes)) {
          var fault = Utf8Check.fault(name, new ByteArrayInputStream(bytes));
          if (fault.isPresent()) {
            throw new BadTableException(fault.get());
          }
        }
      }
      default -> throw fault("is no GeoJSON but " + signature.told());
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
    MapFormat.requireDegrees(name, crs);
  }

  private BadTableException fault(String what) {
    return new BadTableException(name + ": " + what);
  }
}
