package org.ridgeline.read.elevation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.Sample;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.InputLimits;

/** Whatever a file holds, it is read whole or refused in one line that names it. */
class ElevationFuzzTest {

  private static final int WHOLE = 10_000;
  private static final int WHOLE_OF_TILES = 200;
  private static final String PIECES = "0123456789.-+eENaxy,; \t\n\r\"#é\0";

  private static final String GRID =
      """
      ncols 4
      nrows 3
      xllcenter 30
      yllcenter 50
      cellsize 0.5
      NODATA_value -9999
      1 2 3 4
      5 -9999 7 8
      9 10 11 12.5
      """;

  private static final String POINTS =
      """
      latitude,longitude,metres
      50,30,1
      50,31,2
      50,32,3
      51,30,4
      51,31,
      51,32,6
      """;

  private final Random chance = Sample.chance();
  private int read;
  private int refused;

  @TempDir private Path folder;

  @Test
  void mutatedGridsAreReadOrRefused() throws IOException {
    for (int i = 0; i < Sample.of(WHOLE); i++) {
      tried("dem.asc", mutated(GRID));
    }
    assertThat(read).isPositive();
    assertThat(refused).isPositive();
  }

  @Test
  void mutatedTablesOfPointsAreReadOrRefused() throws IOException {
    for (int i = 0; i < Sample.of(WHOLE); i++) {
      tried("dem.csv", mutated(POINTS));
    }
    assertThat(read).isPositive();
    assertThat(refused).isPositive();
  }

  @Test
  void mutatedTilesAreReadOrRefused() throws IOException {
    var tile = HeightFiles.tile(30, 50, (x, y) -> 200 + 50 * Math.sin(9 * x) * Math.cos(7 * y));
    var packed = HeightFiles.gzip(tile);
    for (int i = 0; i < Sample.of(WHOLE_OF_TILES); i++) {
      boolean isPacked = chance.nextBoolean();
      var bytes = (isPacked ? packed : tile).clone();
      for (int n = chance.nextInt(4); n >= 0; n--) {
        bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt();
      }
      boolean isCut = chance.nextInt(3) == 0;
      tried(
          isPacked ? "N50E030.hgt.gz" : "N50E030.hgt",
          isCut ? Arrays.copyOf(bytes, chance.nextInt(bytes.length)) : bytes);
    }
    assertThat(read).isPositive();
    assertThat(refused).isPositive();
  }

  private byte[] mutated(String text) {
    var mutated = new StringBuilder(text);
    for (int n = chance.nextInt(3); n >= 0; n--) {
      int at = chance.nextInt(mutated.length());
      char piece = PIECES.charAt(chance.nextInt(PIECES.length()));
      switch (chance.nextInt(4)) {
        case 0 -> mutated.insert(at, piece);
        case 1 -> mutated.deleteCharAt(at);
        case 2 -> mutated.setCharAt(at, piece);
        default -> mutated.delete(at, Math.min(mutated.length(), at + chance.nextInt(20)));
      }
      if (mutated.length() == 0) {
        mutated.append(piece);
      }
    }
    return mutated.toString().getBytes(UTF_8);
  }

  private void tried(String name, byte[] bytes) throws IOException {
    var file = folder.resolve("elevation").resolve(name);
    new HeightFiles(folder).write(name, bytes);
    try {
      var heights = Elevation.read(folder, InputLimits.USUAL).reading();
      for (double y = 49.4; y < 51.6; y += 0.1) {
        for (double x = 29.4; x < 32.6; x += 0.1) {
          double height = heights.at(x, y);
          assertThat(Double.isNaN(height) || (height >= -500 && height <= 9000)).isTrue();
        }
      }
      read++;
    } catch (BadTableException e) {
      assertThat(e.getMessage()).startsWith("elevation/" + name + ":").hasLineCount(1);
      refused++;
    } finally {
      Files.delete(file);
    }
  }
}
