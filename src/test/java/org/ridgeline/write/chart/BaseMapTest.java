package org.ridgeline.write.chart;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.ridgeline.read.map.Geography;
import org.ridgeline.read.map.GeographyLayer;
import org.ridgeline.read.map.LayerKind;
import org.ridgeline.read.map.MapLine;
import org.ridgeline.read.map.MapLine.Rank;
import org.ridgeline.reason.conclude.Status;
import org.ridgeline.write.chart.PlaceMap.Place;

class BaseMapTest {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  /** 62 units are a kilometre. */
  private static final List<Place> PLACES =
      List.of(place("Ashford", 1, 30.0, 50.0), place("Birch", 2, 30.15, 50.0));

  @Test
  void theLayersAreDrawnOneOverTheOther() {
    var lake = square(30.05, 50.01, 0.02);
    lake = lake.difference(square(30.055, 50.012, 0.005));
    var map =
        base(
            layer(LayerKind.BUILT_UP, List.of(square(30.14, 49.99, 0.02))),
            layer(LayerKind.WATER, List.of(lake), line(Rank.USUAL, 30.02, 50.06, 30.06, 49.9)),
            layer(LayerKind.BORDERS, List.of(), line(Rank.MAJOR, 30.1, 50.2, 30.1, 49.8)),
            layer(
                LayerKind.ROADS,
                List.of(),
                line(Rank.MINOR, 30.0, 50.0, 30.0, 50.01),
                line(Rank.MAJOR, 30.0, 50.0, 30.07, 50.01),
                line(Rank.MAJOR, 30.15, 50.0, 30.07, 50.01),
                line(Rank.USUAL, 29.0, 50.0, 31.0, 50.0)));

    assertThat(drawn(map))
        .isEqualTo(
            """
            <g class="base built_up"><title>built-up areas</title><path class="surface" d="M738.4 429l0-138 88.7 0 0 138z"/></g>
            <g class="base water"><title>water</title><path class="usual" d="M206-54.1l177.5 1104.3"/><path class="surface" d="M339.1 291l0-138.1 88.7 0 0 138.1zM361.3 277.2l22.2 0 0-34.5-22.2 0z"/></g>
            <g class="base borders"><title>borders</title><path class="major" d="M560.9-1020.4l0 2760.8"/></g>
            <g class="base roads"><title>roads</title><path class="minor" d="M117.3 291l0 69"/><path class="usual" d="M-4319.3 360l8873.1 0"/><path class="major" d="M117.3 360l310.5-69 354.9 69"/></g>
            """);
    assertThat(PlaceMap.of(PLACES, List.of(), List.of(), map, 2, "").toString())
        .contains(drawn(map).replace("\n", "") + "<path class=\"road\" ");
  }

  @Test
  void whatLiesBeyondTheFrameOrCannotBeSeenIsNotThere() {
    var map =
        base(
            layer(LayerKind.BUILT_UP, List.of(square(31, 50, 0.1))),
            layer(LayerKind.WATER, List.of(square(30.1, 50, 0.0002))),
            layer(LayerKind.ROADS, List.of(), line(Rank.MAJOR, 30.1, 50, 30.1, 50.0001)));

    assertThat(map.layers()).isEmpty();
  }

  @Test
  void areasThatTouchAreOneAndLinesThatStandTwiceStandOnce() {
    var halves = List.of(square(30.05, 50.01, 0.02), square(30.07, 50.01, 0.02));
    var border = line(Rank.MAJOR, 30.1, 50.03, 30.1, 49.97);
    var back = line(Rank.MAJOR, 30.1, 49.97, 30.1, 50.03);

    assertThat(drawn(base(layer(LayerKind.WATER, halves))))
        .isEqualTo(
            """
            <g class="base water"><title>water</title><path class="surface" d="M339.1 152.9l0 138.1 177.4 0 0-138.1z"/></g>
            """);
    assertThat(drawn(base(layer(LayerKind.BORDERS, List.of(), border, back))))
        .isEqualTo(drawn(base(layer(LayerKind.BORDERS, List.of(), border))));
  }

