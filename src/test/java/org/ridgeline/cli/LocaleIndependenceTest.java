package org.ridgeline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program as its scheduler does, in a process of its own, and in this one. */
class LocaleIndependenceTest {

  @TempDir Path folder;

  @Test
  void aNightIsTheSameInAnyFolderTimeZoneAndLanguage() throws Exception {
    var process =
        start(
            folder,
            Map.of("TZ", "Asia/Tokyo", "LC_ALL", "C"),
            List.of("-Duser.language=tr", "-Duser.country=TR", "-Dfile.encoding=ISO-8859-1"),
            night(folder.resolve("there")));
    var terminal = new CapturedTerminal();
    assertThat(terminal.run(night(folder.resolve("here")))).as(terminal.err.toString()).isZero();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();

    var here = files(folder.resolve("here/latest/"));
    assertThat(here).hasSize(13);
    for (var file : here) {
      assertThat(folder.resolve("there/latest").resolve(file.getFileName()))
          .hasSameBinaryContentAs(file);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static List<String> night(Path output) {
    var line = new ArrayList<>(List.of("run", "--as-of", "2025-02-07"));
    line.addAll(List.of("--output", output.toString(), "--trend-nights", "2"));
    line.addAll(List.of("--input", Path.of("input").toAbsolutePath().toString()));
    line.addAll(List.of("--rules", Path.of("rules").toAbsolutePath().toString()));
    return line;
  }

  private static Process start(
      Path where, Map<String, String> environment, List<String> options, List<String> arguments)
      throws IOException {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(options);
    line.add("-XX:TieredStopAtLevel=1");
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Ridgeline.class.getName()));
    line.addAll(arguments);
    var builder = new ProcessBuilder(line).directory(where.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return builder.start();
  }
}
