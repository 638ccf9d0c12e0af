package org.ridgeline.importing.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.file.RowFile;
import org.ridgeline.read.file.TableFile;
import org.ridgeline.read.record.FileRecord;
import org.ridgeline.read.record.LineCount;
import org.ridgeline.read.record.RecordFault;
import org.ridgeline.read.record.RecordForm;

/**
 * An export as rows under a header, plain or packed, whatever its cells are separated by.
 *
 * <p>It is read as it is asked for, and never as a whole. A row of HXL tags is no row.
 */
public final class ExportFile implements AutoCloseable {

  /** What a row may begin with, whatever it states: one word, which prose seldom is. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}-][^\\s,;\"]{0,99}");

  private final String name;
  private final RowFile rows;
  private final ExportHeader header;
  private Optional<ExportRow> first = Optional.empty();
  private Optional<FileRecord> ahead = Optional.empty();
  private boolean tagged;

  private ExportFile(String name, RowFile rows, ExportHeader header) {
    this.name = name;
    this.rows = rows;
    this.header = header;
  }

  /**
   * Opens an export before its first row; the caller closes it.
   *
   * @throws BadTableException if it cannot be one
   */
  public static ExportFile open(Path file, InputLimits limits) throws IOException {
    return open(file, limits, List.of());
  }

  /**
   * The same of one that may lack a header. If it has tabs between so many columns, quotes are
   * letters in it.
   *
   * @param headerless the columns of one whose first row begins with a number, or none
   */
  public static ExportFile open(Path file, InputLimits limits, List<String> headerless)
      throws IOException {
    var name = file.toString();
    if (!Files.isRegularFile(file)) {
      throw new BadTableException(
          "%s: %s"
              .formatted(
                  name,
                  Files.exists(file)
                      ? "is no file; name the export itself"
                      : "there is no such file"));
    }
    var rows = RowFile.open(new TableFile(file, name), limits);
    try {
      return opened(name, rows, headerless);
    } catch (IOException | RuntimeException e) {
      rows.close();
      throw e;
    }
  }

  private static ExportFile opened(String name, RowFile rows, List<String> headerless)
      throws IOException {
    boolean isOfTabs = !headerless.isEmpty() && rows.findTabs(headerless.size());
    char separator = isOfTabs ? '\t' : rows.findSeparator();
    var record =
        rows.next().orElseThrow(() -> new BadTableException(name + ": is empty; export it again"));
    record
        .fault()
        .ifPresent(
            fault -> {
              throw new BadTableException(
                  "%s:%d: in the header, %s".formatted(name, record.line(), fault.reason()));
            });
    boolean lacksHeader = !headerless.isEmpty() && record.cells().get(0).matches("\\d+");
    var header = new ExportHeader(lacksHeader ? headerless : record.cells());
    rows.expect(
        new RecordForm(header.names().size(), 0, cell -> WORD.matcher(cell).matches(), separator));
    var file = new ExportFile(name, rows, header);
    if (lacksHeader) {
      file.first = Optional.of(file.row(record));
    }
    return file;
  }

  /** What messages call it. */
  public String name() {
    return name;
  }

  /** Its name without its folders, which is the same wherever it lies. */
  public String fileName() {
    return Path.of(name).getFileName().toString();
  }

  public ExportHeader header() {
    return header;
  }

  /** The next row; empty at the end. */
  public Optional<ExportRow> next() throws IOException {
    if (first.isPresent()) {
      var row = first;
      first = Optional.empty();
      return row;
    }
    var record = nextRecord();
    if (record.isPresent() && !tagged) {
      tagged = true;
      if (record.get().isTags()) {
        header.tag(record.get().cells());
        return next();
      }
    }
    return record.map(this::row);
  }

  private Optional<FileRecord> nextRecord() throws IOException {
    var record = ahead.isPresent() ? ahead : rows.next();
    ahead = Optional.empty();
    if (record.isPresent() && mayBeCut(record.get())) {
      ahead = rows.next();
      if (ahead.isEmpty()) {
        throw new BadTableException(
            "%s:%d: ends in the middle of this row, as if it was cut off; nothing of it was taken; download or export it again, or remove the row"
                .formatted(name, record.get().line()));
      }
    }
    return record;
  }

  /** Whether a record, if it is the last one, is a part of a row. A note below a table is none. */
  private boolean mayBeCut(FileRecord record) {
    if (record.fault().isPresent()) {
      return record.isCutOff() || record.fault().get().isOpen();
    }
    int cells = record.cells().size();
    return cells < header.names().size() && (cells > 1 || record.isCutOff());
  }

  /** Reads the row of tags that an export may have, so that columns are known by them. */
  public void readTags() throws IOException {
    if (first.isEmpty()) {
      first = next();
    }
  }

  private ExportRow row(FileRecord record) {
    int wanted = header.names().size();
    if (record.fault().isPresent()) {
      return new ExportRow(List.of(), record.line(), record.fault().get().reason());
    }
    var cells = record.cells();
    boolean fits =
        cells.size() == wanted
            || (cells.size() > wanted
                && cells.subList(wanted, cells.size()).stream().allMatch(String::isBlank));
    return new ExportRow(
        cells,
        record.line(),
        fits
            ? ""
            : RecordFault.count(cells.size(), wanted)
                + "; put quotes around a cell that holds what separates cells");
  }

  /** Where every line is that was read. */
  public LineCount lines() {
    return rows.lines();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
