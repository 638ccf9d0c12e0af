package org.ridgeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.Folders;
import org.ridgeline.SmallInput;

/** A run that is asked for the same reads no table, and everything else does. */
class SameRunTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2025-04-02T12:00:00Z"), ZoneOffset.UTC);

  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

  private static final String ODD_ROW =
      "E9,2025-03-31,2025-03-31,ashford,dancing,red,4,E,blue-office,3,,Nobody knows this kind.";

  @TempDir Path folder;
  private SmallInput input;
  private Path rules;
  private Path output;

  /** What is done between two runs. */
  @FunctionalInterface
  private interface Change {
    void make() throws IOException;
  }

  @BeforeEach
  void runOnce() throws IOException {
    input = SmallInput.in(folder.resolve("input"));
    rules = rules(folder.resolve("rules"));
    output = folder.resolve("output");
    assertThat(run().code()).isEqualTo(0);
  }

  @Test
  void whoFindsAllAsItWasReadsNoTable() throws IOException {
    var first = run();
    assertThat(first.out()).isEqualTo(unchanged());
    assertThat(hasRead()).isFalse();
    assertThat(output.resolve("metrics.prom"))
        .content()
        .contains("ridgeline_last_run_exit_code 0\n")
        .contains("ridgeline_rows_read{table=\"event_reports\"} 7\n")
        .contains("ridgeline_rows_left_out{table=\"event_reports\"} 0\n");

    var told = run("--log", "json");
    assertThat(told.err()).contains("\"step\":\"read\"").contains("\"rows\":");
    assertThat(run("--log", "json").out()).isEqualTo(unchanged());
    assertThat(hasRead("--log", "json")).isFalse();
  }

  @Test
  void whatTheRunBeforeHadSaidIsSaidAgain() throws IOException {
    input.row("event_reports.csv", ODD_ROW);
    var before = run();
    assertThat(before.code()).isEqualTo(6);
    assertThat(before.err()).contains("dancing");
    assertThat(hasRead()).isFalse();

    var again = run();
    assertThat(again.code()).isEqualTo(6);
    assertThat(again.err()).isEqualTo(before.err());
    assertThat(output.resolve("metrics.prom"))
        .content()
        .contains("ridgeline_rows_left_out{table=\"event_reports\"} 1\n");
    assertThat(run("--strict").code()).isEqualTo(4);
  }

  @Test
  void whateverIsOtherwiseIsRead() throws IOException {
    var report = "E2,2025-03-30,2025-03-31,birch,assault,red,2,E,blue-office,3,,Two attacks.";
    isRead("a row more", () -> input.row("event_reports.csv", report));
    isRead(
        "another rule",
        () -> {
          var rule = rules.resolve("control/unknown.drl");
          Files.writeString(rule, Files.readString(rule) + "\n// A remark.\n");
        });
    isRead(
        "another table of the rules",
        () -> {
          var table = rules.resolve("thresholds.csv");
          Files.writeString(table, Files.readString(table).replaceFirst("\n", "\n\n"));
        });
    isRead("a file more", () -> Files.writeString(input.folder().resolve("notes.txt"), "a note"));
    isRead(
        "a folder for a table", () -> Files.createDirectory(input.folder().resolve("population")));
    isRead(
        "a page that was written into",
        () -> Files.writeString(output.resolve("index.html"), "nothing"));
    isRead("no latest night", () -> Files.delete(output.resolve("latest")));
    isRead("no list of digests", () -> Files.delete(output.resolve("SHA256SUMS")));
    isRead(
        "a night that was written into",
        () -> Files.writeString(output.resolve("latest/findings.csv"), "nothing"));
    isRead("what it is asked for", () -> assertThat(run("--trend-nights", "3").code()).isIn(0, 6));
  }

  @Test
  void anotherDayMayMakeReportsStale() throws IOException {
    assertThat(run("--max-age-days", "2").code()).isEqualTo(0);
    assertThat(hasRead("--max-age-days", "2")).isFalse();
    var later = Clock.offset(NOON, Duration.ofDays(1));
    assertThat(runOn(later, "--max-age-days", "2").code()).isEqualTo(6);
    assertThat(runOn(later, "--max-age-days", "3").code()).isEqualTo(0);
  }

  @Test
  void whatCameInTheMidstOfARunWasNotRead() throws IOException {
    run("--trend-nights", "3");
    assertThat(output.resolve(".last-run")).exists();
    var line = line();
    var commandLine = Ridgeline.commandLine(NOON, line.toArray(String[]::new));
    // It is asked for its output once the folders have been looked at.
    commandLine.setOut(
        new PrintWriter(
            new StringWriter() {
              @Override
              public void write(String text, int offset, int length) {
                try {
                  Files.writeString(input.folder().resolve("late.csv"), "too late");
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              }
            }));
    assertThat(commandLine.execute(line.toArray(String[]::new))).isEqualTo(0);
    assertThat(input.folder().resolve("late.csv")).exists();
    assertThat(output.resolve(".last-run")).doesNotExist();
  }

  /** Those that say who holds a place. */
  private static Path rules(Path folder) throws IOException {
    var shipped = Path.of("rules");
    Folders.copy(shipped.resolve("control"), folder.resolve("control"));
    try (var beside = Files.newDirectoryStream(shipped, "{*.csv,vocabulary.drl}")) {
      for (var file : beside) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    return folder;
  }

  /** After a change, dated back, a run says what one says that remembers nothing. */
  private void isRead(String what, Change change) throws IOException {
    run();
    assertThat(hasRead()).as("before " + what).isFalse();
    change.make();
    assertThat(hasRead()).as(what).isTrue();
  }

  private boolean hasRead(String... options) throws IOException {
    var remembered = output.resolve(".last-run");
    var was = Files.readString(remembered);
    // Who reads the table counts its rows.
    Files.writeString(remembered, was.replaceFirst("event_reports \\d+ ", "event_reports 7 "));
    run(options);
    return !Files.readString(output.resolve("metrics.prom"))
        .contains("ridgeline_rows_read{table=\"event_reports\"} 7\n");
  }

  private String unchanged() {
    return "Unchanged  %s stands: same input, rules and program\n"
        .formatted(output.resolve("2025-03-31"));
  }

  private record Ended(int code, String out, String err) {}

  private Ended run(String... options) throws IOException {
    return runOn(NOON, options);
  }

  private Ended runOn(Clock clock, String... options) throws IOException {
    dateBack(input.folder());
    dateBack(rules);
    var terminal = new CapturedTerminal();
    int code = terminal.run(clock, line(options));
    return new Ended(code, terminal.out.toString(), terminal.err.toString());
  }

  private List<String> line(String... options) {
    var line = new ArrayList<>(List.of("run", "--input", input.folder().toString()));
    line.addAll(List.of("--rules", rules.toString(), "--output", output.toString()));
    line.addAll(List.of(options));
    return line;
  }

  /** Times of files tell nothing. */
  private static void dateBack(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (var each : all.toList()) {
        Files.setLastModifiedTime(each, LONG_AGO);
      }
    }
  }
}
