package org.ridgeline.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgeline.fact.Part;

class PartsTest {

  @Test
  void aTownIsItselfAndItsDistricts() {
    var town = Facts.place("ashford", 30, 50).build();
    var district = Facts.place("mill-end", 30, 50).build().withPartOf("ashford");

    assertThat(Parts.measure(List.of(town, district)))
        .containsExactly(
            new Part("ashford", "ashford"),
            new Part("mill-end", "mill-end"),
            new Part("ashford", "mill-end"));
  }
}
