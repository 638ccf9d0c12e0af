package org.ridgeline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much there is to read chooses the options of the JVM, whoever starts the program. */
class LargeInputTest {

  private static final Path DIST = Path.of("src/main/dist");
  private static final long LEAST = 64_000_000;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "event_reports.csv, 64000000, largest",
    "event_reports.csv, 63999999, large",
    "event_reports.csv, 8000000, large",
    "event_reports.csv, 7999999, medium",
    "event_reports.csv, 1000000, medium",
    "event_reports.csv, 999999, other",
    "Event_Reports.CSV, 64000000, largest",
    "event_reports.csv.gz, 8000000, largest",
    "event_reports.csv.zip, 7999999, large",
    "event_reports.csv.zip, 124999, other",
    "event_reports/part 1.csv, 64000000, largest",
    "event_reports/part-2.CSV.GZ, 8000000, largest",
    "event_reports/old/part-3.csv, 64000000, other",
    "event_reports_of_old.csv, 64000000, other",
    "control_claims.csv, 64000000, other",
    "elevation/N48E037.hgt, 64000000, other"
  })
  void reportsCountAndNothingElse(String file, long bytes, String chosen) throws Exception {
    write(folder.resolve("theatre").resolve(file), bytes);

    assertChosen(chosen, "run", "--input", "theatre");
  }

  @Test
  void allPartsCountTogether() throws Exception {
    write(folder.resolve("theatre/event_reports.csv"), LEAST / 2);
    write(folder.resolve("theatre/event_reports/a.csv"), LEAST / 4);
    write(folder.resolve("theatre/event_reports/b.csv.gz"), LEAST / 32);

    assertChosen("largest", "run", "--input=theatre");
    write(folder.resolve("theatre/event_reports/b.csv.gz"), LEAST / 32 - 1);
    assertChosen("large", "run", "--input=theatre");
  }

  @Test
  void theInputIsTheOneOfTheLine() throws Exception {
    write(folder.resolve("input/event_reports.csv"), LEAST);
    write(folder.resolve("a [small] one/event_reports.csv"), 1);

    assertChosen("largest", "run");
    assertChosen("largest", "whatif", "--place", "--inputs");
    assertChosen("other", "run", "--strict", "--input", "a [small] one");
    assertChosen("other", "explain", "--input=a [small] one", "--strict");
    assertChosen("other", "run", "--input", "nowhere");
    assertChosen("other", "run", "--input=");
    assertChosen("other", "doctor");
    assertChosen("other", "--version");
    assertChosen("largest", "compare", "--with", "rules");
    assertChosen("backtest", "backtest", "--theatre", "Somewhere");
  }

  private void assertChosen(String options, String... line) throws Exception {
    assertThat(startedByScript(line)).as("bin/ridgeline %s", List.of(line)).isEqualTo(options);
    assertThat(startedByJar(line))
        .as("java -jar ridgeline.jar %s", List.of(line))
        .isEqualTo(options);
  }

  /** A Java that says with what it was started. */
  private String startedByScript(String... words) throws Exception {
    var java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$2\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    var line = new ArrayList<>(List.of(DIST.resolve("bin/ridgeline").toAbsolutePath().toString()));
    line.addAll(List.of(words));
    line.add("--no-rule-cache");
    var builder = new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", folder.resolve("java").toString());
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return Path.of(said.strip()).getFileName().toString().replace(".options", "");
  }

  private String startedByJar(String... words) throws IOException {
    return Launcher.chosen(DIST.resolve("ridgeline.jar").toFile(), folder, words)
        .getFileName()
        .toString()
        .replace(".options", "");
  }

  private static void write(Path file, long bytes) throws IOException {
    Files.createDirectories(file.getParent());
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(bytes);
    }
  }
}
