package org.ridgeline.night;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.ridgeline.fact.Night;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.ClaimLedger;
import org.ridgeline.rank.Likelihoods;
import org.ridgeline.rank.LossScenario;
import org.ridgeline.read.Tables;
import org.ridgeline.reason.conclude.Conclusions;
import org.ridgeline.reason.engine.NightFacts;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.work.OutOfMemoryException;
import org.ridgeline.work.ParallelTasks;
import org.ridgeline.write.Report;
import org.ridgeline.write.Wording;
import org.ridgeline.write.explain.ExplainedPlace;

/**
 * One night's work on tables that were read and rules that were compiled.
 *
 * @param embargoDays how many of the newest days of publication to leave unread
 */
public record NightlyRun(RuleBook rules, Tables tables, int embargoDays) {

  /** Assesses {@code day} and looks back as far as is usual. */
  public Report assess(LocalDate day, List<String> notices, String version) throws IOException {
    return assess(day, ReplayOptions.from(day), notices, version);
  }

  /**
   * Assesses every settlement as of {@code day}, beside what the same rules say of earlier nights.
   *
   * @param notices what the reader should bear in mind, beyond what the tables say of themselves
   */
  public Report assess(LocalDate day, ReplayOptions back, List<String> notices, String version)
      throws IOException {
    return assess(day, back, notices, version, share -> {});
  }

  /**
   * The same.
   *
   * @param done is told how much of the work is done, from 0 to 1, by any thread
   */
  public Report assess(
      LocalDate day, ReplayOptions back, List<String> notices, String version, DoubleConsumer done)
      throws IOException {
    var progress = new NightProgress(done);
    try (var replays = replays(day, progress)) {
      progress.expect(expectedReplays(replays, day, back));
      return assess(replays, day, back, notices, version);
    } catch (RuntimeException | OutOfMemoryError e) {
      throw OutOfMemoryException.at("assessing " + Wording.mostRows(tables), e);
    }
  }

  /** The night, that which it is compared with, and what is replayed beside them. */
  private int expectedReplays(Replays replays, LocalDate day, ReplayOptions back) {
    return 2
        + LossScenarios.count(tables)
        + back.trend(day).size()
        + WithdrawalSearch.expectedReplays(replays);
  }

  /** The same by {@code replays}, which the caller closes. */
  Report assess(
      Replays replays, LocalDate day, ReplayOptions back, List<String> notices, String version)
      throws IOException {
    var before = new NightBefore(replays, back, day);
    try {
      var known = replays.known(day);
      var night = new Night(day);
      var facts = replays.facts(known, night);
      var judged = replays.judge(facts, concluded -> before.compareWith(known, concluded));
      var assessments = replays.rank(known, judged.conclusions(), before.assessments());
      var tasks = new ParallelTasks();
      var ifLost = suppositions(replays, night, facts, assessments).ofTheFirst(tasks);
      var completeness = tasks.add(() -> replays.completeness(known, day));
      var retrospect = new RetrospectBuilder(replays, back).of(day, assessments, before, tasks);
      tasks.work(replays.atOnce());
      return new Report(
          day,
          replays.knownBy(day),
          assessments,
          ledger(known, judged.conclusions()),
          ifLost.get(),
          retrospect.get(),
          completeness.get(),
          known,
          rules.themes(),
          rules.thresholds(),
          rules.docs(),
          rules.fingerprint(),
          rules.record(),
          Likelihoods.of(rules.calibration(), tables.theatre(), rules.fingerprint()),
          notices,
          judged.effort().brokenOff(replays.brokenOff()),
          version);
    } catch (RuntimeException | OutOfMemoryError e) {
      before.end();
      throw e;
    }
  }

  private static List<ClaimLedger.Entry> ledger(Tables known, Conclusions conclusions) {
    return ClaimLedger.of(known.claims(), conclusions.standing(), conclusions.current());
  }

  private LossScenarios suppositions(
      Replays replays, Night night, NightFacts facts, List<Assessment> now) {
    return new LossScenarios(
        replays,
        night,
        facts,
        rules.themes(),
        now,
        Opponents.of(night, facts.told(), rules.thresholds(), now),
        tables.names());
  }

  /**
   * What would be different on {@code day} if a place were lost.
   *
   * @param place its id
   * @param to the party that would hold it; if not given, the hostile one that attacks it, else the
   *     one whose nearest place is nearest
   */
  public LossScenario suppose(LocalDate day, String place, Optional<String> to) {
    return suppose(day, place, to, share -> {});
  }

  /**
   * The same.
   *
   * @param done is told how much of the work is done, from 0 to 1
   */
  public LossScenario suppose(
      LocalDate day, String place, Optional<String> to, DoubleConsumer done) {
    var progress = new NightProgress(done);
    try (var replays = replays(day, progress)) {
      progress.expect(2);
      var known = replays.known(day);
      var night = new Night(day);
      var facts = replays.facts(known, night);
      var now = replays.rank(known, replays.conclude(night, facts), List.of());
      return suppositions(replays, night, facts, now).of(place, to);
    }
  }

  /**
   * How the assessment of one place came about.
   *
   * @param place its id
   */
  public ExplainedPlace explain(LocalDate day, String place) {
    var replays = replays(day);
    var known = replays.known(day);
    var reasoning = replays.trace(day);
    var assessments = replays.rank(known, reasoning.conclusions(), List.of());
    var assessment =
        assessments.stream().filter(a -> a.settlement().id().equals(place)).findFirst();
    return new ExplainedPlace(
        day, assessment.orElseThrow(), assessments.size(), known, reasoning, rules);
  }

  /**
   * Any nights up to {@code last}, to be replayed one by one.
   *
   * @param last the newest of them
   */
  public PastNights past(LocalDate last) {
    return new PastNights(replays(last));
  }

  private Replays replays(LocalDate today) {
    return new Replays(rules, tables, embargoDays, today);
  }

  private Replays replays(LocalDate today, NightProgress progress) {
    return new Replays(rules, tables, embargoDays, today, progress::replayed);
  }

  /** All that the rules are told of a night, in an order that depends on the tables alone. */
  public NightFacts facts(Tables known, Night night) {
    return replays(night.asOf()).facts(known, night);
  }
}
