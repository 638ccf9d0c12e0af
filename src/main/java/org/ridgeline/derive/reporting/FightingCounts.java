package org.ridgeline.derive.reporting;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.ridgeline.derive.reporting.FightingReports.Part;
import org.ridgeline.derive.reporting.SourceSpeech.Status;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.EventReport;

/** Counts reports of fighting about the last week and the four weeks before, source by source. */
final class FightingCounts {

  private static final Set<EventKind> FIGHTING =
      EnumSet.of(
          EventKind.ASSAULT,
          EventKind.ASSAULT_REPELLED,
          EventKind.ADVANCE,
          EventKind.SHELLING,
          EventKind.AIRSTRIKE);

  private static final int WEEK = 7;

  private final NightWindow night;
  private final Map<String, DelayDistribution> delays;
  private final DelayDistribution all;
  private final Map<String, SourceSpeech> sources;

  /** How many reports of one source tell of the last week, and of the weeks before. */
  private static final class Count {
    private int lastWeek;
    private int before;

    private double weeklyBefore() {
      return (double) before / FightingReports.WEEKS_BEFORE;
    }
  }

  FightingCounts(
      NightWindow night, Collection<Reporting> reporting, Collection<SourceSpeech> sources) {
    this.night = night;
    this.delays =
        reporting.stream()
            .filter(each -> each.kind().isEmpty() && each.source().isPresent())
            .collect(toMap(each -> each.source().orElseThrow().id(), Reporting::delays));
    this.all = reporting.iterator().next().delays();
    this.sources = sources.stream().collect(toMap(each -> each.source().id(), identity()));
  }

  /** Of all places together. */
  FightingReports of(Collection<EventReport> reports) {
    var counts = new TreeMap<String, Count>();
    reports.stream().filter(this::isCounted).forEach(report -> count(report, counts));
    return weigh(counts);
  }

  /** Of each place of which there are any. */
  Map<String, FightingReports> byPlace(Collection<EventReport> reports) {
    var counts = new HashMap<String, Map<String, Count>>();
    reports.stream()
        .filter(this::isCounted)
        .forEach(
            report ->
                report
                    .settlements()
                    .forEach(
                        place ->
                            count(report, counts.computeIfAbsent(place, id -> new TreeMap<>()))));
    return counts.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, place -> weigh(place.getValue())));
  }

  private boolean isCounted(EventReport report) {
    return FIGHTING.contains(report.kind())
        && night.age(report) < WEEK * (1 + FightingReports.WEEKS_BEFORE);
  }

  private void count(EventReport report, Map<String, Count> counts) {
    var count = counts.computeIfAbsent(report.citation().source().id(), id -> new Count());
    if (night.age(report) < WEEK) {
      count.lastWeek++;
    } else {
      count.before++;
    }
  }

  private FightingReports weigh(Map<String, Count> counts) {
    var silent = new ArrayList<Part>();
    var begun = new ArrayList<Part>();
    var toCome = OptionalDouble.of(0);
    var expected = OptionalDouble.of(0);
    int otherwise = 0;
    for (var each : counts.entrySet()) {
      var count = each.getValue();
      var source = sources.get(each.getKey());
      double more = count.lastWeek - count.weeklyBefore();
      if (source.status() == Status.SILENT && more < 0) {
        silent.add(new Part(source, -more));
        continue;
      }
      if (source.isNew(night.knownBy()) && more > 0) {
        begun.add(new Part(source, more));
      }
      var come = come(each.getKey());
      toCome = plus(toCome, come, share -> toCome(count.lastWeek, share));
      expected = plus(expected, come, share -> share * count.weeklyBefore());
      otherwise += count.lastWeek;
    }
    int lastWeek = counts.values().stream().mapToInt(count -> count.lastWeek).sum();
    int before = counts.values().stream().mapToInt(count -> count.before).sum();
    return new FightingReports(
        lastWeek,
        (double) before / FightingReports.WEEKS_BEFORE,
        toCome,
        List.copyOf(silent),
        List.copyOf(begun),
        expected,
        otherwise);
  }

  /** As many as came are a share of all: the rest is still to come. */
  private static double toCome(int came, double share) {
    return share > 0 ? came / share - came : 0;
  }

  private static OptionalDouble plus(
      OptionalDouble sum, OptionalDouble share, DoubleUnaryOperator more) {
    return sum.isEmpty() || share.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(sum.getAsDouble() + more.applyAsDouble(share.getAsDouble()));
  }

  /** The share of a source's reports about the last week that has come; else of everybody's. */
  private OptionalDouble come(String source) {
    var own = delays.get(source);
    var asked = own.tellsOf(WEEK) ? own : all;
    return asked.tellsOf(WEEK)
        ? OptionalDouble.of(asked.come(-night.embargoDays(), WEEK - 1 - night.embargoDays()))
        : OptionalDouble.empty();
  }
}
