package org.ridgeline.read;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.ridgeline.read.quarantine.RowProblem;
import org.ridgeline.read.record.LineCount;
import org.ridgeline.read.table.BadRowException;
import org.ridgeline.read.table.ReferenceData;
import org.ridgeline.read.table.TableSchema;

/** Where the rows of tables come from, and what was wrong with them. */
interface RowReader {

  /**
   * A fact beside the row that states it, so that a later doubt can still name the row.
   *
   * @param file the table's file, relative to its folder
   * @param line the line it begins in, counted from 1
   * @param written the row as it stands in its file
   * @param withdrawnOn the day from which it is no longer what its source says, if it ever is not
   */
  record Accepted<T>(
      T fact, String file, int line, String written, Optional<LocalDate> withdrawnOn) {

    /** Where it begins, in the compiler's form. */
    String place() {
      return file + ":" + line;
    }
  }

  /** Passes on the good rows of {@code table}, as facts, one by one; the bad ones are noted. */
  <T> void read(TableSchema<T> table, ReferenceData known, Consumer<Accepted<T>> taker)
      throws IOException;

  /** The good rows of {@code table}, as facts; the bad ones are noted. */
  default <T> List<Accepted<T>> read(TableSchema<T> table, ReferenceData known) throws IOException {
    var accepted = new ArrayList<Accepted<T>>();
    read(table, known, accepted::add);
    return accepted;
  }

  /** Passes each fact through {@code check}; those that it throws out are noted and dropped. */
  default <T> List<T> keep(List<Accepted<T>> accepted, UnaryOperator<T> check) {
    var kept = new ArrayList<T>();
    for (var each : accepted) {
      try {
        kept.add(check.apply(each.fact()));
      } catch (BadRowException e) {
        note(each.file(), each.line(), each.written(), e);
      }
    }
    return kept;
  }

  /**
   * Notes that a row is left out.
   *
   * @param written the row as it stands in its file
   */
  void note(String file, int line, String written, BadRowException why);

  /** The rows left out, in the order in which they were met. */
  List<RowProblem> problems();

  /** What is odd about a table but costs no row. */
  List<String> warnings();

  /** Where every line is of every file that was read, by its name. */
  default SortedMap<String, LineCount> lines() {
    return Collections.emptySortedMap();
  }

  /** How many rows of a table were met, good or bad. */
  int rowsRead(TableSchema<?> table);

  /** The SHA-256 of every file that was read, by its name. */
  SortedMap<String, String> fingerprints();
}
