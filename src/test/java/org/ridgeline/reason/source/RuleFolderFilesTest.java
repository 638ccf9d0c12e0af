package org.ridgeline.reason.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  void aLinkToAFileIsFollowedAndOneToAFolderIsTold() throws IOException {
    Files.move(rules.resolve("notes/city.drl"), folder.resolve("city.txt"));
    link("notes/city.drl", "../../city.txt");
    Files.createDirectory(folder.resolve("heights"));
    link("heights", "../heights");

    assertThat(problems())
        .containsExactly(
            "rules/heights: is not read: it is a link to a folder; put the folder itself there");
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
