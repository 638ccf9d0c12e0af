package org.ridgeline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program in a process of its own, from the classes that are tested. */
final class ProgramProcess {

  private ProgramProcess() {}

  /** How a command ended and what it said on standard error. */
  record Ended(int code, String said) {}

  /** Runs a command to its end. */
  static Ended end(List<String> options, List<String> command) throws Exception {
    return end(builder(options, command).redirectOutput(ProcessBuilder.Redirect.DISCARD));
  }

  static Ended end(ProcessBuilder builder) throws Exception {
    var process = builder.start();
    var said = new String(process.getErrorStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), said);
  }

  /**
   * A command that is not started yet.
   *
   * @param options of Java
   */
  static ProcessBuilder builder(List<String> options, List<String> command) {
    var line = new ArrayList<String>();
    line.add(java().toString());
    line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    line.addAll(options);
    line.addAll(List.of("-cp", System.getProperty("java.class.path")));
    line.add(Launcher.class.getName());
    line.addAll(command);
    return new ProcessBuilder(line);
  }

  static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }
}
