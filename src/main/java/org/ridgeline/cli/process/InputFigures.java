package org.ridgeline.cli.process;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ridgeline.read.Tables;

/**
 * How much of an input was read.
 *
 * @param files how many files
 * @param tables the figures of each table, by its name
 */
public record InputFigures(int files, SortedMap<String, OfTable> tables) {

  /**
   * Of one table.
   *
   * @param read how many rows were read
   * @param leftOut how many of them were left out
   * @param newest the newest day of publication, where rows have one
   */
  public record OfTable(int read, int leftOut, Optional<LocalDate> newest) {}

  /** Those of tables that have been read. */
  public static InputFigures of(Tables tables) {
    var figures = new TreeMap<String, OfTable>();
    tables
        .rows()
        .forEach(
            (table, rows) ->
                figures.put(
                    table,
                    new OfTable(
                        rows.read(), rows.leftOut(), tables.newestDay(table, LocalDate.MAX))));
    return new InputFigures(tables.fingerprints().size(), figures);
  }

  /** How many rows were read of all tables. */
  public int rows() {
    return tables.values().stream().mapToInt(OfTable::read).sum();
  }

  /** How many rows of each table were left out. */
  public SortedMap<String, Integer> leftOut() {
    var leftOut = new TreeMap<String, Integer>();
    tables.forEach((table, rows) -> leftOut.put(table, rows.leftOut()));
    return leftOut;
  }
}
