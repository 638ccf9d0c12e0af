package org.ridgeline.derive.reporting;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import org.ridgeline.fact.EventReport;

/**
 * A night, and what could be known on it.
 *
 * @param knownBy the last day of publication that was read; before {@code asOf} under an embargo
 */
record NightWindow(LocalDate asOf, LocalDate knownBy) {

  int embargoDays() {
    return (int) DAYS.between(knownBy, asOf);
  }

  DelayDistribution.Delay delay(EventReport report) {
    return new DelayDistribution.Delay(
        (int) DAYS.between(report.day(), report.publishedOn()),
        (int) DAYS.between(report.day(), knownBy));
  }

  /** How old the day that a report tells of is on the night, in days. */
  int age(EventReport report) {
    return (int) DAYS.between(report.day(), asOf);
  }
}
