package org.ridgeline.write.briefing;

import java.util.List;
import org.ridgeline.rank.Assessment;
import org.ridgeline.reason.conclude.Status;
import org.ridgeline.write.Report;
import org.ridgeline.write.chart.Marker;

/** The parties that hold a place, in the order of their names, so that drawings can number them. */
record Parties(List<String> names) {

  static Parties of(Report report) {
    return new Parties(
        report.assessments().stream()
            .map(a -> a.control().holder())
            .filter(holder -> !holder.isEmpty())
            .distinct()
            .sorted()
            .toList());
  }

  /** The sign of a place. */
  Marker marker(Assessment assessment) {
    return marker(assessment.control().holder(), assessment.control().status());
  }

  /** The sign of any place so held. */
  Marker marker(String holder, Status status) {
    return new Marker(names.indexOf(holder), status);
  }
}
