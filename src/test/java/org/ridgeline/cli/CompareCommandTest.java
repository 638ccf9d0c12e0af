package org.ridgeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.Folders;
import org.ridgeline.SmallInput;

class CompareCommandTest {

  private static final Path SHIPPED = Path.of("rules");

  @TempDir Path folder;

  private final CapturedTerminal terminal = new CapturedTerminal();
  private final StringWriter out = terminal.out;
  private final StringWriter err = terminal.err;
  private SmallInput input;
  private Path edited;

  @BeforeEach
  void writeInputAndRules() throws IOException {
    input = SmallInput.in(folder.resolve("input"));
    edited = folder.resolve("edited");
    Folders.copy(SHIPPED, edited);
  }

  @Test
  void anEditedRuleIsHeldAgainstTheOldOneNightByNight() throws IOException {
    replace(edited.resolve("tempo/assaulted.drl"), "@Points( \"10\" )", "@Points( \"4\" )");

    assertThat(run("--with", edited.toString())).isEqualTo(0);

    assertThat(err.toString()).isEmpty();
    assertThat(out.toString().lines())
        .containsSubsequence(
            "1 of 2 nights from 2025-03-30 to 2025-03-31 would have been otherwise with %s instead of rules"
                .formatted(edited),
            "Largest movers, each on the night of its greatest change",
            "  2025-03-31  Ashford from 8.7 to 6.7 (-2.0), rank 1 to 2 by assaulted",
            "Findings over all nights and places",
            "  assaulted: 0 gained, 0 lost, 1 changed");
    assertThat(Files.readAllLines(output().resolve("rehearsal.csv")))
        .contains(
            "night,settlement,name,rank_old,rank_new,rank_change,score_old,score_new,score_change,"
                + "threat_change,stakes_change,change,rule,points,because",
            "2025-03-31,ashford,Ashford,1,2,-1,8.7,6.7,-2.0,-6,0,changed,assaulted,-6,"
                + "Ashford was attacked on the ground on one of the last 14 days.");
    assertThat(output().resolve("rehearsal.html"))
        .content()
        .contains("1 of 2 nights would have been otherwise")
        .contains("assaulted changed (-6)");
  }

  @Test
  void theSameRulesChangeNothing() {
    assertThat(run("--with", edited.toString())).isEqualTo(0);

    assertThat(out.toString())
        .startsWith("0 of 2 nights from 2025-03-30 to 2025-03-31 would have been otherwise");
  }

  @Test
  void aRevisionOfGitCanStandForAFolder() throws Exception {
    var revision = "HEAD:rules";
    if (code("git", "cat-file", "-e", revision) != 0) {
      // Where the project did not come from Git there is no revision to compare with.
      return;
    }

    assertThat(run("--rules", revision, "--with", "rules", "--from", "2025-03-31")).isEqualTo(0);

    assertThat(out.toString()).contains("with rules instead of HEAD:rules");
  }

  @Test
  void anUnknownRevisionIsNoRuleFolder() {
    assertThat(run("--rules", "nosuch:rules", "--with", "rules")).isEqualTo(7);

    assertThat(err.toString())
        .startsWith("nosuch:rules: Git knows no such folder of rules: ")
        .contains("; name a folder, or REVISION:path as in HEAD~1:rules");
  }

  @Test
  void theLastNightComesAfterTheFirst() {
    assertThat(run("--with", "rules", "--from", "2025-03-31", "--to", "2025-03-30")).isEqualTo(2);

    assertThat(err.toString())
        .startsWith("--from 2025-03-31: comes after the last night, 2025-03-30\n");
  }

  private Path output() {
    return folder.resolve("rehearsal");
  }

  private int run(String... options) {
    var line = new ArrayList<>(List.of("compare", "--input", input.folder().toString()));
    line.addAll(List.of("--output", output().toString()));
    line.addAll(List.of(options));
    return terminal.run(line);
  }

  private static int code(String... line) throws IOException, InterruptedException {
    return new ProcessBuilder(line).inheritIO().start().waitFor();
  }

  private static void replace(Path file, String was, String now) throws IOException {
    var text = Files.readString(file);
    assertThat(text).contains(was);
    Files.writeString(file, text.replace(was, now));
  }
}
