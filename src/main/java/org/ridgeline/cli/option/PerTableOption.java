package org.ridgeline.cli.option;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ridgeline.read.PerTable;
import org.ridgeline.read.text.NearestName;
import picocli.CommandLine.TypeConversionException;

/**
 * What an option says of all tables, or of one, as {@code 5} and {@code links=5}.
 *
 * @param table the table's name, or empty for all that are not named
 */
public record PerTableOption<T>(Optional<String> table, T value) {

  /**
   * Reads a setting.
   *
   * @param tables those that it may name
   * @param parse reads the value, or refuses it by an illegal argument
   */
  public static <T> PerTableOption<T> parse(
      String written, List<String> tables, Function<String, T> parse) {
    int sign = written.indexOf('=');
    try {
      return sign < 0
          ? new PerTableOption<>(Optional.empty(), parse.apply(written))
          : new PerTableOption<>(
              Optional.of(table(written.substring(0, sign).strip(), tables)),
              parse.apply(written.substring(sign + 1).strip()));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  private static String table(String name, List<String> tables) {
    if (!tables.contains(name)) {
      throw new IllegalArgumentException(
          "'%s' is none of the tables %s%s"
              .formatted(name, String.join(", ", tables), NearestName.hint(name, tables)));
    }
    return name;
  }

  /** All settings of one option; of two for the same, the last counts. */
  public static <T> PerTable<T> perTable(List<PerTableOption<T>> settings) {
    return new PerTable<>(
        settings.stream()
            .filter(s -> s.table().isEmpty())
            .map(PerTableOption::value)
            .reduce((a, b) -> b),
        settings.stream()
            .filter(s -> s.table().isPresent())
            .collect(toMap(s -> s.table().orElseThrow(), PerTableOption::value, (a, b) -> b)));
  }
}
