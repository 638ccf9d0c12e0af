package org.ridgeline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;

/** A file that tells the developers what went wrong, without any row of the input. */
final class BugReport {

  private BugReport() {}

  /** Writes the report and returns where it is; failing that, the report itself. */
  static String write(Exception failure, String command, Clock clock) {
    var stack = new StringWriter();
    failure.printStackTrace(new PrintWriter(stack, true));
    var text =
        String.join(
            "\n",
            List.of(
                "ridgeline " + Ridgeline.Version.number(),
                "command   " + command,
                "time      " + clock.instant(),
                "java      " + System.getProperty("java.vm.version"),
                "system    " + System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                "",
                stack.toString()));
    try {
      var file = Files.createTempFile("ridgeline-bug-", ".txt");
      return Files.writeString(file, text).toString();
    } catch (IOException e) {
      return "this:\n" + text;
    }
  }
}
