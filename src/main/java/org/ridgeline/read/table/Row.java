package org.ridgeline.read.table;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.read.file.TableHeader;

/**
 * One row of a table, read as the types the caller asks for.
 *
 * <p>Every reader of a cell throws {@link BadRowException} with what is wrong and the remedy.
 *
 * @param file the table's file, relative to its folder
 * @param line the line it begins in, counted from 1
 */
public record Row(
    TableHeader header, List<String> cells, String file, int line, ReferenceData known) {

  /** Nothing that the reports speak of is older, and no day before it is meant. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

  /** A credibility for tables without such a column: it cannot be judged. */
  private static final int UNJUDGED = 6;

  /** The cell's text without surrounding space, or empty if it or its column is missing. */
  String text(String column) {
    int index = header.index(column);
    return index < 0 || index >= cells.size() ? "" : cells.get(index).strip();
  }

  /** Where it begins, in the compiler's form. */
  String place() {
    return file + ":" + line;
  }

  String required(String column) {
    var cell = text(column);
    if (cell.isEmpty()) {
      throw new BadRowException(column, "is empty; every row needs one");
    }
    return cell;
  }

  LocalDate day(String column) {
    var day = parse(column, required(column));
    if (day.isBefore(FIRST_DAY)) {
      throw new BadRowException(column, "%s is too long ago to be meant".formatted(day));
    }
    if (day.isAfter(known.lastDay())) {
      throw new BadRowException(column, "%s is yet to come".formatted(day));
    }
    return day;
  }

  private static LocalDate parse(String column, String cell) {
    try {
      if (DAY.matcher(cell).matches()) {
        return LocalDate.parse(cell);
      }
    } catch (DateTimeParseException e) {
      // A day such as the thirtieth of February, which is told of as any other that is none.
    }
    throw new BadRowException(column, "'%s' is not a day; write it as 2025-03-31".formatted(cell));
  }

  /** A day that must not be before the day in another column: nothing is published in advance. */
  LocalDate dayNotBefore(String earlier, String column) {
    var day = day(column);
    if (day.isBefore(day(earlier))) {
      throw new BadRowException(
          column,
          "%s is before %s, %s; a report cannot speak of a later day"
              .formatted(day, earlier, day(earlier)));
    }
    return day;
  }

  OptionalInt whole(String column, int most) {
    var cell = text(column);
    if (cell.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!WHOLE.matcher(cell).matches()) {
      throw new BadRowException(
          column, "'%s' is not a whole number, 0 or more; write it as 1200".formatted(cell));
    }
    int value = Integer.parseInt(cell);
    if (value > most) {
      throw new BadRowException(
          column, "%s is out of range; at most %d can be meant".formatted(cell, most));
    }
    return OptionalInt.of(value);
  }

  int requiredWhole(String column, int least, int most) {
    var cell = required(column);
    if (WHOLE.matcher(cell).matches()) {
      int value = Integer.parseInt(cell);
      if (value >= least && value <= most) {
        return value;
      }
    }
    throw new BadRowException(
        column, "'%s' is not a whole number from %d to %d".formatted(cell, least, most));
  }

  OptionalInt metres(String column) {
    var cell = text(column);
    if (cell.isEmpty()) {
      return OptionalInt.empty();
    }
    var value = decimal(cell).filter(v -> Math.abs(v) < 9000);
    return OptionalInt.of(
        (int)
            Math.round(
                value.orElseThrow(
                    () ->
                        new BadRowException(
                            column,
                            "'%s' is no height in metres between -9000 and 9000"
                                .formatted(cell)))));
  }

  OptionalDouble kilometres(String column) {
    var cell = text(column);
    if (cell.isEmpty()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        decimal(cell)
            .filter(v -> v >= 0)
            .orElseThrow(
                () ->
                    new BadRowException(
                        column,
                        "'%s' is no distance in kilometres; write it as 12.5".formatted(cell))));
  }

  double degrees(String column, int limit) {
    var cell = required(column);
    return decimal(cell)
        .filter(v -> Math.abs(v) <= limit)
        .orElseThrow(
            () ->
                new BadRowException(
                    column,
                    "'%s' is not between -%d and %d; write degrees as 37.85"
                        .formatted(cell, limit, limit)));
  }

  double number(String column) {
    var cell = required(column);
    return decimal(cell)
        .orElseThrow(
            () ->
                new BadRowException(
                    column, "'%s' is not a number; write it as 12.5".formatted(cell)));
  }

  private static Optional<Double> decimal(String cell) {
    return DECIMAL.matcher(cell).matches() ? Optional.of(Double.valueOf(cell)) : Optional.empty();
  }

  <E extends Enum<E>> E oneOf(Class<E> type, String column) {
    var cell = required(column);
    return find(type, cell, column);
  }

  <E extends Enum<E>> Optional<E> optionalOneOf(Class<E> type, String column) {
    var cell = text(column);
    return cell.isEmpty() ? Optional.empty() : Optional.of(find(type, cell, column));
  }

  private static <E extends Enum<E>> E find(Class<E> type, String cell, String column) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equalsIgnoreCase(cell))
        .findFirst()
        .orElseThrow(
            () -> new BadRowException(column, "'%s' is none of %s".formatted(cell, words(type))));
  }

  private static <E extends Enum<E>> String words(Class<E> type) {
    // A single letter is a code, such as the Admiralty grades, and keeps its case.
    return Arrays.stream(type.getEnumConstants())
        .map(c -> c.name().length() <= 2 ? c.name() : c.name().toLowerCase(Locale.ROOT))
        .collect(joining(", "));
  }

  /** The parts of a cell that lists several things, separated by {@code |}. */
  List<String> list(String column) {
    return Arrays.stream(text(column).split("\\|"))
        .map(String::strip)
        .filter(Predicate.not(String::isEmpty))
        .toList();
  }

  /** The id of the settlement that the cell names. */
  String settlement(String column) {
    return settlement(column, required(column));
  }

  /** The ids of the settlements that the cell names, each once, in the order of their ids. */
  List<String> settlements(String column) {
    required(column);
    return list(column).stream().map(w -> settlement(column, w)).distinct().sorted().toList();
  }

  private String settlement(String column, String written) {
    try {
      return known.places().resolve(written);
    } catch (Gazetteer.UnknownPlaceException e) {
      throw new BadRowException(column, e.getMessage());
    }
  }

  Source source() {
    var id = required("source");
    var source = known.sources().get(id);
    if (source == null) {
      throw new BadRowException(
          "source",
          "'%s' is not in sources.csv".formatted(id)
              + NearestName.hint(
                  id, known.sources().keySet(), "add it there, with its party and reliability"));
    }
    return source;
  }

  int credibility() {
    return requiredWhole("credibility", 1, UNJUDGED);
  }

  /** Where the row stands and what its source is worth, for a table without credibility. */
  Citation citation(String row) {
    return citation(row, UNJUDGED);
  }

  Citation citation(String row, int credibility) {
    var source = source();
    var voices = known.voices();
    return new Citation(
        file,
        line,
        row,
        source,
        voices.party(source),
        voices.of(source),
        voices.reliability(source),
        credibility,
        Optional.empty());
  }
}
