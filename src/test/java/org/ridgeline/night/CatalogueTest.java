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
import org.junit.jupiter.api.io.TempDir;
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

  /** One step: the rules that take it, and where a reader sees that they do, in either war. */
  private record Step(String id, List<String> rules, String shipped, String invented) {

    static Step of(String line) {
      var cells = line.split("\\|", -1);
      return new Step(cells[1].strip(), codeWords(cells[3]), cells[4].strip(), cells[5].strip());
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

  /** The nights of {@link InventedTheatreTest}, published. */
  @TempDir private static Path invented;

  @BeforeAll
  static void loadRules() throws IOException {
    rules = ShippedNights.rules().docs().stream().map(RuleDoc::id).collect(toSet());
    for (var day : InventedTheatreTest.NIGHTS) {
      ShippedNights.publish(InventedTheatreTest.INPUT, invented, day);
    }
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
    assertShown(step, step.shipped(), night -> rulesThatSpoke(APPROVED, night));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void everyStepIsShownInAnInventedWarToo(Step step) throws IOException {
    assertShown(step, step.invented(), night -> rulesThatSpoke(invented, night));
  }

  private static void assertShown(Step step, String shownBy, RulesOfNight rulesThatSpoke)
      throws IOException {
    var nights = NIGHT_AND_PLACE.matcher(shownBy).results().toList();
    var tests = TEST.matcher(shownBy).results().toList();

    assertThat(nights.size() + tests.size()).as("evidence").isPositive();
    for (var night : nights) {
      assertThat(rulesThatSpoke.of(night)).as(night.group()).containsAnyElementsOf(step.rules());
    }
    for (var test : tests) {
      assertThat(text(test.group(1))).as(test.group()).contains(" " + test.group(2) + "(");
    }
  }

  /** Which rules spoke of the place on the night that a text names. */
  private interface RulesOfNight {
    Set<String> of(MatchResult nightAndPlace) throws IOException;
  }

  /** The rules behind all that a published night says of a place. */
  private static Set<String> rulesThatSpoke(Path output, MatchResult nightAndPlace)
      throws IOException {
    var file = output.resolve(nightAndPlace.group(1)).resolve("assessment.json");
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
