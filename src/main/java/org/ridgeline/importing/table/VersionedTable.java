package org.ridgeline.importing.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ridgeline.importing.table.VersionIndex.State;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.file.RowFile;
import org.ridgeline.read.file.TableFile;
import org.ridgeline.work.ReadAhead;

/**
 * A table of versions of rows, to which a newer export is told row by row.
 *
 * <p>What stood before is read twice and never kept: once to know it, once to write it again. A row
 * that the export has otherwise stands until the day of the newer one; one that it lacks, until the
 * day of the export.
 */
public final class VersionedTable implements AutoCloseable {

  private final List<String> columns;
  private final int id;
  private final int day;
  private final int published;
  private final int withdrawn;
  private final Path before;
  private final String name;
  private final InputLimits limits;
  private final VersionIndex index = new VersionIndex();
  private final ToldRows told;
  private final Map<String, Integer> days = new HashMap<>();
  private int returned;
  private int returnedAfter = Integer.MIN_VALUE;

  /**
   * What a newer export does to rows that it lacks.
   *
   * @param from the first day that it speaks of
   * @param to the last
   * @param on the day since which they are taken back; empty if they are left alone
   */
  public record Absence(LocalDate from, LocalDate to, Optional<LocalDate> on) {}

  /**
   * What was written.
   *
   * @param rows all rows, whether they stand or not
   * @param inSpan how many of the rows that stood speak of the days of the export
   * @param absent how many of those it lacks
   * @param newer how many more it lacks as they were published after it
   */
  public record Written(int rows, int inSpan, int absent, int newer) {}

  /**
   * Rows of the export that had been taken back, after the export's own version of them.
   *
   * @param after the last day on which any of them was taken back; empty if there are none
   */
  public record Returned(int rows, Optional<LocalDate> after) {}

  /**
   * Reads what stood before.
   *
   * @param columns those that imports write
   * @param before its file, which need not be there
   * @param name what messages call that
   * @param added where new rows are written until all are known
   */
  public VersionedTable(
      List<String> columns, Path before, String name, Path added, InputLimits limits)
      throws IOException {
    this.columns = List.copyOf(columns);
    this.id = columns.indexOf("id");
    this.day = Math.max(columns.indexOf("day"), columns.indexOf("as_of"));
    this.published = columns.indexOf("published_on");
    this.withdrawn = columns.indexOf("withdrawn_on");
    this.before = before;
    this.name = name;
    this.limits = limits;
    eachBefore(this::learn);
    this.told = new ToldRows(added);
  }

  /** Takes a row that stood before. */
  @FunctionalInterface
  private interface Taker {

    void take(List<String> cells, String written) throws IOException;
  }

  private void eachBefore(Taker taker) throws IOException {
    if (!Files.exists(before)) {
      return;
    }
    try (var file = RowFile.open(new TableFile(before, name), limits)) {
      var header = file.next();
      if (header.isEmpty() || !header.get().cells().equals(columns)) {
        throw new BadTableException(
            "%s:1: has another header than imports write, so that none has written it; import under another name with --name"
                .formatted(name));
      }
      try (var ahead = ReadAhead.of(file::next)) {
        for (var row = ahead.next(); row.isPresent(); row = ahead.next()) {
          var cells = row.get().cells();
          if (row.get().fault().isPresent() || cells.size() != columns.size()) {
            throw broken(row.get().line(), "is no row that an import wrote");
          }
          taker.take(cells, row.get().written());
        }
      }
    }
  }

  private BadTableException broken(int line, String what) {
    return new BadTableException(
        "%s:%d: %s; put back what was imported, or take the file away and import all exports anew"
            .formatted(name, line, what));
  }

  private void learn(List<String> cells, String written) {
    int slot = index.slot(cells.get(id));
    var state = index.state(slot);
    if (cells.get(withdrawn).isEmpty()) {
      index.note(slot, State.STANDING, content(cells), number(cells.get(published)));
    } else if (state != State.STANDING) {
      int gone = number(cells.get(withdrawn));
      index.note(slot, State.GONE, 0, state == State.GONE ? Math.max(gone, index.day(slot)) : gone);
    }
  }

  private int number(String day) {
    return days.computeIfAbsent(day, each -> (int) LocalDate.parse(each).toEpochDay());
  }

  /** What a row says, but for when it was known. */
  private long content(List<String> cells) {
    long hash = 0;
    for (int i = 0; i < cells.size(); i++) {
      if (i != published && i != withdrawn) {
        hash = VersionIndex.hash(hash, cells.get(i));
      }
    }
    return hash;
  }

  /** The columns of rows to be told, in their order. */
  public List<String> columns() {
    return columns;
  }

  /**
   * Tells a row of the export. Its publication is moved to the day on which an earlier row of its
   * id was taken back, if that is later.
   */
  public Outcome tell(String[] cells) throws IOException {
    int slot = index.slot(cells[id]);
    long content = content(Arrays.asList(cells));
    int stamp = number(cells[published]);
    var state = index.state(slot);
    if (state != State.FREE && state != State.GONE && state != State.STANDING) {
      return tellAgain(cells, slot, content, stamp);
    }
    var outcome = outcome(slot, content, stamp);
    switch (outcome) {
      case ADDED -> add(cells, slot, content, stamp, state == State.GONE);
      case CHANGED -> change(cells, slot, content, stamp);
      case REPLACED -> {
        index.note(slot, State.REPLACED, content, stamp);
        write(cells, slot, State.REPLACED, stamp);
      }
      default -> index.told(slot, State.KEPT, stamp);
    }
    return outcome;
  }

