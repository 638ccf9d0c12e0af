package org.ridgeline.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedTest {

  private final Remembered<String> remembered = new Remembered<>();
  private final List<String> measured = new ArrayList<>();

  @Test
  void nothingIsMeasuredTwiceWhileItIsAsItWas() {
    assertThat(measure("a", "calm")).isEqualTo("a calm");
    assertThat(measure("a", "calm")).isEqualTo("a calm");
    assertThat(measure("b", "calm")).isEqualTo("b calm");
    assertThat(measure("a", "storm")).isEqualTo("a storm");
    assertThat(measure("a", "calm")).isEqualTo("a calm");

    assertThat(measured).containsExactly("a calm", "b calm", "a storm");
  }

  @Test
  void whatIsAskedForAgainAndAgainIsKeptWhateverComesBetween() {
    for (int i = 0; i < 20; i++) {
      measure("a", "calm");
      measure("a", "storm " + i);
    }

    assertThat(measured).hasSize(21);
  }

  private String measure(String place, String weather) {
    return remembered.of(
        place,
        List.of(weather),
        () -> {
          measured.add(place + " " + weather);
          return place + " " + weather;
        });
  }
}
