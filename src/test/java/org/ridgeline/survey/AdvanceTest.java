package org.ridgeline.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgeline.fact.Settlement;
import org.ridgeline.survey.fact.Advance;

/** North of blue's Ashford lie Birch, Copse and Dale, each 8 km from the next, which red took. */
class AdvanceTest {

  @Test
  void placesThatFellEachNearerAreToldTheFirstFirst() {
    var advance = towards(theatre("2025-03-10", "2025-03-05", "2025-03-05"), "ashford").get(0);

    assertThat(advance.opponent()).isEqualTo("red");
    assertThat(advance.places())
        .extracting(Settlement::id)
        .containsExactly("dale", "copse", "birch");
    assertThat(advance.distanceKm()).isEqualTo(8);
    assertThat(advance.premises()).hasSize(4);
  }

  @Test
  void onePlaceThatFellOutOfOrderIsNotOfTheMovement() {
    var advance = towards(theatre("2025-03-10", "2025-03-20", "2025-03-05"), "ashford").get(0);

    assertThat(advance.places()).extracting(Settlement::id).containsExactly("dale", "birch");
  }

  @Test
  void onePlaceAloneIsNoMovement() {
    assertThat(towards(theatre("2025-03-10", "2025-03-20", "2025-03-20"), "ashford")).isEmpty();
    assertThat(towards(theatre("2025-03-10", "2025-02-20", "2025-02-20"), "ashford")).isEmpty();
  }

  @Test
  void nobodyIsToldOfItWhoIsNotOfTheSideThatLost() {
    var theatre =
        theatre("2025-03-10", "2025-03-05", "2025-03-05").town("elm", 5, 0).held("green", "elm");

    assertThat(towards(theatre, "elm")).isEmpty();
    assertThat(towards(theatre.allied("blue", "green"), "elm")).hasSize(1);
  }

  @Test
  void whatIsTakenBackFellToWhoeverHoldsItAgain() {
    var theatre =
        theatre("2025-03-10", "2025-03-05", "2025-03-05")
            .takenBack("red", "blue", "birch")
            .history("birch", "2025-01-01 red", "2025-02-20 blue", "2025-03-10 red");

    assertThat(towards(theatre, "ashford").get(0).places())
        .extracting(Settlement::id)
        .containsExactly("dale", "copse", "birch");
  }

  private static SampleTheatre theatre(String birch, String copse, String dale) {
    return new SampleTheatre()
        .town("ashford", 0, 0)
        .village("birch", 0, 8)
        .village("copse", 0, 16)
        .village("dale", 0, 24)
        .held("blue", "ashford")
        .lost("blue", "red", "birch", "copse", "dale")
        .history("birch", "2025-01-01 blue", birch + " red")
        .history("copse", "2025-01-01 blue", copse + " red")
        .history("dale", "2025-01-01 blue", dale + " red");
  }

  private static List<Advance> towards(SampleTheatre theatre, String place) {
    return theatre.survey(Advance.class).stream()
        .filter(advance -> advance.settlement().equals(place))
        .toList();
  }
}
