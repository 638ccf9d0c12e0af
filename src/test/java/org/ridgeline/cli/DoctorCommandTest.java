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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.SmallInput;

class DoctorCommandTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();

  @Test
  void aMachineThatIsFitSaysSo() throws IOException {
    SmallInput.in(folder.resolve("input"));

    assertThat(doctor("2025-04-02T12:00:00Z")).isEqualTo(0);
    assertThat(out.toString().lines()).hasSize(8).allMatch(line -> line.startsWith("ok "));
    assertThat(out.toString())
        .contains("ok     clock   2025-04-02 in UTC\n")
        .contains(": 6 files, the newest report of 2025-03-31, 0 rows to be left out\n")
        .contains(": can be written, renamed in, linked in and locked\n");
    assertThat(folder.resolve("output")).isDirectoryNotContaining("glob:**.staging*");
  }

  @Test
  void whatIsInTheWayIsNamed() throws IOException {
    SmallInput.in(folder.resolve("input"));
    Files.delete(folder.resolve("input/links.csv"));
    Files.writeString(folder.resolve("output"), "a file");

    assertThat(doctor("1970-01-01T00:00:00Z")).isEqualTo(9);
    assertThat(out.toString())
        .contains("wrong  clock   it says 1970-01-01; set it\n")
        .contains("wrong  input   links.csv: the table is missing")
        .contains(
            ": the output folder cannot be created, as a file is in its place; "
                + "name another with --output\n");
  }

  private int doctor(String now) {
    var clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    var commandLine = Ridgeline.commandLine(clock);
    commandLine.setOut(new PrintWriter(out, true));
    return commandLine.execute(
        "doctor",
        "--input",
        folder.resolve("input").toString(),
        "--output",
        folder.resolve("output").toString());
  }
}
