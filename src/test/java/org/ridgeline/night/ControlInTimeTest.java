package org.ridgeline.night;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgeline.Sample;
import org.ridgeline.check.cases.RuleDependencies;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.SupposedLost;
import org.ridgeline.night.war.ControlOracle;
import org.ridgeline.night.war.ControlOracle.Answer;
import org.ridgeline.night.war.ReportedWar;
import org.ridgeline.night.war.War;
import org.ridgeline.night.war.Wars;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InlineTables;
import org.ridgeline.read.InputFolder;
import org.ridgeline.read.Tables;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.engine.NightFacts;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.reason.engine.RuleFolder;

/**
 * Whatever is said and denied, admitted and left by whomever: rules conclude of who holds a place
 * what a look through all words for each question does.
 *
 * <p>{@code -Dseed=7} tries other wars. What is printed of a failure is the smallest that was
 * found.
 */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class ControlInTimeTest {

  private static final RuleBook CONTROL = control();

  /** The rules that conclude who holds a place, and all that they stand upon. */
  private static RuleBook control() {
    try {
      var all = RuleFolder.read(Path.of("rules")).orThrow();
      return RuleBook.of(new RuleDependencies(all).only(List.of("unknown")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Provide
  Arbitrary<War> wars() {
    return Sample.of(Wars.ofWords());
  }

  @Property(seed = "1", tries = 1000)
  void rulesComeToWhatWasWorkedOutSlowly(@ForAll("wars") War war) {
    assertThat(concluded(tables(war), war.asOf())).as(war.toString()).isEqualTo(workedOut(war));
  }

  @ParameterizedTest
  @CsvSource({
    "input, 2024-07-07",
    "input, 2025-02-07",
    "src/test/resources/night/theatre/input, 2031-05-05",
    "src/test/resources/night/theatre/input, 2031-05-15",
    "src/test/resources/night/theatre/input, 2031-06-10",
  })
  void rulesComeToItInReportedWarsToo(Path input, LocalDate day) throws IOException {
    var tables = InputFolder.read(input, BadRowTolerance.of("0"));

    assertThat(concluded(tables, day)).isEqualTo(workedOut(ReportedWar.of(tables, day)));
  }

  @Property(seed = "2")
  void whatIsSupposedLostWasInTheHandsOfItsLastHolder(
      @ForAll("wars") War war, @ForAll Random chance) {
    var place = war.places().get(0).id();
    var parties = List.copyOf(war.parties());
    var to = parties.get(chance.nextInt(parties.size()));
    var workedOut = ControlOracle.supposing(war, place, to);
    Assume.that(!workedOut.lastHolder().isEmpty() && !workedOut.lastHolder().equals(to));

    assertThat(concluded(tables(war), war.asOf(), new SupposedLost(place, to)).get(place))
        .as("supposed lost to %s: %s", to, war)
        .isEqualTo(workedOut);
  }

  private static Map<String, Answer> workedOut(War war) {
    return war.places().stream()
        .map(War.Place::id)
        .collect(byPlace(identity(), place -> ControlOracle.answer(war, place)));
  }

  private static Tables tables(War war) {
    var tables = InlineTables.read(war.tables(), war.asOf().toString());
    assertThat(tables.problems()).as(war.toString()).isEmpty();
    return tables;
  }

  private static Map<String, Answer> concluded(Tables tables, LocalDate day, Object... supposed) {
    var night = new Night(day);
    var told = new NightlyRun(CONTROL, tables, 0).facts(tables.knownBy(day), night).told();
    var facts = NightFacts.of(told).and(List.of(supposed));
    try (var session = CONTROL.replay(night)) {
      return session.conclude(night, facts).controls().values().stream()
          .collect(byPlace(Control::settlement, ControlInTimeTest::answer));
    }
  }

  private static Answer answer(Control control) {
    return new Answer(control.status().name(), control.holder(), control.lastHolder());
  }

  private static <T> Collector<T, ?, ? extends Map<String, Answer>> byPlace(
      Function<T, String> place, Function<T, Answer> answer) {
    return toMap(place, answer, (one, other) -> one, TreeMap::new);
  }
}
