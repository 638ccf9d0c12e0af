package org.ridgeline.read.elevation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.file.TableFile;

class ElevationTest {

  private static final String GRID =
      """
      ncols 3
      nrows 2
      xllcorner 29.5
      yllcorner 49.5
      cellsize 1
      NODATA_value -1
      100 200 300
      10 -1 30.5
      """;

  private static final String POINTS =
      """
      lat,lon,level8bit,elev_est_m
      50,30,1,100
      50,31,1,200
      51,30,1,300
      51,31,1,
      """;

  @TempDir private Path folder;
  private HeightFiles files;

  @BeforeEach
  void input() {
    files = new HeightFiles(folder);
  }

  @Test
  void aTileIsReadFromItsSouthWestCorner() throws IOException {
    files.write(
        "N50E030.hgt", HeightFiles.tile(30, 50, (x, y) -> 1000 * (x - 30) + 100 * (y - 50)));
    var heights = read().reading();

    assertThat(heights.at(30, 50)).isZero();
    assertThat(heights.at(30.5, 50.25)).isCloseTo(525, within(1.0));
    assertThat(heights.at(30.25, 50.999)).isCloseTo(350, within(1.0));
    assertThat(heights.cellMetres(30.5, 50.5)).isCloseTo(92.7, within(0.1));
    assertThat(heights.files()).containsExactly("elevation/N50E030.hgt");
    assertThat(heights.at(29.999, 50.5)).isNaN();
    assertThat(heights.at(30.5, 51.001)).isNaN();
    assertThat(heights.at(30.5, 91)).isNaN();
  }

  @Test
  void betweenFourHeightsTheyAreMixed() throws IOException {
    double cell = 1.0 / (HeightFiles.SIDE - 1);
    files.write(
        "N50E030.hgt",
        HeightFiles.tile(
            30, 50, (x, y) -> (x > 30 + cell / 2 ? 100 : 0) + (y > 50 + cell / 2 ? 40 : 0)));
    var heights = read().reading();

    assertThat(heights.at(30 + cell / 4, 50 + cell / 2)).isCloseTo(45, within(1e-6));
  }

  @Test
  void tilesMayBePackedAndLieInAnyHemisphere() throws IOException {
    files
        .write("s01w001.hgt.GZ", HeightFiles.gzip(HeightFiles.tile(-1, -1, (x, y) -> 7)))
        .write(
            "N00E179.SRTMGL1.hgt.zip",
            HeightFiles.zip("N00E179.hgt", HeightFiles.tile(179, 0, (x, y) -> 8)))
        .write("N00W180.hgt", HeightFiles.tile(-180, 0, (x, y) -> 9));
    var heights = read().reading();

    assertThat(heights.at(-0.5, -0.5)).isEqualTo(7);
    assertThat(heights.at(179.9, 0.5)).isEqualTo(8);
    assertThat(heights.at(180, 0.5)).isEqualTo(9);
    assertThat(heights.at(180.1, 0.5)).isEqualTo(9);
    assertThat(heights.at(-180.1, 0.5)).isEqualTo(8);
  }

  @Test
  void aVoidIsNotKnown() throws IOException {
    files.write("N50E030.hgt", HeightFiles.tile(30, 50, (x, y) -> x < 30.5 ? 50 : HgtTile.VOID));
    var heights = read().reading();

    assertThat(heights.at(30.4, 50.5)).isEqualTo(50);
    assertThat(heights.at(30.6, 50.5)).isNaN();
  }

  @Test
  void onlyAFewTilesStayInMemory() throws IOException {
    for (int i = 0; i < 3; i++) {
      int south = i;
      files.write("N0" + i + "E030.hgt", HeightFiles.tile(30, i, (x, y) -> 10 + south));
    }
    var loaded = new LoadedTiles(2L * HeightFiles.SIDE * HeightFiles.SIDE);
    var tiles = IntStream.range(0, 3).mapToObj(this::tile).peek(loaded::add).toList();

    assertThat(tiles).extracting(HgtTile::isLoaded).containsExactly(false, true, true);
    var all = new HgtTiles(tiles, loaded);
    assertThat(all.at(30.5, 0.5)).isEqualTo(10);
    assertThat(tiles).extracting(HgtTile::isLoaded).containsExactly(true, false, true);
    assertThat(all.at(30.5, 1.5)).isEqualTo(11);
    assertThat(tiles).extracting(HgtTile::isLoaded).containsExactly(true, true, false);

    files.write("N02E030.hgt", HeightFiles.tile(30, 2, (x, y) -> 99));
    assertThatThrownBy(() -> all.at(30.5, 2.5))
        .isInstanceOf(BadTableException.class)
        .hasMessage("elevation/N02E030.hgt: was changed while the night was at work; run it again");
  }

