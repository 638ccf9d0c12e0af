package org.ridgeline.read.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What of a folder counts: all but files that tell of it, hidden ones, and what editors and file
 * systems leave behind.
 *
 * <p>Tables, maps, rules and cases are looked for among these, and what is none of them is told.
 */
public final class FolderEntries {

  /** The folder of an input in which mappings of exports lie. */
  public static final String OF_MAPPINGS = "mapping";

  /** Folders of the program that are no input, where everything lies in one. */
  public static final List<String> OF_THE_PROGRAM =
      List.of("rules", "output", ImportState.FOLDER, OF_MAPPINGS);

  private static final Comparator<Path> BY_NAME = Comparator.comparing(FolderEntries::name);

  /**
   * Such as {@code .#x}, {@code ._x}, {@code .x.swp}, {@code ~$x}, {@code x~}, {@code #x#}, and
   * what QGIS writes beside a table or map.
   */
  private static final Pattern LEFT_BEHIND =
      Pattern.compile(
          "\\..*|~\\$.*|.*~|#.*#|.*\\.(bak|swp|swo|qmd|qml|csvt|prj|cpg|qgs|qgz)"
              + "|thumbs\\.db|ehthumbs\\.db|desktop\\.ini|icon\\r"
              + "|__macosx|@eadir|\\$recycle\\.bin|system volume information|lost\\+found");

  /** Such as {@code README.md}, {@code README_uk.txt}, {@code LICENSE-CC-BY}. */
  private static final Pattern TELLING_OF_IT =
      Pattern.compile(
          "(readme|read me|license|licence|licenses|licences|copying|copyright|notice|authors"
              + "|contributors|contributing|changelog|citation|attribution)([ ._-].*)?");

  private FolderEntries() {}

  /** Those of a folder, in the order of their names. */
  public static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(entry -> counts(name(entry))).sorted(BY_NAME).toList();
    }
  }

  /**
   * The same of a folder of the input.
   *
   * @throws BadTableException if it may not be read
   */
  public static List<Path> ofInput(Path folder) throws IOException {
    try {
      return in(folder);
    } catch (AccessDeniedException e) {
      throw new BadTableException(
          "%s: may not be read; change its permissions".formatted(folder.getFileName()));
    }
  }

  /**
   * What lies in every folder of the input that is called so, in small letters or capitals, as only
   * some systems tell them apart.
   *
   * @throws BadTableException if one may not be read
   */
  public static List<Path> inFolders(Path input, String name) throws IOException {
    var all = new ArrayList<Path>();
    for (var folder : in(input)) {
      if (name(folder).equalsIgnoreCase(name) && Files.isDirectory(folder)) {
        all.addAll(ofInput(folder));
      }
    }
    return all;
  }

  /**
   * All that lies in a folder and the folders in it, a folder before what is in it; a link to a
   * folder is not followed.
   */
  public static List<Path> below(Path folder) throws IOException {
    var all = new ArrayList<Path>();
    for (var entry : in(folder)) {
      all.add(entry);
      if (isFolder(entry)) {
        all.addAll(below(entry));
      }
    }
    return all;
  }

  /** Whether it is a folder itself, and no link to one. */
  public static boolean isFolder(Path entry) {
    return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether a file of this name counts. */
  public static boolean counts(String name) {
    var small = name.toLowerCase(Locale.ROOT);
    return !LEFT_BEHIND.matcher(small).matches()
        && (!TELLING_OF_IT.matcher(small).matches() || endsIn(name, TableFile.ENDINGS));
  }

  /** Whether a name ends in one of {@code endings}, in small letters or capitals. */
  public static boolean endsIn(String name, List<String> endings) {
    return endings.stream().anyMatch(ending -> endsIn(name, ending));
  }

  /** Whether a name ends in {@code ending}, in small letters or capitals, and begins otherwise. */
  public static boolean endsIn(String name, String ending) {
    int start = name.length() - ending.length();
    return start > 0 && name.regionMatches(true, start, ending, 0, ending.length());
  }

  /** The name of a file without its folders. */
  public static String name(Path file) {
    return file.getFileName().toString();
  }
}
