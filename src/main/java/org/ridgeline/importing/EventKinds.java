package org.ridgeline.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.ridgeline.fact.EventKind;
import org.ridgeline.importing.LeftOutRows.Reason;
import org.ridgeline.importing.export.ExportHeader;
import org.ridgeline.importing.export.ExportRow;
import org.ridgeline.importing.mapping.Mapping;
import org.ridgeline.importing.mapping.MappingLine.OfKind;
import org.ridgeline.importing.mapping.ValueTable;

/** Tells what sort of events a row is, by each column that says so. */
final class EventKinds {

  private static final String TABLE = "kinds";
  private static final String PROBABLE = "probable";
  private static final Pattern WHOLE = Pattern.compile("\\d{1,5}(?:\\.0+)?");

  private final List<Asked> asked = new ArrayList<>();
  private final Map<String, Integer> counted = new HashMap<>();
  private final Coverage coverage;

  /** A column of the export that says what happened, and the lines for it. */
  private record Asked(int index, ValueTable<OfKind> table) {}

  /**
   * What a row is by one column.
   *
   * @param count in digits, or empty
   * @param probability from 0 to 1, if the export gives one
   */
  record Found(OfKind line, String count, OptionalDouble probability) {}

  EventKinds(Mapping mapping, ExportHeader header, Coverage coverage) {
    this.coverage = coverage;
    for (var table : mapping.kinds()) {
      header
          .index(table.column())
          .ifPresent(
              index -> {
                asked.add(new Asked(index, table));
                for (var line : table.lines()) {
                  counted.put(line.count(), header.index(line.count()).orElse(-1));
                }
              });
    }
  }

  /** What a row is; nothing if no line says so. */
  List<Found> of(ExportRow row) {
    var found = new ArrayList<Found>();
    for (var each : asked) {
      var value = row.cell(each.index());
      var line = each.table().line(value);
      if (line.isEmpty()) {
        boolean isOfWords = !each.table().lines().stream().allMatch(EventKinds::isOfNumbers);
        if (each.equals(asked.get(0)) && isOfWords) {
          coverage.unmapped(TABLE, each.table().column(), value);
        }
        continue;
      }
      coverage.mapped(TABLE, each.table().column(), told(line.get(), value), line.get().gives());
      if (!line.get().isNothing() && isNew(line.get(), found)) {
        found.add(new Found(line.get(), count(line.get(), row), probability(line.get(), value)));
      }
    }
    return found;
  }

  /** What else each column says of all that a row tells of: slugs in their order, each once. */
  List<String> tags(ExportRow row) {
    return asked.stream()
        .filter(each -> each.table().lines().stream().anyMatch(line -> !line.tags().isEmpty()))
        .flatMap(each -> each.table().line(row.cell(each.index())).stream())
        .flatMap(line -> line.tags().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Numbers are many, and one line fits them all. */
  private static String told(OfKind line, String value) {
    return isOfNumbers(line) ? line.value() : value;
  }

  private static boolean isOfNumbers(OfKind line) {
    char first = line.value().charAt(0);
    return first == '<' || first == '>' || line.value().equalsIgnoreCase(PROBABLE);
  }

  private static boolean isNew(OfKind line, List<Found> found) {
    return found.stream()
        .noneMatch(
            each ->
                each.line().kind().equals(line.kind())
                    && each.line().extent().equals(line.extent()));
  }

  private String count(OfKind line, ExportRow row) {
    var cell = row.cell(counted.get(line.count()));
    if (!WHOLE.matcher(cell).matches()) {
      return "";
    }
    int count = (int) Double.parseDouble(cell);
    boolean isHarm = line.kind().filter(kind -> kind == EventKind.CIVILIAN_HARM).isPresent();
    return count == 0 && !isHarm ? "" : String.valueOf(count);
  }

  private static OptionalDouble probability(OfKind line, String value) {
    return line.value().equalsIgnoreCase(PROBABLE)
        ? OptionalDouble.of(Double.parseDouble(value))
        : OptionalDouble.empty();
  }

  /** Why a row that is nothing is nothing. */
  Reason why(ExportRow row) {
    for (var each : asked) {
      var line = each.table().line(row.cell(each.index()));
      if (line.isPresent()) {
        return Reason.meant(
            each.table().column(),
            "%s '%s' is passed over by kinds.csv"
                .formatted(each.table().column(), line.get().value()));
      }
    }
    if (asked.stream()
        .allMatch(each -> each.table().lines().stream().allMatch(EventKinds::isOfNumbers))) {
      return Reason.meant("", "no kind of kinds.csv is probable enough");
    }
    return Reason.fault(
        asked.get(0).table().column(),
        "no line of kinds.csv fits",
        "'%s'".formatted(row.cell(asked.get(0).index())));
  }

  /** Whether the export has none of the columns that say what happened. */
  boolean isEmpty() {
    return asked.isEmpty();
  }
}
