package org.ridgeline.cli;

import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.ridgeline.cli.terminal.TerminalWriter;

/** Runs commands on a day on which the small input is two days old, and keeps what they say. */
final class CapturedTerminal {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2025-04-02T12:00:00Z"), ZoneOffset.UTC);

  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();

  /** The exit code of a command line. */
  int run(List<String> line) {
    return run(NOON, line);
  }

  /** The same on another day. */
  int run(Clock clock, List<String> line) {
    var args = line.toArray(String[]::new);
    return Ridgeline.commandLine(clock, args)
        .setOut(new TerminalWriter(out))
        .setErr(new TerminalWriter(err))
        .execute(args);
  }
}
