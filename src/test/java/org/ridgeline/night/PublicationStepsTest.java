package org.ridgeline.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
import org.ridgeline.read.Tables;
import org.ridgeline.read.knowledge.Withdrawals;

class PublicationStepsTest {

  private static final LocalDate LAST = ShippedNights.SECOND;

  private final Tables tables;

  /** The same, where every fifth row was taken back some days after it was published. */
  private final Tables takenBack;

  PublicationStepsTest() throws IOException {
    tables = InputFolder.read(Path.of("input"), BadRowTolerance.of("0"));
    takenBack = takenBack(tables);
  }

  private static Tables takenBack(Tables tables) {
    var withdrawals = new HashMap<Citation, LocalDate>();
    tables
        .dated()
        .filter(row -> row.row().line() % 5 == 0)
        .filter(row -> !row.row().file().startsWith("population"))
        .forEach(
            row -> withdrawals.put(row.row(), row.knownOn().plusDays(row.row().line() % 9 + 1)));
    return new Tables(
        tables.theatre(),
        tables.parties(),
        tables.sources(),
        tables.relations(),
        tables.settlements(),
        tables.population(),
        tables.links(),
        tables.events(),
        tables.claims(),
        tables.problems(),
        tables.warnings(),
        tables.rows(),
        tables.areas(),
        tables.ground(),
        tables.fingerprints(),
        tables.lines(),
        Withdrawals.of(withdrawals));
  }

  @Property(tries = 20)
  void theWayLeadsFromWhatWasKnownOnOneNightToWhatIsKnownOnAnother(
      @ForAll @IntRange(min = 1, max = 300) int days, @ForAll @IntRange(max = 9) int embargo) {
    var steps = PublicationSteps.between(tables, LAST.minusDays(days), LAST, embargo);

    assertThat(steps.day(0)).isEqualTo(LAST.minusDays(days));
    assertThat(steps.known(0)).isEqualTo(tables.knownBy(LAST.minusDays(days + embargo)));
    assertThat(steps.day(steps.count())).isEqualTo(LAST);
    assertThat(steps.known(steps.count())).isEqualTo(tables.knownBy(LAST.minusDays(embargo)));
  }

  @Property(tries = 100)
  void aStepIsADayOnWhichNothingIsLearntOrOneRow(
      @ForAll @IntRange(min = 1, max = 300) int days, @ForAll @IntRange(max = 10_000) int any) {
    var steps = PublicationSteps.between(tables, LAST.minusDays(days), LAST, 0);
    int before = any % steps.count();
    var step = steps.step(before + 1);

    var then = steps.known(before);
    var now = steps.known(before + 1);

    if (step.row().isEmpty()) {
      assertThat(told(now)).isEqualTo(told(then));
      assertThat(steps.day(before + 1)).isEqualTo(steps.day(before).plusDays(1));
    } else {
      // A row taken back is a row that never was.
      var row = step.row().get();
      assertThat(told(now.without(List.of(row.row())))).isEqualTo(told(then));
      assertThat(now.dated()).contains(row);
      assertThat(then.dated()).doesNotContain(row);
      assertThat(steps.day(before + 1)).isEqualTo(steps.day(before)).isEqualTo(row.knownOn());
    }
  }

  @Property(tries = 20)
  void theWayPassesRowsThatAreTakenBackOneByOne(
      @ForAll @IntRange(min = 1, max = 300) int days, @ForAll @IntRange(max = 10_000) int any) {
    var steps = PublicationSteps.between(takenBack, LAST.minusDays(days), LAST, 0);
    int before = any % steps.count();
    var step = steps.step(before + 1);

    var then = steps.known(before);
    var now = steps.known(before + 1);

    assertThat(told(steps.known(0))).isEqualTo(told(takenBack.knownBy(LAST.minusDays(days))));
    assertThat(told(steps.known(steps.count()))).isEqualTo(told(takenBack.knownBy(LAST)));
    assertThat(now.withdrawals().days().values()).allMatch(day -> !day.isAfter(LAST));
    if (step.row().isEmpty()) {
      assertThat(told(now)).isEqualTo(told(then));
    } else if (step.row().get().isWithdrawal()) {
      assertThat(told(then.without(List.of(step.row().get().row())))).isEqualTo(told(now));
      assertThat(told(then)).isNotEqualTo(told(now));
    } else {
      assertThat(told(now.without(List.of(step.row().get().row())))).isEqualTo(told(then));
      assertThat(told(now)).isNotEqualTo(told(then));
    }
  }

  /** What tables say, whatever was left out of them because it was published later. */
  private static List<Object> told(Tables tables) {
    return List.of(
        tables.sources(),
        tables.settlements(),
        tables.population(),
        tables.links(),
        tables.areas().rows(),
        tables.events(),
        tables.claims());
  }
}
