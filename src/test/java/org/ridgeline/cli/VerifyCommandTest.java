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
import org.ridgeline.SmallInput;
import org.ridgeline.read.file.Sha256;

class VerifyCommandTest {

  @TempDir Path output;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aNightWithoutManifestIsNotVouchedFor() throws IOException {
    Files.createDirectory(output.resolve("2025-03-31"));

    assertThat(verify("2025-03-31")).isEqualTo(8);
    assertThat(err.toString())
        .isEqualTo(
            output
                + "/2025-03-31/manifest.json: is missing, or is no manifest; "
                + "restore it from a backup, or assess the night anew\n");
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
    assertThat(verify("latest", "--output", output.resolve("nowhere").toString())).isEqualTo(7);
  }

  @Test
  void allNightsAreHeldTogetherOrOneOfThem() throws IOException {
    assertThat(execute("verify", "--all", "--output", output.toString())).isEqualTo(2);
    assertThat(err.toString()).startsWith(output + ": no night is published there");
    err.getBuffer().setLength(0);

    var input = SmallInput.in(output.resolve("input")).folder();
    var archive = output.resolve("archive").toString();
    var run = List.of("run", "--input", input.toString(), "--trend-nights", "0");
    var line = new ArrayList<>(run);
    line.addAll(List.of("--output", archive));
    assertThat(execute(line.toArray(String[]::new))).isEqualTo(0);
    assertThat(execute("verify", "--all", "2025-03-31", "--output", archive)).isEqualTo(2);
    err.getBuffer().setLength(0);

    assertThat(execute("verify", "--all", "--output", archive)).isEqualTo(0);
    var last = Sha256.of(Path.of(archive, "nights.log"));
    assertThat(out.toString())
        .endsWith(
            archive
                + " is as it was published, 1 folder and 1 line; the last line of nights.log has "
                + "the SHA-256 "
                + last
                + "\n");

    Files.writeString(Path.of(archive, "index.html"), "");
    Files.delete(Path.of(archive, "latest"));
    assertThat(execute("verify", "--all", "--output", archive)).isEqualTo(8);
    assertThat(err.toString().lines())
        .containsExactly(
            archive + "/latest: is missing, or leads nowhere; the next run puts it right",
            archive
                + "/index.html: does not lead to the last revision of each night and nowhere else; "
                + "the next run puts it right",
            archive
                + "/index.html: has another SHA-256 than in SHA256SUMS; one was changed, and the "
                + "next run writes both anew");
    assertThat(out.toString()).endsWith(archive + " is not as it was published: 3 faults\n");
  }

  @Test
  void theLineOfANightIsHeldWithItsManifest() throws IOException {
    var input = SmallInput.in(output.resolve("input")).folder().toString();
    var archive = output.resolve("archive");
    execute("run", "--input", input, "--trend-nights", "0", "--output", archive.toString());
    var manifest = archive.resolve("2025-03-31/manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replace("\"0\"", "\"1\""));

    assertThat(verify("latest", "--output", archive.toString())).isEqualTo(8);
    assertThat(err.toString())
        .isEqualTo(
            manifest
                + ": is not what was published; nights.log:1 has another SHA-256 of it; "
                + "restore it from a backup, or assess the night anew\n");
  }

  private int verify(String night, String... options) {
    var line = new ArrayList<String>(List.of("verify"));
    if (!night.equals("latest")) {
      line.add(night);
    }
    line.addAll(options.length == 0 ? List.of("--output", output.toString()) : List.of(options));
    return execute(line.toArray(String[]::new));
  }

  private int execute(String... line) {
    var commandLine = Ridgeline.commandLine(Clock.systemUTC(), line);
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(line);
  }
}
