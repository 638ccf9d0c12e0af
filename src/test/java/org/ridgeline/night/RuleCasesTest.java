package org.ridgeline.night;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.reason.RuleBook;
import org.ridgeline.reason.RuleDoc;

/** Runs every case in {@code rules/} against all the rules. Analysts add cases, never code. */
class RuleCasesTest {

  private static final Path RULES = Path.of("rules");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> everyCaseHolds() throws IOException {
    var rules = RuleBook.load(RULES);
    return RuleCase.readAll(RULES).stream()
        .map(c -> dynamicTest(c.toString(), () -> check(c, rules)));
  }

  @Test
  void everyRuleHasACaseThatFiresAndOneThatStaysSilent() throws IOException {
    var cases = RuleCase.readAll(RULES).stream().collect(groupingBy(RuleCase::ruleId));

    assertThat(RuleBook.load(RULES).docs())
        .extracting(RuleDoc::id)
        .isNotEmpty()
        .allSatisfy(
            id ->
                assertThat(cases.getOrDefault(id, List.of()))
                    .as("cases of %s", id)
                    .anyMatch(RuleCase::fires)
                    .anyMatch(c -> !c.fires()));
  }

  @Test
  void noCaseSpeaksOfARuleThatIsNot() throws IOException {
    var ids = RuleBook.load(RULES).docs().stream().map(RuleDoc::id).toList();

    assertThat(RuleCase.readAll(RULES)).extracting(RuleCase::ruleId).isSubsetOf(ids);
  }

  private void check(RuleCase c, RuleBook rules) throws IOException {
    var input = Files.createTempDirectory(folder, "case");
    assertThat(c.firings(rules, input)).as("fires for").isEqualTo(c.finds());
  }
}
