package org.ridgeline.night;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridgeline.reason.conclude.RuleDoc;

/** Holds the catalogue of reasoning steps to the rules there are and to what they conclude. */
class CatalogueTest {

  private static final Path CATALOGUE = Path.of("src/doc/catalogue.md");
  private static final Path APPROVED = Path.of("src/test/resources/night/approved");
  private static final Path TESTS = Path.of("src/test/java");

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern NIGHT_AND_PLACE =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) ([a-z][a-z-]*)");
  private static final Pattern TEST = Pattern.compile("(\\w+Test)#(\\w+)");

  /** One step: the rules that take it, and where a reader sees that they do. */
  private record Step(String id, List<String> rules, String shownBy) {

    static Step of(String line) {
      var cells = line.split("\\|", -1);
      return new Step(cells[1].strip(), codeWords(cells[3]), cells[4].strip());
    }

    private static List<String> codeWords(String cell) {
      return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    @Override
    public String toString() {
      return id;
    }
  }

  private static Set<String> rules;

  @BeforeAll
  static void loadRules() {
    rules = ShippedNights.rules().docs().stream().map(RuleDoc::id).collect(toSet());
  }

  static Stream<Step> steps() throws IOException {
    return Files.readAllLines(CATALOGUE).stream()
        .filter(line -> line.matches("\\| R\\d+ \\|.*"))
        .map(Step::of);
  }

  @Test
  void everyStepOfTheArticlesIsThere() throws IOException {
    assertThat(steps().map(Step::id))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 32).mapToObj("R%02d"::formatted).toList());
  }

  @ParameterizedTest
  @MethodSource("steps")
  void everyStepIsTakenByRulesThatExist(Step step) {
    assertThat(step.rules()).isNotEmpty();
    assertThat(rules).containsAll(step.rules());
  }

  @ParameterizedTest
  @MethodSource("steps")
  void everyStepIsShownOnAShippedNightOrByATest(Step step) throws IOException {
    var nights = NIGHT_AND_PLACE.matcher(step.shownBy()).results().toList();
    var tests = TEST.matcher(step.shownBy()).results().toList();

    assertThat(nights.size() + tests.size()).as("evidence").isPositive();
    for (var night : nights) {
      assertThat(rulesThatSpoke(night)).as(night.group()).containsAnyElementsOf(step.rules());
    }
    for (var test : tests) {
      assertThat(text(test.group(1))).as(test.group()).contains(" " + test.group(2) + "(");
    }
  }

  /** The rules behind all that an approved night says of a place. */
  private static Set<String> rulesThatSpoke(MatchResult nightAndPlace) throws IOException {
    var file = APPROVED.resolve(nightAndPlace.group(1)).resolve("assessment.json");
    var places = new ObjectMapper().readTree(file.toFile()).get("assessments");
    return StreamSupport.stream(places.spliterator(), false)
        .filter(place -> place.get("settlement").asText().equals(nightAndPlace.group(2)))
        .flatMap(place -> place.findValuesAsText("rule").stream())
        .collect(toSet());
  }

  private static String text(String testClass) throws IOException {
    try (var files = Files.walk(TESTS)) {
      var file = files.filter(f -> f.endsWith(testClass + ".java")).findFirst();
      assertThat(file).as(testClass).isPresent();
      return Files.readString(file.get());
    }
  }
}
