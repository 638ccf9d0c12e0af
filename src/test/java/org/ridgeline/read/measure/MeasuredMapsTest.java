package org.ridgeline.read.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.SmallInput;
import org.ridgeline.fact.area.AreaMeasurement;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
import org.ridgeline.read.Tables;
import org.ridgeline.read.file.BadTableException;

/** Ashford lies at 30 degrees east, Birch at 30.15, both 50 north. */
class MeasuredMapsTest {

  private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
  private static final LocalDate NIGHT = LocalDate.parse("2025-03-31");

  @TempDir private Path folder;
  private SmallInput input;

  @BeforeEach
  void write() throws IOException {
    input = SmallInput.in(folder);
  }

  @Test
  void theNewestMapUpToADayIsMeasured() throws IOException {
    map("2025-03-01", "red", 30.10);
    map("2025-03-30", "Red", 30.05);
    var areas = read().knownBy(NIGHT).areas().byPlace();

    assertThat(areas.newest("ashford", NIGHT))
        .extracting(area -> area.day() + " " + area.holder() + " " + area.figures().distanceKm())
        .containsExactly("2025-03-30 red 3.58");
    assertThat(areas.newest("ashford", LocalDate.parse("2025-03-29")))
        .extracting(area -> area.figures().distanceKm())
        .containsExactly(7.17);
    assertThat(areas.newest("ashford", LocalDate.parse("2025-02-28"))).isEmpty();
  }

  @Test
  void aNightKnowsNoLaterMap() throws IOException {
    map("2025-03-01", "red", 30.10);
    map("2025-03-30", "red", 30.05);

    assertThat(
            read()
                .knownBy(LocalDate.parse("2025-03-29"))
                .areas()
                .byPlace()
                .newest("ashford", NIGHT))
        .extracting(AreaMeasurement::day)
        .containsExactly(LocalDate.parse("2025-03-01"));
  }

  @Test
  void aHolderWhomNoTableKnowsIsNotMeasured() throws IOException {
    map("2025-03-30", "grey", 30.05);

    assertThat(read().areas().byPlace().newest("ashford", NIGHT)).isEmpty();
  }

  @Test
  void ofAMapAndARowTheNewerCountsAndOfOneDayTheMap() throws IOException {
    map("2025-03-20", "red", 30.05);
    rows("ashford,2025-03-20,2025-03-20,red,9,90,0,0,0,0,atlas");
    assertThat(kilometres()).containsExactly(3.58);

    rows("ashford,2025-03-21,2025-03-21,red,9,90,0,0,0,0,atlas");
    assertThat(kilometres()).containsExactly(9.0);

    rows("ashford,2025-03-19,2025-03-21,red,9,90,0,0,0,0,atlas");
    assertThat(kilometres()).containsExactly(3.58);
  }

  @Test
  void aRowIsKnownFromItsPublication() throws IOException {
    rows("ashford,2025-03-10,2025-03-20,red,9,90,0,0,0,0,atlas");

    assertThat(read().knownBy(LocalDate.parse("2025-03-19")).areas().rows()).isEmpty();
    assertThat(read().knownBy(LocalDate.parse("2025-03-20")).areas().rows()).hasSize(1);
  }

  @Test
  void whatCannotBeMeasuredIsLeftOut() throws IOException {
    rows(
        """
        ashford,2025-03-10,2025-03-20,red,far,90,0,0,0,0,atlas
        ashford,2025-03-11,2025-03-20,red,9,360,0,0,0,0,atlas
        ashford,2025-03-12,2025-03-20,red,9,90,101,0,0,0,atlas
        ashford,2025-03-13,2025-03-20,red,9,90,,0,0,0,atlas
        ashford,2025-03-14,2025-03-20,red,30000,90,0,0,0,0,atlas
        ashford,2025-03-15,2025-03-20,red,-9.5,,0,0,0,0,atlas
        ashford,2025-03-15,2025-03-20,red,-9.6,,0,0,0,0,atlas""");
    var tables = InputFolder.read(folder, BadRowTolerance.of("100%"));

    assertThat(tables.areas().rows()).hasSize(1);
    assertThat(tables.problems())
        .extracting(Object::toString)
        .containsExactly(
            "area_measurements.csv:2: distance_km: 'far' is no distance in kilometres; write it as 12.5, or -0.8 within the area",
            "area_measurements.csv:3: bearing: '360' is no bearing; write degrees clockwise from north, 0 up to 360",
            "area_measurements.csv:4: share_percent: '101' is no share from 0 to 100; write the percentage alone, as 45",
            "area_measurements.csv:5: share_percent: is empty; every row needs one",
            "area_measurements.csv:6: distance_km: '30000' is no distance in kilometres; write it as 12.5, or -0.8 within the area",
            "area_measurements.csv:8: area_measurements.csv:7 tells otherwise of 'ashford 2025-03-15 red, atlas'; keep the right one");
  }