  /**
   * Tells that what the export has of an id gives no row of this table.
   *
   * @param published since when, which ends what an earlier version gave
   * @return whether it gave something
   */
  public boolean end(String named, LocalDate published) {
    int slot = index.known(named);
    var state = slot < 0 ? State.FREE : index.state(slot);
    if (state == State.FREE || state == State.GONE || state.isOver()) {
      return false;
    }
    int stamp = (int) published.toEpochDay();
    if (stamp <= (state == State.STANDING ? index.day(slot) : index.change(slot))) {
      return false;
    }
    if (state != State.STANDING && state != State.KEPT) {
      told.supersede(index.row(slot));
    }
    index.told(slot, state == State.ADDED ? State.DROPPED : State.ENDED, stamp);
    return true;
  }

  private void add(String[] cells, int slot, long content, int stamp, boolean wasGone)
      throws IOException {
    int day = wasGone ? Math.max(stamp, index.day(slot)) : stamp;
    if (day > stamp) {
      cells[published] = LocalDate.ofEpochDay(day).toString();
      returned++;
      returnedAfter = Math.max(returnedAfter, day);
    }
    index.note(slot, State.ADDED, content, day);
    write(cells, slot, State.ADDED, stamp);
  }

  private void change(String[] cells, int slot, long content, int stamp) throws IOException {
    index.content(slot, content);
    write(cells, slot, State.CHANGED, stamp);
  }

  private void write(String[] cells, int slot, State state, int stamp) throws IOException {
    index.told(slot, state, stamp);
    index.row(slot, told.write(cells));
  }

  /** Of versions in one export, the newest counts, wherever it stands. */
  private Outcome tellAgain(String[] cells, int slot, long content, int stamp) throws IOException {
    int before = index.change(slot);
    var state = index.state(slot);
    if (index.content(slot) == content && !state.isOver()) {
      return Outcome.REPEATED;
    }
    if (stamp <= before) {
      return stamp == before ? Outcome.CONFLICTING : Outcome.OLDER;
    }
    if (state == State.ENDED) {
      change(cells, slot, content, stamp);
      return Outcome.CHANGED;
    }
    if (state == State.DROPPED) {
      add(cells, slot, content, stamp, true);
      return Outcome.ADDED;
    }
    if (state == State.KEPT) {
      var outcome = outcomeOfStanding(slot, content, stamp);
      if (outcome == Outcome.CHANGED) {
        change(cells, slot, content, stamp);
      } else if (outcome == Outcome.REPLACED) {
        index.note(slot, State.REPLACED, content, stamp);
        write(cells, slot, State.REPLACED, stamp);
      }
      return outcome == Outcome.OLDER ? outcome : Outcome.SUPERSEDING;
    }
    told.supersede(index.row(slot));
    if (state == State.ADDED) {
      add(cells, slot, content, stamp, true);
    } else {
      change(cells, slot, content, stamp);
    }
    return Outcome.SUPERSEDING;
  }

  private Outcome outcome(int slot, long content, int stamp) {
    return index.state(slot) == State.STANDING
        ? outcomeOfStanding(slot, content, stamp)
        : Outcome.ADDED;
  }

  private Outcome outcomeOfStanding(int slot, long content, int stamp) {
    if (index.content(slot) == content) {
      return Outcome.UNCHANGED;
    }
    int known = index.day(slot);
    return stamp == known ? Outcome.REPLACED : stamp > known ? Outcome.CHANGED : Outcome.OLDER;
  }

  /** Which of the rows told so far had been taken back. */
  public Returned returned() {
    return new Returned(
        returned,
        returned == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(returnedAfter)));
  }

  /** Writes what stood before and what was told, in this order. */
  public Written write(Path file, Absence absence) throws IOException {
    var counts = new int[3];
    int written = told.count();
    try (var out = new CsvFile(file, columns)) {
      eachBefore((cells, row) -> again(cells, row, absence, out, counts));
      written += out.rows();
    }
    told.moveTo(file);
    if (written == 0) {
      Files.delete(file);
    }
    return new Written(written, counts[0], counts[1], counts[2]);
  }

  private void again(List<String> cells, String row, Absence absence, CsvFile out, int[] counts)
      throws IOException {
    if (!cells.get(withdrawn).isEmpty()) {
      out.copy(row);
      return;
    }
    int slot = index.slot(cells.get(id));
    boolean isOfSpan = isWithin(cells.get(day), absence);
    counts[0] += isOfSpan ? 1 : 0;
    switch (index.state(slot)) {
      case REPLACED -> {}
      case CHANGED, ENDED -> out.write(takenBack(cells, LocalDate.ofEpochDay(index.change(slot))));
      case STANDING -> {
        boolean isNewer = isOfSpan && isPublishedAfter(cells, absence);
        counts[1] += isOfSpan && !isNewer ? 1 : 0;
        counts[2] += isNewer ? 1 : 0;
        if (isOfSpan && !isNewer && absence.on().isPresent()) {
          out.write(takenBack(cells, absence.on().get()));
        } else {
          out.copy(row);
        }
      }
      default -> out.copy(row);
    }
  }

  /** The row as one that was taken back. What was published is known for a day at least. */
  private String[] takenBack(List<String> cells, LocalDate on) {
    var next = LocalDate.parse(cells.get(published)).plusDays(1);
    var row = cells.toArray(String[]::new);
    row[withdrawn] = (on.isBefore(next) ? next : on).toString();
    return row;
  }

  /** An export cannot have what was published after it, so that lacking it means nothing. */
  private boolean isPublishedAfter(List<String> cells, Absence absence) {
    return absence.on().filter(on -> LocalDate.parse(cells.get(published)).isAfter(on)).isPresent();
  }

  private static boolean isWithin(String day, Absence absence) {
    return day.compareTo(absence.from().toString()) >= 0
        && day.compareTo(absence.to().toString()) <= 0;
  }

  @Override
  public void close() throws IOException {
    told.close();
  }
}
