package org.ridgeline.read.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

  private GeographyLayer layer() throws IOException {
    return read().layers().get(0);
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

  private static String features(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  private static String feature(String type, String coordinates) {
    return "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}"
        .formatted(type, coordinates);
  }
}
