package org.ridgeline.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the figures were taken on, and how much of it others had. */
final class Machine {

  private static final double TICKS = 100;
  private static final double NANOS = 1e9;
  private static final long KILOBYTES_A_GIGABYTE = 1024 * 1024;

  private final double busyBefore = busySeconds();
  private final long begin = System.nanoTime();

  /** Processors, memory and Javas. */
  static String description(List<Jvm> jvms) throws IOException {
    return String.format(
        Locale.ROOT,
        "%d processors (%s), %d GB of memory; Java %s",
        Runtime.getRuntime().availableProcessors(),
        field("/proc/cpuinfo", "model name"),
        Math.round(
            Double.parseDouble(field("/proc/meminfo", "MemTotal").replaceAll("\\D", ""))
                / KILOBYTES_A_GIGABYTE),
        jvms.stream().map(Jvm::version).collect(Collectors.joining(" and ")));
  }

  private static String field(String file, String name) throws IOException {
    try (var lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    }
  }

  /**
   * How many processors other work took on average since this began.
   *
   * @param ours the processor seconds of what was measured
   */
  double takenByOthers(double ours) throws IOException {
    double own =
        ProcessHandle.current()
            .info()
            .totalCpuDuration()
            .map(time -> time.toNanos() / NANOS)
            .orElse(0.0);
    double seconds = (System.nanoTime() - begin) / NANOS;
    return Math.max(0, busySeconds() - busyBefore - ours - own) / seconds;
  }

  /** The seconds in which processors did anything since the machine began; 0 if it does not say. */
  private static double busySeconds() {
    try (var lines = Files.lines(Path.of("/proc/stat"))) {
      var ticks =
          Arrays.stream(lines.findFirst().orElse("cpu").replaceAll("cpu *", "").split(" ", -1))
              .mapToLong(Long::parseLong)
              .toArray();
      // In turn: user, nice, system, idle, waiting for disks, interrupts twice, taken by the host.
      return (ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6] + ticks[7]) / TICKS;
    } catch (IOException e) {
      return 0;
    }
  }
}
