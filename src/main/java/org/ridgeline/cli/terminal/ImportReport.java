package org.ridgeline.cli.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.ridgeline.importing.Coverage;
import org.ridgeline.importing.ImportSummary;
import org.ridgeline.importing.table.Outcome;

/** What became of the rows of an export, for whoever looks at the terminal. */
public record ImportReport(ImportSummary summary, String name) {

  private static final int MOST = 12;

  /** Prints what the mapping makes of each value. */
  public void printCoverage(PrintWriter out) {
    var counts = summary.coverage().counts();
    String heading = "";
    int of = 0;
    for (var count : counts) {
      var use = count.use();
      var own = use.table() + ".csv, " + use.column();
      of = own.equals(heading) ? of + 1 : 1;
      if (!own.equals(heading)) {
        out.println(own);
        heading = own;
      }
      if (of <= (use.isUnmapped() ? 2 * MOST : MOST)) {
        out.println("  " + words(count));
      } else if (of == 2 * MOST + 1) {
        out.println("  …");
      }
    }
    out.println();
  }

  private static String words(Coverage.Count count) {
    var use = count.use();
    return String.format(
        Locale.US,
        "%,9d  '%s' %s",
        count.rows(),
        use.value(),
        use.isUnmapped() ? "IS NOT MAPPED" : "-> " + use.gives());
  }

  /** Prints the summary. */
  public void print(PrintWriter out) {
    int leftOut = total(summary.knowingly()) + total(summary.faults());
    out.printf(
        Locale.US,
        "rows of the export: %,d; something was made of %,d, and left out %,d%n",
        summary.rows(),
        summary.made(),
        leftOut);
    reasons(out, "left out as the mapping has it", summary.knowingly());
    reasons(out, "left out, as something is amiss", summary.faults());
    summary.tables().entrySet().stream()
        .filter(table -> table.getValue().rows() > 0)
        .forEach(table -> table(out, table.getKey(), table.getValue()));
    if (summary.proposed() > 0) {
      out.printf(
          Locale.US,
          "places that are not known: %,d; import/settlements.proposed.csv has them, those first that most rows want%n",
          summary.proposed());
    }
    summary.notes().forEach(out::println);
    if (leftOut > 0) {
      out.printf(
          "import/%s.left-out.csv has each row that was left out, import/%s.coverage.csv what each value gave%n",
          name, name);
    }
  }

  private static int total(SortedMap<String, Integer> reasons) {
    return reasons.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static void reasons(PrintWriter out, String what, SortedMap<String, Integer> reasons) {
    if (reasons.isEmpty()) {
      return;
    }
    out.println("  " + what + ":");
    var most =
        reasons.entrySet().stream()
            .sorted((one, other) -> Integer.compare(other.getValue(), one.getValue()))
            .limit(MOST)
            .toList();
    most.forEach(
        reason -> out.printf(Locale.US, "  %,9d  %s%n", reason.getValue(), reason.getKey()));
    if (reasons.size() > MOST) {
      out.printf(Locale.US, "             and %,d more reasons%n", reasons.size() - MOST);
    }
  }

  private static void table(PrintWriter out, String file, ImportSummary.TableSummary table) {
    var parts =
        List.of(
            part(table.outcomes().getOrDefault(Outcome.ADDED, 0), "new"),
            part(table.outcomes().getOrDefault(Outcome.UNCHANGED, 0), "as before"),
            part(table.outcomes().getOrDefault(Outcome.CHANGED, 0), "edited"),
            part(table.outcomes().getOrDefault(Outcome.REPLACED, 0), "read otherwise now"),
            part(
                table.outcomes().getOrDefault(Outcome.ENDED, 0),
                "taken back, as the newer version gives none"),
            part(table.takenBack(), "taken back, as the export lacks them"),
            part(table.leftAlone(), "left alone, though the export lacks them"));
    out.printf(
        Locale.US,
        "%s: %,d %s; %s%n",
        file,
        table.rows(),
        file.endsWith(".csv")
            ? table.rows() == 1 ? "row" : "rows"
            : file.equals("control_map")
                ? table.rows() == 1 ? "map" : "maps"
                : table.rows() == 1 ? "place" : "places",
        parts.stream().allMatch(String::isEmpty)
            ? "nothing new"
            : String.join(", ", parts.stream().filter(part -> !part.isEmpty()).toList()));
  }

  private static String part(int rows, String what) {
    return rows == 0 ? "" : String.format(Locale.US, "%,d %s", rows, what);
  }
}
