package org.ridgeline.read.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.ridgeline.Folders;
import org.ridgeline.SmallInput;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
import org.ridgeline.read.Tables;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.InputLimits;

class GeographyTest {

  private static final String SQUARE = "[[[30,50],[30.1,50],[30.1,50.1],[30,50.1],[30,50]]]";

  @TempDir private Path folder;
  private SmallInput input;

  @BeforeEach
  void write() throws IOException {
    input = SmallInput.in(folder);
  }

  @Test
  void areasAndLinesAreRead() throws IOException {
    water(
        feature("Polygon", SQUARE),
        feature("MultiPolygon", "[" + SQUARE + "]"),
        feature("LineString", "[[30,50],[30.1,50,3.5]]"),
        feature("MultiLineString", "[[[30,50],[30.1,50]],[[31,50],[31.1,50],[31.2,50]]]"),
        "{\"type\":\"Feature\",\"geometry\":{\"type\":\"GeometryCollection\",\"geometries\":["
            + "{\"type\":\"LineString\",\"coordinates\":[[30,50],[30.1,50]]},"
            + "{\"type\":\"Polygon\",\"coordinates\":%s}]}}".formatted(SQUARE));
    var read = read();

    assertThat(read.warnings()).isEmpty();
    assertThat(read.layers().get(0).areas()).hasSize(3);
    assertThat(read.layers().get(0).lines()).hasSize(4);
    assertThat(read.fingerprints()).containsOnlyKeys("geography/water.geojson");
    assertThat(tables().fingerprints()).containsKey("geography/water.geojson");
  }

  @Test
  void withoutTheFileThereIsNone() throws IOException {
    assertThat(read()).isEqualTo(Geography.NONE);
  }

  @Test
  void aBadFeatureIsLeftOutOrMendedAndNamed() throws IOException {
    water(
        feature("Polygon", "[[[30,50],[30.1,50.1],[30.1,50],[30,50.1],[30,50]]]"),
        feature("Point", "[30,50]"),
        feature("LineString", "[[30,50]]"),
        feature("LineString", "[[30,50],[30,\"x\"]]"),
        feature("LineString", "[[30,50],[30,95]]"),
        feature("LineString", "[[30,50],[-170,50]]"),
        feature("LineString", "[]"),
        feature("Circle", "[]"),
        "{\"type\":\"Feature\",\"geometry\":null}",
        feature("LineString", "[[30,50],[30,51]]"));
    var read = read();

    assertThat(read.layers().get(0).areas()).hasSize(1);
    assertThat(read.layers().get(0).lines()).hasSize(1);
    assertThat(read.warnings())
        .containsExactlyInAnyOrder(
            "geography/water.geojson: feature 1 mended: its outline crosses or touches itself, or parts overlap, at 30.05 50.05",
            "geography/water.geojson: feature 2 left out: a Point is no water; draw a Polygon or a LineString, or remove it",
            "geography/water.geojson: features 3, 7 left out: a line has fewer than two positions; draw it, or remove it",
            "geography/water.geojson: feature 4 left out: a position is no pair of numbers ([30,\"x\"]); write it as [37.85, 48.4]",
            "geography/water.geojson: feature 5 left out: a position lies beyond 180 degrees of longitude or 90 of latitude (30 95); correct it",
            "geography/water.geojson: feature 6 left out: it crosses the 180th meridian; cut it there (RFC 7946, 3.1.9)",
            "geography/water.geojson: feature 8 left out: 'Circle' is no type of geometry; write a Polygon or a LineString",
            "geography/water.geojson: feature 9 left out: it has no geometry; draw its water, or remove it");
  }

  @Test
  void aFileThatIsNoMapInDegreesIsRefused() throws IOException {
    refused(
        "{\"type\":",
        "geography/water.geojson:1:9: ends in the middle; it was cut off, copy it again");
    refused(
        "{\"type\":\"LineString\",\"coordinates\":[[30,50],[31,50]]}",
        "geography/water.geojson: is a LineString alone; make it the geometry of a Feature");
    refused(
        features(feature("LineString", "[[3339584,6446275],[3340000,6447000]]")),
        "geography/water.geojson: its positions are in metres (Web Mercator, EPSG:3857), not in degrees; save it in WGS 84 (EPSG:4326)");
  }

  private void refused(String text, String message) throws IOException {
    input.table("geography/water.geojson", text);
    assertThatThrownBy(this::tables).isInstanceOf(BadTableException.class).hasMessage(message);
  }

