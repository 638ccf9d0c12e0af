package org.ridgeline.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
          + "would change, 'compare' what other rules would have said; 'check' and 'rules' are for who "
          + "edits rules, 'verify' looks after published nights, and 'doctor' after this machine."
    },
    subcommands = {
      RunCommand.class,
      ExplainCommand.class,
      WhatIfCommand.class,
      CompareCommand.class,
      CheckCommand.class,
      RulesCommand.class,
      VerifyCommand.class,
      DoctorCommand.class
    })
public final class Ridgeline implements Runnable {

  @Spec private CommandSpec spec;

  /** Runs the command that {@code args} name and ends the process with its exit code. */
  public static void main(String... args) {
    // Numbers and capitals must not depend on where the job runs.
    Locale.setDefault(Locale.ROOT);
    var clock = Clock.systemUTC();
    var commandLine = commandLine(clock, isWatched());
    commandLine.setOut(utf8(System.out));
    commandLine.setErr(utf8(System.err));
    System.exit(execute(commandLine, clock, args));
  }

  /**
   * Runs a command. An error of the machine, such as memory that is full, would end the process
   * with 1, which means that all is published.
   */
  static int execute(CommandLine commandLine, Clock clock, String... args) {
    try {
      return commandLine.execute(args);
    } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
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
    return System.console() != null;
  }

  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** The command line, told the time by {@code clock}; nothing else in the program asks for it. */
  static CommandLine commandLine(Clock clock) {
    return commandLine(clock, false);
  }

  private static CommandLine commandLine(Clock clock, boolean terminal) {
    var commandLine = new CommandLine(new Ridgeline(), new Commands(clock, terminal));
    commandLine.registerConverter(LocalDate.class, Days::parse);
    commandLine.setExecutionExceptionHandler(new Failures(clock));
    commandLine.setUsageHelpWidth(100);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    return commandLine;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do, such as: ridgeline run");
  }

  /** Hands the clock, and whether a person is watching, to the commands that picocli creates. */
  private record Commands(Clock clock, boolean terminal) implements CommandLine.IFactory {

    private static final Map<Class<?>, Function<Clock, Object>> COMMANDS =
        Map.of(
            ExplainCommand.class, ExplainCommand::new,
            WhatIfCommand.class, WhatIfCommand::new,
            CompareCommand.class, CompareCommand::new,
            CheckCommand.class, CheckCommand::new,
            DoctorCommand.class, DoctorCommand::new);

    @Override
    public <K> K create(Class<K> type) throws Exception {
      if (type == RunCommand.class) {
        return type.cast(new RunCommand(clock, terminal));
      }
      return COMMANDS.containsKey(type)
          ? type.cast(COMMANDS.get(type).apply(clock))
          : CommandLine.defaultFactory().create(type);
    }
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
