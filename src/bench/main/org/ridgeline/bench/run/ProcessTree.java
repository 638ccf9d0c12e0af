package org.ridgeline.bench.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A process and all that it started, as Linux tells of them in {@code /proc}. */
record ProcessTree(Process root) {

  private static final int KILOBYTES_A_MEGABYTE = 1024;

  /** Ticks a second in which Linux tells processor time, whatever the machine. */
  private static final double TICKS = 100;

  /** Where the ticks stand of children that were waited for, behind the name of the process. */
  private static final int CHILDREN_USER = 13;

  private static final int CHILDREN_SYSTEM = 14;

  /** How much of the memory of the machine they have now, in megabytes. */
  long megabytes() {
    return all().mapToLong(process -> kilobytes(process, "VmRSS:")).sum() / KILOBYTES_A_MEGABYTE;
  }

  /** The most that any one of them ever had, in megabytes. */
  long mostOfOne() {
    return all().mapToLong(process -> kilobytes(process, "VmHWM:")).max().orElse(0)
        / KILOBYTES_A_MEGABYTE;
  }

  void kill() {
    all().toList().forEach(ProcessHandle::destroyForcibly);
  }

  private Stream<ProcessHandle> all() {
    return Stream.concat(Stream.of(root.toHandle()), root.descendants());
  }

  private static long kilobytes(ProcessHandle process, String field) {
    // One that ends between two looks has nothing more to tell.
    return read(Path.of("/proc", Long.toString(process.pid()), "status"))
        .lines()
        .filter(line -> line.startsWith(field))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }

  /** The processor seconds of all processes that this one started and that have ended. */
  static double secondsOfEnded() {
    var stat = read(Path.of("/proc/self/stat"));
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM]))
        / TICKS;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}
