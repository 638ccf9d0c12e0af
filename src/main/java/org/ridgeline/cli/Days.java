package org.ridgeline.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.TypeConversionException;

/** Days as people write them on the command line. */
final class Days {

  private Days() {}

  static LocalDate parse(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "'%s' is not a day; write it as 2025-03-31".formatted(written));
    }
  }
}
