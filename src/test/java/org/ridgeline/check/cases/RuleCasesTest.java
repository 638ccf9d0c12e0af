package org.ridgeline.check.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.ridgeline.night.ShippedReasoning;

/** Runs every case in {@code rules/} against all the rules. Analysts add cases, never code. */
class RuleCasesTest {

  private static final Path RULES = Path.of("rules");

  @TestFactory
  Stream<DynamicTest> everyCaseHolds() throws IOException {
    var rules = ShippedReasoning.rules();
    return CaseFile.readAll(RULES).stream()
        .flatMap(file -> file.cases().stream())
        .map(
            c ->
                dynamicTest(
                    c.toString(), () -> assertThat(CaseOutcome.of(c, rules).problems()).isEmpty()));
  }
}
