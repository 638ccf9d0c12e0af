package org.ridgeline.bench.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process to be measured.
 *
 * @param folder in which it is started
 * @param jvm its {@code JAVA_HOME}
 * @param line its words
 */
record Command(Path folder, Jvm jvm, List<String> line) {

  private static final int MILLIS_BETWEEN_LOOKS = 30;
  private static final double NANOS = 1e9;

  /**
   * How a run went.
   *
   * @param seconds from its start to its end
   * @param processorSeconds user and system, of all processes that it started
   * @param megabytes the most resident memory of all of them together, looked at some thirty times
   *     a second
   * @param exit its exit code
   * @param isCutOff whether it was ended because it took too long
   */
  record Run(double seconds, double processorSeconds, long megabytes, int exit, boolean isCutOff) {}

  /**
   * Runs it once.
   *
   * @param limit seconds after which it is ended
   * @param output what gets its standard output
   * @param log what gets its standard error
   */
  Run run(int limit, File output, File log) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(line).directory(folder.toFile());
    builder.redirectOutput(output).redirectError(log);
    var environment = builder.environment();
    environment.put("JAVA_HOME", jvm.home().toString());
    List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "RIDGELINE_MEMORY", "CACHE_DIRECTORY")
        .forEach(environment::remove);
    double before = ProcessTree.secondsOfEnded();
    long begin = System.nanoTime();
    var process = builder.start();
    var tree = new ProcessTree(process);
    long most = 0;
    boolean isCutOff = false;
    while (!process.waitFor(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
      most = Math.max(most, Math.max(tree.megabytes(), tree.mostOfOne()));
      if (!isCutOff && System.nanoTime() - begin > limit * NANOS) {
        isCutOff = true;
        tree.kill();
      }
    }
    double seconds = (System.nanoTime() - begin) / NANOS;
    return new Run(
        seconds, ProcessTree.secondsOfEnded() - before, most, process.exitValue(), isCutOff);
  }
}
