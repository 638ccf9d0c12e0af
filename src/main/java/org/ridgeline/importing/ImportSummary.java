package org.ridgeline.importing;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.ridgeline.importing.table.Outcome;

/**
 * What became of the rows of an export: rows = those of which something was made + left out.
 *
 * @param rows how many there were
 * @param made of how many something was made
 * @param knowingly how many were left out as the mapping wants it, by the reason
 * @param faults how many were left out for a fault, by the reason
 * @param tables what became of the rows of each table
 * @param proposed how many places are proposed
 * @param notes what else is to be known
 */
public record ImportSummary(
    int rows,
    int made,
    SortedMap<String, Integer> knowingly,
    SortedMap<String, Integer> faults,
    SortedMap<String, TableSummary> tables,
    int proposed,
    Coverage coverage,
    List<String> notes) {

  /**
   * What became of a table.
   *
   * @param outcomes how many rows were told, by what became of them
   * @param takenBack how many rows the export lacks, that were taken back
   * @param leftAlone how many it lacks, that were left alone
   * @param rows how many rows the table has now, whether they stand or not
   */
  public record TableSummary(
      Map<Outcome, Integer> outcomes, int takenBack, int leftAlone, int rows) {}

  /** Whether a row was left out that the mapping does not want to be. */
  public boolean hasFaults() {
    return !faults.isEmpty();
  }
}
