package org.ridgeline.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ridgeline.fact.RelationKind;

/**
 * Does a theatre that was surveyed before tell the same as one that is surveyed for the first time?
 */
class TheatreTest {

  private static final int PLACES = 20;
  private static final int AREA_KM = 60;
  private static final int SURVEYS = 6;
  private static final List<String> PARTIES = List.of("blue", "green", "grey", "red");
  private static final List<String> KINDS = List.of("city", "town", "town", "village");

  @Property(tries = 60)
  void whatWasMeasuredIsTakenAgainOnlyWhereItIsAsItWas(@ForAll long seed) {
    var chance = new Random(seed);
    var places = places(chance);
    var surveyedBefore = places.theatre();
    for (int i = 0; i < SURVEYS; i++) {
      int changed = chance.nextInt(4);
      for (int j = 0; j < changed; j++) {
        pass(places, "p" + chance.nextInt(PLACES), chance);
      }
      assertThat(places.survey(surveyedBefore)).isEqualTo(places.survey());
    }
  }

  /** Attacks and friends come and go, too. */
  @Property(tries = 30)
  void whomAnAttackPressesIsAskedAnew(@ForAll long seed) {
    var chance = new Random(seed);
    var places = places(chance);
    var surveyedBefore = places.theatre();
    for (int i = 0; i < SURVEYS; i++) {
      places.reported(any(PARTIES, chance), "p" + chance.nextInt(PLACES));
      if (i == SURVEYS / 2) {
        places.related("blue", "green", any(List.of(RelationKind.values()), chance));
      }
      pass(places, "p" + chance.nextInt(PLACES), chance);
      assertThat(places.survey(surveyedBefore)).isEqualTo(places.survey());
    }
  }

  private static SampleTheatre places(Random chance) {
    var theatre = new SampleTheatre();
    for (int i = 0; i < PLACES; i++) {
      theatre.place("p" + i, any(KINDS, chance), chance.nextInt(AREA_KM), chance.nextInt(AREA_KM));
      pass(theatre, "p" + i, chance);
      if (i > 0) {
        theatre.road("p" + chance.nextInt(i), "p" + i);
      }
    }
    return theatre;
  }

  private static void pass(SampleTheatre theatre, String place, Random chance) {
    switch (chance.nextInt(6)) {
      case 0 -> theatre.unknown(place);
      case 1 -> theatre.contested(any(PARTIES, chance), place);
      default -> theatre.held(any(PARTIES, chance), place);
    }
  }

  private static <T> T any(List<T> all, Random chance) {
    return all.get(chance.nextInt(all.size()));
  }
}
