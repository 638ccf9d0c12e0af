package org.ridgeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

  @TempDir Path output;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aNightWithoutManifestIsNotVouchedFor() throws IOException {
    Files.createDirectory(output.resolve("2025-03-31"));

    assertThat(verify("2025-03-31")).isEqualTo(1);
    assertThat(err.toString())
        .isEqualTo(
            output.resolve("2025-03-31/manifest.json: is missing, or is no manifest") + "\n");
    assertThat(out.toString())
        .isEqualTo(output.resolve("2025-03-31") + " is not as it was published: 1 fault\n");
  }

  @Test
  void aNightMeansItsLastRevisionAndARevisionItself() throws IOException {
    for (var name : List.of("2025-03-30", "2025-03-31", "2025-03-31.r2", "2025-03-31.r10")) {
      Files.createDirectory(output.resolve(name));
    }
    verify("2025-03-31");
    verify("2025-03-31.r2");
    verify("2025-03-30");
    verify("latest");

    assertThat(out.toString().lines().map(line -> line.replaceAll(".*/(\\S*) is not .*", "$1")))
        .containsExactly("2025-03-31.r10", "2025-03-31.r2", "2025-03-30", "2025-03-31.r10");
  }

  @Test
  void aNightThatIsNotThereIsAWrongCommandLine() {
    assertThat(verify("2025-03-31")).isEqualTo(2);
    assertThat(err.toString()).startsWith("2025-03-31: no such night is published in " + output);
    assertThat(verify("../../etc")).isEqualTo(2);
    assertThat(verify("latest", "--output", output.resolve("nowhere").toString())).isEqualTo(2);
  }

  private int verify(String night, String... options) {
    var commandLine = Ridgeline.commandLine(Clock.systemUTC());
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    var line = new ArrayList<>(List.of("verify", night));
    line.addAll(options.length == 0 ? List.of("--output", output.toString()) : List.of(options));
    return commandLine.execute(line.toArray(String[]::new));
  }
}
