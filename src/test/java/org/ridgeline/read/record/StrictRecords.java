package org.ridgeline.read.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * RFC 4180 by the letter, in the plainest way: a record is as many lines as match its grammar.
 *
 * <p>Slow, as it tries every number of lines, and shares nothing with what it is held against.
 *
 * @param lines of the text, each with its end
 * @param cells how many cells a record has, or 0 if it may have any number
 * @param begins whether a record may begin with these cells
 */
public record StrictRecords(List<String> lines, int cells, Predicate<List<String>> begins) {

  private static final String CELL = "(?:\"(?:[^\"]|\"\")*+\"|(?!\")[^,\r\n]*+)";
  private static final Pattern RECORD = Pattern.compile(CELL + "(?:," + CELL + ")*+");
  private static final Pattern NEXT = Pattern.compile("(" + CELL + ")(,|\\z)");
  private static final Pattern LOOSE =
      Pattern.compile("((?:\"(?:[^\"]|\"\")*+(?:\"|\\z))?[^,]*+)(,|\\z)");

  /**
   * A record.
   *
   * @param line the line that it begins in, counted from 1
   * @param said its cells; none if they cannot be told
   */
  record Found(int line, String written, Optional<List<String>> said) {}

  public static StrictRecords of(String text, int cells, Predicate<List<String>> begins) {
    return new StrictRecords(physicalLines(text), cells, begins);
  }

  /** The lines of a text, each with its end, whatever they are to a table. */
  public static List<String> physicalLines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)|(?<=\r)(?!\n)"));
  }

  /** All records that are not blank. */
  List<Found> all() {
    var found = new ArrayList<Found>();
    int at = 0;
    while (at < lines.size()) {
      int count = linesFrom(at);
      if (lines.get(at).isBlank() || (count == 1 && areBlank(cells(written(at, 1))))) {
        at++;
      } else if (count == 1 || (count > 1 && isFilled(cells(written(at, count))))) {
        var text = written(at, count);
        found.add(new Found(at + 1, text, Optional.of(cells(text))));
        at += count;
      } else {
        int next = at + 1;
        while (next < lines.size() && !beginsRecord(next)) {
          next++;
        }
        int last = next;
        while (lines.get(last - 1).isBlank()) {
          last--;
        }
        found.add(new Found(at + 1, written(at, last - at), Optional.empty()));
        at = next;
      }
    }
    return found;
  }

  /** How many lines the record has that begins in a line, from 0; 0 if it is none. */
  public int linesFrom(int line) {
    for (int count = 1; count <= 1_000 && line + count <= lines.size(); count++) {
      if (RECORD.matcher(written(line, count)).matches()) {
        return count;
      }
    }
    return 0;
  }

  private String written(int line, int count) {
    return String.join("", lines.subList(line, line + count)).replaceFirst("(\r\n|\r|\n)\\z", "");
  }

  private static List<String> cells(String record) {
    var matcher = NEXT.matcher(record);
    var cells = new ArrayList<String>();
    boolean more = true;
    while (more && matcher.find()) {
      var cell = matcher.group(1);
      cells.add(
          cell.startsWith("\"")
              ? cell.substring(1, cell.length() - 1)
                  .replace("\"\"", "\"")
                  .replace("\r\n", "\n")
                  .replace('\r', '\n')
              : cell);
      more = matcher.group(2).equals(",");
    }
    return cells;
  }

  private boolean beginsRecord(int line) {
    var text = written(line, 1);
    var loose = loose(text);
    var split = List.of(text.split(",", -1)).stream().map(StrictRecords::bare).toList();
    int count = linesFrom(line);
    return (isFilled(loose) && begins.test(loose))
        || (isFilled(split) && begins.test(split))
        || (begins.test(loose) && count > 0 && isFilled(cells(written(line, count))));
  }

  private static List<String> loose(String line) {
    var matcher = LOOSE.matcher(line);
    var cells = new ArrayList<String>();
    boolean more = true;
    while (more && matcher.find()) {
      cells.add(bare(matcher.group(1)));
      more = matcher.group(2).equals(",");
    }
    return cells;
  }

  private static String bare(String cell) {
    return cell.strip().replaceFirst("(?s)^\"(.*)\"$", "$1").strip();
  }

  private boolean isFilled(List<String> said) {
    return cells == 0 || (said.size() >= cells && areBlank(said.subList(cells, said.size())));
  }

  private static boolean areBlank(List<String> cells) {
    return cells.stream().allMatch(String::isBlank);
  }
}
