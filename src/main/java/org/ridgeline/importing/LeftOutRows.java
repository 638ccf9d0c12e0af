package org.ridgeline.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ridgeline.importing.table.CsvFile;
import org.ridgeline.read.quarantine.QuarantineCell;

/** The rows of exports of which nothing was made, each with its reason. */
public final class LeftOutRows implements AutoCloseable {

  private final CsvFile csv;
  private final SortedMap<String, Integer> knowingly = new TreeMap<>();
  private final SortedMap<String, Integer> faults = new TreeMap<>();
  private int told;

  /** Where they stand in the input folder, of an import that is called so. */
  public static String file(String name) {
    return ImportRequest.aside(name + ".left-out.csv");
  }

  /** Begins their file. */
  public LeftOutRows(Path file) throws IOException {
    csv = new CsvFile(file, List.of("file", "line", "id", "column", "reason"));
  }

  /**
   * Why nothing is made of a row.
   *
   * @param column the column at fault, or empty
   * @param kind the reason without what is the row's own, by which rows are counted
   * @param isMeant whether the mapping wants it so
   */
  public record Reason(String column, String kind, String detail, boolean isMeant) {

    /** The mapping wants it so. */
    public static Reason meant(String column, String kind) {
      return new Reason(column, kind, "", true);
    }

    /** Something is amiss with the row. */
    public static Reason fault(String column, String kind, String detail) {
      return new Reason(column, kind, detail, false);
    }
  }

  /** Notes that nothing is made of a row. */
  public void add(String file, int line, String id, Reason reason) throws IOException {
    csv.write(
        file,
        String.valueOf(line),
        QuarantineCell.written(id),
        reason.column(),
        reason.kind() + (reason.detail().isEmpty() ? "" : ": " + reason.detail()));
    (reason.isMeant() ? knowingly : faults).merge(reason.kind(), 1, Integer::sum);
  }

  /** Notes where a row, of which something was made, says otherwise than what stands. */
  public void tell(String file, int line, String id, String column, String what)
      throws IOException {
    csv.write(file, String.valueOf(line), QuarantineCell.written(id), column, what);
    told++;
  }

  /** How often a row says otherwise than what stands. */
  public int told() {
    return told;
  }

  /** How many rows were left out as the mapping wants it, by the reason. */
  public SortedMap<String, Integer> knowingly() {
    return knowingly;
  }

  /** How many rows were left out for a fault, by the reason. */
  public SortedMap<String, Integer> faults() {
    return faults;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
