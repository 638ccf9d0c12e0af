package org.ridgeline.read.elevation;

import java.io.IOException;
import java.util.Optional;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.file.TableFile;

/**
 * A tile of the Shuttle Radar Topography Mission: a square of one degree, rows from north to south,
 * each from west to east, heights as whole metres of two bytes, the high one first (USGS, "SRTM
 * Topography", 2015). The outermost rows and columns are those of its neighbours, too.
 */
final class HgtTile {

  /** Stands where no height is known. */
  static final short VOID = -32_768;

  private static final int COARSE = 1_201;
  private static final int FINE = 3_601;

  /** No ground lies lower or higher. */
  private static final int LOWEST = -500;

  private static final int HIGHEST = 9_000;

  /** A file of which more than one height in so many is none was written otherwise. */
  private static final int ODD_ONE_IN = 100;

  private final TableFile file;
  private final HgtName name;
  private final InputLimits limits;
  private final int side;
  private final String sha256;
  private final int known;
  private short[] heights;

  private HgtTile(TableFile file, HgtName name, InputLimits limits, Loaded loaded) {
    this.file = file;
    this.name = name;
    this.limits = limits;
    this.side = (int) Math.round(Math.sqrt(loaded.heights.length));
    this.sha256 = loaded.sha256;
    this.known = loaded.known;
    this.heights = loaded.heights;
  }

  /** All that a file holds. */
  private static final class Loaded {

    private final short[] heights;
    private final String sha256;

    /** At how many corners the height is known. */
    private int known;

    private int odd;
    private int example;

    Loaded(byte[] bytes, String sha256) {
      this.heights = new short[bytes.length / 2];
      this.sha256 = sha256;
      for (int i = 0; i < heights.length; i++) {
        heights[i] = height((short) ((bytes[2 * i] << 8) | (bytes[2 * i + 1] & 0xFF)));
      }
    }

    private short height(short height) {
      if (height == VOID) {
        return VOID;
      }
      if (height < LOWEST || height > HIGHEST) {
        example = height;
        odd++;
        return VOID;
      }
      known++;
      return height;
    }

    boolean isOdd() {
      return (long) odd * ODD_ONE_IN > (long) odd + known;
    }
  }

  /**
   * Reads a tile, whose heights stay until it is told to drop them.
   *
   * @throws BadTableException if it is none
   */
  static HgtTile read(TableFile file, HgtName name, InputLimits limits) throws IOException {
    return new HgtTile(file, name, limits, load(file, limits));
  }

  private static Loaded load(TableFile file, InputLimits limits) throws IOException {
    try (var content = file.content(limits)) {
      var bytes = content.bytes().readNBytes(2 * FINE * FINE + 1);
      var sha256 = content.sha256();
      if (bytes.length != 2 * COARSE * COARSE && bytes.length != 2 * FINE * FINE) {
        throw new BadTableException(
            "%s: holds %s bytes; a tile of SRTM has 1201 or 3601 rows of as many heights, which are 2,884,802 or 25,934,402 bytes: copy it again"
                .formatted(
                    file.name(),
                    bytes.length > 2 * FINE * FINE
                        ? "more than 25,934,402"
                        : "%,d".formatted(bytes.length)));
      }
      return loaded(file, bytes, sha256);
    } catch (IOException e) {
      var refusal = file.refusal(e, limits);
      if (refusal.isPresent()) {
        throw refusal.get();
      }
      throw e;
    }
  }

  private static Loaded loaded(TableFile file, byte[] bytes, String sha256) {
    var loaded = new Loaded(bytes, sha256);
    if (loaded.isOdd()) {
      throw new BadTableException(
          "%s: holds heights that no ground has, such as %d m; are its bytes swapped? save it with the high byte first, as SRTM is"
              .formatted(file.name(), loaded.example));
    }
    return loaded;
  }

  HgtName name() {
    return name;
  }

  TableFile file() {
    return file;
  }

  /** How many heights are in a row of it. */
  int side() {
    return side;
  }

  String sha256() {
    return sha256;
  }

  /** What is odd about it. */
  Optional<String> warning() {
    return known > 0
        ? Optional.empty()
        : Optional.of(
            file.name()
                + ": knows no height at all, every one is a void; copy it again, or remove it");
  }

  boolean isLoaded() {
    return heights != null;
  }

  /** Forgets the heights until they are loaded again. */
  void drop() {
    heights = null;
  }

  /**
   * Reads the heights again.
   *
   * @throws BadTableException if the file is no longer what it was
   */
  void loadAgain() throws IOException {
    var loaded = load(file, limits);
    if (!loaded.sha256.equals(sha256)) {
      throw new BadTableException(
          "%s: was changed while the night was at work; run it again".formatted(file.name()));
    }
    heights = loaded.heights;
  }

  /** Whether a position lies in its square; its northern and eastern edges are its neighbours'. */
  boolean holds(double longitude, double latitude) {
    double east = longitude - name.west();
    double north = latitude - name.south();
    return east >= 0 && east < 1 && north >= 0 && north < 1;
  }

  /** The height of a position that lies in the tile, or on its edge; the heights are loaded. */
  double at(double longitude, double latitude) {
    int last = side - 1;
    double x = (longitude - name.west()) * last;
    double y = (latitude - name.south()) * last;
    int column = Math.max(0, Math.min(last - 1, (int) x));
    int row = Math.max(0, Math.min(last - 1, (int) y));
    int southWest = (last - row) * side + column;
    int northWest = southWest - side;
    return Interpolation.of(
        corner(southWest),
        corner(southWest + 1),
        corner(northWest),
        corner(northWest + 1),
        x - column,
        y - row);
  }

  private double corner(int index) {
    short height = heights[index];
    return height == VOID ? Double.NaN : height;
  }
}
