package org.ridgeline.rank;

import java.time.LocalDate;
import org.ridgeline.reason.conclude.Status;

/** What one night, replayed with today's rules, says of a settlement: one point of a trend line. */
public record TrendPoint(LocalDate asOf, int rank, Score score, Status status) {

  /** What {@code assessment} says, as of {@code day}. */
  public static TrendPoint of(LocalDate day, Assessment assessment) {
    return new TrendPoint(
        day, assessment.rank(), assessment.score(), assessment.control().status());
  }
}
