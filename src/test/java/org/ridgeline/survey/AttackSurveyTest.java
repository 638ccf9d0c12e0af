package org.ridgeline.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ridgeline.derive.activity.AssaultDay;
import org.ridgeline.derive.activity.AssaultMonths;
import org.ridgeline.derive.activity.AttackDirection;
import org.ridgeline.derive.activity.CombinedAssault;
import org.ridgeline.derive.activity.SectorDay;

class AttackSurveyTest {

  private static final int REPORTS = 60;
  private static final List<String> PLACES = List.of("a", "b", "c", "d", "mill", "port", "mine");
  private static final List<String> PARTIES = List.of("red", "blue", "");
  private static final List<String> KINDS =
      List.of("assault", "assault_repelled", "advance", "shelling", "airstrike");
  private static final List<Class<?>> ATTACKS =
      List.of(
          AssaultDay.class,
          AssaultMonths.class,
          AttackDirection.class,
          CombinedAssault.class,
          SectorDay.class);

  @Property(tries = 60)
  void townByTownAndSectorBySectorItIsWhatItIsOfAllTogether(@ForAll long seed) {
    var chance = new Random(seed);
    var theatre = theatre(chance);
    for (int i = 0; i < REPORTS; i++) {
      report(theatre, chance);
    }

    var attacks = theatre.survey().stream().filter(AttackSurveyTest::isAttack).toList();
    assertThat(attacks).isNotEmpty().containsExactlyInAnyOrderElementsOf(theatre.attacksAtOnce());
  }

  private static boolean isAttack(Object fact) {
    return ATTACKS.stream().anyMatch(kind -> kind.isInstance(fact));
  }

  /** A district may lie in another sector than its town, and in other hands. */
  private static SampleTheatre theatre(Random chance) {
    var theatre =
        new SampleTheatre()
            .inSector("West", "a")
            .inSector("West", "b")
            .inSector("East", "c")
            .inSector("", "d")
            .district("mill", "a", "West")
            .district("port", "c", "West")
            .district("mine", "d", "");
    PLACES.forEach(
        place -> {
          if (chance.nextInt(3) == 0) {
            theatre.unknown(place);
          } else {
            theatre.held(any(PARTIES.subList(0, 2), chance), place);
          }
          if (chance.nextInt(3) == 0) {
            theatre.history(place, "2025-03-01 red", "2025-03-15 blue");
          }
        });
    return theatre;
  }

  private static void report(SampleTheatre theatre, Random chance) {
    var places =
        Stream.generate(() -> any(PLACES, chance))
            .limit(1 + chance.nextInt(3))
            .distinct()
            .collect(Collectors.joining("|"));
    theatre.reported(
        any(PARTIES, chance),
        places,
        "kind",
        any(KINDS, chance),
        "day",
        SampleTheatre.DAY.minusDays(chance.nextInt(70)).toString(),
        "count",
        Integer.toString(1 + chance.nextInt(9)),
        "direction",
        any(List.of("", "N", "SE"), chance));
  }

  private static <T> T any(List<T> all, Random chance) {
    return all.get(chance.nextInt(all.size()));
  }
}
