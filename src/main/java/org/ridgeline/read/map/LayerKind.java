package org.ridgeline.read.map;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ridgeline.read.text.NearestName;

/** What a file of a theatre's geography shows, in the order in which the layers are drawn. */
public enum LayerKind {
  BUILT_UP("built-up area", true, false),
  WATER("water", true, true),
  BORDERS("border", true, true),
  ROADS("road", false, true);

  private static final String ENDING = ".geojson";

  private final String one;
  private final boolean takesAreas;
  private final boolean takesLines;

  LayerKind(String one, boolean takesAreas, boolean takesLines) {
    this.one = one;
    this.takesAreas = takesAreas;
    this.takesLines = takesLines;
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
    return takesAreas;
  }

  boolean takesLines() {
    return takesLines;
  }

  /** What its features may be drawn as, with an article. */
  String geometries() {
    if (takesAreas && takesLines) {
      return "a Polygon or a LineString";
    }
    return takesAreas ? "a Polygon" : "a LineString";
  }

  /** Whether outlines count and not what they enclose. */
  boolean isOfLines() {
    return this == BORDERS;
  }
}
