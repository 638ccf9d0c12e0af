package org.ridgeline.check;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import org.ridgeline.reason.Firing;

/** Says of a case that does not hold what it was given, what it expected and what came of it. */
final class Explanation {

  private Explanation() {}

  static String of(RuleCase rule, List<Differences> differences, List<Firing> found) {
    var lines = new StringBuilder();
    lines.append("'%s' does not hold; change the rule, or the case".formatted(rule.name()));
    lines.append("\n    given     ").append(given(rule));
    for (var difference : differences) {
      lines
          .append("\n    expected  %s: %s".formatted(difference.what(), difference.expected()))
          .append("\n    found     %s: %s".formatted(difference.what(), difference.found()));
    }
    found.stream()
        .flatMap(firing -> firing.sentence().stream())
        .distinct()
        .forEach(sentence -> lines.append("\n    it says   ").append(sentence));
    return lines.toString();
  }

  private static String given(RuleCase rule) {
    var rows =
        rule.tables().entrySet().stream()
            .flatMap(table -> table.getValue().stream().map(row -> row(table.getKey(), row)))
            .collect(joining("\n              "));
    return "as of %s%s".formatted(rule.asOf(), rows.isEmpty() ? "" : "\n              " + rows);
  }

  private static String row(String table, Map<String, String> row) {
    return table
        + " "
        + row.entrySet().stream()
            .map(cell -> cell.getKey() + ": " + cell.getValue())
            .collect(joining(", ", "{", "}"));
  }
}
