package org.ridgeline.bench.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** The table, in Markdown. */
record ResultTable(List<Line> lines, int limit) {

  static final String WORD = "a word";
  static final String DUCKDB = "day counts: DuckDB";
  static final String PLAIN = "day counts: plain Java, opencsv";

  /** All lines, in their order. */
  String markdown() {
    var table =
        new StringBuilder(
            """
            | | places / rows | Java | n | s | / word | / DuckDB | / plain | processor s | MB |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            """);
    for (var line : lines) {
      if (line.runs() > 0) {
        table.append(row(line));
      }
    }
    return table.toString();
  }

  private String row(Line line) {
    var subject = line.subject();
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %d | %s | %s | %s | %s | %.2f | %d |%n",
        subject.what(),
        subject.size(),
        subject.jvm().feature(),
        line.runs(),
        line.time(limit),
        ratio(line, word(line)),
        subject.asks() ? ratio(line, beside(line, DUCKDB)) : "",
        subject.asks() ? ratio(line, beside(line, PLAIN)) : "",
        line.processorSeconds(),
        line.megabytes());
  }

  private Optional<Line> word(Line line) {
    return lines.stream()
        .filter(other -> other.subject().what().equals(WORD))
        .filter(other -> other.subject().jvm().equals(line.subject().jvm()))
        .findFirst();
  }

  private Optional<Line> beside(Line line, String what) {
    return lines.stream()
        .filter(other -> other.subject().what().equals(what))
        .filter(other -> other.subject().isBeside(line.subject()))
        .findFirst();
  }

  private static String ratio(Line line, Optional<Line> other) {
    var divisor = other.map(Line::seconds).orElse(OptionalDouble.empty());
    return line.seconds().isEmpty() || divisor.isEmpty()
        ? ""
        : String.format(Locale.ROOT, "%.2f", line.seconds().getAsDouble() / divisor.getAsDouble());
  }
}
