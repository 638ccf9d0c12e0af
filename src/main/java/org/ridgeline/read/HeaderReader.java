package org.ridgeline.read;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.TableHeader;
import org.ridgeline.read.record.Excerpt;
import org.ridgeline.read.record.FileRecord;
import org.ridgeline.read.table.CodeCells;
import org.ridgeline.read.table.TableSchema;
import org.ridgeline.read.text.InvisibleCharacters;
import org.ridgeline.read.text.Lookalikes;
import org.ridgeline.read.text.NearestName;

/**
 * Reads the headers of a table's files.
 *
 * <p>Capitals, invisible characters and nameless columns at the end do no harm and are passed over.
 */
final class HeaderReader {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** What words of a name are joined by; capitals in its midst are words, too. */
  private static final Pattern JOINTS = Pattern.compile("[\\s_\\p{Pd}]+");

  private static final Pattern SEPARATOR_LINE =
      Pattern.compile("\"?sep=.?\"?,*", Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> OTHER_SEPARATORS =
      new TreeMap<>(Map.of(";", "semicolons", "\t", "tabs", "|", "bars"));

  /** How many unknown columns are named, and how many kinds of files that have some. */
  private static final int NAMED = 5;

  private final TableSchema<?> table;
  private final Map<String, String> known;

  /** The files that have unknown columns, by what is said of them. */
  private final Map<String, List<String>> unknown = new LinkedHashMap<>();

  HeaderReader(TableSchema<?> table) {
    this.table = table;
    this.known =
        Stream.concat(table.columns().stream(), table.optional().stream())
            .collect(Collectors.toMap(HeaderReader::plain, c -> c));
  }

  /**
   * The columns of a file, without nameless ones at the end.
   *
   * @throws BadTableException if rows cannot be read by them
   */
  TableHeader read(String file, FileRecord record) {
    var place = "%s:%d: ".formatted(file, record.line());
    if (SEPARATOR_LINE.matcher(record.written().strip()).matches()) {
      throw new BadTableException(
          place
              + "'%s' is for Excel alone; remove the line, and separate cells by commas"
                  .formatted(Excerpt.of(record.written())));
    }
    requireCommas(place, record);
    record
        .fault()
        .ifPresent(
            fault -> {
              throw new BadTableException(place + "in the header, " + fault.reason());
            });
    var columns = columns(record.cells());
    requireHeader(place, record, columns);
    requireColumns(place, columns);
    note(file, record.line(), columns);
    return new TableHeader(columns);
  }

  private List<String> columns(List<String> cells) {
    var columns = new ArrayList<>(cells.stream().map(this::column).toList());
    while (!columns.isEmpty() && columns.get(columns.size() - 1).isEmpty()) {
      columns.remove(columns.size() - 1);
    }
    return columns;
  }

  private String column(String cell) {
    var visible = SPACE.matcher(InvisibleCharacters.removedFromCode(cell)).replaceAll(" ");
    return passedOn(visible).orElseGet(() -> known.getOrDefault(plain(visible), visible));
  }

  private boolean isKnown(String column) {
    return known.containsValue(column) || passedOn(column).isPresent();
  }

  private Optional<String> passedOn(String column) {
    return table.passesOn() ? CodeCells.passedOn(column) : Optional.empty();
  }

  /** A name in small letters and one piece, as {@code published_on} may also be written apart. */
  private static String plain(String name) {
    return JOINTS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private void requireCommas(String place, FileRecord record) {
    if (isHeader(record.written().split(",", -1)) && record.cells().size() != 1) {
      return;
    }
    for (var other : OTHER_SEPARATORS.entrySet()) {
      if (isHeader(record.written().split(Pattern.quote(other.getKey()), -1))) {
        throw new BadTableException(
            place
                + "cells are separated by %s; separate them by commas".formatted(other.getValue()));
      }
    }
    if (record.cells().size() == 1 && isHeader(record.cells().get(0).split(",", -1))) {
      throw new BadTableException(
          place + "the whole line stands in quotes; write each cell by itself");
    }
  }

  private void requireHeader(String place, FileRecord record, List<String> columns) {
    if (columns.stream().noneMatch(known::containsValue)) {
      throw new BadTableException(
          place
              + "'%s' is no header; the first line needs %s"
                  .formatted(Excerpt.of(record.written()), wanted()));
    }
  }

  private boolean isHeader(String[] cells) {
    return Stream.of(cells)
            .map(c -> column(c.replace("\"", "")))
            .filter(known::containsValue)
            .count()
        > 1;
  }

  private void requireColumns(String place, List<String> columns) {
    var faults = new ArrayList<String>();
    var missing = table.columns().stream().filter(c -> !columns.contains(c)).toList();
    if (!missing.isEmpty()) {
      faults.add(
          place
              + (missing.size() == 1 ? "column %s is missing" : "columns %s are missing")
                  .formatted(quoted(missing))
              + renamed(missing, columns).orElseGet(() -> "; the header needs " + wanted()));
    }
    var seen = new HashSet<String>();
    columns.stream()
        .filter(this::isKnown)
        .filter(c -> !seen.add(c))
        .distinct()
        .forEach(c -> faults.add(place + "column '%s' stands twice; keep one".formatted(c)));
    if (!faults.isEmpty()) {
      throw new BadTableException(faults);
    }
  }

  /** The remedy, if each missing column stands there under a name that is nearly its own. */
  private Optional<String> renamed(List<String> missing, List<String> columns) {
    var others =
        columns.stream().distinct().filter(c -> !known.containsValue(c) && !c.isEmpty()).toList();
    var names = new ArrayList<String>();
    for (var column : missing) {
      var meant =
          others.stream()
              .filter(other -> NearestName.isMeant(Excerpt.of(other), column))
              .findFirst();
      if (meant.isEmpty()) {
        return Optional.empty();
      }
      names.add(named(meant.get(), column));
    }
    return Optional.of("; rename " + String.join(", ", names));
  }

  private static String named(String other, String column) {
    return "'%s'%s to %s"
        .formatted(
            Excerpt.of(other),
            Lookalikes.between(other, column)
                .map(s -> ", which has %s,".formatted(s.letter()))
                .orElse(""),
            column);
  }

  private String wanted() {
    return String.join(",", table.columns());
  }

  private static String quoted(List<String> columns) {
    return columns.stream().map("'%s'"::formatted).collect(joining(", "));
  }

  private void note(String file, int line, List<String> columns) {
    var others =
        IntStream.range(0, columns.size()).filter(i -> !isKnown(columns.get(i))).boxed().toList();
    if (others.isEmpty()) {
      return;
    }
    var told =
        others.size() == 1
            ? "column %s is unknown and was ignored%s"
                .formatted(named(columns, others.get(0)), nearest(columns, others.get(0), "; %s"))
            : "columns %s%s are unknown and were ignored"
                .formatted(
                    others.stream()
                        .limit(NAMED)
                        .map(i -> named(columns, i) + nearest(columns, i, " (%s)"))
                        .collect(joining(", ")),
                    others.size() > NAMED ? " and %,d more".formatted(others.size() - NAMED) : "");
    unknown.computeIfAbsent(told, t -> new ArrayList<>()).add(file + ":" + line);
  }

  private static String named(List<String> columns, int index) {
    return columns.get(index).isEmpty()
        ? "%d, which has no name,".formatted(index + 1)
        : "'%s'".formatted(Excerpt.of(columns.get(index)));
  }

  private String nearest(List<String> columns, int index, String form) {
    return Optional.of(columns.get(index))
        .filter(column -> table.passesOn())
        .flatMap(CodeCells::hint)
        .or(
            () ->
                NearestName.to(Excerpt.of(columns.get(index)), known.values())
                    .map("did you mean '%s'?"::formatted))
        .map(form::formatted)
        .orElse("");
  }

  /** What is odd about the headers but costs no row: one line for all files that are alike. */
  List<String> warnings() {
    var warnings = new ArrayList<String>();
    int files = 0;
    for (var each : unknown.entrySet()) {
      if (warnings.size() == NAMED) {
        files += each.getValue().size();
        continue;
      }
      int others = each.getValue().size() - 1;
      warnings.add(
          each.getValue().get(0)
              + ": "
              + each.getKey()
              + (others == 0
                  ? ""
                  : ", and so in %,d other %s of the table"
                      .formatted(others, others == 1 ? "file" : "files")));
    }
    if (files > 0) {
      warnings.add(
          "%s: %,d more files of the table have unknown columns, which were ignored"
              .formatted(table.name(), files));
    }
    return warnings;
  }
}
