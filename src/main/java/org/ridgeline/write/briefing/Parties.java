package org.ridgeline.write.briefing;

import java.util.List;
import java.util.stream.Stream;
import org.ridgeline.rank.Assessment;
import org.ridgeline.reason.conclude.Status;
import org.ridgeline.reason.history.Hold;
import org.ridgeline.write.Report;
import org.ridgeline.write.chart.Marker;

/**
 * The parties that hold or held a place, in the order of their names, so that drawings can number
 * them.
 */
record Parties(List<String> names) {

  static Parties of(Report report) {
    return new Parties(
        report.assessments().stream()
            .flatMap(
                a ->
                    Stream.concat(
                        Stream.of(a.control().holder()), a.history().stream().map(Hold::holder)))
            .filter(holder -> !holder.isEmpty())
            .distinct()
            .sorted()
            .toList());
  }

  /** The number of a party; negative if it is none. */
  int number(String party) {
    return names.indexOf(party);
  }

  /** The sign of a place. */
  Marker marker(Assessment assessment) {
    return marker(assessment.control().holder(), assessment.control().status());
  }

  /** The sign of any place so held. */
  Marker marker(String holder, Status status) {
    return new Marker(number(holder), status);
  }
}
