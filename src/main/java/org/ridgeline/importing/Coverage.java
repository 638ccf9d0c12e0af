package org.ridgeline.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ridgeline.importing.table.CsvFile;

/** How many rows of an export each value gave what, and which values nothing is known of. */
public final class Coverage {

  private static final int MOST = 50_000;
  private static final String UNMAPPED = "";

  private final Map<Use, int[]> rows = new HashMap<>();

  /**
   * A value, and what it gave.
   *
   * @param table the table of the mapping
   * @param gives empty if no line fits it
   */
  public record Use(String table, String column, String value, String gives) {

    public boolean isUnmapped() {
      return gives.isEmpty();
    }
  }

  /**
   * How often something was so.
   *
   * @param rows of the export
   */
  public record Count(Use use, int rows) {}

  /** Where it stands in the input folder, of an import that is called so. */
  public static String file(String name) {
    return ImportRequest.aside(name + ".coverage.csv");
  }

  /** A value gave something. */
  public void mapped(String table, String column, String value, String gives) {
    count(new Use(table, column, value, gives));
  }

  /** No line fits a value. */
  public void unmapped(String table, String column, String value) {
    count(new Use(table, column, value, UNMAPPED));
  }

  /** The same, in one. */
  public void count(Use use) {
    if (rows.size() < MOST || rows.containsKey(use)) {
      rows.computeIfAbsent(use, each -> new int[1])[0]++;
    }
  }

  /** All of them: by table and column, and of each those first that most rows have. */
  public List<Count> counts() {
    return rows.entrySet().stream()
        .map(entry -> new Count(entry.getKey(), entry.getValue()[0]))
        .sorted(
            Comparator.comparing((Count count) -> count.use().table())
                .thenComparing(count -> count.use().column())
                .thenComparing(Count::rows, Comparator.reverseOrder())
                .thenComparing(count -> count.use().value())
                .thenComparing(count -> count.use().gives()))
        .toList();
  }

  /** The values of a table that no line fits, those first that most rows have. */
  public List<Count> unmapped(String table) {
    return counts().stream()
        .filter(count -> count.use().table().equals(table) && count.use().isUnmapped())
        .sorted(Comparator.comparing(Count::rows, Comparator.reverseOrder()))
        .toList();
  }

  /** Writes all of them. */
  public void write(Path file) throws IOException {
    try (var csv = new CsvFile(file, List.of("table", "column", "value", "gives", "rows"))) {
      for (var count : counts()) {
        var use = count.use();
        csv.write(
            use.table(),
            use.column(),
            use.value(),
            use.isUnmapped() ? "" : use.gives(),
            String.valueOf(count.rows()));
      }
    }
  }
}
