package org.ridgeline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ridgeline.cli.option.DayConverter;
import org.ridgeline.cli.option.RuleCacheOption;
import org.ridgeline.cli.process.LikelyUnchanged;
import org.ridgeline.cli.process.RuleWatchdog;
import org.ridgeline.cli.process.RunningProgram;
import org.ridgeline.cli.terminal.ExitCode;
import org.ridgeline.cli.terminal.TerminalWriter;
import org.ridgeline.work.BackgroundTask;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: it finds the command that the line names and turns its end into an exit code. */
@Command(
    name = "ridgeline",
    mixinStandardHelpOptions = true,
    versionProvider = Ridgeline.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Ranks settlements in an armed conflict by how likely their holder is to lose them and what the "
          + "loss would mean, from public reports, and explains each assessment down to the row.",
      "",
      "Start with 'ridgeline run --help'; 'explain' says how a score came about, 'whatif' what a loss "
          + "would change, 'compare' what other rules would have said; 'new' begins a theatre, 'import' brings exports in, 'measure' tells what maps "
          + "show; 'check' and 'rules' are for who edits rules, 'verify' looks after published nights, and 'doctor' after this machine and what a "
          + "theatre lacks."
    })
public final class Ridgeline implements Runnable {

  /** The commands that assess a night by the rules as they are. */
  private static final Set<String> ASSESSING = Set.of("run", "explain", "whatif");

  @Spec private CommandSpec spec;

  /** Runs the command that {@code args} name and ends the process with its exit code. */
  public static void main(String... args) {
    // Numbers and capitals must not depend on where the job runs; how this locale writes numbers
    // Java knows by heart, and of every other it looks it up.
    Locale.setDefault(Locale.US);
    var clock = Clock.systemUTC();
    preload(args);
    var commandLine = commandLine(clock, isWatched(), args);
    var out = TerminalWriter.standardOutput();
    commandLine.setOut(out);
    commandLine.setErr(TerminalWriter.standardError());
    RuleWatchdog.start(commandLine.getErr());
    int code = execute(commandLine, clock, args);
    if (RunningProgram.isRehearsal()) {
      execute(commandLine(clock, false, args), clock, args);
    }
    System.exit(told(code, out, commandLine.getErr()));
  }

  /** Begins to read what the line will need, before it is understood. */
  private static void preload(String... args) {
    var command = Stream.of(args).limit(1).toList();
    boolean hasLittleToDo = hasLittleToDo(args);
    if (command.stream().anyMatch(ASSESSING::contains)
        && RuleCacheOption.allows(args)
        && !hasLittleToDo) {
      RunningProgram.preload(Path.of(named("--rules", args).orElse("rules")));
    } else if (hasLittleToDo || command.contains("check")) {
      BackgroundTask.start(RunningProgram::sha256);
    }
    if (hasLittleToDo) {
      SameRun.preload(output(args));
    }
  }

  private static Path output(String... args) {
    return Path.of(named("--output", args).orElse("output"));
  }

  /** Whether it seems that the line asks for a night that stands already. */
  private static boolean hasLittleToDo(String... args) {
    return args.length > 0
        && args[0].equals("run")
        && LikelyUnchanged.in(
            output(args),
            named("--as-of", args),
            List.of(
                Path.of(named("--rules", args).orElse("rules")),
                Path.of(named("--input", args).orElse("input"))));
  }

  /** What the line gives for an option; whoever writes it otherwise only waits longer. */
  private static Optional<String> named(String option, String... args) {
    int at = List.of(args).indexOf(option);
    return at >= 0 && at + 1 < args.length ? Optional.of(args[at + 1]) : Optional.empty();
  }

  /** How a command ends that has said all on {@code out}, or could not. */
  static int told(int code, TerminalWriter out, PrintWriter err) {
    var failure = out.failure();
    failure.ifPresent(
        e ->
            err.println(
                "standard output: could not be written (%s); what was printed is not all"
                    .formatted(e.getMessage())));
    return failure.isPresent() && ExitCode.isDone(code) ? ExitCode.BUG : code;
  }

  /**
   * Runs a command; an error of the machine, such as memory that is full, ends it with a code too.
   */
  static int execute(CommandLine commandLine, Clock clock, String... args) {
    try {
      return commandLine.execute(args);
    } catch (OutOfMemoryError e) {
      Failures.tellOfMemory(e, commandLine.getErr());
      return ExitCode.BUG;
    } catch (StackOverflowError | LinkageError e) {
      var report =
          new BugReport(e, List.of(args), Collections.emptySortedMap(), Optional.empty(), clock);
      commandLine.getErr().println("The program failed: " + e);
      commandLine.getErr().println("Please send us " + report.write());
      return ExitCode.BUG;
    }
  }

  /** Whether a person sits at a terminal; a scheduler does not. */
  @SuppressWarnings("SystemConsoleNull") // Java 17 has no other sign of it.
  private static boolean isWatched() {
    // Java 22 to 24 would give a scheduler a console too.
    System.setProperty("jdk.console", "java.base");
    return System.console() != null;
  }

  /** The command line, told the time by {@code clock}; nothing else in the program asks for it. */
  static CommandLine commandLine(Clock clock, String... args) {
    return commandLine(clock, false, args);
  }

  private static CommandLine commandLine(Clock clock, boolean terminal, String... args) {
    var commandLine = new CommandLine(new Ridgeline());
    var commands = commands(clock, terminal);
    var named = Stream.of(args).limit(1).filter(commands::containsKey).toList();
    // Reading the options of commands that are not asked for would take a tenth of a second.
    commands.keySet().stream()
        .filter(name -> named.isEmpty() || named.contains(name))
        .forEach(name -> commandLine.addSubcommand(name, commands.get(name)));
    commandLine.registerConverter(LocalDate.class, DayConverter::parse);
    var failures = new Failures(clock);
    commandLine.setExecutionExceptionHandler(failures);
    commandLine.setParameterExceptionHandler(failures);
    commandLine.setUsageHelpWidth(100);
    // Also where telling of a failure fails; picocli would end with 1.
    commandLine.getCommandSpec().exitCodeOnExecutionException(ExitCode.BUG);
    for (var each : commandLine.getSubcommands().values()) {
      each.getCommandSpec().exitCodeOnExecutionException(ExitCode.BUG);
    }
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    return commandLine;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do, such as: ridgeline run");
  }

  /** All commands in the order of the help. */
  private static Map<String, Object> commands(Clock clock, boolean terminal) {
    var commands = new LinkedHashMap<String, Object>();
    commands.put("run", new RunCommand(clock, terminal));
    commands.put("explain", new ExplainCommand(clock, terminal));
    commands.put("whatif", new WhatIfCommand(clock, terminal));
    commands.put("compare", new CompareCommand(clock, terminal));
    commands.put("backtest", new BacktestCommand(clock, terminal));
    commands.put("new", new NewCommand());
    commands.put("import", new ImportCommand(clock, terminal));
    commands.put("measure", new MeasureCommand(clock, terminal));
    commands.put("check", new CheckCommand(clock, terminal));
    commands.put("rules", new RulesCommand());
    commands.put("verify", new VerifyCommand());
    commands.put("doctor", new DoctorCommand(clock));
    return commands;
  }

  /** The version that the jar was built as. */
  static final class Version implements IVersionProvider {

    static String number() {
      var version = Ridgeline.class.getPackage().getImplementationVersion();
      return version == null ? "unreleased" : version;
    }

    @Override
    public String[] getVersion() {
      return new String[] {"ridgeline " + number()};
    }
  }
}
