package org.ridgeline.check.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgeline.Sample;
import org.ridgeline.fact.Night;
import org.ridgeline.night.NightlyRun;
import org.ridgeline.night.ShippedReasoning;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
import org.ridgeline.reason.conclude.RuleDoc;
import org.ridgeline.reason.engine.RuleFolder;
import org.ridgeline.reason.why.FiringRecorder;

class RuleDependenciesTest {

  private static final Night NIGHT = new Night(LocalDate.parse("2025-02-07"));

  @Test
  void amongTheRulesThatItNeedsARuleFiresAsAmongAll() throws IOException {
    var folder = RuleFolder.read(Path.of("rules"));
    var book = ShippedReasoning.rules();
    var tables = InputFolder.read(Path.of("input"), BadRowTolerance.of("0"));
    var facts = new NightlyRun(book, tables, 0).facts(tables.knownBy(NIGHT.asOf()), NIGHT);
    var dependencies = new RuleDependencies(folder);
    var amongAll = FiringRecorder.firings(book, NIGHT, facts);

    assertThat(Sample.of(book.docs()).stream().map(RuleDoc::id))
        .allSatisfy(
            rule ->
                assertThat(
                        FiringRecorder.firings(dependencies.neededBy(rule, book), NIGHT, facts)
                            .getOrDefault(rule, List.of()))
                    .isEqualTo(amongAll.getOrDefault(rule, List.of())));
  }

  @Test
  void aRuleNeedsAllThatConcludeWhatItMatchesAndNoOther() throws IOException {
    var dependencies = new RuleDependencies(RuleFolder.read(Path.of("rules")));

    assertThat(dependencies.neededBy("narrowed-claim")).containsExactly("narrowed-claim");
    assertThat(dependencies.neededBy("city-near"))
        .contains("city-near", "held", "standing-claim", "narrowed-claim")
        .doesNotContain("corroborated", "probing");
    assertThat(dependencies.neededBy("corroborated")).contains("city-near", "probing", "held");
  }

  @Test
  void whoConcludesWhoHoldsAPlaceIsSeenAmongAllWhoDo() throws IOException {
    var dependencies = new RuleDependencies(RuleFolder.read(Path.of("rules")));

    assertThat(dependencies.neededBy("held"))
        .contains("contested", "unknown", "lost", "supposed-lost");
    assertThat(dependencies.neededBy("supposed-lost")).contains("held", "contested");
  }
}
