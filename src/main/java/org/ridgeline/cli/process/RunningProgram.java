package org.ridgeline.cli.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ridgeline.read.file.Sha256;
import org.ridgeline.reason.engine.CompiledRuleCache;
import org.ridgeline.work.BackgroundTask;

/** The program that is running. */
public final class RunningProgram {

  /** The system property that names the file of compiled rules. */
  public static final String PREPARED = "ridgeline.prepared-rules";

  /** The system property that names the file of cases that held when the program was built. */
  public static final String HOLDING = "ridgeline.cases-that-hold";

  /** The system property of a run whose classes are kept for later ones. */
  private static final String REHEARSAL = "ridgeline.rehearsal";

  private static String sha256;
  private static CompiledRuleCache prepared;

  private RunningProgram() {}

  /** Whether it runs from its jar, and not from classes that may change at any time. */
  public static boolean isPacked() {
    return !Files.isDirectory(place());
  }

  /**
   * Whether it runs for its classes' sake; then it runs a second time, so that those are among them
   * which find a night standing.
   */
  public static boolean isRehearsal() {
    return Boolean.getBoolean(REHEARSAL);
  }

  /**
   * The SHA-256 of the program's jar, whose manifest names its libraries by their versions; of
   * loose classes, that of their names and fingerprints.
   */
  public static synchronized String sha256() throws IOException {
    if (sha256 == null) {
      sha256 = isPacked() ? Sha256.of(place()) : ofClasses(place());
    }
    return sha256;
  }

  /** The rules that were compiled before; its launcher says where they are kept, if anywhere. */
  public static synchronized CompiledRuleCache compiledRules() throws IOException {
    if (prepared == null) {
      var file = System.getProperty(PREPARED);
      prepared =
          file == null ? CompiledRuleCache.none() : CompiledRuleCache.in(Path.of(file), sha256());
    }
    return prepared;
  }

  /** The file of cases that held when the program was built; there may be none. */
  public static Path[] casesThatHold() {
    var file = System.getProperty(HOLDING);
    return file == null ? new Path[0] : new Path[] {Path.of(file)};
  }

  /** Begins to read compiled rules that will be asked for, as that takes longest. */
  public static void preload(Path rules) {
    BackgroundTask.start(
        () -> {
          compiledRules().preload(rules);
          return null;
        });
  }

  /** The jar, or the folder of classes, that it runs from. */
  static Path place() {
    try {
      return Path.of(
          RunningProgram.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program lies in a file", e);
    }
  }

  private static String ofClasses(Path folder) throws IOException {
    var list = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        list.append(folder.relativize(file)).append(' ').append(Sha256.of(file)).append('\n');
      }
    }
    return Sha256.of(list.toString().getBytes(UTF_8));
  }
}
