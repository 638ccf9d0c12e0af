package org.ridgeline.cli.option;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.TypeConversionException;

/** Days as people write them on the command line. */
public final class DayConverter {

  private DayConverter() {}

  /** The day that was written as {@code 2025-03-31}. */
  public static LocalDate parse(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "'%s' is not a day; write it as 2025-03-31".formatted(written));
    }
  }
}
