package org.ridgeline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.ridgeline.cli.process.MemoryLimit;
import org.ridgeline.cli.terminal.ExitCode;
import org.ridgeline.derive.MissingThresholdException;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.reason.problem.BadRulesException;
import org.ridgeline.text.PrintableText;
import org.ridgeline.work.OutOfMemoryException;
import org.ridgeline.write.output.LockedException;
import org.ridgeline.write.output.OutputFolderException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in plain words why a command failed, and chooses its exit code. */
record Failures(Clock clock) implements IExecutionExceptionHandler, IParameterExceptionHandler {

  /** How a command ends that fails so. */
  static int code(Exception e) {
    if (e instanceof BadRulesException || e instanceof MissingThresholdException) {
      return ExitCode.BROKEN_RULES;
    }
    if (e instanceof BadTableException) {
      return ExitCode.REFUSED_INPUT;
    }
    if (e instanceof ParameterException) {
      return ExitCode.WRONG_COMMAND_LINE;
    }
    return e instanceof LockedException ? ExitCode.LOCKED : ExitCode.BUG;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult line) {
    var err = command.getErr();
    var outcome =
        command.getCommandName().equals("run") ? "Nothing was published" : "There is no answer";
    int code = code(e);
    if (OutOfMemoryException.isCauseOf(e)) {
      tellOfMemory(e, err);
      err.println(outcome + ": memory was full.");
      return code;
    }
    if (code != ExitCode.BUG || e instanceof OutputFolderException) {
      // Each fault has its line.
      e.getMessage().lines().forEach(err::println);
    }
    if (e instanceof OutputFolderException) {
      err.println(outcome + ": the output folder cannot be used as it is.");
    } else if (code == ExitCode.BROKEN_RULES) {
      err.println(outcome + ": rules, themes or thresholds are broken.");
    } else if (code == ExitCode.REFUSED_INPUT) {
      err.println(outcome + ": the input was refused.");
    } else if (code == ExitCode.BUG) {
      if (e instanceof IOException) {
        err.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        err.println(outcome + ": a file could not be read or written.");
      } else {
        err.println(outcome + ": the program failed, which is a bug of ours.");
      }
      err.println("Please send us " + report(e, command, line).write());
    }
    return code;
  }

  /** Says that memory is full, at what work, and what helps. */
  static void tellOfMemory(Throwable failure, PrintWriter err) {
    var work = OutOfMemoryException.work(failure).map(at -> " while " + at).orElse("");
    err.println("Out of memory" + work + ": " + MemoryLimit.tooLittle("is"));
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    var command = e.getCommandLine();
    var err = command.getErr();
    err.print(command.getColorScheme().errorText(PrintableText.line(e.getMessage())).toString());
    err.println();
    if (!UnmatchedArgumentException.printSuggestions(e, err)) {
      command.usage(err, command.getColorScheme());
    }
    return ExitCode.WRONG_COMMAND_LINE;
  }

  private BugReport report(Exception e, CommandLine command, ParseResult line) {
    var top = line == null ? List.<String>of() : line.originalArgs();
    return command.getCommand() instanceof FingerprintedCommand traceable
        ? new BugReport(e, top, traceable.fingerprints(), traceable.bugReports(), clock)
        : new BugReport(e, top, Collections.emptySortedMap(), Optional.empty(), clock);
  }
}
