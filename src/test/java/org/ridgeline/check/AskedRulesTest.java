package org.ridgeline.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.Folders;

/**
 * Can rules say what an analyst asked for: of a bridge, glide bombs, a siege, a hospital, a word
 * taken back, a rate of advance and a winter without heating?
 */
class AskedRulesTest {

  private static final Path ASKED = Path.of("src/test/resources/analyst");

  @TempDir Path folder;

  @Test
  void eachOfTheSevenCanBeSaidAndItsCasesHold() throws IOException {
    Folders.copy(Path.of("rules"), folder);
    var thresholds = folder.resolve("thresholds.csv");
    Files.writeString(
        thresholds, Files.readString(ASKED.resolve("thresholds.csv")), StandardOpenOption.APPEND);
    int cases = 0;
    try (var files = Files.list(ASKED.resolve("notes"))) {
      for (var file : (Iterable<Path>) files.sorted()::iterator) {
        Files.copy(file, folder.resolve("notes").resolve(file.getFileName()));
        cases += file.toString().endsWith(".yaml") ? cases(file) : 0;
      }
    }

    var check = Check.of(CheckScope.of(folder).only("asked-"));

    assertThat(check.problems()).isEmpty();
    assertThat(check.cases()).isEqualTo(cases).isGreaterThan(2 * 7);
  }

  private static int cases(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return (int) lines.filter(line -> line.startsWith("- case:")).count();
    }
  }
}
