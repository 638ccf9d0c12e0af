package org.ridgeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.cli.terminal.ExitCode;
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
  void memoryThatIsFullIsNoSuccess() {
    var err = new StringWriter();
    var commandLine = new CommandLine(new Greedy()).setErr(new PrintWriter(err, true));

    assertThat(Ridgeline.execute(commandLine, NOON)).isEqualTo(ExitCode.BUG);
    assertThat(err.toString().lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("The program failed: java.lang.OutOfMemoryError"),
            line ->
                assertThat(line)
                    .startsWith("Out of memory: the program may use ")
                    .endsWith("RIDGELINE_MEMORY=2g bin/ridgeline, or java -Xmx2g -jar"),
            line -> assertThat(line).startsWith("Please send us "));
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
