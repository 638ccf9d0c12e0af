package org.ridgeline.reason.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ridgeline.night.ShippedReasoning;
import org.ridgeline.reason.conclude.RuleDoc;

/** Holds the shipped rules to the conventions of rules/README.md that loading does not enforce. */
class RuleDocsTest {

  private static final Path RULES = Path.of("rules");

  private static RuleBook rules;

  @BeforeAll
  static void loadRules() {
    rules = ShippedReasoning.rules();
  }

  @Test
  void everyRuleHasAnIdOfItsOwn() {
    assertThat(rules.docs())
        .isNotEmpty()
        .extracting(RuleDoc::id)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
  }

  @Test
  void everyTitleIsAStatement() {
    assertThat(rules.docs())
        .extracting(RuleDoc::title)
        .doesNotHaveDuplicates()
        .allMatch(title -> title.matches("[A-Z].*[^.]") && title.contains(" "));
  }

  @Test
  void everyFindingIsInTheFolderOfItsTheme() {
    assertThat(rules.docs())
        .filteredOn(doc -> !doc.theme().isEmpty())
        .filteredOn(doc -> !doc.file().equals("rules/%s/%s.drl".formatted(doc.theme(), doc.id())))
        .as("findings elsewhere")
        .isEmpty();
  }

  @Test
  void everyRuleOfConfidenceSaysWhy() {
    assertThat(rules.docs())
        .filteredOn(doc -> doc.file().startsWith("rules/confidence/"))
        .isNotEmpty()
        .allMatch(doc -> doc.sentence().template().endsWith("."));
  }

  @Test
  void everyThresholdIsUsedSomewhere() throws IOException {
    var used = String.join("", contents(".drl")) + sources();
    assertThat(rules.thresholds())
        .filteredOn(threshold -> !used.contains('"' + threshold.id() + '"'))
        .as("thresholds that nothing compares with")
        .isEmpty();
  }

  @Test
  void rulesConcludeAndDoNothingElse() throws IOException {
    assertThat(contents(".drl"))
        .allSatisfy(
            drl ->
                assertThat(drl)
                    .doesNotContainPattern("\\b(salience|agenda-group|no-loop|lock-on-active)\\b")
                    .doesNotContainPattern("\\b(insert|modify|update|delete|retract|eval)\\s*\\(")
                    .doesNotContain("System.", "global ", "function "));
  }

  @Test
  void noRuleNamesAPlaceOrAParty() throws IOException {
    var names =
        Stream.concat(
                Files.readAllLines(Path.of("input/settlements.csv")).stream()
                    .skip(1)
                    .flatMap(line -> Stream.of(line.split(",")).limit(2)),
                Stream.of("UA", "RU", "Ukrain", "Donetsk"))
            .toList();
    for (var drl : contents(".drl")) {
      // A header may say where the reasoning comes from; conditions may not know it.
      var conditions = drl.substring(Math.max(0, drl.indexOf("\nwhen")));
      for (var name : names) {
        assertThat(conditions).doesNotContainPattern("\\b" + name + "\\b");
      }
    }
  }

  private static List<String> contents(String suffix) throws IOException {
    return contents(RULES, suffix);
  }

  private static String sources() throws IOException {
    return String.join("", contents(Path.of("src/main/java"), ".java"));
  }

  private static List<String> contents(Path folder, String suffix) throws IOException {
    try (var files = Files.walk(folder)) {
      var texts = new ArrayList<String>();
      for (var file : files.filter(f -> f.toString().endsWith(suffix)).sorted().toList()) {
        texts.add(Files.readString(file));
      }
      return texts;
    }
  }
}
