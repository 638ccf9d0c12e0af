package org.ridgeline.night;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.ChangeCauses;
import org.ridgeline.rank.Changes;
import org.ridgeline.rank.Retrospect;
import org.ridgeline.rank.TrendPoint;
import org.ridgeline.work.ParallelTasks;

/** Looks back from a night that has been assessed. */
record RetrospectBuilder(Replays replays, ReplayOptions back) {

  private record Plotted(String settlement, TrendPoint point) {}

  /**
   * What earlier nights show of {@code tonight}, to be asked for once {@code tasks} has worked.
   *
   * @param before the night to compare with, which was given tonight's conclusions
   */
  Supplier<Retrospect> of(
      LocalDate day, List<Assessment> tonight, NightBefore before, ParallelTasks tasks) {
    var earlier =
        back.trend(day).stream()
            .filter(replays::anythingKnown)
            .map(night -> tasks.add(() -> plotted(night, replays.assess(night))))
            .toList();
    var causes = tasks.add(() -> replays.causes(back.comparedWith(), day));
    // Who does what was added last waits until that is found out beside, and then does the others.
    var since = tasks.add(before::since);
    return () -> {
      var trends =
          Stream.concat(earlier.stream().map(Supplier::get), Stream.of(plotted(day, tonight)))
              .flatMap(List::stream)
              .collect(groupingBy(Plotted::settlement, mapping(Plotted::point, toList())));
      return since
          .get()
          .map(known -> since(known, causes.get(), trends))
          .orElseGet(
              () -> new Retrospect(Optional.empty(), Map.of(), List.of(), Changes.NONE, trends));
    };
  }

  private Retrospect since(
      NightBefore.Since since, ChangeCauses causes, Map<String, List<TrendPoint>> trends) {
    return new Retrospect(
        Optional.of(back.comparedWith()),
        Retrospect.news(since.difference()),
        since.withdrawn(),
        causes.of(since.difference().gained(), since.withdrawn()),
        trends);
  }

  private static List<Plotted> plotted(LocalDate night, List<Assessment> assessments) {
    return assessments.stream()
        .map(a -> new Plotted(a.settlement().id(), TrendPoint.of(night, a)))
        .toList();
  }
}
