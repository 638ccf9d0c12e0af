package org.ridgeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.SmallInput;

/** A clock that is behind must not publish an old night as the newest. Today is 2025-04-02. */
class ClockBehindTest {

  @TempDir Path folder;

  private SmallInput input;
  private Path output;

  @BeforeEach
  void writeInput() throws IOException {
    input = SmallInput.in(folder.resolve("input"));
    output = folder.resolve("output");
  }

  @Test
  void aPublishedNightLaterThanTomorrowEndsTheRun() throws IOException {
    var later = Clock.fixed(Instant.parse("2025-04-05T12:00:00Z"), ZoneOffset.UTC);
    assertThat(new CapturedTerminal().run(later, line("--as-of", "2025-04-04"))).isZero();

    assertThat(run())
        .isEqualTo(
            new Ended(
                4,
                output
                    + ": the night of 2025-04-04 is published, but today is 2025-04-02 by this "
                    + "machine's clock; set the clock, or name the night with --as-of\n"
                    + "Nothing was published: the input was refused.\n"));
    assertThat(output.resolve("2025-03-31")).doesNotExist();
    assertThat(run("--as-of", "2025-03-31").code()).isZero();
  }

  @Test
  void tomorrowAndFoldersThatAreNoNightsProveNothing() throws IOException {
    assertThat(run().code()).isZero();
    Files.move(output.resolve("2025-03-31"), output.resolve("2025-04-03"));
    Files.createDirectories(output.resolve("2030-01-01"));
    Files.createDirectories(output.resolve("later"));

    assertThat(run()).isEqualTo(new Ended(0, ""));
  }

  @Test
  void mostRowsLaterThanTomorrowEndTheRunUnlessTheNightIsNamed() throws IOException {
    for (int i = 2; i < 9; i++) {
      input.row(
          "event_reports.csv",
          "E%d,2025-06-0%d,2025-06-0%d,birch,shelling,red,,,red-office,3,,Shells."
              .formatted(i, i, i));
    }

    assertThat(run())
        .isEqualTo(
            new Ended(
                4,
                "event_reports.csv: 7 of 8 rows are later than tomorrow, up to 2025-06-08, but "
                    + "today is 2025-04-02 by this machine's clock; set the clock, or name the "
                    + "night with --as-of\nNothing was published: the input was refused.\n"));
    assertThat(run("--as-of", "2025-03-31").code()).isEqualTo(6);
  }

  @Test
  void aLaterRowCostsThatRow() throws IOException {
    input
        .row("control_claims.csv", "C3,2025-06-01,2025-06-01,birch,red,all,claims,red-office,3,,x")
        .row("event_reports.csv", "E2,2025-06-01,2025-06-01,birch,assault,red,1,,red-office,3,,x");

    assertThat(run().code()).isEqualTo(6);
  }

  private record Ended(int code, String said) {}

  private Ended run(String... options) {
    var terminal = new CapturedTerminal();
    int code = terminal.run(line(options));
    return new Ended(code, terminal.err.toString());
  }

  private List<String> line(String... options) {
    var line =
        new ArrayList<>(List.of("run", "--rules", "rules", "--trend-nights", "0", "--input"));
    line.addAll(List.of(folder.resolve("input").toString(), "--output", output.toString()));
    line.addAll(List.of(options));
    return line;
  }
}
