package org.ridgeline.night;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.ConclusionDifference;
import org.ridgeline.rank.Withdrawal;
import org.ridgeline.read.Tables;
import org.ridgeline.reason.conclude.Conclusion;
import org.ridgeline.reason.conclude.Conclusions;
import org.ridgeline.work.BackgroundTask;

/**
 * The night that a later one is compared with, and what withdrew its conclusions since. Both are
 * found out beside the later night, or after it where memory has room for one session only, as a
 * night that is judged begins anew.
 */
final class NightBefore {

  private final Replays replays;
  private final LocalDate date;
  private final LocalDate later;
  private final BackgroundTask<List<Assessment>> assessed;
  private final BackgroundTask<Optional<StepReplays>> way;

  /** None until the later night is concluded. */
  private BackgroundTask<Optional<Since>> since;

  /**
   * What became of its conclusions.
   *
   * @param withdrawn in the order of the later night's ranks
   */
  record Since(ConclusionDifference difference, List<Withdrawal> withdrawn) {}

  /** Begins to assess the night. */
  NightBefore(Replays replays, ReplayOptions back, LocalDate later) {
    this.replays = replays;
    this.date = back.comparedWith();
    this.later = later;
    this.assessed = beside(() -> replays.assess(date));
    this.way = beside(this::begunWay);
  }

  private <T> BackgroundTask<T> beside(Callable<T> work) {
    return replays.atOnce() > 1 ? BackgroundTask.start(work) : BackgroundTask.putOff(work);
  }

  /**
   * Begins to find out what became of its conclusions.
   *
   * @param known what was known on the later night
   * @param concluded of it, but for how sure anything is
   */
  void compareWith(Tables known, Conclusions concluded) {
    since = beside(() -> since(assessed.join(), replays.rank(known, concluded, List.of())));
  }

  /** The way from that night, which one who came there goes on while the later is not concluded. */
  private Optional<StepReplays> begunWay() throws IOException {
    return assessed.join().isEmpty()
        ? Optional.empty()
        : Optional.of(StepReplays.begun(replays, replays.steps(date, later)));
  }

  private Optional<Since> since(List<Assessment> before, List<Assessment> now) throws IOException {
    if (before.isEmpty()) {
      return Optional.empty();
    }
    var then = conclusions(before);
    var difference = ConclusionDifference.between(then, conclusions(now));
    var withdrawn = withdrawn(before, now, difference);
    return Optional.of(new Since(difference, explain(then, withdrawn)));
  }

  private List<Withdrawal> explain(List<Conclusion> then, List<Conclusion> withdrawn)
      throws IOException {
    if (withdrawn.isEmpty()) {
      way.joinIfBegun();
      return List.of();
    }
    int most = WithdrawalSearch.mostReplays(replays);
    return WithdrawalSearch.explain(way.join().orElseThrow(), then, withdrawn, most);
  }

  private static List<Conclusion> withdrawn(
      List<Assessment> before, List<Assessment> now, ConclusionDifference difference) {
    var places = before.stream().collect(toMap(a -> a.settlement().id(), identity()));
    return now.stream()
        .flatMap(a -> places.get(a.settlement().id()).conclusions().stream())
        .filter(difference.withdrawn()::contains)
        .toList();
  }

  private static List<Conclusion> conclusions(List<Assessment> assessments) {
    return assessments.stream().flatMap(a -> a.conclusions().stream()).toList();
  }

  /** Every settlement on that night, but for how sure anything is; none if nothing was known. */
  List<Assessment> assessments() throws IOException {
    return assessed.join();
  }

  /** What became of its conclusions, once the later night is concluded, if anything was known. */
  Optional<Since> since() {
    return since.joinUnchecked();
  }

  /** Waits until what has begun has ended: it holds memory, or is why there is none. */
  void end() throws IOException {
    assessed.joinIfBegun();
    way.joinIfBegun();
    if (since != null) {
      since.joinIfBegun();
    }
  }
}