  @Test
  void aMapThatChangesBeneathTheNightIsNotBelieved() throws IOException {
    map("2025-03-01", "red", 30.10);
    map("2025-03-30", "red", 30.05);
    var tables = read();
    map("2025-03-01", "red", 30.11);

    assertThatThrownBy(
            () -> tables.areas().byPlace().newest("ashford", LocalDate.parse("2025-03-02")))
        .isInstanceOf(BadTableException.class)
        .hasMessage(
            "control_map/2025-03-01.geojson: was changed while the night was at work; run it again");
  }

  /** Of so many maps as are there, no more than the newest may stay. */
  @Test
  void noMapIsKeptButTheNewest() throws IOException {
    for (int i = 0; i < 30; i++) {
      map(FIRST.plusDays(i).toString(), "red", 30.05 + i / 1000.0);
    }
    var maps = read().areas().maps();
    var last = FIRST.plusDays(29);

    assertThat(drawn(maps, last)).isSameAs(drawn(maps, last));
    assertThat(drawn(maps, FIRST)).isNotSameAs(drawn(maps, FIRST));
    assertThat(maps.of("ashford", FIRST)).isSameAs(maps.of("ashford", FIRST));
  }

  private static Object drawn(MeasuredMaps maps, LocalDate day) {
    return maps.newest(day).get(0).area();
  }

  @Test
  void onSeveralThreadsTheSameIsMeasured() throws IOException {
    for (int i = 0; i < 20; i++) {
      map(FIRST.plusDays(i).toString(), "red", 30.05 + i / 1000.0);
    }
    var together = read().areas().maps();
    var alone = read().areas().maps();

    var measured =
        IntStream.range(0, 60)
            .parallel()
            .mapToObj(i -> together.of("ashford", FIRST.plusDays(i % 20)))
            .toList();

    assertThat(measured)
        .isEqualTo(
            IntStream.range(0, 60)
                .mapToObj(i -> alone.of("ashford", FIRST.plusDays(i % 20)))
                .toList());
  }

  private List<Double> kilometres() throws IOException {
    return read().knownBy(NIGHT).areas().byPlace().newest("ashford", NIGHT).stream()
        .map(area -> area.figures().distanceKm())
        .toList();
  }

  private Tables read() throws IOException {
    return InputFolder.read(folder, BadRowTolerance.of("0"));
  }

  private void rows(String rows) throws IOException {
    input.table(
        "area_measurements.csv",
        "settlement,day,published_on,holder,distance_km,bearing,share_percent,share_within_5_km,share_within_10_km,horizon_percent,source\n"
            + rows
            + "\n");
  }

  /** An area that begins at some longitude and goes on to the east. */
  private void map(String day, String holder, double from) throws IOException {
    Files.createDirectories(folder.resolve("control_map"));
    input.table(
        "control_map/" + day + ".geojson",
        """
        {"type": "FeatureCollection", "features": [{"type": "Feature",
         "properties": {"holder": "%s"}, "geometry": {"type": "Polygon",
         "coordinates": [[[%s,49.5],[31,49.5],[31,50.5],[%s,50.5],[%s,49.5]]]}}]}
        """
            .formatted(holder, from, from, from));
  }
}
