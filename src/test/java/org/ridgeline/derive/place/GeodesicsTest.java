package org.ridgeline.derive.place;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.sf.geographiclib.Geodesic;
import org.ridgeline.derive.SampleFacts;
import org.ridgeline.fact.Compass;
import org.ridgeline.fact.Settlement;

class GeodesicsTest {

  private record Point(double longitude, double latitude) {}

  @Example
  void aDegreeOfLongitudeOnTheEquatorIsElevenAndAHundredKilometres() {
    var neighbours = neighbours(200, new Point(0, 0), new Point(1, 0));

    assertThat(neighbours).extracting(Neighbour::distanceKm).containsExactly(111.32, 111.32);
    assertThat(neighbours).extracting(Neighbour::bearing).containsExactly(90.0, 270.0);
  }

  @Example
  void aPlaceIsNotItsOwnNeighbourButTwoPlacesMayShareAPoint() {
    var neighbours = neighbours(5, new Point(30, 50), new Point(30, 50));

    assertThat(neighbours).extracting(Neighbour::settlement).containsExactly("p0", "p1");
    assertThat(neighbours).extracting(Neighbour::distanceKm).containsOnly(0.0);
  }

  @Example
  void placesOnBothSidesOfTheAntimeridianAreNeighbours() {
    assertThat(neighbours(50, new Point(179.9, 10), new Point(-179.9, 10))).hasSize(2);
  }

  @Example
  void placesOnBothSidesOfAPoleAreNeighbours() {
    assertThat(neighbours(50, new Point(10, 89.9), new Point(-170, 89.9))).hasSize(2);
  }

  @Property(tries = 300)
  void theIndexFindsWhatMeasuringEveryPairFinds(@ForAll("points") List<Point> points) {
    double km = 40;
    var places = places(points);
    var everyPair =
        places.stream()
            .flatMap(
                one ->
                    places.stream()
                        .filter(other -> !other.id().equals(one.id()))
                        .filter(other -> Geodesics.km(one, other) <= km)
                        .map(other -> one.id() + " " + other.id()))
            .sorted()
            .toList();

    assertThat(new Geodesics(places).neighbours(km))
        .extracting(n -> n.settlement() + " " + n.other())
        .containsExactlyInAnyOrderElementsOf(everyPair);
  }

  @Property(tries = 300)
  void eachNeighbourIsAsIfMeasuredFromItsOwnEnd(@ForAll("points") List<Point> points) {
    var places = places(points);
    var byId = places.stream().collect(toMap(Settlement::id, identity()));

    assertThat(new Geodesics(places).neighbours(200))
        .isSortedAccordingTo(
            comparing((Neighbour n) -> places.indexOf(byId.get(n.settlement())))
                .thenComparing(Neighbour::other))
        .allSatisfy(
            n -> {
              var one = byId.get(n.settlement());
              var other = byId.get(n.other());
              var line =
                  Geodesic.WGS84.Inverse(
                      one.latitude(), one.longitude(), other.latitude(), other.longitude());
              assertThat(n.distanceKm()).isEqualTo(Math.round(line.s12 / 10) / 100.0);
              assertThat(n.bearing()).isEqualTo(Compass.bearingOf(line.azi1));
              assertThat(n.citations()).containsExactly(one.citation(), other.citation());
            });
  }

  @Property(tries = 300)
  void distancesAreTheSameBothWays(@ForAll("points") List<Point> points) {
    var places = places(points);
    for (var one : places) {
      for (var other : places) {
        assertThat(Geodesics.km(one, other)).isCloseTo(Geodesics.km(other, one), within(0.011));
      }
    }
  }

  @Provide
  Arbitrary<List<Point>> points() {
    // Tight clusters anywhere on the globe, so that some pairs are near and some are not.
    var corner =
        Combinators.combine(
                Arbitraries.doubles().between(-180, 179), Arbitraries.doubles().between(-90, 89))
            .as(Point::new);
    return corner.flatMap(
        c ->
            Combinators.combine(
                    Arbitraries.doubles().between(0, 1), Arbitraries.doubles().between(0, 1))
                .as((x, y) -> new Point(c.longitude() + x, c.latitude() + y))
                .list()
                .ofMinSize(2)
                .ofMaxSize(12));
  }

  private static List<Neighbour> neighbours(double km, Point... points) {
    return new Geodesics(places(List.of(points))).neighbours(km);
  }

  private static List<Settlement> places(List<Point> points) {
    return IntStream.range(0, points.size())
        .mapToObj(
            i ->
                SampleFacts.place("p" + i, points.get(i).longitude(), points.get(i).latitude())
                    .elevation(OptionalInt.empty())
                    .build())
        .toList();
  }
}
