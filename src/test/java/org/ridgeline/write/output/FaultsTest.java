package org.ridgeline.write.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.Sample;
import org.ridgeline.write.proof.Manifest;
import org.ridgeline.write.proof.Verification;

/**
 * What may happen to a run while it publishes, with a reader who looks at {@code latest} all the
 * time: none of it shows the reader anything but one whole product, and the next run puts all in
 * order.
 *
 * <p>A thousand kills, thirty of whole runs, a hundred full disks, a hundred double starts and
 * fifty folders that cannot be written or are gone by {@code mvn test -Pfaults}; a tenth of each
 * with {@code -Dpercent=10}.
 */
@Tag("faults")
class FaultsTest {

  private static final String LASTING =
      "\\d{4}-\\d\\d-\\d\\d(\\.r2)?|index\\.html|latest|nights\\.log|SHA256SUMS|metrics\\.prom|\\.lock|\\.last-run";

  @TempDir private static Path workshop;

  private static final List<String> JVM = new ArrayList<>();

  @TempDir Path folder;

  private final Random chance = Sample.chance();
  private final Map<String, Integer> seen = new TreeMap<>();
  private Path output;

  /** A thousand processes start three times as fast from a jar with an archive of its classes. */
  @BeforeAll
  static void layOutClasses() throws Exception {
    var folders = new ArrayList<String>();
    var libraries = new ArrayList<String>();
    for (var each : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (each.endsWith(".jar")) {
        libraries.add(each);
      } else if (!each.isEmpty()) {
        folders.add(each);
      }
    }
    var jar = workshop.resolve("classes.jar").toString();
    var arguments = new ArrayList<>(List.of("cf", jar));
    folders.forEach(each -> arguments.addAll(List.of("-C", each, ".")));
    var tool = ToolProvider.findFirst("jar").orElseThrow();
    assertThat(tool.run(System.out, System.err, arguments.toArray(String[]::new))).isZero();
    libraries.add(0, jar);
    var archive = workshop.resolve("classes.jsa").toString();
    JVM.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    JVM.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    JVM.addAll(List.of("-Xlog:disable", "-Xlog:all=error:stderr"));
    JVM.addAll(List.of("-cp", String.join(File.pathSeparator, libraries)));
    JVM.add("-XX:ArchiveClassesAtExit=" + archive);
    assertThat(start(workshop.resolve("rehearsal"), 0).waitFor()).isZero();
    JVM.set(JVM.size() - 1, "-XX:SharedArchiveFile=" + archive);
  }

  @BeforeEach
  void publishAFirstProduct() throws IOException {
    output = folder.resolve("output");
    Publisher.publish(output, 0);
  }

  @AfterEach
  void printFigures() {
    System.out.println("Faults " + seen);
  }

  @Test
  void aRunThatIsKilledDoesNoHarm() throws Exception {
    int times = Sample.of(1_000);
    try (var reader = Reader.of(output)) {
      long usual = publishingMillis();
      for (int n = 1; n <= times; n++) {
        var run = start(output, n);
        count(kill(run, chance.nextLong(usual + usual / 4)));
        assertPutInOrder(n, reader);
      }
    }
  }

  /** Kills a run after so long, and says how far it had come. */
  private static String kill(Process run, long millis) throws InterruptedException {
    boolean ended = run.waitFor(millis, TimeUnit.MILLISECONDS);
    run.destroyForcibly().waitFor();
    return ended ? "ended before the kill" : "killed at work";
  }

  /** From the first row that is read to the last file: most die before they have anything ready. */
  @Test
  void aWholeRunThatIsKilledDoesNoHarm() throws Exception {
    int times = Sample.of(30);
    var elsewhere = folder.resolve("undisturbed");
    OutputFolder.remove(output);
    long start = System.nanoTime();
    assertThat(assess(output, 0).waitFor()).isZero();
    long usual = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    try (var reader = Reader.of(output)) {
      for (int n = 1; n <= times; n++) {
        var before = metrics();
        var run = assess(output, n);
        count("whole run " + kill(run, chance.nextLong(usual + usual / 8)));
        assertMetricsAreTrue(before, n);
        assertThat(assess(output, n).waitFor()).isZero();
        assertThat(assess(elsewhere, n).waitFor()).isZero();
        var published = output.resolve("latest").toRealPath();
        assertThat(outputs(published)).isEqualTo(outputs(elsewhere.resolve("latest").toRealPath()));
        assertThat(published).hasFileName(day(n));
        assertLeftInOrder(reader);
      }
    }
  }

  private String metrics() throws IOException {
    return Files.readString(output.resolve(Metrics.FILE));
  }

  /** A run that metrics do not call at work has led readers to its night, or had not begun. */
  private void assertMetricsAreTrue(String before, int n) throws IOException {
    var now = metrics();
    if (now.contains("\nridgeline_run_started_timestamp_seconds ")) {
      count("metrics say that a run is at work");
    } else if (!now.equals(before)) {
      count("metrics say that the run ended");
      assertThat(now).contains("\nridgeline_last_run_exit_code 0\n", "\nridgeline_stale 0\n");
      assertThat(output.resolve("latest").toRealPath()).hasFileName(day(n));
    }
  }