  private HgtTile tile(int south) {
    try {
      var path = folder.resolve("elevation/N0" + south + "E030.hgt");
      var file = TableFile.of(folder, path);
      return HgtTile.read(file, new HgtName(south, 30), InputLimits.USUAL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aGridIsReadByTheMiddlesOfItsCells() throws IOException {
    files.write("dem.asc", GRID);
    var elevation = read();
    var heights = elevation.reading();

    assertThat(heights.at(30, 51)).isEqualTo(100);
    assertThat(heights.at(32, 51)).isEqualTo(300);
    assertThat(heights.at(32, 50)).isEqualTo(30.5);
    assertThat(heights.at(30, 50.5)).isEqualTo(55);
    assertThat(heights.at(30.5, 51)).isEqualTo(150);
    assertThat(heights.at(31, 50)).isNaN();
    assertThat(heights.at(30.5, 50.5)).isNaN();
    assertThat(heights.at(29.9, 50.5)).isNaN();
    assertThat(elevation.warnings()).isEmpty();
    assertThat(elevation.fingerprints()).containsOnlyKeys("elevation/dem.asc");
  }

  @Test
  void aGridMayNameTheMiddleOfItsFirstCellAndBreakLinesAnywhere() throws IOException {
    files.write(
        "dem.asc",
        GRID.replace("xllcorner 29.5", "XLLCENTER 30")
            .replace("yllcorner 49.5", "YLLCENTER 50")
            .replace("100 200 300\n", "100\n\n200 300 "));
    var heights = read().reading();

    assertThat(heights.at(30, 51)).isEqualTo(100);
    assertThat(heights.at(32, 50)).isEqualTo(30.5);
  }

  @Test
  void pointsMakeAGridInAnyOrderUnderTheNamesThatOthersUse() throws IOException {
    files.write("dem.csv", POINTS);
    var heights = read().reading();

    assertThat(heights.at(30, 50.5)).isEqualTo(200);
    assertThat(heights.at(30.25, 50)).isEqualTo(125);
    assertThat(heights.at(30.5, 50.5)).isNaN();

    files.write(
        "dem.csv", "Longitude;Latitude;Metres\n31;51;-9999\n31;50;200\n30;51;300\n30;50;100\n");
    assertThat(read().reading().at(30, 50.5)).isEqualTo(200);
  }

  @Test
  void whereLinesAreMissingNothingIsMixed() throws IOException {
    var points = new StringBuilder("latitude,longitude,metres\n");
    for (int y : new int[] {50, 51, 52, 54}) {
      for (int x : new int[] {30, 31, 32}) {
        points.append(y).append(',').append(x).append(",100\n");
      }
    }
    files.write("dem.csv", points.toString());
    var heights = read().reading();

    assertThat(heights.at(30.5, 51.5)).isEqualTo(100);
    assertThat(heights.at(30.5, 53)).isNaN();
  }

  @Test
  void theFinestThatKnowsAPositionIsAsked() throws IOException {
    files
        .write("dem.asc", GRID)
        .write("N50E030.hgt", HeightFiles.tile(30, 50, (x, y) -> y < 50.5 ? 5 : HgtTile.VOID));
    var heights = read().reading();

    assertThat(heights.at(30.2, 50.2)).isEqualTo(5);
    assertThat(heights.at(30, 51)).isEqualTo(100);
  }

  @Test
  void whatIsNoTileIsRefused() throws IOException {
    refuses(
        "hill.hgt",
        new byte[0],
        "elevation/hill.hgt: name it by the degrees of its south-west corner, as N48E037.hgt");
    refuses(
        "N90E000.hgt",
        new byte[0],
        "elevation/N90E000.hgt: name it by the degrees of its south-west corner, as N48E037.hgt");
    refuses(
        "N50E030.hgt",
        new byte[1201],
        "elevation/N50E030.hgt: holds 1,201 bytes; a tile of SRTM has 1201 or 3601 rows of as many heights, which are 2,884,802 or 25,934,402 bytes: copy it again");
    refuses(
        "N50E030.hgt",
        new byte[25_934_403],
        "elevation/N50E030.hgt: holds more than 25,934,402 bytes; a tile of SRTM has 1201 or 3601 rows of as many heights, which are 2,884,802 or 25,934,402 bytes: copy it again");
    refuses(
        "N50E030.hgt",
        HeightFiles.tile(30, 50, (x, y) -> 200 << 8),
        "elevation/N50E030.hgt: holds heights that no ground has, such as -14336 m; are its bytes swapped? save it with the high byte first, as SRTM is");
    var packed = HeightFiles.gzip(HeightFiles.tile(30, 50, Math::max));
    refuses(
        "N50E030.hgt.gz",
        Arrays.copyOf(packed, packed.length / 2),
        "elevation/N50E030.hgt.gz: ends in the middle; it was cut off, copy it again");
  }

  @Test
  void aTileThatKnowsNothingOrStandsTwiceIsToldOf() throws IOException {
    var nothing = HeightFiles.tile(30, 50, (x, y) -> HgtTile.VOID);
    files.write("N50E030.hgt", nothing).write("n50e030.hgt.gz", HeightFiles.gzip(nothing));

    assertThat(read().warnings())
        .containsExactly(
            "elevation/N50E030.hgt: knows no height at all, every one is a void; copy it again, or remove it",
            "elevation/n50e030.hgt.gz: is the same tile as elevation/N50E030.hgt, which counts; remove one");
  }

  @Test
  void whatIsNoGridIsRefused() throws IOException {
    grid("ncols 3\n", "", "6: says no ncols before its heights; is this an ASCII grid?");
    grid("xllcorner 29.5\n", "", "6: says no xllcorner before its heights; is this an ASCII grid?");
    grid("ncols 3", "ncols 3.5", "7: ncols is no number of cells from 2 up; correct it");
    grid("ncols 3", "ncols", "1: 'ncols' has no value; is this an ASCII grid?");
    grid("nrows 2", "nrows 20", "8: ends after 6 of its 60 heights; it was cut off, copy it again");
    grid("nrows 2", "nrows 90000000", "7: nrows is no number of cells from 2 up; correct it");
    grid(
        "nrows 2",
        "nrows 30000000",
        "7: has 90,000,000 heights, more than the 50,000,000 that one grid may have; cut it to the theatre, or save it as tiles");
    grid(
        "cellsize 1",
        "cellsize 30000",
        "7: lies off the globe if its corner and cells are in degrees; save it in WGS 84 (EPSG:4326)");
    grid(
        "xllcorner 29.5",
        "xllcorner 412000",
        "7: lies off the globe if its corner and cells are in degrees; save it in WGS 84 (EPSG:4326)");
    grid("200", "2,5", "7: '2,5' is no number; write decimals behind a point");
    grid("200", "high", "7: 'high' is no number; correct it");
    grid(
        "200",
        "99999",
        "7: 99999 m is no height of ground; write heights in metres, and say which number is a void in NODATA_value");
    grid("30.5", "30.5 4", "8: holds more than its 6 heights; copy it again");
    grid("30.5", "", "8: ends after 5 of its 6 heights; it was cut off, copy it again");
  }

  @Test
  void aGridThatKnowsNothingIsToldOf() throws IOException {
    files.write("dem.asc", GRID.substring(0, GRID.indexOf("100")) + "-1 -1 -1\n-1 -1 -1\n");

    assertThat(read().warnings())
        .containsExactly(
            "elevation/dem.asc: knows no height at all, every one is a void; copy it again, or remove it");
  }

  @Test
  void pointsThatMakeNoGridAreRefused() throws IOException {
    points("elev_est_m", "x_height", "1: no column is the height in metres; name one metres");
    points("lat,", "north,", "1: no column is the latitude; name one latitude");
    points("50,31,1,200", "50,31,1", "3: has 3 cells where its header has 4; correct it");
    points("50,31,1,200", "50,31,1,high", "3: height: 'high' is no number; write it as 48.25");
    points(
        "50,31,1,200",
        "50,31,1,12345",
        "3: height: 12345 m is no height of ground; write metres, or leave the cell empty");
    points(
        "50,31,1,200",
        "5000000,31,1,2",
        "3: latitude: '5000000' is no number of degrees from -90 to 90; save it in WGS 84 (EPSG:4326)");
    points(
        "50,31,1,200", "50,30,1,200", "3: line 2 has another height for the same point; keep one");
    refuses(
        "dem.csv",
        "lat,lon,z\n1,1,1\n2,2,2\n3,3,3\n4,4,4\n5,5,5\n",
        "elevation/dem.csv:1: its 5 points lie on 5 parallels and 5 meridians, which make no grid; save them as one, with every latitude at every longitude");
    refuses(
        "dem.csv",
        "lat,lon,z\n",
        "elevation/dem.csv:1: its 0 points lie on 0 parallels and 0 meridians, which make no grid; save them as one, with every latitude at every longitude");
    refuses("dem.csv", "", "elevation/dem.csv:1: is empty; copy it again");
  }

  @Test
  void aTileIsNamedByThePositionsInIt() {
    assertThat(Elevation.tileAround(37.5, 48.5)).isEqualTo("N48E037");
    assertThat(Elevation.tileAround(-0.5, -0.5)).isEqualTo("S01W001");
    assertThat(Elevation.tileAround(180, 0)).isEqualTo("N00W180");
  }

  private void grid(String from, String to, String told) throws IOException {
    assertThat(GRID).contains(from);
    refuses("dem.asc", GRID.replace(from, to), "elevation/dem.asc:" + told);
  }

  private void points(String from, String to, String told) throws IOException {
    assertThat(POINTS).contains(from);
    refuses("dem.csv", POINTS.replace(from, to), "elevation/dem.csv:" + told);
  }

  private void refuses(String name, String text, String told) throws IOException {
    refuses(name, text.getBytes(UTF_8), told);
  }

  private void refuses(String name, byte[] bytes, String told) throws IOException {
    files.write(name, bytes);
    assertThatThrownBy(this::read).isInstanceOf(BadTableException.class).hasMessage(told);
    Files.delete(folder.resolve("elevation").resolve(name));
  }

  private Elevation read() throws IOException {
    return Elevation.read(folder, InputLimits.USUAL);
  }
}
