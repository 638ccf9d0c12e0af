package org.ridgeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.Folders;
import org.ridgeline.SmallInput;
import org.ridgeline.SmallRules;
import org.ridgeline.cli.terminal.ExitCode;

/**
 * Is each kind of odd input taken as it was meant, or told in one clear line?
 *
 * <p>Each folder beneath {@code odd-inputs} is a heading with files of kinds.
 */
class OddInputsTest {

  private static final Path HEADINGS = Path.of("src/test/resources/odd-inputs");
  private static final Path SHIPPED_RULES = Path.of("rules");
  private static final Path SOUND_RULES = Path.of("src/test/resources/check/sound");

  @TempDir static Path few;

  @TempDir Path folder;

  @BeforeAll
  static void writeFewRules() throws IOException {
    SmallRules.in(few);
  }

  /**
   * Those for which few rules do come first, as compiled rules are kept of one folder at a time.
   */
  @TestFactory
  List<DynamicNode> eachKindIsRightOrToldInOneLine() throws IOException {
    return List.of(
        DynamicContainer.dynamicContainer("by few rules", headings(OddInput::needsFewRules)),
        DynamicContainer.dynamicContainer(
            "by other rules", headings(Predicate.not(OddInput::needsFewRules))));
  }

  private List<DynamicNode> headings(Predicate<OddInput> wanted) throws IOException {
    var headings = new ArrayList<DynamicNode>();
    for (var heading : kinds().entrySet()) {
      var kinds =
          heading.getValue().stream()
              .filter(wanted)
              .map(each -> DynamicTest.dynamicTest(each.kind(), () -> hold(each)));
      headings.add(DynamicContainer.dynamicContainer(heading.getKey(), kinds));
    }
    return headings;
  }

  @Test
  void noneIsTakenForABugAndEachHeadingHasManyKinds() throws IOException {
    var kinds = kinds();
    var count = new TreeMap<String, Integer>();
    kinds.forEach((heading, each) -> count.put(heading, each.size()));
    System.out.printf("Kinds of odd input by heading: %s%n", count);

    assertThat(count.values()).allMatch(number -> number >= 10);
    assertThat(kinds.values().stream().flatMap(List::stream).toList())
        .hasSizeGreaterThan(120)
        .noneMatch(each -> each.code() == ExitCode.BUG);
  }

  /** All kinds by the heading that they stand under. */
  private static SortedMap<String, List<OddInput>> kinds() throws IOException {
    var kinds = new TreeMap<String, List<OddInput>>();
    try (var files = Files.walk(HEADINGS)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        kinds
            .computeIfAbsent(
                file.getParent().getFileName().toString(), heading -> new ArrayList<>())
            .addAll(OddInput.in(file));
      }
    }
    return kinds;
  }

  private static Path rules(OddInput odd) {
    if (odd.isCheck()) {
      return SOUND_RULES;
    }
    return odd.needsFewRules() ? few : SHIPPED_RULES;
  }

  private void hold(OddInput odd) throws IOException {
    var at = Files.createTempDirectory(folder, "odd");
    SmallInput.in(Files.createDirectory(at.resolve("input")));
    var rules = rules(odd).toRealPath();
    if (odd.changesRules()) {
      Folders.copy(rules, at.resolve("rules"));
      rules = at.resolve("rules");
    }
    odd.to(at);

    var outcome = odd.outcome(at, rules);
    assertThat(outcome.written()).isEqualTo(odd.expected().written());
    assertThat(outcome.out()).contains(odd.reads());
    for (var published : odd.publishes().entrySet()) {
      assertThat(at.resolve("output/latest").resolve(published.getKey()))
          .content()
          .contains(published.getValue());
    }
  }
}
