package org.ridgeline.check.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.ridgeline.Sample;
import org.ridgeline.fact.Night;
import org.ridgeline.night.ShippedReasoning;

/**
 * Puts the rows of each case after those of another before one session, which they must not see.
 */
class CasesInOneSessionTest {

  private static final Path RULES = Path.of("rules");

  @Test
  void noCaseLeavesATraceInTheNext() throws IOException {
    var rules = ShippedReasoning.rules();
    var all = CaseFile.readAll(RULES).stream().flatMap(file -> file.cases().stream()).toList();
    var cases = new ArrayList<>(Sample.of(all));
    Collections.shuffle(cases, Sample.chance());

    // Later than any case, as the age of sources is counted from here.
    var today = new Night(LocalDate.parse("2030-01-01"));
    try (var replay = rules.replay(today)) {
      assertThat(replay.isReusable()).isTrue();
      for (var each : cases) {
        var night = new Night(each.asOf());
        var facts = each.facts(rules, each.read());
        try (var other = rules.replay(today)) {
          assertThat(replay.conclude(night, facts))
              .as(each.toString())
              .isEqualTo(other.conclude(night, facts));
        }
      }
    }
  }
}