  private static Process assess(Path output, int n) throws IOException {
    var line = new ArrayList<>(JVM);
    line.add(line.size() - 1, "-Dridgeline.prepared-rules=" + workshop.resolve("compiled-rules"));
    line.addAll(List.of("org.ridgeline.cli.Ridgeline", "run", "--as-of", day(n)));
    line.addAll(List.of("--trend-nights", "1", "--keep-nights", "3"));
    line.addAll(List.of("--output", output.toString()));
    return new ProcessBuilder(line)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String day(int n) {
    return LocalDate.parse("2024-10-01").plusDays(n).toString();
  }

  @Test
  void twoRunsAtATimeDoNoHarm() throws Exception {
    int times = Sample.of(100);
    try (var reader = Reader.of(output)) {
      for (int n = 1; n <= times; n++) {
        var one = start(output, n);
        var other = start(output, n);
        for (var run : List.of(one, other)) {
          int code = run.waitFor();
          assertThat(code).isIn(0, Publisher.LOCKED);
          count("one of two ends with " + code);
        }
        assertPutInOrder(n, reader);
      }
    }
  }

  @Test
  void aFolderThatVanishesOrCannotBeWrittenDoesNoHarm() throws Exception {
    int times = Sample.of(50);
    try (var reader = Reader.of(output)) {
      long usual = publishingMillis();
      for (int n = 1; n <= times; n++) {
        boolean vanishes = n % 2 == 0;
        var run = start(output, n);
        run.waitFor(chance.nextLong(usual), TimeUnit.MILLISECONDS);
        if (vanishes) {
          vanish(run, reader);
        } else {
          forbidWriting(run);
        }
        assertPutInOrder(n, reader);
      }
    }
  }

  private void vanish(Process run, Reader reader) throws Exception {
    var gone = folder.resolve("gone");
    reader.pause();
    Files.move(output, gone);
    count("vanished, run ends with " + run.waitFor());
    OutputFolder.remove(output);
    Files.move(gone, output);
    reader.resume();
  }

  /** Root may write wherever it likes, unless the file system itself says no. */
  private void forbidWriting(Process run) throws Exception {
    boolean immutable = succeeds("chattr", "+i", output.toString());
    if (!immutable) {
      assumeTrue(output.toFile().setWritable(false) && !Files.isWritable(output));
    }
    try {
      count("not writable, run ends with " + run.waitFor());
    } finally {
      if (immutable) {
        succeeds("chattr", "-i", output.toString());
      } else {
        assertThat(output.toFile().setWritable(true)).isTrue();
      }
    }
  }

  @Test
  void aFullDiskDoesNoHarm() throws Exception {
    var disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        succeeds("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk.toString()),
        "only root can make a small disk");
    try {
      fill(disk);
    } finally {
      succeeds("umount", disk.toString());
    }
  }

  private void fill(Path disk) throws Exception {
    int times = Sample.of(100);
    output = disk.resolve("output");
    var first = Publisher.publish(output, 0);
    long needed = size(first);
    var ballast = disk.resolve("ballast");
    try (var reader = Reader.of(output)) {
      for (int n = 1; n <= times; n++) {
        long free = chance.nextLong(needed + needed / 4);
        int filler = (int) Math.max(0, Files.getFileStore(disk).getUsableSpace() - free);
        Files.write(ballast, new byte[filler]);
        count("full disk, run ends with " + start(output, n).waitFor());
        Files.delete(ballast);
        assertPutInOrder(n, reader);
      }
    }
  }

  private static long size(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  /** The next run ends as if nothing had happened, and leaves nothing else behind. */
  private void assertPutInOrder(int n, Reader reader) throws IOException {
    var published = Publisher.publish(output, n);
    var elsewhere = folder.resolve("undisturbed");
    var undisturbed = Publisher.publish(elsewhere, n);

    assertThat(outputs(published)).isEqualTo(outputs(undisturbed));
    assertThat(output.resolve("latest").toRealPath()).isEqualTo(published.toRealPath());
    OutputFolder.remove(elsewhere);
    assertLeftInOrder(reader);
  }

  private void assertLeftInOrder(Reader reader) throws IOException {
    try (var entries = Files.list(output)) {
      assertThat(entries.map(entry -> entry.getFileName().toString()))
          .allMatch(name -> name.matches(LASTING));
    }
    assertThat(ArchiveVerification.of(output).faults()).isEmpty();
    assertThat(reader.faults()).isEmpty();
    seen.put("reads of latest", (int) reader.reads());
  }

  private static Map<String, String> outputs(Path published) throws IOException {
    assertThat(Verification.faults(published)).isEmpty();
    return Manifest.of(published).orElseThrow().outputs();
  }

  private void count(String what) {
    seen.merge(what, 1, Integer::sum);
  }

  /** How long a run takes from its first word to its end. */
  private long publishingMillis() throws Exception {
    var run = start(folder.resolve("measured"), 0);
    long start = System.nanoTime();
    assertThat(run.waitFor()).isZero();
    return Math.max(20, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
  }

  /** Starts a run and waits for its first word. */
  private static Process start(Path output, int n) throws IOException {
    var line = new ArrayList<>(JVM);
    line.addAll(List.of(Publisher.class.getName(), output.toString(), Integer.toString(n)));
    var run = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    if (run.getInputStream().read() < 0) {
      throw new IOException("the run did not begin");
    }
    return run;
  }

  private static boolean succeeds(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
