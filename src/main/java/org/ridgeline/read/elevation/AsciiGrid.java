package org.ridgeline.read.elevation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.file.TableFile;

/**
 * A grid as ArcInfo writes it (Esri, "Esri ASCII raster format"): lines that say how many cells it
 * has and where, then heights row by row from the north, each from the west.
 */
final class AsciiGrid {

  private static final List<String> NEEDED = List.of("ncols", "nrows", "cellsize");
  private static final double USUAL_NO_DATA = -9_999;
  private static final int HALF_TURN = 180;
  private static final int RIGHT_ANGLE = 90;

  private final TableFile file;
  private final Map<String, Double> header = new HashMap<>();
  private int line;
  private int columns;
  private int rows;
  private float[] heights = {};
  private int filled;
  private int known;

  private AsciiGrid(TableFile file) {
    this.file = file;
  }

  /**
   * Reads a grid.
   *
   * @throws BadTableException if it is none, is not in degrees, or holds fewer or more than it says
   */
  static ReadGrid read(TableFile file, InputLimits limits) throws IOException {
    try (var content = file.content(limits)) {
      var grid = new AsciiGrid(file);
      grid.readLines(new BufferedReader(new InputStreamReader(content.bytes(), ISO_8859_1)));
      return new ReadGrid(grid.grid(), content.sha256(), grid.warnings());
    } catch (IOException e) {
      var refusal = file.refusal(e, limits);
      if (refusal.isPresent()) {
        throw refusal.get();
      }
      throw e;
    }
  }

  private void readLines(BufferedReader lines) throws IOException {
    for (var text = lines.readLine(); text != null; text = lines.readLine()) {
      line++;
      var words = new StringTokenizer(text);
      if (!words.hasMoreTokens()) {
        continue;
      }
      if (heights.length == 0 && Character.isLetter(text.strip().charAt(0))) {
        head(words);
      } else {
        if (heights.length == 0) {
          begin();
        }
        while (words.hasMoreTokens()) {
          add(number(words.nextToken()));
        }
      }
    }
    if (heights.length == 0) {
      begin();
    }
    if (filled < heights.length) {
      throw fault(
          "ends after %,d of its %,d heights; it was cut off, copy it again"
              .formatted(filled, heights.length));
    }
  }

  private void head(StringTokenizer words) {
    var key = words.nextToken().toLowerCase(Locale.ROOT);
    if (!words.hasMoreTokens()) {
      throw fault("'%s' has no value; is this an ASCII grid?".formatted(shown(key)));
    }
    header.put(key, number(words.nextToken()));
  }

  private double number(String word) {
    try {
      return Double.parseDouble(word);
    } catch (NumberFormatException e) {
      throw fault(
          word.indexOf(',') >= 0
              ? "'%s' is no number; write decimals behind a point".formatted(shown(word))
              : "'%s' is no number; correct it".formatted(shown(word)));
    }
  }

  private void begin() {
    var missing = new ArrayList<>(NEEDED);
    missing.removeAll(header.keySet());
    for (var axis : List.of("xll", "yll")) {
      if (!header.containsKey(axis + "corner") && !header.containsKey(axis + "center")) {
        missing.add(axis + "corner");
      }
    }
    if (!missing.isEmpty()) {
      throw fault(
          "says no %s before its heights; is this an ASCII grid?"
              .formatted(String.join(", ", missing)));
    }
    columns = count("ncols");
    rows = count("nrows");
    if ((long) columns * rows > ReadGrid.MOST) {
      throw fault(
          "has %,d heights, more than the %,d that one grid may have; cut it to the theatre, or save it as tiles"
              .formatted((long) columns * rows, ReadGrid.MOST));
    }
    requireDegrees();
    heights = new float[columns * rows];
    Arrays.fill(heights, Float.NaN);
  }

  private int count(String key) {
    double count = header.get(key);
    if (count < 2 || count > ReadGrid.MOST || count != Math.rint(count)) {
      throw fault("%s is no number of cells from 2 up; correct it".formatted(key));
    }
    return (int) count;
  }

  private void requireDegrees() {
    double cell = header.get("cellsize");
    boolean isOnGlobe =
        cell > 0
            && Math.abs(west()) <= HALF_TURN
            && Math.abs(west() + cell * (columns - 1)) <= HALF_TURN
            && Math.abs(south()) <= RIGHT_ANGLE
            && Math.abs(south() + cell * (rows - 1)) <= RIGHT_ANGLE;
    if (!isOnGlobe) {
      throw fault(
          "lies off the globe if its corner and cells are in degrees; save it in WGS 84 (EPSG:4326)");
    }
  }

  private double west() {
    return start("xll");
  }

  private double south() {
    return start("yll");
  }

  /** The middle of the first cell. */
  private double start(String axis) {
    var middle = header.get(axis + "center");
    return middle != null ? middle : header.get(axis + "corner") + header.get("cellsize") / 2;
  }

  private void add(double height) {
    if (filled == heights.length) {
      throw fault("holds more than its %,d heights; copy it again".formatted(heights.length));
    }
    int row = rows - 1 - filled / columns;
    if (height != header.getOrDefault("nodata_value", USUAL_NO_DATA) && !Double.isNaN(height)) {
      if (!ReadGrid.isHeight(height)) {
        throw fault(
            "%s m is no height of ground; write heights in metres, and say which number is a void in NODATA_value"
                .formatted(ReadGrid.plain(height)));
      }
      heights[row * columns + filled % columns] = (float) height;
      known++;
    }
    filled++;
  }

  private HeightGrid grid() {
    double cell = header.get("cellsize");
    return new HeightGrid(
        file.name(), lines(west(), cell, columns), lines(south(), cell, rows), heights);
  }

  private static double[] lines(double first, double step, int count) {
    var lines = new double[count];
    Arrays.setAll(lines, i -> first + step * i);
    return lines;
  }

  private List<String> warnings() {
    return known > 0 ? List.of() : List.of(ReadGrid.allVoid(file));
  }

  private static String shown(String word) {
    return ReadGrid.shown(word);
  }

  private BadTableException fault(String what) {
    return new BadTableException("%s:%d: %s".formatted(file.name(), Math.max(1, line), what));
  }
}
