package org.ridgeline.read;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.CellHygiene;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.file.RowFile;
import org.ridgeline.read.file.TableHeader;
import org.ridgeline.read.quarantine.Corrections;
import org.ridgeline.read.quarantine.RowProblem;
import org.ridgeline.read.record.Excerpt;
import org.ridgeline.read.record.FileRecord;
import org.ridgeline.read.record.LineCount;
import org.ridgeline.read.record.RecordFault;
import org.ridgeline.read.record.RecordForm;
import org.ridgeline.read.record.RecordSplitter;
import org.ridgeline.read.table.BadRowException;
import org.ridgeline.read.table.ReferenceData;
import org.ridgeline.read.table.Row;
import org.ridgeline.read.table.TableSchema;
import org.ridgeline.read.table.UniqueKeys;
import org.ridgeline.read.text.InvisibleCharacters;
import org.ridgeline.read.text.MergeConflict;
import org.ridgeline.work.OutOfMemoryException;
import org.ridgeline.work.ReadAhead;

/**
 * Reads the tables of one folder. A bad row costs that row and is noted; a bad table stops it.
 *
 * <p>Not thread-safe: it gathers problems, warnings and fingerprints as it reads.
 */
final class TableReader implements RowReader {

  /** A cell that was cut at a comma within it, as its quote was taken for a letter. */
  private static final Pattern SPACE_AND_QUOTE = Pattern.compile("(?s)[\\s\\p{Z}]+\"[^\"]*");

  /** What old systems and a failing disk put behind the end of a text. */
  private static final Pattern PADDING = Pattern.compile("[\\x00\\x1A]+");

  private final TableFolder folder;
  private final InputLimits limits;
  private final List<RowProblem> problems = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final SortedMap<String, String> fingerprints = new TreeMap<>();
  private final SortedMap<String, LineCount> lines = new TreeMap<>();
  private final Map<String, AtomicInteger> rowsRead = new HashMap<>();
  private Corrections corrections = new Corrections(List.of());

  TableReader(Path folder, InputLimits limits) {
    this.folder = new TableFolder(folder, limits);
    this.limits = limits;
  }

  @Override
  public List<RowProblem> problems() {
    return List.copyOf(problems);
  }

