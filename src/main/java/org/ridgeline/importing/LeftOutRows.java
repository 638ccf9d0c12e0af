package org.ridgeline.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ridgeline.importing.table.CsvFile;
import org.ridgeline.read.quarantine.QuarantineCell;

/** The rows of exports of which nothing was made, each with its reason. */
final class LeftOutRows implements AutoCloseable {

  private final CsvFile csv;
  private final SortedMap<String, Integer> knowingly = new TreeMap<>();
  private final SortedMap<String, Integer> faults = new TreeMap<>();

  LeftOutRows(Path file) throws IOException {
    csv = new CsvFile(file, List.of("file", "line", "id", "column", "reason"));
  }

  /**
   * Why nothing is made of a row.
   *
   * @param column the column at fault, or empty
   * @param kind the reason without what is the row's own, by which rows are counted
   * @param isMeant whether the mapping wants it so
   */
  record Reason(String column, String kind, String detail, boolean isMeant) {

    static Reason meant(String column, String kind) {
      return new Reason(column, kind, "", true);
    }

    static Reason fault(String column, String kind, String detail) {
      return new Reason(column, kind, detail, false);
    }
  }

  void add(String file, int line, String id, Reason reason) throws IOException {
    csv.write(
        file,
        String.valueOf(line),
        QuarantineCell.written(id),
        reason.column(),
        reason.kind() + (reason.detail().isEmpty() ? "" : ": " + reason.detail()));
    (reason.isMeant() ? knowingly : faults).merge(reason.kind(), 1, Integer::sum);
  }

  /** How many rows were left out as the mapping wants it, by the reason. */
  SortedMap<String, Integer> knowingly() {
    return knowingly;
  }

  /** How many rows were left out for a fault, by the reason. */
  SortedMap<String, Integer> faults() {
    return faults;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
