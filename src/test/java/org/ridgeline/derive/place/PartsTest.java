package org.ridgeline.derive.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgeline.derive.SampleFacts;

class PartsTest {

  @Test
  void aTownIsItselfAndItsDistricts() {
    var town = SampleFacts.place("ashford", 30, 50).build();
    var district = SampleFacts.place("mill-end", 30, 50).build().withPartOf("ashford");

    assertThat(Parts.measure(List.of(town, district)))
        .containsExactly(
            new Part("ashford", "ashford"),
            new Part("mill-end", "mill-end"),
            new Part("ashford", "mill-end"));
  }
}