  @Override
  public List<String> warnings() {
    return Stream.of(folder.warnings(), warnings, corrections.warnings())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public SortedMap<String, String> fingerprints() {
    return fingerprints;
  }

  @Override
  public SortedMap<String, LineCount> lines() {
    return lines;
  }

  @Override
  public int rowsRead(TableSchema<?> table) {
    return rowsRead.containsKey(table.name()) ? rowsRead.get(table.name()).get() : 0;
  }

  /** From now on, rows are read as they were corrected. */
  void correct(Corrections known) {
    corrections = known;
  }

  /**
   * Reads {@code table} from its one file, or from all files in the folder of its name; nothing of
   * one that a folder may do without.
   *
   * @throws BadTableException if it is missing, not UTF-8, lacks a column, or exceeds a limit
   */
  @Override
  public <T> void read(TableSchema<T> table, ReferenceData known, Consumer<Accepted<T>> taker)
      throws IOException {
    var files = folder.of(table);
    if (files.isEmpty() && !table.isOptional()) {
      throw missing(table);
    }
    rowsRead.computeIfAbsent(table.name(), name -> new AtomicInteger());
    var keys = new UniqueKeys(table);
    var headers = new HeaderReader(table);
    long blank = 0;
    for (var file : files) {
      try (var rows = RowFile.open(file, limits)) {
        var header = header(table, headers, file.name(), rows);
        rows.expect(form(table, header, known));
        if (file.isLarge()) {
          try (var ahead = ReadAhead.of(rows::nextLookedAt)) {
            read(table, file.name(), ahead::next, header, known, taker, keys);
          }
        } else {
          read(table, file.name(), rows::nextLookedAt, header, known, taker, keys);
        }
        end(file.name(), rows);
      } catch (OutOfMemoryError e) {
        throw OutOfMemoryException.at("reading " + file.name(), e);
      }
      blank += lines.get(file.name()).blank();
      requireFewBlankLines(file.name(), blank);
    }
    warnings.addAll(headers.warnings());
    warnings.addAll(keys.warnings());
  }

  private BadTableException missing(TableSchema<?> table) throws IOException {
    var other = folder.mistakenFor(table);
    return new BadTableException(
        "%s: the table is missing; %s"
            .formatted(
                table.file(),
                other.orElse(
                    "an empty table still needs its header: "
                        + String.join(",", table.columns()))));
  }

  private void requireFewBlankLines(String file, long blank) {
    if (blank > limits.rows()) {
      throw new BadTableException(
          "%s: with it the table has more than %,d blank lines; %s, so remove them"
              .formatted(file, limits.rows(), limits.allowNoMore("--max-rows")));
    }
  }

  private static TableHeader header(
      TableSchema<?> table, HeaderReader headers, String file, RowFile rows) throws IOException {
    var record = rows.next();
    if (record.isEmpty()) {
      throw new BadTableException(
          "%s: is empty; an empty table still needs its header: %s"
              .formatted(file, String.join(",", table.columns())));
    }
    requireOneVersion(file, record.get());
    return headers.read(file, record.get());
  }

  /** Git leaves both versions of what two people have changed, and lines around them. */
  private static void requireOneVersion(String file, FileRecord record) {
    if (MergeConflict.beginsAt(record.written(), 0)) {
      throw new BadTableException("%s:%d: %s".formatted(file, record.line(), MergeConflict.FAULT));
    }
  }

  private static RecordForm form(TableSchema<?> table, TableHeader header, ReferenceData known) {
    return new RecordForm(
        header.columns().size(),
        header.index(table.columns().get(0)),
        cell -> table.beginsWith(cell, known));
  }

  private <T> void read(
      TableSchema<T> table,
      String name,
      ReadAhead.Source<RowFile.LookedAt> records,
      TableHeader header,
      ReferenceData known,
      Consumer<Accepted<T>> taker,
      UniqueKeys keys)
      throws IOException {
    for (var next = records.next(); next.isPresent(); next = records.next()) {
      var record = next.get().record();
      count(table, name, record.line());
      requireOneVersion(name, record);
      var row = new Row(header, record.cells(), name, record.line(), known);
      try {
        row = complete(row, record);
        requireNoHeader(row);
        boolean isCorrected = row.cells() != record.cells();
        if (!table.isQuoting() && (isCorrected || !next.get().isPlain())) {
          requireCleanCells(row);
        }
        int hash = isCorrected ? row.cells().hashCode() : next.get().hash();
        var fact = table.toFact().apply(row);
        var withdrawnOn = keys.take(table.key().apply(fact), row, hash);
        taker.accept(new Accepted<>(fact, name, record.line(), record.written(), withdrawnOn));
        record.doubt().ifPresent(doubt -> warnings.add(told(header, name, record.line(), doubt)));
      } catch (BadRowException e) {
        note(
            name,
            record.line(),
            record.written(),
            record.doubt().map(d -> cause(header, d)).orElse(e));
      }
    }
  }

  /** Takes note of what can be told of a file once all of it was read. */
  private void end(String name, RowFile rows) throws IOException {
    rows.mixedEnds()
        .ifPresent(
            ends ->
                warnings.add(
                    "%s: rows end in different ways (%s); save it with one kind of line end"
                        .formatted(name, ends)));
    lines.put(name, rows.lines());
    fingerprints.put(name, rows.sha256());
  }

  private void count(TableSchema<?> table, String name, int line) {
    if (rowsRead.get(table.name()).incrementAndGet() > limits.rows()) {
      throw new BadTableException(
          "%s:%d: the table has more than %,d rows; %s"
              .formatted(name, line, limits.rows(), limits.allowNoMore("--max-rows")));
    }
  }

  /** The row with the header's cells, as somebody has corrected it since it was left out. */
  private Row complete(Row row, FileRecord record) throws IOException {
    var instead = corrections.of(row.file(), record.written());
    if (instead.isPresent()) {
      return complete(row, corrected(row, instead.get()), false);
    }
    if (record.fault().isPresent()) {
      throw cause(row.header(), record.fault().get());
    }
    return complete(row, record.cells(), record.isCutOff());
  }

  private static BadRowException cause(TableHeader header, RecordFault fault) {
    return new BadRowException(column(header, fault), fault.reason());
  }

  private static String column(TableHeader header, RecordFault fault) {
    return fault.cell() < 0 || fault.cell() >= header.columns().size()
        ? ""
        : header.columns().get(fault.cell());
  }

  private static String told(TableHeader header, String file, int line, RecordFault doubt) {
    return "%s:%d: %s: %s".formatted(file, line, column(header, doubt), doubt.reason());
  }

  private List<String> corrected(Row row, String instead) throws IOException {
    var records = RecordSplitter.of(instead, limits.ofRecords());
    var record = records.next();
    var fault = record.flatMap(FileRecord::fault);
    if (fault.isPresent()) {
      throw new BadRowException(
          column(row.header(), fault.get()), "in its correction, " + fault.get().reason());
    }
    if (record.isEmpty() || records.next().isPresent()) {
      throw new BadRowException("", "its correction is not one row; write the row as it should be");
    }
    return record.get().cells();
  }

  private static Row complete(Row row, List<String> cells, boolean cutOff) {
    int wanted = row.header().columns().size();
    if (cells.size() == wanted && wanted > 1) {
      return cells == row.cells() ? row : with(row, cells);
    }
    if (cells.size() == 1 && PADDING.matcher(cells.get(0)).matches()) {
      throw new BadRowException(
          "", "holds nothing but control characters; remove it, and see whether rows are missing");
    }
    if (cells.size() < wanted) {
      throw new BadRowException(
          "",
          RecordFault.count(cells.size(), wanted)
              + (cutOff
                  ? ", and there the file ends; it was cut off"
                  : RecordFault.remedy(cells, wanted)));
    }
    var surplus =
        cells.subList(wanted, cells.size()).stream().filter(cell -> !cell.isBlank()).toList();
    if (!surplus.isEmpty()) {
      for (int i = 0; i < wanted; i++) {
        if (SPACE_AND_QUOTE.matcher(cells.get(i)).matches()) {
          throw new BadRowException(
              row.header().columns().get(i), "a space stands before the opening quote; remove it");
        }
      }
      throw new BadRowException(
          "",
          "%s, and '%s' %s left over; put quotes around a cell that holds a comma"
              .formatted(
                  RecordFault.count(cells.size(), wanted),
                  surplus.stream().limit(3).map(Excerpt::of).collect(joining("', '")),
                  surplus.size() == 1 ? "is" : "are"));
    }
    return with(row, cells.subList(0, wanted));
  }

  private static Row with(Row row, List<String> cells) {
    return new Row(row.header(), cells, row.file(), row.line(), row.known());
  }

  /** Files that are put one behind the other bring each its header. */
  private static void requireNoHeader(Row row) {
    var columns = row.header().columns();
    if (row.cells().get(0).endsWith(columns.get(0))
        && row.cells().stream()
            .map(InvisibleCharacters::removedFromCode)
            .toList()
            .equals(columns)) {
      throw new BadRowException("", "is the header once more; remove the line");
    }
  }

  private void requireCleanCells(Row row) {
    for (int i = 0; i < row.cells().size(); i++) {
      var blemish = CellHygiene.of(row.cells().get(i), limits);
      if (blemish.isPresent()) {
        throw new BadRowException(row.header().columns().get(i), blemish.get());
      }
    }
  }

  @Override
  public void note(String file, int line, String written, BadRowException why) {
    problems.add(
        new RowProblem(file, line, why.column(), why.getMessage(), written, why.yetToCome()));
  }
}
