package org.ridgeline.cli.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How much is to be read, on which it depends how much memory a night begins with, and whether code
 * that runs fast repays what it takes to compile it.
 *
 * <p>Asked before the program starts, so that the files are not opened; {@code bin/ridgeline} asks
 * the same in its own words, and a test holds one to the other.
 */
public final class InputSize {

  private static final String OPTION = "--input";
  private static final String REPORTS = "event_reports";

  /** Tables of reports are so many times as large once they are unpacked. */
  private static final int PACKED = 8;

  /** As files of options are called, the largest first; beside each lies from how many bytes on. */
  private static final List<String> SIZES = List.of("largest", "large", "medium");

  private static final Set<String> COMMANDS = Set.of("run", "explain", "whatif", "compare");

  private InputSize() {}

  /** Whether a command assesses nights of an input one by one. */
  public static boolean isReadBy(String command) {
    return COMMANDS.contains(command);
  }

  /**
   * The file of options that suits the reports of the input that a line names.
   *
   * @param options the folder of such files, where {@code large.bytes} says from how many bytes on
   *     reports are large, and {@code medium.bytes} and {@code largest.bytes} likewise
   * @param where the folder in which the program is started
   * @param args the command and its options
   */
  public static Path options(Path options, Path where, String... args) throws IOException {
    long bytes = ofReports(where.resolve(folder(args)).toFile());
    for (var size : SIZES) {
      var least = Files.readString(options.resolve(size + ".bytes")).strip();
      if (bytes >= Long.parseLong(least)) {
        return options.resolve(size + ".options");
      }
    }
    return options.resolve("other.options");
  }

  private static String folder(String... args) {
    var folder = "input";
    for (int i = 0; i < args.length; i++) {
      if (i > 0 && args[i - 1].equals(OPTION)) {
        folder = args[i];
      }
      if (args[i].startsWith(OPTION + "=")) {
        folder = args[i].substring(OPTION.length() + 1);
      }
    }
    return folder;
  }

  /** In bytes, packed ones as if they were not; 0 if there is no such folder. */
  private static long ofReports(File input) {
    long bytes = 0;
    for (var entry : entries(input)) {
      var name = entry.getName().toLowerCase(Locale.ROOT);
      if (name.startsWith(REPORTS + ".csv")) {
        bytes += size(entry);
      } else if (name.equals(REPORTS)) {
        for (var part : entries(entry)) {
          bytes += size(part);
        }
      }
    }
    return bytes;
  }

  private static File[] entries(File folder) {
    var entries = folder.listFiles();
    return entries == null ? new File[0] : entries;
  }

  private static long size(File file) {
    var name = file.getName().toLowerCase(Locale.ROOT);
    boolean isPacked = name.endsWith(".gz") || name.endsWith(".zip");
    return file.isFile() ? file.length() * (isPacked ? PACKED : 1) : 0;
  }
}
