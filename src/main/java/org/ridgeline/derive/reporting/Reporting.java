package org.ridgeline.derive.reporting;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.provenance.Source;

/**
 * How many event reports there are of one source or of all, of one kind or of all, and how late
 * they come.
 *
 * @param source whose; empty for all
 * @param kind of what; empty for all
 * @param first the earliest day on which one was published; empty if there is none
 * @param last the latest
 * @param embargoDays from the last day of publication that is known to the night
 */
public record Reporting(
    Optional<Source> source,
    Optional<EventKind> kind,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    DelayDistribution delays,
    int embargoDays) {

  /**
   * The share still to come of the reports about the last days, from 0 to 1; empty if too few
   * reports support it.
   *
   * @param days how many, the night itself the last of them
   */
  public OptionalDouble toCome(int days) {
    return delays.toCome(days, embargoDays);
  }
}
