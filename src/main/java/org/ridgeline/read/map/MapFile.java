package org.ridgeline.read.map;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.FileSignature;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.file.SizeLimitedStream;
import org.ridgeline.read.file.TableFile;
import org.ridgeline.read.file.Utf16;
import org.ridgeline.read.file.Utf8Check;

/** The features of one map of control, as its file has them (RFC 7946). */
final class MapFile {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          // Python writes them; where a position has one, that costs its feature alone.
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private static final Pattern QUOTED = Pattern.compile("['\"]([^'\"]*)['\"]");

  private static final Set<String> GEOMETRIES =
      Set.of(
          "Point",
          "MultiPoint",
          "LineString",
          "MultiLineString",
          "Polygon",
          "MultiPolygon",
          "GeometryCollection");

  /** Degrees, longitude first; all are the same within what a map of places shows. */
  private static final Pattern DEGREES =
      Pattern.compile("(?i).*(CRS84|CRS83|CRS27|EPSG:.*\\b(4326|4979|4258|4269|4284|4490|7844))$");

  private final String name;

  private MapFile(String name) {
    this.name = name;
  }

  /**
   * The features of a file.
   *
   * @throws BadTableException if it is no map, or is too large
   */
  static List<JsonNode> features(TableFile map, InputLimits limits) throws IOException {
    return new MapFile(map.name()).features(bytes(map, limits));
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
      root = JSON.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw fault(e);
    }
    if (root.isMissingNode()) {
      throw fault("is empty; copy it again");
    }
    var type = root.path("type").asText();
    if (GEOMETRIES.contains(type)) {
      throw fault(
          "is a %s without a holder; make it the geometry of a Feature with a property 'holder'"
              .formatted(type));
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
    if (!crs.isEmpty() && !DEGREES.matcher(crs).matches()) {
      throw fault(
          "has its positions in the system '%s'; save it in WGS 84 (EPSG:4326), in degrees"
              .formatted(crs.length() > 60 ? crs.substring(0, 60) + "…" : crs));
    }
  }

  private BadTableException fault(JsonProcessingException e) {
    var message = String.valueOf(e.getOriginalMessage());
    var place =
        Optional.ofNullable(e.getLocation())
            .filter(at -> !at.equals(JsonLocation.NA) && at.getLineNr() > 0)
            .map(at -> ":%d:%d".formatted(at.getLineNr(), at.getColumnNr()))
            .orElse("");
    return new BadTableException("%s%s: %s".formatted(name, place, cause(e, message)));
  }

  private static String cause(JsonProcessingException e, String message) {
    if (e instanceof StreamConstraintsException) {
      return message.contains("nesting")
          ? "is nested too deep to be a map; save it as GeoJSON"
          : "holds a number or a word that is too long to be one; correct it";
    }
    if (e instanceof JsonEOFException) {
      return "ends in the middle; it was cut off, copy it again";
    }
    if (e instanceof MismatchedInputException) {
      return "goes on behind its end; a map is one FeatureCollection";
    }
    if (message.startsWith("Duplicate")) {
      var twice = QUOTED.matcher(message);
      return "'%s' stands twice in one object; keep one"
          .formatted(twice.find() ? twice.group(1) : "");
    }
    return message.contains("comment")
        ? "is no JSON, which has no comments; remove them"
        : "is no JSON from here on; look for a comma, quote or bracket too much or too few";
  }

  private BadTableException fault(String what) {
    return new BadTableException(name + ": " + what);
  }
}
