package org.ridgeline.read.elevation;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.FolderEntries;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.file.TableFile;

/**
 * The heights of a theatre: {@code elevation/} of an input folder, with tiles of SRTM and grids.
 *
 * <p>Where several know a position, the finest is asked, of equally fine grids the first by name.
 * One thread may ask at a time.
 */
public final class Elevation {

  /** The folder that its files lie in. */
  public static final String FOLDER = "elevation";

  /** How files end that are nothing else, in small letters or capitals. */
  public static final List<String> ENDINGS_OF_ITS_OWN =
      List.of(".hgt", ".hgt.gz", ".hgt.zip", ".asc", ".asc.gz", ".asc.zip");

  /** How its files may end, likewise. */
  public static final List<String> ENDINGS =
      Stream.of(ENDINGS_OF_ITS_OWN, TableFile.ENDINGS).flatMap(List::stream).toList();

  /** No heights. */
  public static final Elevation NONE = new Elevation();

  /** Four of the largest tiles: as many as meet in a corner. */
  private static final long MOST_LOADED = 4L * 3_601 * 3_601;

  private static final int SIGHTINGS_A_NOTE = 64;
  private static final int WHOLE_TURN = 360;
  private static final int RIGHT_ANGLE = 90;

  private final List<HeightSource> sources = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final SortedMap<String, String> fingerprints = new TreeMap<>();

  private Elevation() {}

  /**
   * Reads every file once, to tell what is wrong with it; none if there is no such folder.
   *
   * @throws BadTableException if a file is no tile or grid in degrees, or is too large
   */
  public static Elevation read(Path input, InputLimits limits) throws IOException {
    var elevation = new Elevation();
    var loaded = new LoadedTiles(MOST_LOADED);
    var tiles = new HashMap<HgtName, HgtTile>();
    for (var path : FolderEntries.inFolders(input, FOLDER)) {
      var name = FolderEntries.name(path);
      if (!FolderEntries.endsIn(name, ENDINGS)) {
        continue;
      }
      var file = TableFile.of(input, path);
      if (isOf(name, ".hgt")) {
        elevation.add(tile(file, name, limits), tiles, loaded);
      } else {
        elevation.add(
            isOf(name, ".asc") ? AsciiGrid.read(file, limits) : PointGrid.read(file, limits), file);
      }
    }
    tiles.values().stream()
        .collect(groupingBy(HgtTile::side))
        .values()
        .forEach(same -> elevation.sources.add(new HgtTiles(same, loaded)));
    elevation.sources.sort(Comparator.comparingDouble(HeightSource::cellMetres));
    return elevation;
  }

  private static boolean isOf(String name, String ending) {
    return FolderEntries.endsIn(name, List.of(ending, ending + ".gz", ending + ".zip"));
  }

  private static HgtTile tile(TableFile file, String name, InputLimits limits) throws IOException {
    var tile =
        HgtName.of(name)
            .orElseThrow(
                () ->
                    new BadTableException(
                        "%s: name it by the degrees of its south-west corner, as N48E037.hgt"
                            .formatted(file.name())));
    return HgtTile.read(file, tile, limits);
  }

  private void add(HgtTile tile, Map<HgtName, HgtTile> tiles, LoadedTiles loaded) {
    fingerprints.put(tile.file().name(), tile.sha256());
    var first = tiles.putIfAbsent(tile.name(), tile);
    if (first == null) {
      tile.warning().ifPresent(warnings::add);
      loaded.add(tile);
    } else {
      warnings.add(
          "%s: is the same tile as %s, which counts; remove one"
              .formatted(tile.file().name(), first.file().name()));
    }
  }

  private void add(ReadGrid read, TableFile file) {
    fingerprints.put(file.name(), read.sha256());
    warnings.addAll(read.warnings());
    sources.add(read.grid());
  }

  /** What is odd about a file, or left out of it. */
  public List<String> warnings() {
    return warnings;
  }

  /** The SHA-256 of each file by its name. */
  public SortedMap<String, String> fingerprints() {
    return fingerprints;
  }

  /** Whether there is any file. */
  public boolean isEmpty() {
    return sources.isEmpty();
  }

  /** The name of the tile of SRTM in which a position lies, such as {@code N48E037}. */
  public static String tileAround(double longitude, double latitude) {
    return tile(longitude, latitude).toString();
  }

  /** Positions in an order in which no tile need be loaded often. */
  public static <T> Comparator<T> tileByTile(
      ToDoubleFunction<T> longitude, ToDoubleFunction<T> latitude) {
    return Comparator.comparing(
        (T at) -> tile(longitude.applyAsDouble(at), latitude.applyAsDouble(at)));
  }

  private static HgtName tile(double longitude, double latitude) {
    return HgtName.around(turned(longitude), latitude);
  }

  /** The same heights, for one measurement. */
  public Reading reading() {
    return new Reading();
  }

  private static double turned(double longitude) {
    // Past the 180th meridian the count of degrees starts anew.
    return longitude >= -WHOLE_TURN / 2.0 && longitude < WHOLE_TURN / 2.0
        ? longitude
        : longitude - WHOLE_TURN * Math.floor(longitude / WHOLE_TURN + 0.5);
  }

  /** Heights that are asked for one measurement, and which files knew them. */
  public final class Reading {

    private final TreeSet<String> files = new TreeSet<>();
    private int asked;

    private Reading() {}

    /** The height of a position in metres; NaN where it is not known. */
    public double at(double longitude, double latitude) {
      if (Math.abs(latitude) > RIGHT_ANGLE) {
        return Double.NaN;
      }
      double turned = turned(longitude);
      for (var source : sources) {
        double height = source.at(turned, latitude);
        if (!Double.isNaN(height)) {
          if (asked++ % SIGHTINGS_A_NOTE == 0) {
            files.add(source.fileAt(turned, latitude));
          }
          return height;
        }
      }
      return Double.NaN;
    }

    /** How far apart the corners are between which the height of a position is known, in metres. */
    public double cellMetres(double longitude, double latitude) {
      double turned = turned(longitude);
      return sources.stream()
          .filter(source -> !Double.isNaN(source.at(turned, latitude)))
          .mapToDouble(HeightSource::cellMetres)
          .findFirst()
          .orElse(Double.NaN);
    }

    /** The files that most of the heights are from. */
    public List<String> files() {
      return List.copyOf(files);
    }
  }
}
