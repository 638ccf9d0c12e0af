package org.ridgeline.read.map;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.ridgeline.fact.Settlement;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.FolderEntries;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.file.TableFile;

/**
 * The water of a theatre: {@code geography/water.geojson} of an input folder.
 *
 * @param areas lakes, seas and wide rivers: valid, in degrees
 * @param rivers others as lines, in degrees
 * @param warnings what is odd about the file, or left out of it
 * @param fingerprints the SHA-256 of the file by its name; empty if there is none
 */
public record WaterMap(
    List<Geometry> areas,
    List<Coordinate[]> rivers,
    List<String> warnings,
    SortedMap<String, String> fingerprints) {

  /** The folder that it lies in. */
  public static final String FOLDER = "geography";

  /** The file in that folder. */
  public static final String FILE = "water.geojson";

  /** There is no such file. */
  public static final WaterMap NONE =
      new WaterMap(List.of(), List.of(), List.of(), new TreeMap<>());

  /**
   * Reads the file, if there is one.
   *
   * @param settlements the places between which it lies
   * @throws BadTableException if it is no map, or none in degrees
   */
  public static WaterMap read(Path input, InputLimits limits, Collection<Settlement> settlements)
      throws IOException {
    var water =
        new WaterMap(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
    for (var path : FolderEntries.inFolders(input, FOLDER)) {
      if (FolderEntries.name(path).equalsIgnoreCase(FILE)) {
        water.add(TableFile.of(input, path), limits, settlements);
      }
    }
    return water;
  }

  private void add(TableFile file, InputLimits limits, Collection<Settlement> settlements)
      throws IOException {
    fingerprints.put(file.name(), file.sha256(limits));
    new WaterFeatures(file.name(), Theatre.of(settlements), this)
        .read(MapFile.unheld(file, limits));
  }
}
