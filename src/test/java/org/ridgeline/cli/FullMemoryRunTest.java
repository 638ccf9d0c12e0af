package org.ridgeline.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.SmallInput;
import org.ridgeline.SmallRules;
import org.ridgeline.cli.ProgramProcess.Ended;
import org.ridgeline.cli.terminal.ExitCode;

/** How a run ends, in a process of its own, whose rules fill memory or do not come back. */
@Tag("faults")
class FullMemoryRunTest {

  /** So many that pairs of them are just as many tuples as a condition may try. */
  private static final int PLACES = 220;

  private static final String STARTED = "ridgeline_run_started_timestamp_seconds";

  @TempDir Path folder;

  private Path input;
  private Path rules;
  private Path output;

  @BeforeEach
  void writeInput() throws IOException {
    var small = SmallInput.in(folder.resolve("input"));
    for (int i = 0; i < PLACES; i++) {
      int row = i / 20;
      small.row(
          "settlements.csv",
          "p%d,Place %d,,,town,North,West,%.2f,%.2f,100,atlas"
              .formatted(i, i, 30 + i % 20 * 0.15, 51 + row * 0.1));
    }
    input = small.folder();
    rules = SmallRules.in(folder.resolve("rules"));
    output = folder.resolve("output");
  }

  /** The night and the one that it is compared with fill it at once, each on its thread. */
  @RepeatedTest(3)
  void aRuleThatFillsMemoryIsNamed() throws Exception {
    chain(30);

    var ended = run("-Xmx64m");

    assertThat(ended.said())
        .startsWith(
            "rules/tempo/chain.drl: memory was full while this rule was tried; let it match fewer"
                + " facts, or: the program may use 6")
        .endsWith("Nothing was published: rules, themes or thresholds are broken.\n");
    assertThat(ended.code()).isEqualTo(ExitCode.BROKEN_RULES);
    assertThat(output.resolve("latest")).doesNotExist();
    assertThat(metrics()).contains("ridgeline_last_run_exit_code 3\n").doesNotContain(STARTED);
  }

  @Test
  void aRuleThatDoesNotComeBackIsEndedAndNamed() throws Exception {
    chain(200);

    var ended = run("-Xmx2g", "--max-rule-seconds", "1");

    assertThat(ended.said())
        .isEqualTo(
            """
            rules/tempo/chain.drl: the rules were not done after 1 second, and this one was in hand; let it match fewer facts, or allow more with --max-rule-seconds
            The process was ended, as nothing else ends such a rule; nothing was published.
            """);
    assertThat(ended.code()).isEqualTo(ExitCode.BROKEN_RULES);
    try (var left = Files.list(output)) {
      assertThat(left.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder(".lock", "metrics.prom");
    }
    assertThat(metrics()).contains(STARTED).doesNotContain("exit_code");
  }

  private String metrics() throws IOException {
    return Files.readString(output.resolve("metrics.prom"));
  }

  /** A rule of which every condition keeps all that it may try, and none tries too much. */
  private void chain(int conditions) throws IOException {
    var file = rules.resolve("tempo/chain.drl");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        package rules.tempo;

        import org.ridgeline.fact.*;
        import org.ridgeline.reason.*;

        rule "Places are chained"
            @Id( "chain" ) @Rationale( "A test." ) @Source( "Test" ) @Theme( "tempo" ) @Points( "1" )
            @Because( "Near." )
        when
            $settlement : Settlement( $id : id, $sector : sector )
            Settlement( sector == $sector, $s0 : id )
        %s
        then
            insertLogical( Finding.by( kcontext, $settlement ) );
        end
        """
            .formatted(
                IntStream.range(0, conditions)
                    .mapToObj(i -> "    Settlement( id == $s%d, $s%d : id )".formatted(i, i + 1))
                    .collect(joining("\n"))));
  }

  private Ended run(String memory, String... options) throws Exception {
    var command = new ArrayList<>(List.of("run", "--input", input.toString()));
    command.addAll(List.of("--rules", rules.toString(), "--output", output.toString()));
    command.addAll(List.of("--trend-nights", "0", "--max-firings", "100000"));
    command.addAll(List.of(options));
    return ProgramProcess.end(List.of(memory), command);
  }
}
