package org.ridgeline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.ridgeline.cli.terminal.ExitCode;
import org.ridgeline.derive.MissingThresholdException;
import org.ridgeline.importing.journal.ImportFolderException;
import org.ridgeline.importing.journal.ImportLockedException;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.reason.problem.BadRulesException;
import org.ridgeline.reason.problem.RuleFolderException;
import org.ridgeline.text.PrintableText;
import org.ridgeline.work.MemoryLimit;
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
    // Of the input, what may not be read is refused before.
    if (e instanceof OutputFolderException
        || e instanceof RuleFolderException
        || e instanceof ImportFolderException
        || e instanceof AccessDeniedException) {
      return ExitCode.UNUSABLE_FOLDER;
    }
    return e instanceof LockedException || e instanceof ImportLockedException
        ? ExitCode.LOCKED
        : ExitCode.BUG;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult line) {
    var err = command.getErr();
    var outcome =
        command.getCommand() instanceof FingerprintedCommand run
            ? run.outcome()
            : "There is no answer";
    int code = code(e);
    if (OutOfMemoryException.isCauseOf(e)) {
      tellOfMemory(e, err);
      err.println(outcome + ": memory was full.");
    } else if (code != ExitCode.BUG) {
      // Each fault has its line.
      sentences(e).lines().forEach(err::println);
      cause(e, code).ifPresent(cause -> err.println(outcome + ": " + cause + "."));
    } else if (e instanceof IOException) {
      err.println(sentences(e));
      err.println(
          outcome
              + ": a file could not be read or written; make room on the disk, or mend it, and run again.");
      err.println("If the disk is sound, please send us " + report(e, command, line).write());
    } else {
      err.println(outcome + ": the program failed, which is a bug of ours.");
      err.println("Please send us " + report(e, command, line).write());
    }
    return code;
  }

  private static String sentences(Exception e) {
    if (e instanceof AccessDeniedException denied) {
      return "%s: may not be read or written by this user; change its permissions"
          .formatted(PrintableText.line(String.valueOf(denied.getFile())));
    }
    // What the system says of a disk is a sentence, and what Java says by the name of a class is
    // none.
    boolean isSentence =
        !(e instanceof IOException)
            || e instanceof OutputFolderException
            || e instanceof RuleFolderException
            || e instanceof ImportFolderException
            || e.getClass() == IOException.class
            || e.getClass() == FileSystemException.class;
    return isSentence ? e.getMessage() : e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  /** Why there is nothing of what was asked for; a command line that is wrong has said so. */
  private static Optional<String> cause(Exception e, int code) {
    return switch (code) {
      case ExitCode.BROKEN_RULES -> Optional.of("rules, themes or thresholds are broken");
      case ExitCode.REFUSED_INPUT -> Optional.of("the input was refused");
      case ExitCode.UNUSABLE_FOLDER ->
          Optional.of("the %s folder cannot be used as it is".formatted(folder(e)));
      default -> Optional.empty();
    };
  }

  private static String folder(Exception e) {
    if (e instanceof ImportFolderException) {
      return "input";
    }
    return e instanceof RuleFolderException ? "rule" : "output";
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
