package org.ridgeline.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ridgeline.cli.process.RuleSampler.RuleStep;
import org.ridgeline.reason.effort.JoinCondition;
import org.ridgeline.reason.order.Stage;

class RuleProfileTest {

  private static final JoinCondition NEAR = new JoinCondition("rules/flank/near.drl", "near", 2);
  private static final JoinCondition HELD = new JoinCondition("rules/control/held.drl", "", 0);

  @Test
  void whatTakesLongestStandsFirst() {
    var times =
        Map.of(
            new RuleStep(Stage.CONTROL, HELD), Duration.ofMillis(500),
            new RuleStep(Stage.ASSESSMENT, NEAR), Duration.ofMillis(1500));

    assertThat(printed(times))
        .isEqualTo(
            """
            Profile    rules took 2.0 s on all threads; the night itself tried 12,345 tuples
              seconds  share       tuples  question   condition
                 1.50   75 %       12,345  assessment near.drl condition 2
                 0.50   25 %            0  control    held.drl condition 0
            """);
  }

  @Test
  void whatTakesLittleIsOneRow() {
    var times = new HashMap<RuleStep, Duration>();
    for (int i = 1; i <= 28; i++) {
      times.put(
          new RuleStep(Stage.ASSESSMENT, new JoinCondition("rules/a.drl", "a", i)),
          Duration.ofMillis(i * 10L));
    }

    assertThat(printed(times))
        .hasLineCount(28)
        .endsWith("     0.06    1 %                          3 others\n");
  }

  @Test
  void aNightWithoutRulesAtWorkHasNone() {
    assertThat(printed(Map.of())).startsWith("Profile    rules took 0.0 s").hasLineCount(2);
  }

  private static String printed(Map<RuleStep, Duration> times) {
    var text = new StringWriter();
    new RuleProfile(
            times,
            Map.of(NEAR, 12_345L),
            c -> c.file().replaceAll(".*/", "") + " condition " + c.number())
        .print(new PrintWriter(text));
    return text.toString();
  }
}
