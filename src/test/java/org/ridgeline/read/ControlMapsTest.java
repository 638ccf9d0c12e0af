package org.ridgeline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.SmallInput;
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

    var areas = ControlMaps.read(input, InputLimits.USUAL, new TreeMap<>());

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
    return String.join(",", known.areas().stream().map(ControlArea::holder).toList());
  }

  @Test
  void withoutMapsThereAreNoAreas() throws IOException {
    assertThat(ControlMaps.read(input, InputLimits.USUAL, new TreeMap<>())).isEmpty();
  }

  @Test
  void aFileThatIsNoMapIsRefused() throws IOException {
    refused("{", "is no JSON at line 1");
    refused("{}", "is no FeatureCollection");
    refused(
        features("{\"type\":\"Feature\",\"properties\":{}}"),
        "feature 1 has no property 'holder'; name the party there");
    refused(
        features(feature("red", "Point", "[0,0]")),
        "feature 1 is neither a Polygon nor a MultiPolygon");
    refused(
        features(feature("red", "Polygon", "[[[0,0],[4,0],[4,4],[1,1]]]")),
        "feature 1 has a ring that is not closed, or has fewer than four positions");
  }

  @Test
  void aFileIsNamedByItsDay() throws IOException {
    write("yesterday", features(""));

    assertThatThrownBy(() -> ControlMaps.read(input, InputLimits.USUAL, new TreeMap<>()))
        .isInstanceOf(BadTableException.class)
        .hasMessage("control_map/yesterday.geojson: name it by its day, as 2025-03-31.geojson");
  }

  private void refused(String text, String fault) throws IOException {
    write("2025-03-31", text);
    assertThatThrownBy(() -> ControlMaps.read(input, InputLimits.USUAL, new TreeMap<>()))
        .isInstanceOf(BadTableException.class)
        .hasMessage("control_map/2025-03-31.geojson: " + fault);
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
