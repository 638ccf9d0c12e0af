package org.ridgeline.read.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import org.ridgeline.read.record.FileRecord;
import org.ridgeline.read.record.LineCount;
import org.ridgeline.read.record.RecordForm;
import org.ridgeline.read.record.RecordSplitter;

/**
 * The records of one file, one after the other.
 *
 * <p>Whatever keeps the file from being read to its end is told as a {@link BadTableException}.
 */
public final class RowFile implements AutoCloseable {

  private final TableFile file;
  private final InputLimits limits;
  private final TableFile.Opened opened;
  private final RecordSplitter records;
  private boolean isBehindTags;

  /**
   * A record that was looked at.
   *
   * @param isPlain whether nothing can be wrong with any of its cells, as they are written
   * @param hash of its cells, each of which keeps its own for whoever looks it up
   */
  public record LookedAt(FileRecord record, boolean isPlain, int hash) {}

  private RowFile(TableFile file, InputLimits limits, TableFile.Opened opened) {
    this.file = file;
    this.limits = limits;
    this.opened = opened;
    this.records = new RecordSplitter(opened.lines(), limits.ofRecords());
  }

  /** Opens a file before its first row; the caller closes it. */
  public static RowFile open(TableFile file, InputLimits limits) throws IOException {
    try {
      return new RowFile(file, limits, file.open(limits));
    } catch (IOException e) {
      throw told(e, file, limits);
    }
  }

  /** Finds out what cells are separated by; asked before the first record is. */
  public char findSeparator() throws IOException {
    try {
      return records.findSeparator();
    } catch (IOException e) {
      throw told(e, file, limits);
    }
  }

  /** Reads cells between tabs if the first line has so many; asked before the first record is. */
  public boolean findTabs(int cells) throws IOException {
    try {
      return records.findTabs(cells);
    } catch (IOException e) {
      throw told(e, file, limits);
    }
  }

  /** From now on, records are to look like this. */
  public void expect(RecordForm form) {
    records.expect(form);
  }

  /** The next record that is not blank; empty at the end. */
  public Optional<FileRecord> next() throws IOException {
    try {
      return records.next();
    } catch (RecordSplitter.TooManyBlankLinesException e) {
      throw new BadTableException(
          "%s: has more than %,d blank lines; %s, so remove them"
              .formatted(file.name(), limits.rows(), limits.allowNoMore("--max-rows")));
    } catch (IOException e) {
      throw told(e, file, limits);
    }
  }

  /** The next record behind the HXL tags that may stand below the header, which are no row. */
  public Optional<FileRecord> nextBehindTags() throws IOException {
    var record = next();
    boolean isBelowHeader = !isBehindTags;
    isBehindTags = true;
    if (!isBelowHeader || record.filter(FileRecord::isTags).isEmpty()) {
      return record;
    }
    records.passOver();
    return next();
  }

  /** The same with what can be found out about it by itself, in whatever thread. */
  public Optional<LookedAt> nextLookedAt() throws IOException {
    var next = nextBehindTags();
    if (next.isEmpty()) {
      return Optional.empty();
    }
    var record = next.get();
    boolean isPlain = CellHygiene.isPlain(record.written(), limits);
    return Optional.of(new LookedAt(record, isPlain, record.cells().hashCode()));
  }

  /** A failure that the file is to blame for as a refusal of it; any other stays what it is. */
  private static IOException told(IOException e, TableFile file, InputLimits limits)
      throws IOException {
    if (e instanceof CharacterCodingException) {
      try (var again = file.stream(limits)) {
        throw new BadTableException(Utf8Check.describe(file.name(), again));
      }
    }
    var refusal = file.refusal(e, limits);
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    return e;
  }

  /** Where every line is that was read. */
  public LineCount lines() {
    return records.count();
  }

  /** Where rows end in different ways. */
  public Optional<String> mixedEnds() {
    return records.mixedEnds();
  }

  /** The SHA-256 of the file as it lies on the disk. */
  public String sha256() throws IOException {
    return opened.sha256();
  }

  @Override
  public void close() throws IOException {
    opened.close();
  }
}