  @Test
  void ofMoreThanCanBeToldApartMinorRoadsAreLeftOut() {
    var main = line(Rank.MAJOR, 30.0, 50.0, 30.15, 50.0);
    var net = Stream.concat(Stream.of(main), net(Rank.MINOR)).toArray(MapLine[]::new);
    var map = base(layer(LayerKind.ROADS, List.of(), net));

    assertThat(map.layers()).extracting(BaseMap.Layer::isAll).containsExactly(false);
    assertThat(drawn(map)).isEqualTo(drawn(base(layer(LayerKind.ROADS, List.of(), main))));
  }

  @Test
  void aNetThatIsTooDenseIsNotDrawnInPieces() {
    var map = base(layer(LayerKind.ROADS, List.of(), net(Rank.USUAL).toArray(MapLine[]::new)));

    assertThat(map.layers()).extracting(BaseMap.Layer::isDrawn).containsExactly(false);
    assertThat(map.drawings()).isEmpty();
  }

  @Test
  void anyNumberOfAreasTakesNoMoreRoomThanThereIs() {
    var random = new Random(7);
    var areas =
        IntStream.range(0, 10_000)
            .<Geometry>mapToObj(
                any ->
                    square(
                        29.9 + random.nextDouble() * 0.3,
                        49.9 + random.nextDouble() * 0.2,
                        0.0005 + random.nextDouble() * 0.001))
            .toList();
    var map = base(layer(LayerKind.WATER, areas));

    assertThat(map.layers()).extracting(BaseMap.Layer::isAll).containsExactly(false);
    assertThat(drawn(map)).hasSizeBetween(20_000, 61_000);
  }

  @Test
  void aSampleShowsWhatThereIs() {
    var lake = layer(LayerKind.WATER, List.of(square(30.05, 50.01, 0.02)));
    var river = layer(LayerKind.WATER, List.of(), line(Rank.USUAL, 30.02, 50.06, 30.06, 49.9));

    assertThat(base(lake).layers().get(0).sample().toString())
        .contains("<path class=\"surface\" d=\"M1 8H19V18H1Z\"/>")
        .doesNotContain("usual");
    assertThat(base(river).layers().get(0).sample().toString())
        .contains("<path class=\"usual\" d=\"M1 10H19\"/>")
        .doesNotContain("surface");
  }

  /** Streets 200 m apart, with a bend in each piece. */
  private static Stream<MapLine> net(Rank rank) {
    return IntStream.range(0, 100)
        .boxed()
        .flatMap(
            i ->
                IntStream.range(0, 100)
                    .mapToObj(
                        j -> {
                          double x = 29.97 + i * 0.002;
                          double y = 49.94 + j * 0.0012;
                          return Stream.of(
                              line(rank, x, y, x + 0.001, y + 0.0006, x + 0.002, y),
                              line(rank, x, y, x + 0.001, y + 0.0006, x, y + 0.0012));
                        })
                    .flatMap(lines -> lines));
  }

  private static String drawn(BaseMap map) {
    return map.drawings().stream().map(drawing -> drawing + "\n").collect(joining());
  }

  private static BaseMap base(GeographyLayer... layers) {
    return PlaceMap.base(PLACES, 2, new Geography(List.of(layers)));
  }

  private static GeographyLayer layer(LayerKind kind, List<Geometry> areas, MapLine... lines) {
    return new GeographyLayer(kind, kind.file(), "", "", areas, List.of(lines), List.of());
  }

  private static MapLine line(Rank rank, double... positions) {
    var line =
        IntStream.range(0, positions.length / 2)
            .mapToObj(i -> new Coordinate(positions[2 * i], positions[2 * i + 1]))
            .toArray(Coordinate[]::new);
    return new MapLine(rank, new CoordinateArraySequence(line));
  }

  private static Geometry square(double west, double south, double side) {
    return GEOMETRY.toGeometry(new Envelope(west, west + side, south, south + side));
  }

  private static Place place(String name, int rank, double longitude, double latitude) {
    return new Place(
        name,
        name,
        rank,
        50,
        longitude,
        latitude,
        OptionalInt.empty(),
        new Marker(0, Status.HELD),
        "");
  }
}
