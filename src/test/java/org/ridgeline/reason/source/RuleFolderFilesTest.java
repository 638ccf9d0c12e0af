package org.ridgeline.reason.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.Folders;
import org.ridgeline.check.Check;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.reason.problem.BadRulesException;
import org.ridgeline.reason.problem.Problem;

/** Links and devices, of which no table of odd inputs can tell. */
@Timeout(60)
class RuleFolderFilesTest {

  @TempDir Path folder;

  private Path rules;

  @BeforeEach
  void copySoundRules() throws IOException {
    rules = Folders.copy(Path.of("src/test/resources/check/sound"), folder.resolve("rules"));
  }

  @Test
  void theLockOfAnEditorIsNoRule() throws IOException {
    link("notes/.#city.drl", "me@host.4711:1700000000");

    assertThat(Check.of(rules).problems()).isEmpty();
  }

  @Test
  void aLinkThatLeadsNowhereIsTold() throws IOException {
    link("notes/town.drl", "gone.drl");
    link("notes/town.cases.yaml", "gone.yaml");

    assertThat(problems())
        .containsExactly(
            "rules/notes/town.cases.yaml: is a link that leads nowhere; remove it",
            "rules/notes/town.drl: is a link that leads nowhere; remove it");
    assertThatThrownBy(() -> RuleBook.load(rules))
        .isInstanceOf(BadRulesException.class)
        .hasMessage("rules/notes/town.drl: is a link that leads nowhere; remove it");
  }

  @Test
  void aLinkToItselfIsTold() throws IOException {
    link("notes/town.drl", "town.drl");

    assertThat(problems())
        .containsExactly("rules/notes/town.drl: is a link that leads nowhere; remove it");
  }

  @Test
  void noLinkIsFollowedWhateverItIsCalled() throws IOException {
    Files.move(rules.resolve("notes/city.drl"), folder.resolve("city.txt"));
    link("notes/city.drl", "../../city.txt");
    link("notes/town.drl", "/proc/self/environ");
    link("notes/town.cases.yaml", "/proc/self/environ");
    Files.createDirectory(folder.resolve("heights"));
    link("heights", "../heights");

    assertThat(problems())
        .containsExactly(
            "rules/heights: is not read: it is a link to a folder; put the folder itself there",
            "rules/notes/city.drl: is a link; put the file itself there",
            "rules/notes/town.cases.yaml: is a link; put the file itself there",
            "rules/notes/town.drl: is a link; put the file itself there");
  }

  @Test
  void noTableIsALink() throws IOException {
    for (var table : List.of("thresholds.csv", "themes.csv")) {
      var own = Files.move(rules.resolve(table), folder.resolve(table));
      for (var target : List.of(own.toString(), "/proc/self/environ", "/dev/zero")) {
        link(table, target);

        assertThat(problems())
            .contains("rules/%s: is a link; put the file itself there".formatted(table));
        assertThatThrownBy(() -> RuleBook.load(rules))
            .isInstanceOf(BadRulesException.class)
            .hasMessageContaining("%s: is a link; put the file itself there", table);
        Files.delete(rules.resolve(table));
      }
      Files.move(own, rules.resolve(table));
    }
    Files.createDirectory(folder.resolve("parts"));
    link("thresholds", "../parts");
    assertThat(problems()).contains("rules/thresholds: is a link; put the file itself there");
  }

  @Test
  void aFileIsAskedForItsSizeBeforeItIsRead() throws IOException {
    for (var name : List.of("notes/big.drl", "notes/big.cases.yaml", "thresholds.csv")) {
      try (var channel =
          FileChannel.open(
              rules.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.wrap(new byte[1]), 5L << 30);
      }
    }
    var told =
        ": has 5,368,709,121 bytes, more than the 10,000,000 that a file of rules may have; take it away";

    assertThat(problems())
        .contains(
            "rules/notes/big.cases.yaml" + told,
            "rules/notes/big.drl" + told,
            "rules/thresholds.csv" + told);
    assertThatThrownBy(() -> RuleBook.load(rules)).isInstanceOf(BadRulesException.class);
  }

  @Test
  void noPipeIsOpened() throws IOException, InterruptedException {
    for (var pipe : List.of("notes/pipe.drl", "notes/pipe.cases.yaml", "notes/README")) {
      new ProcessBuilder("mkfifo", rules.resolve(pipe).toString()).start().waitFor();
    }

    assertThat(problems())
        .containsExactly(
            "rules/notes/pipe.cases.yaml: is no plain file; remove it, or rename it",
            "rules/notes/pipe.drl: is no plain file; remove it, or rename it");
    assertThatThrownBy(() -> RuleBook.load(rules))
        .hasMessage("rules/notes/pipe.drl: is no plain file; remove it, or rename it");
  }

  private void link(String name, String target) throws IOException {
    Files.createSymbolicLink(rules.resolve(name), Path.of(target));
  }

  private List<String> problems() throws IOException {
    return Check.of(rules).problems().stream().map(Problem::toString).toList();
  }
}
