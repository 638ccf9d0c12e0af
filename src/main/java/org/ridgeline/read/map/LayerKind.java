package org.ridgeline.read.map;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ridgeline.read.text.NearestName;

/** What a file of a theatre's geography shows, in the order in which the layers are drawn. */
public enum LayerKind {
  BUILT_UP("built-up area", Set.of("Polygon")),
  WATER("water", Set.of("Polygon", "LineString")),
  BORDERS("border", Set.of("Polygon", "LineString")),
  ROADS("road", Set.of("LineString"));

  private static final String ENDING = ".geojson";

  private final String one;
  private final Set<String> geometries;

  LayerKind(String one, Set<String> geometries) {
    this.one = one;
    this.geometries = geometries;
  }

  /** The name of its file. */
  public String file() {
    return name().toLowerCase(Locale.ROOT) + ENDING;
  }

  /** The names of all files. */
  public static List<String> files() {
    return Arrays.stream(values()).map(LayerKind::file).sorted().toList();
  }

  /** The file that one of this name is probably meant to be. */
  public static Optional<String> nearestFile(String name) {
    var stem = name.replaceFirst("\\..*", "");
    var stems = files().stream().map(file -> file.substring(0, file.indexOf('.'))).toList();
    return NearestName.to(stem, stems).map(near -> near + ENDING);
  }

  /** What a file of this name shows, in small letters or capitals. */
  static Optional<LayerKind> ofFile(String name) {
    return Arrays.stream(values()).filter(kind -> kind.file().equalsIgnoreCase(name)).findFirst();
  }

  /** What one of its features is. */
  public String one() {
    return one;
  }

  /** What all of them are. */
  public String all() {
    return this == WATER ? one : one + "s";
  }

  boolean takesAreas() {
    return geometries.contains("Polygon");
  }

  boolean takesLines() {
    return geometries.contains("LineString");
  }

  /** What its features may be drawn as, with an article. */
  String geometries() {
    if (takesAreas() && takesLines()) {
      return "a Polygon or a LineString";
    }
    return takesAreas() ? "a Polygon" : "a LineString";
  }

  /** Whether outlines count and not what they enclose. */
  boolean isOfLines() {
    return this == BORDERS;
  }
}
