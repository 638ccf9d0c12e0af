package org.ridgeline.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
import org.ridgeline.reason.engine.CompiledRuleCache;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.write.Report;

/** Does a night come out the same by rules that were compiled before? */
class CompiledRuleCacheNightTest {

  @TempDir Path folder;

  @Test
  void rulesThatWereCompiledBeforeConcludeTheSame() throws IOException {
    var prepared = CompiledRuleCache.in(folder.resolve("compiled-rules"), "program");
    var compiled = assess(RuleBook.load(Path.of("rules"), prepared));

    var read = assess(RuleBook.load(Path.of("rules"), prepared));

    // All that the shipped rules consist of is on the list of what compiled rules may hold.
    assertThat(prepared.oddity()).isEmpty();
    assertThat(prepared.wasUsed()).isTrue();
    assertThat(read.assessments()).isEqualTo(compiled.assessments());
    assertThat(read.ifLost()).isEqualTo(compiled.ifLost());
    assertThat(read.retrospect()).isEqualTo(compiled.retrospect());
    assertThat(read.effort()).isEqualTo(compiled.effort());
  }

  private static Report assess(RuleBook rules) throws IOException {
    var tables = InputFolder.read(Path.of("input"), BadRowTolerance.of("0"));
    var back =
        new ReplayOptions(ShippedNights.SECOND.minusDays(1), 0, ReplayOptions.TREND_STEP_DAYS);
    return new NightlyRun(rules, tables, 0).assess(ShippedNights.SECOND, back, List.of(), "test");
  }
}
