package org.ridgeline.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ridgeline.importing.LeftOutRows.Reason;
import org.ridgeline.importing.export.ExportHeader;
import org.ridgeline.importing.export.ExportRow;
import org.ridgeline.importing.mapping.Mapping;
import org.ridgeline.importing.mapping.MappingLine.OfCredibility;
import org.ridgeline.importing.mapping.ValueTable;

/** Grades a row by how sure and precise the export says that it is: the worst grade counts. */
final class EventGrades {

  /** Possibly true: of what nothing more is said. */
  private static final int USUAL = 3;

  private static final String TABLE = "credibility";

  private final List<Asked> asked = new ArrayList<>();
  private final Optional<ValueTable<OfCredibility>> probability;
  private final Coverage coverage;

  private record Asked(int index, ValueTable<OfCredibility> table) {}

  /**
   * What a row is worth.
   *
   * @param worst the worst grade that a column gives, if any does
   * @param reason why nothing is made of it, if so
   */
  record Grade(OptionalInt worst, Optional<Reason> reason) {}

  EventGrades(Mapping mapping, ExportHeader header, Coverage coverage) {
    this.coverage = coverage;
    for (var table : mapping.credibility()) {
      header.index(table.column()).ifPresent(index -> asked.add(new Asked(index, table)));
    }
    this.probability =
        mapping.credibility().stream()
            .filter(table -> table.column().equals(Mapping.PROBABILITY))
            .findFirst();
  }

  Grade of(ExportRow row) {
    var worst = OptionalInt.empty();
    for (var each : asked) {
      var column = each.table().column();
      var value = row.cell(each.index());
      var line = each.table().line(value);
      if (line.isEmpty()) {
        coverage.unmapped(TABLE, column, value);
        continue;
      }
      coverage.mapped(TABLE, column, value, line.get().gives());
      var credibility = line.get().credibility();
      if (credibility.isEmpty()) {
        return new Grade(
            worst,
            Optional.of(
                Reason.meant(
                    column,
                    "%s '%s' is passed over by credibility.csv"
                        .formatted(column, line.get().value()))));
      }
      worst = OptionalInt.of(Math.max(worst.orElse(1), credibility.getAsInt()));
    }
    return new Grade(worst, Optional.empty());
  }

  /** The grade, with how probable the kind is of which something is made. */
  int with(Grade grade, OptionalDouble probable) {
    var own =
        probable.isEmpty()
            ? Optional.<OfCredibility>empty()
            : probability.flatMap(table -> table.line(String.valueOf(probable.getAsDouble())));
    var worst = grade.worst();
    if (own.isEmpty() || own.get().credibility().isEmpty()) {
      return worst.orElse(USUAL);
    }
    return Math.max(worst.orElse(1), own.get().credibility().getAsInt());
  }
}
