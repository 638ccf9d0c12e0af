package org.ridgeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.SmallInput;
import org.ridgeline.SmallRules;

/** Is {@code --no-rule-cache} true, in a process that keeps compiled rules? */
class RuleCacheOptionTest {

  private static final String FOREIGN = "no rules at all";

  @TempDir Path folder;

  private Path input;
  private Path rules;
  private Path kept;

  @BeforeEach
  void writeInput() throws IOException {
    input = SmallInput.in(folder.resolve("input")).folder();
    rules = SmallRules.in(folder.resolve("rules"));
    kept = folder.resolve("ridgeline.compiled-rules");
  }

  @Test
  void withItNothingIsKeptAndTheNightIsTheSame() throws Exception {
    assertThat(run("output", "--no-rule-cache")).isEmpty();
    assertThat(kept).doesNotExist();
    var off = manifest("output");
    assertThat(off).contains("\"rule_cache\" : \"off\"");

    assertThat(run("output")).isEmpty();
    assertThat(kept).as("no rules were needed to see that the night stands").doesNotExist();
    assertThat(manifest("output")).isEqualTo(off);
    assertThat(folder.resolve("output/2025-03-31.r2")).doesNotExist();

    assertThat(run("first")).isEmpty();
    assertThat(kept).exists();
    assertThat(run("other", "--log", "json")).contains("\"rules_from_cache\":true");
    assertThat(manifest("other"))
        .isEqualTo(off.replace("\"rule_cache\" : \"off\"", "\"rule_cache\" : \"allowed\""));
  }

  @Test
  void withItNothingIsReadHoweverItIsSaid() throws Exception {
    Files.writeString(kept, FOREIGN);
    var arguments = Files.writeString(folder.resolve("arguments"), "--no-rule-cache\n");

    for (var said : List.of("--no-rule-cache", "--no-rule-cache=true", "@" + arguments)) {
      assertThat(run("output", said)).as(said).isEmpty();
      assertThat(kept).hasContent(FOREIGN);
    }
    assertThat(run("other")).startsWith(kept + ": ").contains("; the rules were compiled instead");
  }

  private String manifest(String output) throws IOException {
    return Files.readString(folder.resolve(output).resolve("2025-03-31/manifest.json"));
  }

  /** What a night says on standard error. */
  private String run(String output, String... options) throws Exception {
    var command = new ArrayList<>(List.of("run", "--input", input.toString(), "--rules"));
    command.add(rules.toString());
    command.addAll(List.of("--output", folder.resolve(output).toString(), "--trend-nights", "0"));
    command.addAll(List.of(options));
    var ended = ProgramProcess.end(List.of("-Dridgeline.prepared-rules=" + kept), command);
    assertThat(ended.code()).as(ended.said()).isZero();
    return ended.said();
  }
}
