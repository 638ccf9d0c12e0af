package org.ridgeline.read;

/**
 * How many bad rows a table may have before the input as a whole is refused.
 *
 * @param limit a number of rows, or of rows in a hundred
 */
public record BadRowTolerance(int limit, boolean isPercent) {

  /** More bad rows than good ones: the table is probably not what its name says. */
  public static final BadRowTolerance HALF = new BadRowTolerance(50, true);

  /**
   * Reads {@code "20"} as twenty rows and {@code "5%"} as five in a hundred.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static BadRowTolerance of(String written) {
    boolean percent = written.endsWith("%");
    var number = percent ? written.substring(0, written.length() - 1).strip() : written;
    if (!number.matches("\\d{1,9}") || (percent && Integer.parseInt(number) > 100)) {
      throw new IllegalArgumentException(
          "'%s' is neither a number of rows, such as 20, nor a share, such as 5%%"
              .formatted(written));
    }
    return new BadRowTolerance(Integer.parseInt(number), percent);
  }

  boolean isExceededBy(int bad, int rows) {
    return isPercent ? 100L * bad > (long) limit * rows : bad > limit;
  }

  @Override
  public String toString() {
    return isPercent ? limit + "%" : limit + " rows";
  }
}
