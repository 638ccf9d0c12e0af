package org.ridgeline.read.table;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.read.file.TableHeader;
import org.ridgeline.read.text.InvisibleCharacters;

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

  private static final int WHOLE = 100;

  /** The cell's text without surrounding space, or empty if it or its column is missing. */
  public String text(String column) {
    var text = InvisibleCharacters.strippedFrom(cell(column));
    return NoValue.isOfProgram(text) ? "" : text;
  }

  /** The same, as one text for all rows of which many say so in as many words. */
  String sharedText(String column) {
    return as("text", column, "", () -> text(column));
  }

  private String cell(String column) {
    int index = header.index(column);
    return index < 0 || index >= cells.size() ? "" : cells.get(index);
  }

  /** What stands in a cell, as it was read before; a cell that is refused is read again. */
  private <T> T as(Object reading, String column, Supplier<T> read) {
    return known.cells().as(reading, cell(column), read);
  }

  /** The same of a cell that may well be empty, and then is not looked up. */
  private <T> T as(Object reading, String column, T ifEmpty, Supplier<T> read) {
    var cell = cell(column);
    return cell.isEmpty() ? ifEmpty : known.cells().as(reading, cell, read);
  }

  /** The cell as a name: composed, and without what nobody sees. */
  public String name(String column) {
    return as("name", column, "", () -> InvisibleCharacters.removedFromName(text(column)));
  }

  String requiredName(String column) {
    required(column);
    return name(column);
  }

  /** The slug that a place goes by. */
  String slug() {
    return IdCell.slug("id", InvisibleCharacters.removedFromCode(required("id")));
  }

  /** What rules name a threshold or a theme by. */
  String criterion() {
    var id = InvisibleCharacters.removedFromCode(required("id"));
    return id.chars().allMatch(c -> c < 0x80) ? id : IdCell.slug("id", id);
  }

  /** The code that anything else goes by. */
  public String id() {
    return IdCell.code("id", InvisibleCharacters.removedFromCode(required("id")));
  }

  /** Where it begins, in the compiler's form. */
  public String place() {
    return file + ":" + line;
  }

  public String required(String column) {
    var cell = text(column);
    if (cell.isEmpty()) {
      throw new BadRowException(column, "is empty; every row needs one");
    }
    return cell;
  }

  public LocalDate day(String column) {
    var day = dayOfAnyTime(column);
    if (day.isAfter(known.lastDay())) {
      throw BadRowException.yetToCome(column, day);
    }
    return day;
  }

  private LocalDate dayOfAnyTime(String column) {
    return knownDay(column).orElseThrow();
  }

  /** As what many rows share, so that it stands in memory once. */
  private Optional<LocalDate> knownDay(String column) {
    return as(
        "day",
        column,
        () -> Optional.of(DayCell.near(known.lastDay(), column, requiredFigure(column))));
  }

  /** A day on which something begins or ends, which may be yet to come. */
  Optional<LocalDate> optionalDay(String column) {
    return name(column).isEmpty() ? Optional.empty() : knownDay(column);
  }

  /** The day on which something ends that begins on the day in another column. */
  public Optional<LocalDate> optionalDayNotBefore(String earlier, String column) {
    var last = optionalDay(column);
    var first = optionalDay(earlier);
    if (last.isPresent() && first.isPresent() && last.get().isBefore(first.get())) {
      throw new BadRowException(
          column,
          "%s is before %s, %s; a period ends after it has begun"
              .formatted(last.get(), earlier, first.get()));
    }
    return last;
  }

  /** A day that must not be before the day in another column: nothing is published in advance. */
  LocalDate dayNotBefore(String earlier, String column) {
    var day = day(column);
    var other = day(earlier);
    if (day.isBefore(other)) {
      throw new BadRowException(
          column,
          "%s is before %s, %s; a report cannot speak of a later day"
              .formatted(day, earlier, other));
    }
    return day;
  }

  OptionalInt whole(String column, int most) {
    var value = as("whole", column, OptionalInt.empty(), () -> whole(column));
    if (value.isPresent() && value.getAsInt() > most) {
      throw new BadRowException(
          column, "%s is out of range; at most %d can be meant".formatted(figure(column), most));
    }
    return value;
  }

  private OptionalInt whole(String column) {
    var cell = figure(column);
    if (cell.isEmpty()) {
      return OptionalInt.empty();
    }
    int value =
        NumberCell.whole(cell)
            .orElseThrow(
                () ->
                    NoValue.refused(
                        column,
                        cell,
                        NumberCell.wholeFault(cell),
                        "is not a whole number, 0 or more; write it as 1200"));
    return OptionalInt.of(value);
  }

  public int requiredWhole(String column, int least, int most) {
    var cell = requiredFigure(column);
    return NumberCell.whole(cell)
        .filter(value -> value >= least && value <= most)
        .orElseThrow(
            () ->
                NoValue.refused(
                    column,
                    cell,
                    NumberCell.wholeFault(cell),
                    "is not a whole number from %d to %d".formatted(least, most)));
  }

  /** The cell as digits and signs of ASCII, without the apostrophe of spreadsheets. */
  private String figure(String column) {
    return NumberCell.plain(name(column));
  }

  private String requiredFigure(String column) {
    required(column);
    return figure(column);
  }

  OptionalInt metres(String column) {
    if (name(column).isEmpty()) {
      return OptionalInt.empty();
    }
    double metres =
        number(
            column,
            v -> Math.abs(v) < 9000,
            NumberCell::heightFault,
            "is no height in metres between -9000 and 9000");
    return OptionalInt.of((int) Math.round(metres));
  }

  OptionalDouble kilometres(String column) {
    return name(column).isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            number(column, v -> v >= 0, "is no distance in kilometres; write it as 12.5"));
  }

  OptionalDouble percent(String column) {
    return name(column).isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            number(
                column,
                v -> v >= 0 && v <= WHOLE,
                "is no share from 0 to 100; write the percentage alone, as 45"));
  }

  double degrees(String column, int limit) {
    return number(
        column,
        v -> Math.abs(v) <= limit,
        NumberCell::degreesFault,
        "is not between -%d and %d; ".formatted(limit, limit)
            + (isSwapped(column)
                ? "are longitude and latitude swapped?"
                : "write degrees as 37.85"));
  }

  /** Whether a latitude is none, but would be a longitude, and the longitude a latitude. */
  private boolean isSwapped(String column) {
    return column.equals("latitude")
        && NumberCell.decimal(figure("latitude")).filter(v -> Math.abs(v) <= 180).isPresent()
        && NumberCell.decimal(figure("longitude")).filter(v -> Math.abs(v) <= 90).isPresent();
  }

  public double number(String column) {
    return number(column, v -> true, "is not a number; write it as 12.5");
  }

  double number(String column, DoublePredicate isMeant, String otherwise) {
    return number(column, isMeant::test, NumberCell::decimalFault, otherwise);
  }

  /**
   * The number in a cell.
   *
   * @param fault why a cell is none, if that can be told
   * @param otherwise what is said if it cannot
   */
  private double number(
      String column,
      Predicate<Double> isMeant,
      Function<String, Optional<String>> fault,
      String otherwise) {
    var cell = requiredFigure(column);
    return NumberCell.decimal(cell)
        .filter(isMeant)
        .orElseThrow(() -> NoValue.refused(column, cell, fault.apply(cell), otherwise));
  }

  public <E extends Enum<E>> E oneOf(Class<E> type, String column) {
    return as(type, column, () -> WordCell.read(type, column, requiredName(column)));
  }

  public <E extends Enum<E>> Optional<E> optionalOneOf(Class<E> type, String column) {
    var cell = name(column);
    return cell.isEmpty() ? Optional.empty() : Optional.of(WordCell.read(type, column, cell));
  }

  /** The parts of a cell that lists several things, separated by {@code |}. */
  public List<String> list(String column) {
    return as(
        "list",
        column,
        () ->
            Arrays.stream(name(column).split("\\|"))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList());
  }

  /** What else may be asked of what the row tells, in its order and each once. */
  List<String> tags(String column) {
    return as("tags", column, List.of(), () -> List.copyOf(IdCell.tags(column, list(column))));
  }

  /** The id of the settlement that the cell names. */
  String settlement(String column) {
    return known.settlement(column, requiredName(column));
  }

  /** The ids of the settlements that the cell names, each once, in the order of their ids. */
  List<String> settlements(String column) {
    return as(
        "settlements",
        column,
        () -> {
          required(column);
          // A copy of a list that a stream makes is another list.
          return List.copyOf(
              list(column).stream()
                  .map(written -> known.settlement(column, written))
                  .distinct()
                  .sorted()
                  .toList());
        });
  }

  Source source() {
    return as(
        "source",
        "source",
        () -> known.source(InvisibleCharacters.removedFromCode(required("source"))));
  }

  int credibility() {
    return as(
        "credibility",
        "credibility",
        () -> CredibilityCell.read("credibility", requiredFigure("credibility")));
  }

  /** Where the row stands and what its source is worth, for a table without credibility. */
  Citation citation(String row) {
    return citation(row, CredibilityCell.UNJUDGED);
  }

  Citation citation(String row, int credibility) {
    return citation(row, credibility, Optional.empty());
  }

  /** The same of a row that speaks of {@code day}. */
  Citation citation(String row, int credibility, Optional<LocalDate> day) {
    return known.voices().citation(file, line, row, source(), credibility, day);
  }
}
