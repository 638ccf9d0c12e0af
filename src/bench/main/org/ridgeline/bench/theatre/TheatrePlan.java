package org.ridgeline.bench.theatre;

import java.time.LocalDate;

/**
 * How large a theatre is, and where chance begins.
 *
 * @param places how many settlements and structures, 4 to 400,000
 * @param rows how many rows {@code event_reports} has; claims come with places, some two each
 * @param parties how many are at war, 2 to 8
 * @param days how many days before {@link #lastDay} the first reports are of
 * @param lastDay the last day of which anything is told
 */
public record TheatrePlan(
    int places, long rows, int parties, long seed, int days, LocalDate lastDay) {

  private static final LocalDate LAST = LocalDate.of(2025, 3, 31);
  private static final int YEAR = 365;

  public TheatrePlan {
    if (places < 4 || places > PlaceNames.MOST) {
      throw new IllegalArgumentException(
          "%d places: write 4 to %d".formatted(places, PlaceNames.MOST));
    }
    if (parties < 2 || parties > Parties.MOST) {
      throw new IllegalArgumentException(
          "%d parties: write 2 to %d".formatted(parties, Parties.MOST));
    }
    if (rows < 0) {
      throw new IllegalArgumentException("%d rows: write 0 or more".formatted(rows));
    }
  }

  /** A year of a war of two parties. */
  public static TheatrePlan of(int places, long rows, long seed) {
    return new TheatrePlan(places, rows, 2, seed, YEAR, LAST);
  }

  /** The same war of as many parties. */
  public TheatrePlan among(int many) {
    return new TheatrePlan(places, rows, many, seed, days, lastDay);
  }
}
