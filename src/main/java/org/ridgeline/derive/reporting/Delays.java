package org.ridgeline.derive.reporting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ridgeline.derive.reporting.DelayDistribution.Delay;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.provenance.Source;

/** How late some reports came, counted: of millions of reports few came differently late. */
final class Delays {

  private final NightWindow night;
  private final Map<Delay, Integer> counts = new HashMap<>();
  private Optional<LocalDate> first = Optional.empty();
  private Optional<LocalDate> last = Optional.empty();

  Delays(NightWindow night) {
    this.night = night;
  }

  void add(EventReport report) {
    counts.merge(night.delay(report), 1, Integer::sum);
    extendTo(report.publishedOn());
  }

  private void extendTo(LocalDate published) {
    if (first.isEmpty() || published.isBefore(first.get())) {
      first = Optional.of(published);
    }
    if (last.isEmpty() || published.isAfter(last.get())) {
      last = Optional.of(published);
    }
  }

  /** Those of both. */
  Delays and(Delays others) {
    var both = new Delays(night);
    for (var each : new Delays[] {this, others}) {
      each.counts.forEach((delay, count) -> both.counts.merge(delay, count, Integer::sum));
      each.first.ifPresent(both::extendTo);
      each.last.ifPresent(both::extendTo);
    }
    return both;
  }

  /** What they tell of a source and a kind, or of all. */
  Reporting reporting(Optional<Source> source, Optional<EventKind> kind) {
    return new Reporting(
        source, kind, first, last, DelayDistribution.of(counts), night.embargoDays());
  }
}
