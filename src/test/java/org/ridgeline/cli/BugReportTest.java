package org.ridgeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.cli.terminal.ExitCode;
import org.ridgeline.work.OutOfMemoryException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class BugReportTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2025-04-02T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void itTellsWhatWasDoneButQuotesNoRow() throws IOException {
    var failure =
        new IllegalStateException(
            "no place for Ashford", new IllegalArgumentException("4 attacks on Ashford"));

    var file =
        new BugReport(
                failure,
                List.of("run", "--strict"),
                new TreeMap<>(Map.of("links.csv", "0123abcd")),
                Optional.of(folder),
                NOON)
            .write();

    assertThat(Path.of(file)).hasParent(folder);
    assertThat(Files.readString(Path.of(file)))
        .contains("command   run --strict\n", "time      2025-04-02T12:00:00Z\n")
        .contains("\njava.lang.IllegalStateException\n    at org.ridgeline.cli.BugReportTest.")
        .contains("\ncaused by java.lang.IllegalArgumentException\n")
        .endsWith("\n0123abcd  links.csv\n")
        .doesNotContain("Ashford");
  }

  @Test
  void whereItBelongsMayBeGone() {
    var gone = folder.resolve("gone");

    var file =
        new BugReport(new StackOverflowError(), List.of(), new TreeMap<>(), Optional.of(gone), NOON)
            .write();

    assertThat(Path.of(file)).exists().hasParent(Path.of(System.getProperty("java.io.tmpdir")));
  }

  @Test
  void theSameBugEveryNightLeavesFewReports() throws IOException {
    var mine = Files.writeString(folder.resolve("ridgeline-bug-notes.txt"), "of the operator");
    var elsewhere = Files.writeString(folder.resolve("elsewhere"), "kept");
    Files.createSymbolicLink(folder.resolve("ridgeline-bug-1000000000000.txt"), elsewhere);
    for (int night = 0; night < 40; night++) {
      var clock = Clock.offset(NOON, Duration.ofDays(night));
      new BugReport(
              new StackOverflowError(), List.of(), new TreeMap<>(), Optional.of(folder), clock)
          .write();
    }

    var reports = folder.toFile().list((in, name) -> name.matches("ridgeline-bug-17\\d+.txt"));
    System.out.printf("40 nights with a bug leave %d reports%n", reports.length);
    assertThat(reports).hasSize(BugReport.KEPT).contains("ridgeline-bug-1746964800000.txt");
    assertThat(mine).exists();
    assertThat(elsewhere).hasContent("kept");
  }

  @Test
  void memoryThatIsFullIsNoBugAndNamesTheWork() {
    var err = new StringWriter();
    var commandLine = Ridgeline.commandLine(NOON).setErr(new PrintWriter(err, true));
    // As the engine, a template or a thread pool hands it on.
    var failure =
        new IllegalStateException(
            OutOfMemoryException.at(
                "reading links.csv", new IllegalStateException(new OutOfMemoryError("heap"))));

    int code = new Failures(NOON).handleExecutionException(failure, commandLine, null);

    assertThat(code).isEqualTo(ExitCode.BUG);
    assertThat(err.toString().lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith("Out of memory while reading links.csv: the program may use "),
            line -> assertThat(line).isEqualTo("There is no answer: memory was full."));
  }

  @Test
  void memoryThatIsFullIsNoSuccess() {
    var err = new StringWriter();
    var commandLine = new CommandLine(new Greedy()).setErr(new PrintWriter(err, true));

    assertThat(Ridgeline.execute(commandLine, NOON)).isEqualTo(ExitCode.BUG);
    assertThat(err.toString().lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith("Out of memory: the program may use ")
                    .matches(
                        ".* it with RIDGELINE_MEMORY=(\\d+)g bin/ridgeline, or java -Xmx\\1g -jar"));
  }

  /** Needs more memory than there is. */
  @Command
  private static final class Greedy implements Runnable {

    @Override
    public void run() {
      throw new OutOfMemoryError();
    }
  }
}
