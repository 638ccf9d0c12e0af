package org.ridgeline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.Sample;
import org.ridgeline.SmallInput;
import org.ridgeline.cli.terminal.ExitCode;

/**
 * A disk that is full at any moment of a whole run: what the run says, its code, its metrics and
 * {@code latest} agree with what stands.
 */
@Tag("faults")
class FullDiskRunTest {

  private static final String STARTED = "ridgeline_run_started_timestamp_seconds ";

  /** More than a night and all that lies beside it. */
  private static final int INODES = 26;

  private static final int BYTES = 400_000;

  @TempDir Path folder;

  private final Map<String, Integer> seen = new TreeMap<>();
  private Path disk;

  @AfterEach
  void printFigures() {
    System.out.println("Full disks of whole runs " + seen);
  }

  /** From none that is free to enough for all: one of them is the last at each rename. */
  @Test
  void inodesAreGoneAtEachStep() throws Exception {
    for (int inodes = 3; inodes <= INODES; inodes++) {
      onDisk("nr_inodes=" + inodes, "nr_inodes=1000");
    }
    assertThat(seen)
        .containsKeys(
            "70 at .staging-latest",
            "70 at .staging-index.html",
            "70 at .staging-SHA256SUMS",
            "6 at .staging-metrics.prom",
            "0");
  }

  @Test
  void theDiskIsFullAtAnyByte() throws Exception {
    int times = Sample.of(100);
    var chance = Sample.chance();
    for (int n = 0; n < times; n++) {
      onDisk("size=" + chance.nextInt(4_096, BYTES), "size=16m");
    }
  }

  private void onDisk(String size, String enough) throws Exception {
    disk = Files.createTempDirectory(folder, "disk");
    assumeTrue(mount(size), "only root can make a small disk");
    try {
      var input = SmallInput.in(disk.resolveSibling(disk.getFileName() + "-input")).folder();
      var output = disk.resolve("output");
      var terminal = new CapturedTerminal();
      int code = terminal.run(line(input, output));
      hold(code, terminal.err.toString(), output);

      assertThat(mount("remount," + enough)).isTrue();
      assertThat(new CapturedTerminal().run(line(input, output))).isZero();
      assertThat(metrics(output))
          .contains("ridgeline_last_run_exit_code 0\n", "ridgeline_stale 0\n")
          .doesNotContain(STARTED);
      assertThat(
              new CapturedTerminal().run(List.of("verify", "--all", "--output", output.toString())))
          .isZero();
    } finally {
      new ProcessBuilder("umount", disk.toString()).start().waitFor();
    }
  }

  private boolean mount(String options) throws Exception {
    return new ProcessBuilder("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  private static List<String> line(Path input, Path output) {
    return List.of(
        "run",
        "--input",
        input.toString(),
        "--rules",
        "rules",
        "--output",
        output.toString(),
        "--trend-nights",
        "0");
  }

  private void hold(int code, String said, Path output) throws IOException {
    boolean stands = Files.exists(output.resolve("2025-03-31/manifest.json"));
    boolean led = Files.exists(output.resolve("latest/manifest.json"));
    assertThat(code)
        .as(said)
        .isIn(
            ExitCode.PUBLISHED,
            ExitCode.PUBLISHED_WITH_WARNINGS,
            ExitCode.UNUSABLE_FOLDER,
            ExitCode.BUG);
    assertThat(ExitCode.isDone(code)).as(said).isEqualTo(ExitCode.isDone(code) && stands && led);
    if (!ExitCode.isDone(code)) {
      assertThat(said.contains("Nothing was published: ")).as(said).isEqualTo(!stands);
      assertThat(said.contains(" is published, but latest leads to it only after the next run: "))
          .as(said)
          .isEqualTo(stands && !led);
      assertThat(said.contains(" is published, and the next run will do the rest: "))
          .as(said)
          .isEqualTo(stands && led);
    }
    holdMetrics(code, led, said, output);
    // Why it failed is said last.
    var step = said.lines().filter(line -> line.contains(".staging-")).reduce((a, b) -> b);
    var at =
        step.map(line -> line.replaceAll(".*/(\\.staging-[^:/ ]*).*", " at $1"))
            .orElse(code == 0 ? "" : " elsewhere");
    seen.merge(code + at, 1, Integer::sum);
  }

  /** They tell of this end, or that it is not known, or there are none, which is said. */
  private static void holdMetrics(int code, boolean led, String said, Path output)
      throws IOException {
    var metrics = metrics(output);
    if (metrics.contains("ridgeline_last_run_exit_code")) {
      assertThat(metrics)
          .contains(
              "ridgeline_last_run_exit_code %d\n".formatted(code),
              "ridgeline_stale %d\n".formatted(led ? 0 : 1))
          .doesNotContain(STARTED);
    } else if (code != ExitCode.UNUSABLE_FOLDER) {
      assertThat(metrics.isEmpty() || metrics.contains(STARTED)).isTrue();
      assertThat(said).contains(": the figures of the run could not be written\n");
    }
  }

  private static String metrics(Path output) throws IOException {
    var file = output.resolve("metrics.prom");
    return Files.exists(file) ? Files.readString(file) : "";
  }
}
