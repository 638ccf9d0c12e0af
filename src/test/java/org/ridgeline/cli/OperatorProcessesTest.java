package org.ridgeline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.SmallInput;
import org.ridgeline.SmallRules;
import org.ridgeline.cli.ProgramProcess.Ended;
import org.ridgeline.cli.terminal.ExitCode;

/** What only a process of its own can meet: Java, signals, permissions and standard output. */
class OperatorProcessesTest {

  private static final String STARTED = "ridgeline_run_started_timestamp_seconds";

  @TempDir Path folder;

  private Path input;
  private Path output;
  private Path few;

  @BeforeEach
  void writeInput() throws IOException {
    input = SmallInput.in(folder.resolve("input")).folder();
    output = folder.resolve("output");
    few = SmallRules.in(folder.resolve("few"));
  }

  @Test
  void aFullStandardOutputIsAnErrorOfEveryCommandAndTheMetricsSaySo() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")));
    for (var command :
        List.of(
            night(),
            List.of("check", "--rules", "src/test/resources/check/sound"),
            List.of("rules", "--rules", few.toString()),
            List.of("explain", "ashford", "--input", input.toString(), "--rules", few.toString()),
            List.of("verify", "--output", output.toString()),
            List.of("run", "--help"))) {
      var ended =
          end(List.of(), command, ProcessBuilder.Redirect.to(Path.of("/dev/full").toFile()));
      assertThat(ended.said())
          .isEqualTo(
              "standard output: could not be written (No space left on device); "
                  + "what was printed is not all\n");
      assertThat(ended.code()).as(command.get(0)).isEqualTo(ExitCode.BUG);
    }
    assertThat(output.resolve("latest/briefing.html")).exists();
    assertThat(metrics())
        .contains("ridgeline_last_run_exit_code 70\n", "ridgeline_stale 0\n")
        .doesNotContain(STARTED);
  }

  @Test
  void whoClosesAPipeHasReadEnough() throws Exception {
    var run = start(List.of(), List.of("rules"), ProcessBuilder.Redirect.PIPE);
    run.getInputStream().close();

    assertThat(new String(run.getErrorStream().readAllBytes(), UTF_8)).isEmpty();
    assertThat(run.waitFor()).isZero();
  }

  @Test
  void aJavaThatCannotStartEndsWithOneAndNothingElseDoes() throws Exception {
    assertThat(end(List.of("-Xmx1gb"), night()).code()).isEqualTo(1);
    assertThat(output).doesNotExist();
  }

  @Test
  void aLibraryFolderThatIsMissingIsTold() throws Exception {
    var jar = folder.resolve("ridgeline.jar");
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Name.MAIN_CLASS, Launcher.class.getName());
    var classes =
        Path.of(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    manifest.getMainAttributes().put(Name.CLASS_PATH, classes.toUri() + " lib/picocli.jar");
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    var run =
        new ProcessBuilder(ProgramProcess.java().toString(), "-jar", jar.toString(), "run")
            .redirectErrorStream(true)
            .start();

    assertThat(new String(run.getInputStream().readAllBytes(), UTF_8))
        .startsWith("ridgeline: lib/ beside the jar is missing or not whole (")
        .endsWith("); unpack the archive anew\n");
    assertThat(run.waitFor()).isEqualTo(ExitCode.BUG);
  }

  /** A signal of the scheduler, and one that leaves no time for anything. */
  @Test
  void metricsSayOfAKilledRunThatItBegan() throws Exception {
    assertThat(end(List.of(), night()).code()).isZero();
    var before = metrics();
    assertThat(before).contains("ridgeline_last_run_exit_code 0\n").doesNotContain(STARTED);
    for (boolean forcibly : List.of(false, true)) {
      Files.writeString(input.resolve("links.csv"), "\n", StandardOpenOption.APPEND);
      var run = start(List.of(), night(), ProcessBuilder.Redirect.DISCARD);
      while (!metrics().contains(STARTED)) {
        assertThat(run.waitFor(1, TimeUnit.MILLISECONDS)).isFalse();
      }
      if (forcibly) {
        run.destroyForcibly();
      } else {
        run.destroy();
      }
      assertThat(run.waitFor()).isEqualTo(forcibly ? 137 : 143);
      // What the last run that ended has said stays, for those who ask how long ago that was.
      assertThat(metrics()).startsWith(before).contains("\n" + STARTED + " ");
    }
    assertThat(end(List.of(), night()).code()).isZero();
    assertThat(metrics()).contains("ridgeline_last_run_exit_code 0\n").doesNotContain(STARTED);
  }

  @Test
  void whatMayNotBeReadOrWrittenIsNamed() throws Exception {
    var rules = SmallRules.in(folder.resolve("rules"));
    var night = night(rules);

    forbid(
        rules.resolve("thresholds.csv"),
        night,
        3,
        "rules/thresholds.csv: may not be read; change its permissions");
    forbid(
        rules.resolve("control"),
        night,
        7,
        rules.resolve("control") + ": may not be read; change its permissions");
    forbid(rules, night, 7, rules + ": may not be read; change its permissions");
    forbid(input, night, 4, "input: may not be read; change its permissions");
    Files.createDirectories(output);
    forbid(
        output,
        night,
        7,
        output
            + ": the output folder cannot be read; change its permissions, or name another with --output");
    forbid(
        output.resolve(".lock"),
        night,
        7,
        output.resolve(".lock")
            + ": belongs to somebody else; give the output folder to this user with chown -R");
  }

  private void forbid(Path path, List<String> command, int code, String sentence) throws Exception {
    var before = Files.getPosixFilePermissions(path);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
    try {
      var ended = end(List.of(), command, ProcessBuilder.Redirect.DISCARD, unprivileged());
      assertThat(ended.said().lines().findFirst()).as(ended.said()).contains(sentence);
      assertThat(ended.code()).isEqualTo(code);
    } finally {
      Files.setPosixFilePermissions(path, before);
    }
  }

  /** Root reads what it likes, unless it gives that right away. */
  private static List<String> unprivileged() {
    if (!System.getProperty("user.name").equals("root")) {
      return List.of();
    }
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")));
    return List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");
  }

  private String metrics() throws IOException {
    return Files.readString(output.resolve("metrics.prom"));
  }

  private List<String> night() {
    return night(few);
  }

  private List<String> night(Path rules) {
    var line = new ArrayList<>(List.of("run", "--input", input.toString()));
    line.addAll(List.of("--output", output.toString(), "--rules", rules.toString()));
    line.addAll(List.of("--trend-nights", "0"));
    return line;
  }

  private static Ended end(List<String> options, List<String> command) throws Exception {
    return ProgramProcess.end(options, command);
  }

  private static Ended end(List<String> options, List<String> command, ProcessBuilder.Redirect out)
      throws Exception {
    return end(options, command, out, List.of());
  }

  private static Ended end(
      List<String> options, List<String> command, ProcessBuilder.Redirect out, List<String> before)
      throws Exception {
    var builder = ProgramProcess.builder(options, command).redirectOutput(out);
    builder.command().addAll(0, before);
    return ProgramProcess.end(builder);
  }

  private static Process start(
      List<String> options, List<String> command, ProcessBuilder.Redirect out) throws IOException {
    return ProgramProcess.builder(options, command).redirectOutput(out).start();
  }
}
