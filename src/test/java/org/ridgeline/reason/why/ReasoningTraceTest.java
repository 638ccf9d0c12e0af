package org.ridgeline.reason.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.provenance.Cited;
import org.ridgeline.night.NightlyRun;
import org.ridgeline.night.ShippedReasoning;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
import org.ridgeline.reason.engine.NightFacts;

class ReasoningTraceTest {

  private static final Night NIGHT = new Night(LocalDate.parse("2025-02-07"));

  /** The engine gathers in the order in which it comes to things, which is no order. */
  @Test
  void whatAMatchGatheredIsInTheSameOrderHoweverItWasMet() throws IOException {
    var tables = InputFolder.read(Path.of("input"), BadRowTolerance.of("0"));
    var facts =
        new NightlyRun(ShippedReasoning.rules(), tables, 0)
            .facts(tables.knownBy(NIGHT.asOf()), NIGHT);
    var forth = words(facts);
    var back = new ArrayList<>(facts.told());
    Collections.reverse(back);

    assertThat(words(new NightFacts(back, facts.survey()))).isEqualTo(forth);
  }

  private static List<String> words(NightFacts facts) {
    return ReasoningTrace.of(ShippedReasoning.rules(), NIGHT, facts).derivations().stream()
        .map(
            derivation ->
                derivation.rule().id()
                    + derivation.facts().stream().map(ReasoningTraceTest::words).toList())
        .toList();
  }

  private static String words(Object fact) {
    var rows = fact instanceof Cited cited ? cited.citations().toString() : "";
    return fact.getClass().getName().startsWith("java.")
        ? fact.toString()
        : FactWording.of(fact) + rows;
  }
}
