package org.ridgeline.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
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
          + "would change, 'compare' what other rules would have said."
    },
    subcommands = {
      RunCommand.class,
      ExplainCommand.class,
      WhatIfCommand.class,
      CompareCommand.class
    })
public final class Ridgeline implements Runnable {

  @Spec private CommandSpec spec;

  /** Runs the command that {@code args} name and ends the process with its exit code. */
  public static void main(String... args) {
    // Numbers and capitals must not depend on where the job runs.
    Locale.setDefault(Locale.ROOT);
    var commandLine = commandLine(Clock.systemUTC());
    commandLine.setOut(utf8(System.out));
    commandLine.setErr(utf8(System.err));
    System.exit(commandLine.execute(args));
  }

  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** The command line, told the time by {@code clock}; nothing else in the program asks for it. */
  static CommandLine commandLine(Clock clock) {
    var commandLine = new CommandLine(new Ridgeline(), new Commands(clock));
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

  /** Hands the clock to the commands that picocli creates. */
  private record Commands(Clock clock) implements CommandLine.IFactory {

    private static final Map<Class<?>, Function<Clock, Object>> COMMANDS =
        Map.of(
            RunCommand.class, RunCommand::new,
            ExplainCommand.class, ExplainCommand::new,
            WhatIfCommand.class, WhatIfCommand::new,
            CompareCommand.class, CompareCommand::new);

    @Override
    public <K> K create(Class<K> type) throws Exception {
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
