package org.ridgeline.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ridgeline.fact.Settlement;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
import org.ridgeline.read.Tables;
import org.ridgeline.read.Tables.Dated;

class StepsByPlaceTest {

  private final Tables tables;
  private final PublicationSteps steps;
  private final StepsByPlace byPlace;

  StepsByPlaceTest() throws IOException {
    tables = InputFolder.read(Path.of("input"), BadRowTolerance.of("0"));
    var night = ShippedNights.SECOND;
    steps = PublicationSteps.between(tables, night.minusDays(40), night, 0);
    byPlace = new StepsByPlace(steps);
  }

  @Property(tries = 50)
  void theStepsAboutAPlaceAreThoseThatLookingAtEachFinds(
      @ForAll @IntRange(max = 10_000) int one,
      @ForAll @IntRange(max = 10_000) int other,
      @ForAll @IntRange(max = 9) int most) {
    int taken = Math.min(one, other) % (steps.count() + 1);
    int upTo = Math.max(taken, Math.max(one, other) % (steps.count() + 1));
    var rows = rows(taken, upTo, row -> true);

    assertThat(byPlace.rows(taken, upTo)).isEqualTo(rows.size());
    assertThat(byPlace.first(most, taken, upTo).boxed())
        .isEqualTo(rows.subList(0, Math.min(most, rows.size())));
    assertThat(tables.settlements())
        .extracting(Settlement::id)
        .allSatisfy(
            place ->
                assertThat(byPlace.about(place, taken, upTo))
                    .isEqualTo(rows(taken, upTo, row -> row.settlements().contains(place))));
  }

  private List<Integer> rows(int taken, int upTo, Predicate<Dated> wanted) {
    return IntStream.rangeClosed(taken + 1, upTo)
        .filter(step -> steps.step(step).row().filter(wanted).isPresent())
        .boxed()
        .toList();
  }
}
