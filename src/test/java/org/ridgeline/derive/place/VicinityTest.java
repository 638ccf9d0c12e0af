package org.ridgeline.derive.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgeline.derive.SampleFacts;

class VicinityTest {

  @Test
  void thoseAreWithinThatAreNoFartherAwayTheNearestFirst() {
    var vicinity = new Vicinity("a", List.of(near("c", 2), near("b", 5), near("d", 5)));

    assertThat(vicinity.within(1.99)).isEmpty();
    assertThat(vicinity.within(2)).extracting(Neighbour::other).containsExactly("c");
    assertThat(vicinity.within(4.99)).extracting(Neighbour::other).containsExactly("c");
    assertThat(vicinity.within(5)).extracting(Neighbour::other).containsExactly("c", "b", "d");
    assertThat(vicinity.within(1000)).hasSize(3);
  }

  /** Also a place around which there is nothing; and who is as near comes by id. */
  @Test
  void eachPlaceHasOne() {
    var places =
        List.of(
            SampleFacts.place("a", 30, 50).build(),
            SampleFacts.place("z", 30.1, 50).build(),
            SampleFacts.place("b", 30.1, 50).build(),
            SampleFacts.place("far", 40, 50).build());

    assertThat(Vicinity.of(places, new Geodesics(places).neighbours(30)))
        .extracting(
            around ->
                around.settlement()
                    + around.within(30).stream().map(Neighbour::other).toList().toString())
        .containsExactly("a[b, z]", "z[b, a]", "b[z, a]", "far[]");
  }

  private static Neighbour near(String other, double km) {
    return new Neighbour("a", other, km, 90, List.of());
  }
}