  @Test
  void waterThatIsFarFromAllPlacesIsToldOf() throws IOException {
    water(feature("LineString", "[[50,30],[50.1,30.1]]"));
    assertThat(tables().warnings())
        .containsExactly(
            "geography/water.geojson: lies far from all places, and was left out; are longitude and latitude swapped? write the longitude first");

    water(feature("LineString", "[[10,20],[10.1,20.1]]"));
    assertThat(tables().warnings())
        .containsExactly(
            "geography/water.geojson: lies far from all places; is it of another war?");

    water();
    assertThat(tables().warnings())
        .containsExactly(
            "geography/water.geojson: holds no feature, so no water lies between any places");
  }

  @Test
  void whatElseLiesThereIsNotRead() throws IOException {
    water(feature("LineString", "[[30,50],[30.1,50]]"));
    input.table("geography/README.md", "From the gazetteer.");
    input.table("geography/road.geojson", "{}");
    input.table("geography/forest.geojson", "{}");
    input.table("water.geojson", "{}");

    assertThat(tables().warnings())
        .containsExactlyInAnyOrder(
            "geography/road.geojson: is not read; did you mean 'roads.geojson'?",
            "geography/forest.geojson: is not read; of this folder only borders.geojson, built_up.geojson, roads.geojson or water.geojson is; rename it, or take it away",
            "water.geojson: is not read here; put it into the folder geography");
  }

  @Test
  void theFourLayersAreReadInTheOrderInWhichTheyAreDrawn() throws IOException {
    water(feature("LineString", "[[30,50],[30.1,50]]"));
    file("roads", "", feature("LineString", "[[30,50],[30.1,50]]"));
    file("borders", "", feature("Polygon", SQUARE), feature("MultiPolygon", "[" + SQUARE + "]"));
    file("built_up", "", feature("MultiPolygon", "[" + SQUARE + "]"));
    var read = read();

    assertThat(read.warnings()).isEmpty();
    assertThat(read.layers())
        .extracting(GeographyLayer::file)
        .containsExactly(
            "geography/built_up.geojson",
            "geography/water.geojson",
            "geography/borders.geojson",
            "geography/roads.geojson");
    assertThat(read.layers()).extracting(layer -> layer.areas().size()).containsExactly(1, 0, 0, 0);
    assertThat(read.layers()).extracting(layer -> layer.lines().size()).containsExactly(0, 1, 2, 1);
    assertThat(tables().fingerprints())
        .containsKeys("geography/built_up.geojson", "geography/roads.geojson");
  }

