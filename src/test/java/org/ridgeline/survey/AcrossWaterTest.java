package org.ridgeline.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.SmallInput;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
import org.ridgeline.survey.fact.OpponentArea;

/** Blue's Ashford lies at 30 degrees east, red's Birch at 30.15, both 50 north. */
class AcrossWaterTest {

  private static final String HEADER =
      "settlement,day,published_on,holder,distance_km,bearing,share_percent,share_within_5_km,"
          + "share_within_10_km,horizon_percent,source";

  @TempDir private Path folder;
  private SmallInput input;

  @BeforeEach
  void write() throws IOException {
    input = SmallInput.in(folder);
  }

  @Test
  void aRiverBetweenTwoPlacesIsToldAndItsFileCited() throws IOException {
    river(30.1);
    var area = area();

    assertThat(area.isMapped()).isFalse();
    assertThat(area.acrossWater()).isTrue();
    assertThat(area.where()).isEqualTo("across water, 11 km east of");
    assertThat(area.citations()).extracting(Citation::place).contains("geography/water.geojson");
  }

  @Test
  void behindTheOtherPlaceItIsNotBetween() throws IOException {
    river(30.151);
    var area = area();

    assertThat(area.acrossWater()).isFalse();
    assertThat(area.where()).isEqualTo("11 km east of");
    assertThat(area.citations())
        .extracting(Citation::place)
        .doesNotContain("geography/water.geojson");
  }

  @Test
  void withoutAMapOfWaterThereIsNone() throws IOException {
    assertThat(area().acrossWater()).isFalse();
  }

  @Test
  void beforeAMeasuredAreaTheMapOfWaterTellsWhereTheRowDoesNot() throws IOException {
    river(30.05);
    rows(HEADER, "ashford,2025-03-30,2025-03-30,red,4,90,0,0,0,0,atlas");
    assertThat(area().isMapped()).isTrue();
    assertThat(area().acrossWater()).isTrue();

    rows(HEADER, "ashford,2025-03-30,2025-03-30,red,3,90,0,0,0,0,atlas");
    assertThat(area().acrossWater()).isFalse();
  }

  @Test
  void whatTheRowStatesCounts() throws IOException {
    rows(HEADER + ",across_water", "ashford,2025-03-30,2025-03-30,red,4,90,0,0,0,0,atlas,yes");
    assertThat(area().acrossWater()).isTrue();

    river(30.05);
    rows(HEADER + ",across_water", "ashford,2025-03-30,2025-03-30,red,4,90,0,0,0,0,atlas,no");
    assertThat(area().acrossWater()).isFalse();

    rows(HEADER + ",across_water", "ashford,2025-03-30,2025-03-30,red,4,90,0,0,0,0,atlas,");
    assertThat(area().acrossWater()).isTrue();
  }

  private OpponentArea area() throws IOException {
    var sample =
        new SampleTheatre()
            .town("ashford", 0, 0)
            .town("birch", 10.75, 0)
            .held("blue", "ashford")
            .held("red", "birch");
    return sample
        .survey(sample.theatre(), InputFolder.read(folder, BadRowTolerance.of("0")))
        .stream()
        .filter(OpponentArea.class::isInstance)
        .map(OpponentArea.class::cast)
        .filter(area -> area.settlement().equals("ashford"))
        .findFirst()
        .orElseThrow();
  }

  private void rows(String header, String row) throws IOException {
    input.table("area_measurements.csv", header + "\n" + row + "\n");
  }

  /** A river from south to north. */
  private void river(double longitude) throws IOException {
    input.table(
        "geography/water.geojson",
        """
        {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {},
         "geometry": {"type": "LineString", "coordinates": [[%s, 49.5], [%s, 50.5]]}}]}
        """
            .formatted(longitude, longitude));
  }
}
