package org.ridgeline.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.ridgeline.cli.process.InputSize;
import org.ridgeline.cli.process.RunningProgram;
import org.ridgeline.cli.terminal.ExitCode;
import org.ridgeline.cli.terminal.TerminalWriter;

/**
 * Starts the program in a JVM that suits work of a few seconds.
 *
 * <p>A plain {@code java -jar ridgeline.jar} spends more than half of a night on loading classes
 * and on optimising code that soon ends, and most of the rest on compiling rules that are those of
 * the night before. The manifest of a jar cannot say otherwise, so the launcher starts the program
 * a second time with the flags that can; decision 9 has the figures. Whoever gives the JVM options
 * of their own gets that JVM and no other.
 */
final class Launcher {

  /** Beside the jar: the options of the JVM, which {@code bin/ridgeline} starts with, too. */
  private static final String OPTIONS = "jvm";

  private static final Pattern COMMAND = Pattern.compile("[a-z]+");

  /** Java 25 and newer keep more than classes ready: JEP 514. */
  private static final int FIRST_WITH_CACHE = 25;

  /** Tells the second process which one to end with. */
  private static final String LAUNCHED_BY = "ridgeline.launched-by";

  /** The exit code of a process that was told to stop, by the convention of shells. */
  private static final int STOPPED = 143;

  private Launcher() {}

  /** Runs the command that {@code args} name, in this JVM or in a better one. */
  public static void main(String... args) {
    endWithLauncher();
    try {
      run(args);
    } catch (LinkageError e) {
      fail("lib/ beside the jar is missing or not whole (%s); unpack the archive anew", e);
    } catch (IOException e) {
      fail("Java cannot be started (%s)", e);
    } catch (RuntimeException e) {
      fail("the program failed (%s), which is a bug of ours", e);
    }
  }

  private static void run(String... args) throws IOException {
    var jar = new File(System.getProperty("java.class.path"));
    if (Files.isDirectory(options(jar)) && isPlain()) {
      System.exit(launch(jar, args));
    }
    Ridgeline.main(args);
  }

  /** Java itself would end with 1. */
  private static void fail(String sentence, Throwable failure) {
    TerminalWriter.standardError().println("ridgeline: " + sentence.formatted(failure));
    System.exit(ExitCode.BUG);
  }

  /** The classes of the jar, as this version of Java lays them out in memory, if it did. */
  private static Optional<String> archive(Path jar) {
    boolean keepsCache = Runtime.version().feature() >= FIRST_WITH_CACHE;
    var file =
        beside(jar, "-" + System.getProperty("java.version") + (keepsCache ? ".aot" : ".jsa"));
    return Files.isRegularFile(file)
        ? Optional.of((keepsCache ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file)
        : Optional.empty();
  }

  private static Path options(File jar) {
    return jar.toPath().resolveSibling(OPTIONS);
  }

  /**
   * The file of options for a command, for so large an input, or for all that have none of their
   * own.
   *
   * @param where the folder in which the program is started
   */
  static Path chosen(File jar, Path where, String... args) throws IOException {
    var folder = options(jar);
    var command = args.length == 0 ? "" : args[0];
    var own = folder.resolve(command + ".options");
    if (InputSize.isReadBy(command)) {
      return InputSize.options(folder, where, args);
    }
    return COMMAND.matcher(command).matches() && Files.isRegularFile(own)
        ? own
        : folder.resolve("other.options");
  }

  private static Path beside(Path jar, String ending) {
    return jar.resolveSibling(jar.getFileName().toString().replaceFirst("\\.jar$", "") + ending);
  }

  /** Whether nobody chose options for this JVM: its line begins with {@code -jar}. */
  private static boolean isPlain() {
    var environment = System.getenv();
    return !environment.containsKey("JDK_JAVA_OPTIONS")
        && !environment.containsKey("JAVA_TOOL_OPTIONS")
        && ProcessHandle.current()
            .info()
            .arguments()
            .filter(line -> line.length > 0 && line[0].equals("-jar"))
            .isPresent();
  }

  private static int launch(File jar, String... args) throws IOException {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("@" + options(jar).resolve("every.options"));
    line.add("@" + chosen(jar, Path.of(""), args));
    archive(jar.toPath()).ifPresent(line::add);
    line.add("-D" + RunningProgram.PREPARED + "=" + beside(jar.toPath(), ".compiled-rules"));
    line.add("-D" + RunningProgram.HOLDING + "=" + beside(jar.toPath(), ".cases-that-hold"));
    line.add("-D" + LAUNCHED_BY + "=" + ProcessHandle.current().pid());
    line.addAll(List.of("-jar", jar.getPath()));
    line.addAll(List.of(args));
    var builder = new ProcessBuilder(line).inheritIO();
    var program = new AtomicReference<Process>();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(program.get())));
    program.set(builder.start());
    try {
      return program.get().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return STOPPED;
    }
  }

  /** A scheduler that stops the launcher means the program, which needs a moment to let go. */
  private static void end(Process program) {
    if (program == null) {
      return;
    }
    program.destroy();
    try {
      program.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Even a launcher that was killed outright leaves no program behind. */
  private static void endWithLauncher() {
    var launcher = Long.getLong(LAUNCHED_BY);
    if (launcher != null) {
      var watch = new Thread(() -> haltWhenEnded(launcher), "watches the launcher");
      watch.setDaemon(true);
      watch.start();
    }
  }

  private static void haltWhenEnded(long launcher) {
    ProcessHandle.of(launcher).ifPresent(handle -> handle.onExit().join());
    Runtime.getRuntime().halt(STOPPED);
  }
}
