package org.ridgeline.backtest.replay;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.criteria.Side;
import org.ridgeline.fact.criteria.Theme;
import org.ridgeline.night.PastNights;
import org.ridgeline.rank.Assessment;
import org.ridgeline.read.Tables;
import org.ridgeline.read.table.TableSchema;
import org.ridgeline.reason.conclude.Finding;
import org.ridgeline.work.ParallelTasks;

/** Replays nights, several at a time, and keeps each as soon as it is done. */
public final class NightReplays {

  /** A month of weeks, as fighting goes up and down by the day of the week. */
  private static final int REPORT_DAYS = 28;

  private final PastNights nights;
  private final NightFolder folder;
  private final Set<String> threats;

  /**
   * @param themes of the rules, by which it is known which of them speak of Threat
   */
  public NightReplays(PastNights nights, NightFolder folder, List<Theme> themes) {
    this.nights = nights;
    this.folder = folder;
    this.threats =
        themes.stream()
            .filter(theme -> theme.side() == Side.THREAT)
            .map(Theme::id)
            .collect(Collectors.toSet());
  }

  /**
   * Replays the nights that are not kept yet.
   *
   * @param done is told after each night how many are done, by any thread
   * @return all of them, in their order
   */
  public List<ReplayedNight> of(List<LocalDate> days, IntConsumer done) throws IOException {
    var tasks = new ParallelTasks();
    var count = new AtomicInteger();
    var all = new ArrayList<Supplier<ReplayedNight>>();
    for (var day : days) {
      var kept = folder.find(day);
      if (kept.isPresent()) {
        done.accept(count.incrementAndGet());
        all.add(kept::get);
      } else {
        all.add(
            tasks.add(
                () -> {
                  var night = replay(day);
                  done.accept(count.incrementAndGet());
                  return night;
                }));
      }
    }
    tasks.work();
    return all.stream().map(Supplier::get).toList();
  }

  private ReplayedNight replay(LocalDate day) {
    var known = nights.known(day);
    var reports = reports(known, day);
    var night =
        new ReplayedNight(
            day,
            nights.assess(known, day).stream()
                .map(place -> place(place, reports.getOrDefault(place.settlement().id(), 0L)))
                .toList());
    try {
      folder.keep(night);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return night;
  }

  private static Map<String, Long> reports(Tables known, LocalDate day) {
    return known.events().stream()
        .filter(report -> report.day().isAfter(day.minusDays(REPORT_DAYS)))
        .map(EventReport::settlements)
        .flatMap(List::stream)
        .collect(groupingBy(place -> place, counting()));
  }

  private ReplayedPlace place(Assessment place, long reports) {
    var found =
        place.findings().stream()
            .filter(finding -> threats.contains(finding.rule().theme()))
            .toList();
    return new ReplayedPlace(
        place.settlement().id(),
        place.control().holder(),
        place.rank(),
        place.score().threat(),
        place.score().stakes(),
        place.score().total(),
        (int) reports,
        found.stream().map(finding -> finding.rule().id()).toList(),
        found.stream()
            .filter(NightReplays::restsOnReports)
            .map(finding -> finding.rule().id())
            .distinct()
            .toList());
  }

  private static boolean restsOnReports(Finding finding) {
    return finding.citations().stream()
        .anyMatch(citation -> citation.file().startsWith(TableSchema.EVENT_REPORTS.name()));
  }
}