  @Test
  void whatIsNotOfALayersKindIsLeftOutAndNamed() throws IOException {
    file(
        "roads",
        "",
        feature("Polygon", SQUARE),
        feature("Point", "[30,50]"),
        feature("Street", "[]"));
    file(
        "borders",
        "",
        feature("Point", "[30,50]"),
        feature("Polygon", "[[[30,50],[31,50],[31,51]]]"));
    file("built_up", "", feature("LineString", "[[30,50],[30.1,50]]"), feature("Polygon", "[]"));

    assertThat(read().warnings())
        .containsExactly(
            "geography/built_up.geojson: feature 1 left out: a LineString is no built-up area; draw a Polygon, or remove it",
            "geography/built_up.geojson: feature 2 left out: it encloses nothing; draw its area, or remove it",
            "geography/borders.geojson: feature 1 left out: a Point is no border; draw a Polygon or a LineString, or remove it",
            "geography/borders.geojson: feature 2 mended: a ring is not closed",
            "geography/roads.geojson: feature 1 left out: a Polygon is no road; draw a LineString, or remove it",
            "geography/roads.geojson: feature 2 left out: a Point is no road; draw a LineString, or remove it",
            "geography/roads.geojson: feature 3 left out: 'Street' is no type of geometry; write a LineString");
    file("roads", "");
    assertThat(read().warnings())
        .contains("geography/roads.geojson: holds no feature, so nothing of it is drawn");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "highway | motorway_link | MAJOR",
        "highway | tertiary | USUAL",
        "highway | residential | MINOR",
        "fclass | track_grade3 | MINOR",
        "class | Primary | MAJOR",
        "lanes | 2 | USUAL"
      })
  void aRoadIsRankedByItsClass(String property, String value, MapLine.Rank rank)
      throws IOException {
    file("roads", "", road("\"%s\":\"%s\"".formatted(property, value)));

    assertThat(read().layers().get(0).lines()).extracting(MapLine::rank).containsExactly(rank);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | not said in geography/roads.geojson",
        "'\"attribution\":\"© <a href=\\\"https://x.org\\\">Mappers</a> &amp; others\",' | © Mappers & others",
        "'\"source\":\"A survey\",\"license\":\"ODbL\",' | A survey (ODbL)",
        "'\"attribution\":7,\"source\":\" A\\nsurvey\",' | A survey",
        "'\"copyright\":\"Mappers, ODbL\",\"licence\":\"ODbL\",' | Mappers, ODbL",
        "'\"licence\":\"CC0\",' | not said in geography/roads.geojson (CC0)"
      })
  void whoDrewALayerIsTakenFromItsFile(String members, String drawnBy) throws IOException {
    file("roads", members, road(""));

    assertThat(read().layers().get(0).drawnBy()).isEqualTo(drawnBy);
  }

  @Test
  void whatStandsBehindTheFeaturesCountsToo() throws IOException {
    input.table(
        "geography/roads.geojson",
        "{\"features\":[%s],\"attribution\":\"%s\"}".formatted(road(""), "x".repeat(300)));
    assertThat(read().layers().get(0).drawnBy()).isEqualTo("x".repeat(200) + "…");

    input.table(
        "geography/roads.geojson",
        "{\"features\":[%s],\"crs\":{\"properties\":{\"name\":\"EPSG:3857\"}}}"
            .formatted(road("")));
    assertThatThrownBy(this::tables)
        .hasMessage(
            "geography/roads.geojson: has its positions in the system 'EPSG:3857'; save it in WGS 84 (EPSG:4326), in degrees");
  }

  @Property(tries = 200)
  void aFileIsReadAsAWholeOrRefusedByNameWhateverBecomesOfIt(
      @ForAll("files") String text, @ForAll LayerKind kind) throws IOException {
    var temporary = Files.createTempDirectory("geography");
    try {
      SmallInput.in(temporary).table("geography/" + kind.file(), text);
      Geography read;
      try {
        read = InputFolder.read(temporary, BadRowTolerance.of("0")).areas().maps().geography();
      } catch (BadTableException e) {
        assertThat(e.getMessage()).startsWith("geography/" + kind.file()).doesNotContain("\n");
        return;
      }
      var layer = read.layers().get(0);
      assertThat(layer.areas()).allMatch(Geometry::isValid);
      assertThat(layer.warnings())
          .allMatch(line -> line.startsWith("geography/" + kind.file() + ": "))
          .noneMatch(line -> line.contains("\n"));
      if (layer.areas().isEmpty() && layer.lines().isEmpty()) {
        assertThat(layer.warnings()).isNotEmpty();
      }
    } finally {
      Folders.remove(temporary);
    }
  }

  /** A map of all kinds of geometry, of which pieces are cut out, doubled or replaced. */
  @Provide
  Arbitrary<String> files() {
    var whole =
        features(
            feature("Polygon", SQUARE),
            feature("MultiLineString", "[[[30,50],[30.1,50]],[[31,50],[31.1,50],[31.2,50]]]"),
            feature("LineString", "[[30,50],[30.1,50,3.5]]"),
            feature("MultiPolygon", "[" + SQUARE + "]"));
    var pieces =
        Arbitraries.of(
            "", "[", "]", "{", "}", ",", ":", "null", "NaN", "1e400", "-999", "[30,50]", "\"", "0");
    var cut =
        Combinators.combine(
            Arbitraries.integers().between(0, whole.length()),
            Arbitraries.integers().between(0, 12),
            pieces);
    return cut.as((at, length, piece) -> new Cut(at, length, piece))
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(
            cuts -> {
              var text = whole;
              for (var each : cuts) {
                text = each.of(text);
              }
              return text;
            });
  }

  private record Cut(int at, int length, String piece) {

    String of(String text) {
      int from = Math.min(at, text.length());
      return text.substring(0, from)
          + piece
          + text.substring(Math.min(text.length(), from + length));
    }
  }

  private Geography read() throws IOException {
    return Geography.read(folder, InputLimits.USUAL, tables().settlements());
  }

  private Tables tables() throws IOException {
    return InputFolder.read(folder, BadRowTolerance.of("0"));
  }

  private void water(String... features) throws IOException {
    input.table("geography/water.geojson", features(features));
  }

  private void file(String name, String members, String... features) throws IOException {
    input.table(
        "geography/" + name + ".geojson",
        features(features).replaceFirst("\\{", Matcher.quoteReplacement("{" + members)));
  }

  private static String road(String properties) {
    return feature("LineString", "[[30,50],[30.1,50]]")
        .replace("\"properties\":{}", "\"properties\":{%s}".formatted(properties));
  }

  private static String features(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  private static String feature(String type, String coordinates) {
    return "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}"
        .formatted(type, coordinates);
  }
}
