package org.ridgeline.write.proof;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A published folder: the first of its night, such as {@code 2025-03-31}, or a later one that
 * corrects it, such as {@code 2025-03-31.r2}.
 *
 * @param number counted from 1
 */
public record Revision(LocalDate night, int number) implements Comparable<Revision> {

  private static final Pattern NAME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:\\.r(\\d{1,6}))?");

  private static final Comparator<Revision> BY_NIGHT =
      Comparator.comparing(Revision::night).thenComparingInt(Revision::number);

  /** The first of a night. */
  public static Revision first(LocalDate night) {
    return new Revision(night, 1);
  }

  /** The one that a folder's name stands for, if it is any. */
  public static Optional<Revision> named(String folder) {
    var name = NAME.matcher(folder);
    if (!name.matches()) {
      return Optional.empty();
    }
    try {
      int number = name.group(2) == null ? 1 : Integer.parseInt(name.group(2));
      var revision = new Revision(LocalDate.parse(name.group(1)), number);
      return Optional.of(revision).filter(r -> r.toString().equals(folder));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The one that would correct this one. */
  public Revision next() {
    return new Revision(night, number + 1);
  }

  /** Whether it is of the night that {@code other} is the first of. */
  public boolean isOf(Revision other) {
    return other.number() == 1 && night.equals(other.night());
  }

  /** Whether it is a later one of the same night. */
  boolean comesAfter(Revision other) {
    return night.equals(other.night) && number > other.number;
  }

  @Override
  public int compareTo(Revision other) {
    return BY_NIGHT.compare(this, other);
  }

  /** The name of its folder. */
  @Override
  public String toString() {
    return number == 1 ? night.toString() : night + ".r" + number;
  }
}
