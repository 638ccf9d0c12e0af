package org.ridgeline.read.map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ridgeline.read.file.BadTableException;

/** How GeoJSON is read (RFC 7946), and what is said of a file that is none. */
public final class MapFormat {

  /** Reads it to the letter, but for numbers that are none. */
  public static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          // Python writes them; where a position has one, that costs its feature alone.
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private static final Pattern QUOTED = Pattern.compile("['\"]([^'\"]*)['\"]");

  /** Degrees, longitude first; all are the same within what a map of places shows. */
  private static final Pattern DEGREES =
      Pattern.compile("(?i).*(CRS84|CRS83|CRS27|EPSG:.*\\b(4326|4979|4258|4269|4284|4490|7844))$");

  private MapFormat() {}

  /**
   * Refuses a map in another system of coordinates than degrees, which GeoJSON of before 2016 could
   * name.
   */
  public static void requireDegrees(String name, String crs) {
    if (!crs.isEmpty() && !DEGREES.matcher(crs).matches()) {
      throw new BadTableException(
          "%s: has its positions in the system '%s'; save it in WGS 84 (EPSG:4326), in degrees"
              .formatted(name, crs.length() > 60 ? crs.substring(0, 60) + "…" : crs));
    }
  }

  /** What keeps a file from being read as JSON, and where. */
  public static BadTableException fault(String name, JsonProcessingException e) {
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
}
