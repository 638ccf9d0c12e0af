package org.ridgeline.derive.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.read.Tables;

/**
 * How complete the reports are that were known on a night.
 *
 * @param reporting of all reports, then of each kind, then of each source and of each of its kinds
 * @param sources every source that had published anything, by id
 * @param fighting how many reports of fighting there are, and why fewer
 * @param fightingByPlace the same of each place of which there were any, by its id
 */
public record Completeness(
    List<Reporting> reporting,
    List<SourceSpeech> sources,
    FightingReports fighting,
    Map<String, FightingReports> fightingByPlace) {

  /** Of how many last days it is told what is still to come. */
  public static final List<Integer> LAST_DAYS = List.of(1, 3, 7, 14);

  private static final Comparator<EventReport> FIRST =
      Comparator.comparing(EventReport::publishedOn).thenComparing(EventReport::citation);

  public Completeness {
    reporting = List.copyOf(reporting);
    sources = List.copyOf(sources);
    fightingByPlace = Map.copyOf(fightingByPlace);
  }

  /**
   * Measures it.
   *
   * @param ever all that was ever published, of which what came after {@code knownBy} is not asked
   * @param known what was known on the night
   * @param asOf the night
   * @param knownBy the last day of publication that was read on it
   */
  public static Completeness of(Tables ever, Tables known, LocalDate asOf, LocalDate knownBy) {
    var night = new NightWindow(asOf, knownBy);
    var reporting = reporting(firstVersions(ever.events()), night);
    var sources = sources(ever, knownBy);
    var counts = new FightingCounts(night, reporting, sources);
    var standing = known.events();
    return new Completeness(reporting, sources, counts.of(standing), counts.byPlace(standing));
  }

  /**
   * A row that was edited counts by its first version: an edit is no late report.
   *
   * @param reports in the order of ids, all versions of one by the day of publication
   */
  private static List<EventReport> firstVersions(List<EventReport> reports) {
    var first = new ArrayList<EventReport>(reports.size());
    for (var report : reports) {
      int last = first.size() - 1;
      if (last < 0 || !first.get(last).id().equals(report.id())) {
        first.add(report);
      } else if (FIRST.compare(report, first.get(last)) < 0) {
        first.set(last, report);
      }
    }
    return first;
  }

  private static List<Reporting> reporting(List<EventReport> reports, NightWindow night) {
    var all = new TreeMap<EventKind, Delays>();
    var bySource = new TreeMap<String, Map<EventKind, Delays>>();
    var sources = new HashMap<String, Source>();
    for (var report : reports) {
      if (!report.publishedOn().isAfter(night.knownBy())) {
        var source = report.citation().source();
        sources.putIfAbsent(source.id(), source);
        var own = bySource.computeIfAbsent(source.id(), s -> new TreeMap<>());
        own.computeIfAbsent(report.kind(), k -> new Delays(night)).add(report);
      }
    }
    var lines = new ArrayList<Reporting>();
    bySource
        .values()
        .forEach(own -> own.forEach((kind, delays) -> all.merge(kind, delays, Delays::and)));
    byKind(Optional.empty(), all, night, lines);
    bySource.forEach((source, own) -> byKind(Optional.of(sources.get(source)), own, night, lines));
    return lines;
  }

  private static void byKind(
      Optional<Source> source,
      Map<EventKind, Delays> delays,
      NightWindow night,
      Collection<Reporting> lines) {
    var together = delays.values().stream().reduce(new Delays(night), Delays::and);
    lines.add(together.reporting(source, Optional.empty()));
    delays.forEach((kind, own) -> lines.add(own.reporting(source, Optional.of(kind))));
  }

  private static List<SourceSpeech> sources(Tables ever, LocalDate knownBy) {
    var days = new TreeMap<String, TreeSet<LocalDate>>();
    var sources = new TreeMap<String, Source>();
    BiConsumer<Citation, LocalDate> published =
        (row, day) -> {
          if (!day.isAfter(knownBy)) {
            sources.put(row.source().id(), row.source());
            days.computeIfAbsent(row.source().id(), id -> new TreeSet<>()).add(day);
          }
        };
    ever.events().forEach(e -> published.accept(e.citation(), e.publishedOn()));
    ever.claims().forEach(c -> published.accept(c.citation(), c.publishedOn()));
    ever.areas().rows().forEach(a -> published.accept(a.citation(), a.publishedOn()));
    return sources.values().stream()
        .map(source -> SourceSpeech.of(source, days.get(source.id()), knownBy))
        .toList();
  }

  /** All reports together. */
  public Reporting all() {
    return reporting.get(0);
  }

  /** How a source speaks. */
  public Optional<SourceSpeech> speech(Optional<Source> source) {
    return sources.stream().filter(each -> source.equals(Optional.of(each.source()))).findFirst();
  }

  /** Those of one source, if there are any. */
  public Optional<Reporting> of(Source source) {
    return reporting.stream()
        .filter(each -> each.kind().isEmpty() && each.source().equals(Optional.of(source)))
        .findFirst();
  }
}
