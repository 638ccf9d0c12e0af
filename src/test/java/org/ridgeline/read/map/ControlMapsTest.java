package org.ridgeline.read.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.SmallInput;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
import org.ridgeline.read.Tables;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.InputLimits;

class ControlMapsTest {

  @TempDir Path input;

  @Test
  void anAreaIsHeldByAPartyOnTheDayOfItsFile() throws IOException {
    map(
        "2025-03-30",
        feature("blue", "Polygon", "[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[2,1],[2,2],[1,1]]]"));
    map("2025-03-01", feature("red", "MultiPolygon", "[[[[0,0],[4,0],[4,4],[0,0]]]]"));

    var areas = areas();

    assertThat(areas)
        .extracting(a -> a.day() + " " + a.holder() + " " + a.area().getArea())
        .containsExactly("2025-03-01 red 8.0", "2025-03-30 blue 15.5");
  }

  @Test
  void theNewestMapThatWasKnownIsShown() throws IOException {
    SmallInput.in(input);
    map("2025-03-01", feature("red", "Polygon", "[[[0,0],[4,0],[4,4],[0,0]]]"));
    map("2025-03-30", feature("blue", "Polygon", "[[[0,0],[4,0],[4,4],[0,0]]]"));
    var tables = InputFolder.read(input, BadRowTolerance.of("0"));

    assertThat(holders(tables, "2025-03-31")).isEqualTo("blue");
    assertThat(holders(tables, "2025-03-29")).isEqualTo("red");
    assertThat(holders(tables, "2025-02-28")).isEmpty();
  }

  private static String holders(Tables tables, String day) {
    var known = tables.knownBy(LocalDate.parse(day));
    return String.join(",", known.areas().drawn().stream().map(ControlArea::holder).toList());
  }

  @Test
  void withoutMapsThereAreNoAreas() throws IOException {
    assertThat(areas()).isEmpty();
  }

  @Test
  void aFileIsNamedByItsDay() throws IOException {
    for (var other : List.of("yesterday", "2025-02-30", "30.03.2025", "2025-03-30_2025-03-31")) {
      write(other, features(""));

      assertThatThrownBy(() -> read())
          .isInstanceOf(BadTableException.class)
          .hasMessage(
              "control_map/%s.geojson: name it by its day, as 2025-03-31.geojson".formatted(other));
      Files.delete(input.resolve("control_map/" + other + ".geojson"));
    }
  }

  @Test
  void whatMapsOftenHaveIsNothingToWarnOf() throws IOException {
    var square = "[[[0,0],[4,0],[4,4],[0,4],[0,0]]]";
    var plain = features(feature("blue", "Polygon", square));
    for (var harmless :
        List.of(
            plain,
            "\uFEFF" + plain,
            features(feature("blue", "Polygon", "[[[0,0,120.5],[4,0,1],[4,4,0],[0,4,9],[0,0,1]]]")),
            // The wrong way around, and two positions twice.
            features(feature("blue", "Polygon", "[[[0,0],[0,4],[0,4],[4,4],[4,0],[0,0],[0,0]]]")),
            features(feature("\uFEFF blue\u200B", "Polygon", square)),
            plain.replace("\"holder\"", "\"area\":NaN,\"holder\""),
            plain.replace(
                "\"features\"",
                "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:OGC:1.3:CRS84\"}},\"features\""),
            plain.replace(
                "\"features\"",
                "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::4326\"}},\"features\""))) {
      write("2025-03-30", harmless);

      assertThat(read().warnings()).as(harmless).isEmpty();
      assertThat(areas()).as(harmless).extracting(ControlArea::holder).containsExactly("blue");
    }
    for (var encoding : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE")) {
      Files.write(
          input.resolve("control_map/2025-03-30.geojson"),
          plain.getBytes(Charset.forName(encoding)));
      assertThat(areas()).as(encoding).hasSize(1);
    }
  }

  @Test
  void areasThatTouchDoNotOverlap() throws IOException {
    map(
        "2025-03-30",
        feature("blue", "Polygon", "[[[0,0],[4,0],[4,4],[0,0]]]")
            + ","
            + feature("red", "Polygon", "[[[0,0],[0,4],[4.001,4.001],[0,0]]]"));

    assertThat(read().warnings()).isEmpty();
  }

  @Test
  void onlyTheNewestMapIsLookedThroughForOverlaps() throws IOException {
    var both =
        feature("blue", "Polygon", "[[[0,0],[4,0],[4,4],[0,0]]]")
            + ","
            + feature("red", "Polygon", "[[[0,0],[4,0],[4,4],[0,0]]]");
    map("2025-03-29", both);
    map("2025-03-30", both);

    assertThat(read().warnings())
        .containsExactly(
            "control_map/2025-03-30.geojson: the areas of blue and red overlap by 100 percent of"
                + " the smaller one; draw each only once");
  }

  @Test
  void anOutlineThatCrossesItselfWithoutEndIsLeftOut() throws IOException {
    var chance = new Random(7);
    var ring = new ArrayList<String>();
    for (int i = 0; i < 5_000; i++) {
      ring.add(
          "[%d.%03d,%d.%03d]"
              .formatted(
                  chance.nextInt(9), chance.nextInt(999), chance.nextInt(9), chance.nextInt(999)));
    }
    ring.add(ring.get(0));
    map("2025-03-30", feature("blue", "Polygon", "[[" + String.join(",", ring) + "]]"));

    assertThat(read().warnings())
        .containsExactly(
            "control_map/2025-03-30.geojson: feature 1 left out: it crosses itself more than 10,000"
                + " times; draw it anew");
  }

  @Test
  void areasOfAnyShapeCanBeDrawn() throws IOException {
    var chance = new Random(8);
    for (int tried = 0; tried < 100; tried++) {
      var ring = new ArrayList<String>();
      for (int i = 0; i < 3 + chance.nextInt(12); i++) {
        ring.add("[%d,%d]".formatted(chance.nextInt(6), chance.nextInt(6)));
      }
      map(
          "2025-03-30",
          feature(
              "blue", "Polygon", "[[" + String.join(",", ring) + "],[[1,1],[3,1],[3,5],[1,1]]]"));

      assertThat(areas()).as(ring.toString()).allMatch(area -> area.area().isValid());
    }
  }

  /** Of every map, the oldest first. */
  private List<ControlArea> areas() throws IOException {
    var maps = read();
    var areas = new ArrayList<ControlArea>();
    var day = maps.newestDay(LocalDate.MAX);
    while (day.isPresent()) {
      areas.addAll(0, maps.areas(day.get()));
      day = maps.newestDay(day.get().minusDays(1));
    }
    return areas;
  }

  private ControlMaps read() throws IOException {
    return ControlMaps.read(
        input, InputLimits.USUAL, LocalDate.MAX, List.of(), KnownHolders.anybody());
  }

  private void map(String day, String feature) throws IOException {
    write(day, features(feature));
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(input.resolve("control_map"));
    Files.writeString(input.resolve("control_map").resolve(name + ".geojson"), text);
  }

  private static String features(String feature) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + feature + "]}";
  }

  private static String feature(String holder, String type, String coordinates) {
    return "{\"type\":\"Feature\",\"properties\":{\"holder\":\"%s\"},\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}"
        .formatted(holder, type, coordinates);
  }
}
