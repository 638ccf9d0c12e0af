package org.ridgeline.read.record;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cuts lines into records, and records into cells.
 *
 * <p>A reader of CSV takes whatever stands behind an open quote for one cell. Here such a record
 * costs itself, and the next line that looks like a record begins another.
 */
public final class RecordSplitter {

  /** By which Excel keeps in mind that cells are separated by commas, as they are. */
  private static final Pattern SEPARATOR_LINE =
      Pattern.compile("\"?sep=,\"?,*", Pattern.CASE_INSENSITIVE);

  private static final Pattern ANY_SEPARATOR_LINE =
      Pattern.compile("\"?sep=([,;|\t])\"?[,;|\t]*", Pattern.CASE_INSENSITIVE);

  /** What cells are separated by, the likeliest first. */
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

  private char separator = ',';
  private boolean quotesAreLetters;
  private final FileLines lines;
  private final RecordLimits limits;
  private final Map<LineEnd, Integer> firstUse = new EnumMap<>(LineEnd.class);
  private RecordForm form = RecordForm.ANY;
  private int records;
  private int quotedBreaks;
  private int blank;
  private int leftOut;

  public RecordSplitter(FileLines lines, RecordLimits limits) {
    this.lines = lines;
    this.limits = limits;
  }

  /** The records of a text that is no file. */
  public static RecordSplitter of(String text, RecordLimits limits) {
    return new RecordSplitter(new FileLines(new StringReader(text + "\n"), limits), limits);
  }

  /**
   * Finds out by the first line what cells are separated by: what it says for Excel, or what most
   * often stands in it outside quotes. Asked before the first record is.
   */
  public char findSeparator() throws IOException {
    int at = 0;
    for (var line = lines.peek(at); line.isPresent(); line = lines.peek(++at)) {
      if (!line.get().isBlank()) {
        separateBy(separator(line.get().text().strip()));
        break;
      }
    }
    return separator;
  }

  /**
   * Reads cells that are separated by tabs, and in which a quote is a letter, if the first line has
   * so many. Asked before the first record is.
   */
  public boolean findTabs(int cells) throws IOException {
    int at = 0;
    var line = lines.peek(at);
    while (line.isPresent() && line.get().isBlank()) {
      line = lines.peek(++at);
    }
    quotesAreLetters =
        line.filter(first -> first.text().chars().filter(c -> c == '\t').count() == cells - 1)
            .isPresent();
    if (quotesAreLetters) {
      separateBy('\t');
    }
    return quotesAreLetters;
  }

  private static char separator(String line) {
    var told = ANY_SEPARATOR_LINE.matcher(line);
    if (told.matches()) {
      return told.group(1).charAt(0);
    }
    return SEPARATORS.stream()
        .max(
            Comparator.<Character>comparingInt(each -> LooseCells.quoted(line, each).size())
                .thenComparing(SEPARATORS::indexOf, Comparator.reverseOrder()))
        .orElseThrow();
  }

  private void separateBy(char other) {
    separator = other;
    form = new RecordForm(0, 0, cell -> false, other);
  }

  /** From now on, records are to look like this. */
  public void expect(RecordForm expected) {
    form = expected;
  }

  /** The next record that is not blank; empty at the end. */
  public Optional<FileRecord> next() throws IOException {
    for (var first = lines.peek(0); first.isPresent(); first = lines.peek(0)) {
      var record = first.get().isBlank() ? Optional.<FileRecord>empty() : record(first.get());
      if (record.isPresent()) {
        records++;
        return record;
      }
      ends(lines.take());
      blank++;
      if (blank > limits.blankLines()) {
        throw new TooManyBlankLinesException();
      }
    }
    return Optional.empty();
  }

  /** The record that begins with a line; empty if there is nothing in it. */
  private Optional<FileRecord> record(FileLine first) throws IOException {
    if (records == 0 && isSeparatorLine(first.text().strip())) {
      return Optional.empty();
    }
    boolean isPlain = quotesAreLetters || first.text().indexOf('"') < 0;
    if (isPlain && first.text().length() <= limits.chars()) {
      return proper(unquoted(first.text()), 1, Optional.empty());
    }
    var scan = scan();
    if (scan.isProper() && (scan.lines() == 1 || form.isFilledBy(scan))) {
      return proper(scan.values(), scan.lines(), doubt(scan));
    }
    return Optional.of(bad(scan));
  }

  private boolean isSeparatorLine(String line) {
    if (separator == ',') {
      return SEPARATOR_LINE.matcher(line).matches();
    }
    var told = ANY_SEPARATOR_LINE.matcher(line);
    return told.matches() && told.group(1).charAt(0) == separator;
  }

