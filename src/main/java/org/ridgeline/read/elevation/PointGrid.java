package org.ridgeline.read.elevation;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.file.RowFile;
import org.ridgeline.read.file.TableFile;
import org.ridgeline.read.record.FileRecord;

/**
 * A table of points at which parallels and meridians of a grid cross, each with its height. A point
 * that is not there is a void.
 */
final class PointGrid {

  private static final List<String> LATITUDES = List.of("latitude", "lat", "y");
  private static final List<String> LONGITUDES = List.of("longitude", "lon", "long", "lng", "x");
  private static final List<String> HEIGHTS =
      List.of(
          "metres",
          "meters",
          "elevation_m",
          "elevation",
          "height_m",
          "height",
          "altitude_m",
          "altitude",
          "elev_m",
          "elev_est_m",
          "elev",
          "alt",
          "dem_m",
          "dem",
          "z");

  /** Of points that lie on a grid, at least one in so many is there. */
  private static final int LEAST_ONE_IN = 4;

  private static final int HALF_TURN = 180;
  private static final int RIGHT_ANGLE = 90;

  private final TableFile file;
  private double[] longitudes = new double[1024];
  private double[] latitudes = new double[1024];
  private float[] heights = new float[1024];
  private int[] lines = new int[1024];
  private int count;
  private int known;

  private PointGrid(TableFile file) {
    this.file = file;
  }

  /** In which columns of a row its cells are. */
  private record Columns(int latitude, int longitude, int height, int all) {}

  /**
   * Reads a grid.
   *
   * @throws BadTableException if a column or number is missing, or its points are on no grid
   */
  static ReadGrid read(TableFile file, InputLimits limits) throws IOException {
    try (var rows = RowFile.open(file, limits)) {
      rows.findSeparator();
      var grid = new PointGrid(file);
      var columns =
          grid.columns(rows.next().orElseThrow(() -> grid.fault(1, "is empty; copy it again")));
      for (var row = rows.nextBehindTags(); row.isPresent(); row = rows.next()) {
        grid.add(row.get(), columns);
      }
      return new ReadGrid(
          grid.grid(), rows.sha256(), grid.known > 0 ? List.of() : List.of(ReadGrid.allVoid(file)));
    }
  }

  private Columns columns(FileRecord header) {
    var names = header.cells().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
    return new Columns(
        column(names, LATITUDES, "latitude"),
        column(names, LONGITUDES, "longitude"),
        column(names, HEIGHTS, "height in metres"),
        names.size());
  }

  private int column(List<String> names, List<String> spellings, String meaning) {
    return spellings.stream()
        .filter(names::contains)
        .findFirst()
        .map(names::indexOf)
        .orElseThrow(
            () ->
                fault(1, "no column is the %s; name one %s".formatted(meaning, spellings.get(0))));
  }

  private void add(FileRecord row, Columns columns) {
    if (row.fault().isPresent() || row.cells().size() != columns.all()) {
      throw fault(
          row.line(),
          "has %d cells where its header has %d; correct it"
              .formatted(row.cells().size(), columns.all()));
    }
    if (count == lines.length) {
      grow();
    }
    latitudes[count] = degrees(row, columns.latitude(), "latitude", RIGHT_ANGLE);
    longitudes[count] = degrees(row, columns.longitude(), "longitude", HALF_TURN);
    heights[count] = height(row, columns.height());
    lines[count] = row.line();
    known += Float.isNaN(heights[count]) ? 0 : 1;
    count++;
  }

  private void grow() {
    int size = 2 * count;
    longitudes = Arrays.copyOf(longitudes, size);
    latitudes = Arrays.copyOf(latitudes, size);
    heights = Arrays.copyOf(heights, size);
    lines = Arrays.copyOf(lines, size);
  }

  private double degrees(FileRecord row, int column, String name, int most) {
    double degrees = number(row, column, name);
    if (!(Math.abs(degrees) <= most)) {
      throw fault(
          row.line(),
          "%s: '%s' is no number of degrees from -%d to %d; save it in WGS 84 (EPSG:4326)"
              .formatted(name, ReadGrid.shown(row.cells().get(column)), most, most));
    }
    // A zero has no sign.
    return degrees + 0.0;
  }

  private float height(FileRecord row, int column) {
    var cell = row.cells().get(column).strip();
    if (cell.isEmpty()) {
      return Float.NaN;
    }
    double metres = number(row, column, "height");
    if (metres == HgtTile.VOID || metres == -9_999 || Double.isNaN(metres)) {
      return Float.NaN;
    }
    if (!ReadGrid.isHeight(metres)) {
      throw fault(
          row.line(),
          "height: %s m is no height of ground; write metres, or leave the cell empty"
              .formatted(ReadGrid.plain(metres)));
    }
    return (float) metres;
  }

  private double number(FileRecord row, int column, String name) {
    var cell = row.cells().get(column).strip();
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw fault(
          row.line(),
          "%s: '%s' is no number; write it as 48.25".formatted(name, ReadGrid.shown(cell)));
    }
  }

  private HeightGrid grid() {
    var meridians = distinct(longitudes);
    var parallels = distinct(latitudes);
    long cells = (long) meridians.length * parallels.length;
    boolean isGrid =
        meridians.length > 1 && parallels.length > 1 && cells <= (long) LEAST_ONE_IN * count;
    if (!isGrid || cells > ReadGrid.MOST) {
      throw fault(
          1,
          isGrid
              ? "has %,d heights, more than the %,d that one grid may have; cut it to the theatre, or save it as tiles"
                  .formatted(cells, ReadGrid.MOST)
              : "its %,d points lie on %,d parallels and %,d meridians, which make no grid; save them as one, with every latitude at every longitude"
                  .formatted(count, parallels.length, meridians.length));
    }
    return new HeightGrid(file.name(), meridians, parallels, filled(meridians, parallels));
  }

  private double[] distinct(double[] positions) {
    return DoubleStream.of(positions).limit(count).sorted().distinct().toArray();
  }

  private float[] filled(double[] meridians, double[] parallels) {
    var filled = new float[meridians.length * parallels.length];
    var line = new int[filled.length];
    Arrays.fill(filled, Float.NaN);
    for (int i = 0; i < count; i++) {
      int cell =
          Arrays.binarySearch(parallels, latitudes[i]) * meridians.length
              + Arrays.binarySearch(meridians, longitudes[i]);
      if (line[cell] > 0 && Float.compare(filled[cell], heights[i]) != 0) {
        throw fault(
            lines[i],
            "line %d has another height for the same point; keep one".formatted(line[cell]));
      }
      filled[cell] = heights[i];
      line[cell] = lines[i];
    }
    return filled;
  }

  private BadTableException fault(int line, String what) {
    return new BadTableException("%s:%d: %s".formatted(file.name(), line, what));
  }
}
