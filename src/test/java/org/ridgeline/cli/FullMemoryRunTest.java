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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgeline.SmallInput;
import org.ridgeline.SmallRules;
import org.ridgeline.cli.ProgramProcess.Ended;
import org.ridgeline.cli.terminal.ExitCode;

/**
 * How a run ends, in a process of its own, whose rules or page fill memory, or do not come back.
 */
@Tag("faults")
class FullMemoryRunTest {

  /** So many that pairs of them are just as many tuples as a condition may try. */
  private static final int PLACES = 220;

  private static final String STARTED = "ridgeline_run_started_timestamp_seconds";

  @TempDir Path folder;

  private SmallInput small;
  private Path rules;
  private Path output;

  @BeforeEach
  void writeInput() throws IOException {
    small = SmallInput.in(folder.resolve("input"));
    for (int i = 0; i < PLACES; i++) {
      int row = i / 20;
      small.row(
          "settlements.csv",
          "p%d,Place %d,,,town,North,West,%.2f,%.2f,100,atlas"
              .formatted(i, i, 30 + i % 20 * 0.15, 51 + row * 0.1));
    }
    rules = SmallRules.in(folder.resolve("rules"));
    output = folder.resolve("output");
  }

  /**
   * The night and the one that it is compared with fill it at once, each on its thread; by the
   * collector that the program is started with, which keeps some of it to itself, and by another.
   */
  @ParameterizedTest
  @CsvSource({"UseParallelGC, [56]", "UseSerialGC, 6"})
  void aRuleThatFillsMemoryIsNamed(String collector, String tens) throws Exception {
    chain(30);

    var ended = run(List.of("-XX:-UseSerialGC", "-XX:+" + collector, "-Xmx64m"));

    assertThat(ended.said())
        .containsPattern(
            "^rules/tempo/chain.drl: memory was full while this rule was tried; let it match fewer"
                + " facts, or: the program may use "
                + tens
                + "\\d MB")
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
    assertThatOnlyTheMetricsAreLeft();
    assertThat(metrics()).contains(STARTED).doesNotContain("exit_code");
  }

  /** Names as long as a cell may be are little in the tables and much on the page. */
  @Test
  void aPageThatFillsMemoryIsNamedAndIsNoBug() throws Exception {
    for (int i = 0; i < PLACES; i++) {
      small.change(
          "settlements.csv",
          "Place %d,".formatted(i),
          "Place %d %s,".formatted(i, "<".repeat(9_000)));
      small.row(
          "control_claims.csv",
          "P%d,2025-03-30,2025-03-30,p%d,blue,all,claims,blue-office,3,,Held.".formatted(i, i));
    }
    rule("named", "    $settlement : Settlement()");

    var ended = run("-Xmx64m");

    assertThat(ended.said())
        .startsWith(
            "Out of memory while writing briefing.html from 222 rows of control_claims: the program"
                + " may use 6")
        .endsWith("\nNothing was published: memory was full.\n")
        .hasLineCount(2);
    assertThat(ended.code()).isEqualTo(ExitCode.BUG);
    assertThatOnlyTheMetricsAreLeft();
    assertThat(metrics()).contains("ridgeline_last_run_exit_code 70\n").doesNotContain(STARTED);
  }

  private void assertThatOnlyTheMetricsAreLeft() throws IOException {
    try (var left = Files.list(output)) {
      assertThat(left.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder(".lock", "metrics.prom");
    }
  }

  private String metrics() throws IOException {
    return Files.readString(output.resolve("metrics.prom"));
  }

  /** A rule of which every condition keeps all that it may try, and none tries too much. */
  private void chain(int conditions) throws IOException {
    rule(
        "chain",
        """
            $settlement : Settlement( $id : id, $sector : sector )
            Settlement( sector == $sector, $s0 : id )
        """
            + IntStream.range(0, conditions)
                .mapToObj(i -> "    Settlement( id == $s%d, $s%d : id )".formatted(i, i + 1))
                .collect(joining("\n")));
  }

  private void rule(String id, String conditions) throws IOException {
    var file = rules.resolve("tempo").resolve(id + ".drl");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        package rules.tempo;

        import org.ridgeline.fact.*;
        import org.ridgeline.reason.*;

        rule "Places are tried"
            @Id( "%s" ) @Rationale( "A test." ) @Source( "Test" ) @Theme( "tempo" ) @Points( "1" )
            @Because( "Near." )
        when
        %s
        then
            insertLogical( Finding.by( kcontext, $settlement ) );
        end
        """
            .formatted(id, conditions));
  }

  private Ended run(String memory, String... options) throws Exception {
    return run(List.of(memory), options);
  }

  private Ended run(List<String> java, String... options) throws Exception {
    var command = new ArrayList<>(List.of("run", "--input", small.folder().toString()));
    command.addAll(List.of("--rules", rules.toString(), "--output", output.toString()));
    command.addAll(List.of("--trend-nights", "0", "--max-firings", "100000"));
    command.addAll(List.of(options));
    return ProgramProcess.end(java, command);
  }
}