  /** Follows the record that comes next to its end, or to where it can be none. */
  private RecordScan scan() throws IOException {
    var scan = new RecordScan(separator);
    int chars = 0;
    var line = lines.peek(0);
    while (line.isPresent() && scan.lines() < limits.lines()) {
      chars += line.get().text().length();
      if (chars > limits.chars()) {
        return scan;
      }
      scan.read(line.get().text());
      if (!scan.isOpen() || form.isExceededBy(scan)) {
        return scan;
      }
      line = lines.peek(scan.lines());
    }
    return scan;
  }

  private Optional<FileRecord> proper(List<String> cells, int count, Optional<RecordFault> doubt)
      throws IOException {
    if (count == 1 && isBlank(cells)) {
      return Optional.empty();
    }
    int begin = lines.taken() + 1;
    var taken = take(count);
    quotedBreaks += count - 1;
    return Optional.of(
        new FileRecord(
            Collections.unmodifiableList(cells),
            written(taken),
            begin,
            Optional.empty(),
            doubt,
            isCutOff(taken)));
  }

  private static boolean isBlank(List<String> cells) {
    for (var cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** The cells of a line without any quote, which end at every separator. */
  private List<String> unquoted(String line) {
    var cells = new ArrayList<String>();
    int begin = 0;
    for (int end = line.indexOf(separator); end >= 0; end = line.indexOf(separator, begin)) {
      cells.add(line.substring(begin, end));
      begin = end + 1;
    }
    cells.add(line.substring(begin));
    return cells;
  }

  /** A record with lines in it that look like records may have swallowed them. */
  private Optional<RecordFault> doubt(RecordScan scan) throws IOException {
    var alike = new ArrayList<Integer>();
    var own = lines.peek(0).orElseThrow().text();
    for (int i = 1; i < scan.lines(); i++) {
      if (form.areAlike(own, lines.peek(i).orElseThrow().text())) {
        alike.add(lines.taken() + 1 + i);
      }
    }
    return alike.isEmpty()
        ? Optional.empty()
        : Optional.of(new FormFault(scan, lines.taken() + 1).swallowed(alike));
  }

  /** A record that costs itself, and the lines up to the next that looks like one. */
  private FileRecord bad(RecordScan scan) throws IOException {
    int begin = lines.taken() + 1;
    var taken = take(1);
    while (taken.size() < limits.lines() && isInBetween()) {
      taken.addAll(take(1));
    }
    boolean cutOff = lines.peek(0).isEmpty() && isCutOff(taken);
    while (taken.get(taken.size() - 1).isBlank()) {
      taken.remove(taken.size() - 1);
      blank++;
    }
    leftOut += taken.size() - 1;
    var fault =
        new FormFault(scan, begin).fault(begin + taken.size() - 1, cutOff, limits, form.cells());
    return new FileRecord(
        List.of(), written(taken), begin, Optional.of(fault), Optional.empty(), cutOff);
  }

  private boolean isInBetween() throws IOException {
    var line = lines.peek(0);
    return form.cells() > 0 && line.isPresent() && !beginsRecord(line.get().text());
  }

  private boolean beginsRecord(String line) throws IOException {
    if (form.isLike(line)) {
      return true;
    }
    if (!form.mayBeginWith(line)) {
      return false;
    }
    var scan = scan();
    return scan.isProper() && form.isFilledBy(scan);
  }

  private List<FileLine> take(int count) throws IOException {
    var taken = new ArrayList<FileLine>(count);
    for (int i = 0; i < count; i++) {
      taken.add(lines.take());
    }
    ends(taken.get(count - 1));
    return taken;
  }

  private void ends(FileLine last) {
    if (last.end() != LineEnd.NONE) {
      firstUse.putIfAbsent(last.end(), lines.taken());
    }
  }

  private static boolean isCutOff(List<FileLine> taken) {
    return taken.get(taken.size() - 1).end() == LineEnd.NONE;
  }

  private static String written(List<FileLine> taken) {
    if (taken.size() == 1) {
      return taken.get(0).text();
    }
    var written = new StringBuilder();
    for (var line : taken) {
      written.append(line.text()).append(line.end().written());
    }
    written.setLength(written.length() - taken.get(taken.size() - 1).end().written().length());
    return written.toString();
  }

  /** Counts the record that was taken last with what is no row. */
  public void passOver() {
    records--;
    blank++;
  }

  /** Where every line is that was taken; the first record is the header. */
  public LineCount count() {
    return new LineCount(lines.taken(), records - 1, quotedBreaks, blank, leftOut);
  }

  /** Where records end in different ways, such as {@code LF in line 1, CR LF in line 7}. */
  public Optional<String> mixedEnds() {
    return firstUse.size() < 2
        ? Optional.empty()
        : firstUse.entrySet().stream()
            .sorted(Map.Entry.comparingByValue())
            .map(use -> "%s in line %d".formatted(use.getKey().words(), use.getValue()))
            .reduce((one, other) -> one + ", " + other);
  }

  /** There are more blank lines than anybody can have meant. */
  public static final class TooManyBlankLinesException extends IOException {

    private static final long serialVersionUID = 1L;
  }
}
