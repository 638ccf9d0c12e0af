package org.ridgeline.read.map;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ridgeline.fact.Settlement;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.FolderEntries;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.file.TableFile;

/**
 * The lie of the land: the files of an input's folder {@code geography}.
 *
 * <p>Reports draw it under the places. Of water, rules also see whether it lies between; the roads
 * that rules know are a table.
 *
 * @param layers in the order in which they are drawn
 */
public record Geography(List<GeographyLayer> layers) {

  /** The folder that the files lie in. */
  public static final String FOLDER = "geography";

  /** There is no such folder. */
  public static final Geography NONE = new Geography(List.of());

  /**
   * Reads the files that there are.
   *
   * @param settlements the places that they are of
   * @throws BadTableException if one is no map, or none in degrees
   */
  public static Geography read(Path input, InputLimits limits, Collection<Settlement> settlements)
      throws IOException {
    var theatre = Theatre.of(settlements);
    var layers = new ArrayList<GeographyLayer>();
    for (var path : FolderEntries.inFolders(input, FOLDER)) {
      var kind = LayerKind.ofFile(FolderEntries.name(path));
      if (kind.isPresent()) {
        layers.add(LayerFeatures.read(kind.get(), TableFile.of(input, path), limits, theatre));
      }
    }
    layers.sort(Comparator.comparing(GeographyLayer::kind).thenComparing(GeographyLayer::file));
    return new Geography(layers);
  }

  /** The layers of one kind. */
  public Stream<GeographyLayer> of(LayerKind kind) {
    return layers.stream().filter(layer -> layer.kind() == kind);
  }

  /** What is odd about a file, or left out of it. */
  public List<String> warnings() {
    return layers.stream().flatMap(layer -> layer.warnings().stream()).toList();
  }

  /** The SHA-256 of each file by its name. */
  public SortedMap<String, String> fingerprints() {
    return new TreeMap<>(
        layers.stream().collect(toMap(GeographyLayer::file, GeographyLayer::sha256)));
  }
}
