package org.ridgeline.night;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.Changes;
import org.ridgeline.rank.ConclusionDifference;
import org.ridgeline.rank.Retrospect;
import org.ridgeline.rank.TrendPoint;
import org.ridgeline.rank.Withdrawal;
import org.ridgeline.reason.conclude.Conclusion;
import org.ridgeline.work.ParallelTasks;

/** Looks back from a night that has been assessed. */
record RetrospectBuilder(Replays replays, ReplayOptions back) {

  /**
   * How much all replays together may go through to tell what withdrew conclusions: some 200
   * replays of a small night, which a day never needs.
   */
  private static final int MOST = 300_000;

  /** Whether time did it, and which half of a day's rows otherwise, is told of any night. */
  private static final int LEAST_REPLAYS = 2;

  /** How many replays usually tell what withdrew conclusions. */
  private static final int USUAL_REPLAYS = 40;

  private record Plotted(String settlement, TrendPoint point) {}

  /**
   * What earlier nights show of {@code tonight}, to be asked for once {@code tasks} has worked.
   *
   * @param before the night to compare with, or none if nothing was known then
   */
  Supplier<Retrospect> of(
      LocalDate day, List<Assessment> tonight, List<Assessment> before, ParallelTasks tasks) {
    var difference = ConclusionDifference.between(conclusions(before), conclusions(tonight));
    var earlier =
        back.trend(day).stream()
            .filter(replays::anythingKnown)
            .map(night -> tasks.add(() -> plotted(night, replays.assess(night))))
            .toList();
    // Whoever assessed the night before has the shortest way back, and does what was added last.
    var withdrawn = tasks.add(() -> withdrawn(day, tonight, before, difference));
    return () -> {
      var trends =
          Stream.concat(earlier.stream().map(Supplier::get), Stream.of(plotted(day, tonight)))
              .flatMap(List::stream)
              .collect(groupingBy(Plotted::settlement, mapping(Plotted::point, toList())));
      return before.isEmpty()
          ? new Retrospect(Optional.empty(), Map.of(), List.of(), Changes.NONE, trends)
          : new Retrospect(
              Optional.of(back.comparedWith()),
              Retrospect.news(difference),
              withdrawn.get(),
              replays.causes(back.comparedWith(), day).of(difference.gained(), withdrawn.get()),
              trends);
    };
  }

  private static List<Conclusion> conclusions(List<Assessment> assessments) {
    return assessments.stream().flatMap(a -> a.conclusions().stream()).toList();
  }

  private List<Withdrawal> withdrawn(
      LocalDate day,
      List<Assessment> tonight,
      List<Assessment> before,
      ConclusionDifference difference) {
    if (difference.withdrawn().isEmpty()) {
      return List.of();
    }
    var places = before.stream().collect(toMap(a -> a.settlement().id(), identity()));
    var inOrder =
        tonight.stream()
            .flatMap(a -> places.get(a.settlement().id()).conclusions().stream())
            .filter(difference.withdrawn()::contains)
            .toList();
    return explain(day, conclusions(before), inOrder);
  }

  private List<Withdrawal> explain(
      LocalDate day, Collection<Conclusion> then, List<Conclusion> withdrawn) {
    var steps = replays.steps(back.comparedWith(), day);
    return WithdrawalSearch.explain(replays, steps, then, withdrawn, mostReplays());
  }

  private int mostReplays() {
    return Math.max(LEAST_REPLAYS, MOST / Math.max(1, replays.size()));
  }

  /** How many replays to expect for what withdrew conclusions. */
  int expectedReplays() {
    return Math.min(USUAL_REPLAYS, mostReplays());
  }

  private static List<Plotted> plotted(LocalDate night, List<Assessment> assessments) {
    return assessments.stream()
        .map(a -> new Plotted(a.settlement().id(), TrendPoint.of(night, a)))
        .toList();
  }
}
