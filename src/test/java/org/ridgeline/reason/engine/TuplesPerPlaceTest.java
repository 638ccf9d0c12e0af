package org.ridgeline.reason.engine;

import static java.util.Comparator.comparingDouble;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ridgeline.Sample;
import org.ridgeline.check.growth.MadeUpTheatre;
import org.ridgeline.fact.Night;
import org.ridgeline.night.NightlyRun;
import org.ridgeline.night.ShippedReasoning;
import org.ridgeline.reason.order.RuleStages;
import org.ridgeline.reason.order.Stage;

/**
 * Do rules that follow from who holds what look for as little around each place however many there
 * are? In full between 300 places and 3,000.
 */
class TuplesPerPlaceTest {

  private static final int FEW = Sample.isWhole() ? 300 : 200;
  private static final int MANY = Sample.isWhole() ? 3000 : 1000;
  private static final double MOST_GROWTH = 1.35;

  /** A rule that tries fewer tuples a place does so by chance. */
  private static final double LEAST = 0.5;

  private static final Night NIGHT = new Night(MadeUpTheatre.DAY);

  /** How often as many tuples a rule tries for each place where there are many. */
  private record Growth(String rule, double few, double many) {

    double times() {
      return Math.max(many, LEAST) / Math.max(few, LEAST);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%s: %.2f times (%.2f and %.2f a place)", rule, times(), few, many);
    }
  }

  @Test
  void noRuleTriesMoreForEachPlaceWhereThereAreMore() throws IOException {
    var few = triedPerPlace(FEW);
    var many = triedPerPlace(MANY);

    var growths =
        many.keySet().stream()
            .map(rule -> new Growth(rule, few.getOrDefault(rule, 0.0), many.get(rule)))
            .sorted(comparingDouble(Growth::times).reversed())
            .toList();
    System.out.printf("Tuples tried at %d places beside those at %d:%n", MANY, FEW);
    growths.stream().limit(5).forEach(System.out::println);

    assertThat(growths).hasSizeGreaterThan(20);
    assertThat(growths).filteredOn(growth -> growth.times() > MOST_GROWTH).isEmpty();
  }

  private static SortedMap<String, Double> triedPerPlace(int places) throws IOException {
    var rules = ShippedReasoning.rules();
    var tables = MadeUpTheatre.of(places);
    var facts = new NightlyRun(rules, tables, 0).facts(tables, NIGHT);
    var stages = RuleStages.of(RuleFolder.read(Path.of("rules")).lint().outlines());
    var tried = new TreeMap<String, Double>();
    try (var session = rules.session(NIGHT)) {
      session
          .reason(NIGHT, facts)
          .effort()
          .tuples()
          .forEach(
              (condition, tuples) -> {
                if (stages.of(condition.file()) == Stage.ASSESSMENT) {
                  tried.merge(condition.rule(), (double) tuples / places, Double::sum);
                }
              });
    }
    return tried;
  }
}
