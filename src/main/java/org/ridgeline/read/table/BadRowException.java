package org.ridgeline.read.table;

import java.time.LocalDate;
import java.util.Optional;

/** Says why a row cannot become a fact. */
public final class BadRowException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String column;
  private final transient Optional<LocalDate> yetToCome;

  public BadRowException(String column, String reason) {
    this(column, reason, Optional.empty());
  }

  private BadRowException(String column, String reason, Optional<LocalDate> yetToCome) {
    super(reason, null, false, false);
    this.column = column;
    this.yetToCome = yetToCome;
  }

  /** A row of a day that is later than any that it may speak of. */
  static BadRowException yetToCome(String column, LocalDate day) {
    return new BadRowException(column, "%s is yet to come".formatted(day), Optional.of(day));
  }

  /** The day, if all that is wrong is that it is yet to come. */
  public Optional<LocalDate> yetToCome() {
    return yetToCome;
  }

  /** The column at fault, or empty if the row as a whole is. */
  public String column() {
    return column;
  }
}
