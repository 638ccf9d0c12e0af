package org.ridgeline.cli;

import static org.ridgeline.write.Wording.count;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ridgeline.check.theatre.TheatreLacks;
import org.ridgeline.cli.process.ThisProcess;
import org.ridgeline.cli.terminal.ExitCode;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
import org.ridgeline.read.InputPolicy;
import org.ridgeline.read.Tables;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.reason.engine.RuleFolder;
import org.ridgeline.work.MemoryLimit;
import org.ridgeline.write.output.OutputFolderCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says whether this machine is fit for the night. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    versionProvider = Ridgeline.Version.class,
    sortOptions = false,
    description = {
      "Checks what a night needs: Java, memory, the clock, names of files in any script, the input, "
          + "the rules, and an output folder that can be written, renamed in, linked in and locked.",
      "",
      "Then says what the theatre lacks, what costs the assessment most first: the points that rules "
          + "which ask for it could add, once for each place that lacks it. That is in the way of no night.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:a night can be run",
      "2:the command line is wrong",
      "9:something is in its way; each is a line",
      "70:a bug, or a disk or standard output that could not be written"
    })
final class DoctorCommand implements Callable<Integer> {

  private static final int JAVA = 17;
  private static final long MEGABYTE = 1_000_000;
  private static final long LEAST_MEMORY_MB = 200;
  private static final long LEAST_SPACE = 100 * MEGABYTE;

  /** The program was not there before; a clock that says otherwise has lost its battery. */
  private static final LocalDate FIRST_RELEASE = LocalDate.of(2025, 1, 1);

  @Option(names = "--input", paramLabel = "DIR", defaultValue = "input")
  private Path input;

  @Option(names = "--rules", paramLabel = "DIR", defaultValue = "rules")
  private Path rules;

  @Option(names = "--output", paramLabel = "DIR", defaultValue = "output")
  private Path output;

  @Spec private CommandSpec spec;

  private final Clock clock;
  private boolean fit = true;
  private Optional<Tables> theatre = Optional.empty();
  private Optional<RuleFolder> book = Optional.empty();

  DoctorCommand(Clock clock) {
    this.clock = clock;
  }

  /** Finds out about one thing, or throws what is wrong with it. */
  private interface Check {
    String run() throws Exception;
  }

  /** What is in the way of a night, and the remedy. */
  private static final class UnfitException extends Exception {

    private static final long serialVersionUID = 1L;

    UnfitException(String what) {
      super(what);
    }
  }

  @Override
  public Integer call() {
    check("java", DoctorCommand::java);
    check("memory", DoctorCommand::memory);
    check("clock", this::clock);
    check("names", DoctorCommand::names);
    check("input", this::input);
    check("rules", this::rules);
    check("output", this::output);
    check("space", this::space);
    lacks();
    return fit ? ExitCode.NOTHING_WRONG : ExitCode.UNFIT;
  }

  // Whatever goes wrong is the answer, not a failure of the question.
  @SuppressWarnings("CatchingUnchecked")
  private void check(String what, Check check) {
    try {
      say("ok", what, check.run());
    } catch (Exception e) {
      fit = false;
      say("wrong", what, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }
  }

  private void say(String verdict, String what, String why) {
    var lines = why.lines().toList();
    spec.commandLine().getOut().printf("%-6s %-7s %s%n", verdict, what, lines.get(0));
    lines.stream().skip(1).forEach(line -> say("", "", line));
  }

  private static String java() throws UnfitException {
    int version = Runtime.version().feature();
    if (version < JAVA) {
      throw new UnfitException("Java %d is too old; install %d or newer".formatted(version, JAVA));
    }
    return System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version");
  }

  private static String memory() throws UnfitException {
    if (MemoryLimit.most() < LEAST_MEMORY_MB) {
      throw new UnfitException(MemoryLimit.tooLittle("may be"));
    }
    return "%s of the %,d MB that there are; RIDGELINE_MEMORY=2g bin/ridgeline, or java -Xmx2g -jar, chooses another size"
        .formatted(MemoryLimit.description(), ThisProcess.memoryOfMachine());
  }

  private String clock() throws UnfitException {
    var today = LocalDate.now(clock);
    if (today.isBefore(FIRST_RELEASE)) {
      throw new UnfitException("it says %s; set it".formatted(today));
    }
    return "%s in UTC".formatted(today);
  }

  private static String names() throws UnfitException {
    var charset = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    if (!charset.newEncoder().canEncode('\u0422')) {
      throw new UnfitException(
          "files may only have names in %s; set LC_ALL=C.UTF-8".formatted(charset));
    }
    return "files may have names in any script (%s)".formatted(charset);
  }

  private String input() throws Exception {
    var today = LocalDate.now(clock);
    var tables = InputFolder.read(input, InputPolicy.allowing(BadRowTolerance.HALF));
    theatre = Optional.of(tables);
    return tables
        .newestDay(today)
        .map(
            day ->
                "%s: %s, the newest report of %s, %s to be left out"
                    .formatted(
                        input,
                        count(tables.fingerprints().size(), "file", "files"),
                        day,
                        count(tables.problems().size(), "row", "rows")))
        .orElseThrow(() -> new UnfitException("%s: holds no report yet".formatted(input)));
  }

  private String rules() throws Exception {
    var folder = RuleFolder.read(rules);
    int compiled = RuleBook.of(folder).docs().size();
    book = Optional.of(folder);
    return rules + ": " + count(compiled, "rule compiles", "rules compile");
  }

  /** What is missing from tables and rules that can be read; what cannot be is in the way. */
  private void lacks() {
    if (theatre.isPresent() && book.isPresent()) {
      for (var lack : TheatreLacks.of(theatre.get(), book.get())) {
        say(
            "lacks",
            lack.subject(),
            "%s; %s; %s".formatted(lack.what(), lack.price(), lack.remedy()));
      }
    }
  }

  private String output() throws Exception {
    return "%s: %s".formatted(output, OutputFolderCheck.of(output, ThisProcess.holder(clock)));
  }

  private String space() throws Exception {
    long space = Files.getFileStore(output).getUsableSpace();
    if (space < LEAST_SPACE) {
      throw new UnfitException(
          "%s: only %,d MB are free; make room".formatted(output, space / MEGABYTE));
    }
    return "%,d MB are free for %s".formatted(space / MEGABYTE, output);
  }
}
