package org.ridgeline.reason.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ridgeline.read.file.FolderEntries;
import org.ridgeline.read.file.TableFile;
import org.ridgeline.reason.problem.BadRulesException;
import org.ridgeline.reason.problem.FolderMessage;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.RuleFolderException;
import org.ridgeline.store.PlainFile;

/**
 * The files of a rule folder by what they are, each with what messages call it: {@code
 * rules/theme/id.drl}.
 *
 * @param rules all that ends in {@code .drl}, in small letters or capitals, be it no file at all
 * @param cases all that ends in {@code .cases.yaml}
 * @param tables all that ends as tables do
 * @param unread a warning for each file that is none of these
 */
public record RuleFolderFiles(
    SortedMap<String, Path> rules,
    SortedMap<String, Path> cases,
    SortedMap<String, Path> tables,
    List<Problem> unread) {

  /** Far above any rule, table or list of cases, of whose letters each has limits of its own. */
  private static final int MOST_BYTES = 10_000_000;

  private static final String RULE = ".drl";
  private static final String CASES = ".cases.yaml";
  private static final List<String> OF_BACKTESTS = List.of("record", "calibration");

  /** The names of all tables that a rule folder may have. */
  public static final List<String> TABLES =
      Stream.concat(Stream.of("themes", "thresholds"), OF_BACKTESTS.stream()).toList();

  /**
   * Looks through a folder and the folders in it.
   *
   * @throws RuleFolderException if one of them may not be read
   */
  public static RuleFolderFiles in(Path folder) throws IOException {
    var files =
        new RuleFolderFiles(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
    try {
      for (var file : FolderEntries.below(folder)) {
        var name = name(folder, file);
        // A folder that is called like a rule or its cases was meant to be them.
        if (!FolderEntries.isFolder(file)
            || FolderEntries.endsIn(name, RULE)
            || FolderEntries.endsIn(name, CASES)) {
          files.add(name, file);
        }
      }
    } catch (AccessDeniedException e) {
      throw new RuleFolderException(
          "%s: may not be read; change its permissions".formatted(e.getFile()));
    }
    return files;
  }

  private static String name(Path folder, Path file) {
    return "rules/" + folder.relativize(file).toString().replace('\\', '/');
  }

  private void add(String name, Path file) {
    if (FolderEntries.endsIn(name, RULE)) {
      rules.put(name, file);
    } else if (FolderEntries.endsIn(name, CASES)) {
      cases.put(name, file);
    } else if (isTable(name) || isLinkToTables(file)) {
      tables.put(name, file);
    } else {
      unread.add(Problem.of(FolderMessage.UNREAD_FILE, name, 0, 0, why(file)));
    }
  }

  private static String why(Path file) {
    return Files.isDirectory(file)
        ? "it is a link to a folder; put the folder itself there"
        : "rules end in .drl and cases in .cases.yaml, and the tables are themes.csv,"
            + " thresholds.csv, record.csv and calibration.csv; rename it, or take it away";
  }

  /** Whether it is {@code themes.csv} or another of the tables, or lies in a folder so called. */
  private static boolean isTable(String name) {
    return name.split("/", -1).length <= 3
        && FolderEntries.endsIn(name, TableFile.ENDINGS)
        && TABLES.contains(table(name));
  }

  private static String table(String name) {
    var parts = name.toLowerCase(Locale.ROOT).split("/", -1);
    return parts.length == 2 ? TableFile.withoutEnding(parts[1]) : parts[1];
  }

  /**
   * The tables by which rules judge: all but those of back-tests, which speak of a version of them,
   * and would be out of date once they were written if they made them another.
   */
  public SortedMap<String, Path> criteria() {
    var criteria = new TreeMap<>(tables);
    criteria.keySet().removeIf(name -> OF_BACKTESTS.contains(table(name)));
    return criteria;
  }

  /** Whether a folder of a table was meant by a link, which whoever reads the table follows. */
  private static boolean isLinkToTables(Path file) {
    return Files.isDirectory(file)
        && TABLES.contains(FolderEntries.name(file).toLowerCase(Locale.ROOT));
  }

  /** The name of a rule, which its file and that of its cases have. */
  public static String slug(String name) {
    var file = name.substring(name.lastIndexOf('/') + 1);
    var ending = FolderEntries.endsIn(file, CASES) ? CASES : RULE;
    return FolderEntries.endsIn(file, ending)
        ? file.substring(0, file.length() - ending.length())
        : file;
  }

  /**
   * What is in a file that nothing keeps from being read.
   *
   * @throws BadRulesException if it has become something else meanwhile
   */
  public static byte[] bytes(String name, Path file) throws IOException {
    return PlainFile.bytes(file, MOST_BYTES)
        .orElseThrow(
            () -> new BadRulesException("%s: was replaced while it was read".formatted(name)));
  }

  /**
   * What keeps a file from being read: only plain files are opened, of no more than a certain size.
   *
   * <p>A link could show anything that its reader may read to whoever sees what is said of rules.
   */
  public static Optional<Problem> obstacle(String name, Path file) throws IOException {
    String what = null;
    if (Files.isSymbolicLink(file) && Files.exists(file)) {
      what = "is a link; put the file itself there";
    } else if (Files.isDirectory(file)) {
      what = "is a folder, and is called like a file; rename it";
    } else if (!Files.exists(file)) {
      what = "is a link that leads nowhere; remove it";
    } else if (!Files.isRegularFile(file)) {
      what = "is no plain file; remove it, or rename it";
    } else if (!Files.isReadable(file)) {
      what = "may not be read; change its permissions";
    } else if (Files.size(file) > MOST_BYTES) {
      what =
          "has %,d bytes, more than the %,d that a file of rules may have; take it away"
              .formatted(Files.size(file), MOST_BYTES);
    }
    return Optional.ofNullable(what)
        .map(words -> Problem.of(FolderMessage.NO_FILE, name, 0, 0, words));
  }
}
