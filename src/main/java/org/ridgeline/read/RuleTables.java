package org.ridgeline.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.ridgeline.fact.Theme;
import org.ridgeline.fact.Threshold;

/**
 * The two tables that analysts keep beside their rules.
 *
 * @param themes in the order of the file, which is the order of the columns of every report
 * @param fingerprints the SHA-256 of each file that was read, by its name
 */
public record RuleTables(
    List<Theme> themes, List<Threshold> thresholds, SortedMap<String, String> fingerprints) {

  /**
   * Reads {@code themes.csv} and {@code thresholds.csv}; here a bad row is a bad table, as rules
   * that miss a number would conclude too little without a word.
   *
   * @throws BadTableException naming every bad row
   */
  public static RuleTables read(Path folder) throws IOException {
    var reader = new TableReader(folder, Limits.USUAL);
    var themes =
        reader.keep(reader.read(InputTable.THEMES, Directory.EMPTY), UnaryOperator.identity());
    var thresholds =
        reader.keep(reader.read(InputTable.THRESHOLDS, Directory.EMPTY), UnaryOperator.identity());
    if (!reader.problems().isEmpty()) {
      throw new BadTableException(reader.problems().stream().map(RowProblem::toString).toList());
    }
    return new RuleTables(themes, thresholds, reader.fingerprints());
  }
}
