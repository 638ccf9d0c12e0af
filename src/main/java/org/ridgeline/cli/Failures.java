package org.ridgeline.cli;

import java.io.IOException;
import java.time.Clock;
import org.ridgeline.derive.MissingThresholdException;
import org.ridgeline.read.BadTableException;
import org.ridgeline.reason.BadRulesException;
import org.ridgeline.write.LockedException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in plain words why a command failed, and chooses its exit code. */
record Failures(Clock clock) implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult line) {
    var err = command.getErr();
    var outcome =
        command.getCommandName().equals("run") ? "Nothing was published" : "There is no answer";
    if (e instanceof BadRulesException || e instanceof MissingThresholdException) {
      err.println(e.getMessage());
      err.println(outcome + ": rules, themes or thresholds are broken.");
      return ExitCode.BROKEN_RULES;
    }
    if (e instanceof BadTableException) {
      err.println(e.getMessage());
      err.println(outcome + ": the input was refused.");
      return ExitCode.REFUSED_INPUT;
    }
    if (e instanceof LockedException) {
      err.println(e.getMessage());
      return ExitCode.LOCKED;
    }
    if (e instanceof IOException) {
      err.println(e.getClass().getSimpleName() + ": " + e.getMessage());
      err.println(outcome + ": a file could not be read or written.");
    } else {
      err.println(outcome + ": the program failed, which is a bug of ours.");
    }
    err.println("Please send us " + BugReport.write(e, command.getCommandName(), clock));
    return ExitCode.BUG;
  }
}
