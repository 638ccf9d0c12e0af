package org.ridgeline.importing.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.read.file.InputLimits;

class WrittenCellsTest {

  @TempDir private Path folder;

  @Test
  void aPlaceWithoutANumberIsNoOtherThatHasNone() throws IOException {
    var written = written();
    written.put("ashford", "geonames_id", "");
    written.put("birch", "geonames_id", "17");
    written.write(folder.resolve("written.csv"));

    for (var each : new WrittenCells[] {written, written()}) {
      assertThat(each.hasGeonames("17")).isTrue();
      assertThat(each.hasGeonames("18")).isFalse();
      assertThat(each.hasGeonames("")).isFalse();
    }
  }

  private WrittenCells written() throws IOException {
    return WrittenCells.read(folder.resolve("written.csv"), "written.csv", InputLimits.USUAL);
  }
}
