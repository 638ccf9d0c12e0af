package org.ridgeline.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.cli.terminal.LogForm;
import org.ridgeline.cli.terminal.RunLog;
import org.ridgeline.cli.terminal.RunMetrics;
import org.ridgeline.fact.Night;
import org.ridgeline.reason.engine.NightFacts;
import org.ridgeline.reason.engine.ReplaySession;
import org.ridgeline.reason.problem.BadRulesException;
import org.ridgeline.reason.problem.FailedRuleException;
import org.ridgeline.write.Report;

/** A session that fails where it was to go on from another night costs time and nothing else. */
class BrokenOffTest {

  private static final Night NIGHT = new Night(ShippedNights.FIRST);
  private static final Night BEFORE = new Night(ShippedNights.FIRST.minusDays(1));

  private final List<ReplaySession> opened = new ArrayList<>();

  @TempDir Path folder;

  @Test
  void aSessionThatFailsOnItsSecondStepGivesWayToOneThatBeginsAnew() throws IOException {
    try (var fresh = replays();
        var replays = replays()) {
      var expected = fresh.conclude(fresh.known(NIGHT.asOf()), NIGHT.asOf());

      breakOff(replays);
      assertThat(replays.brokenOff()).isEmpty();
      assertThat(replays.conclude(replays.known(NIGHT.asOf()), NIGHT.asOf())).isEqualTo(expected);
      assertThat(replays.brokenOff())
          .singleElement()
          .asString()
          .startsWith("IllegalStateException: Illegal method call.");
      assertThat(opened).hasSize(3);

      assertThat(replays.conclude(replays.known(BEFORE.asOf()), BEFORE.asOf()).all()).isNotEmpty();
      assertThat(opened).as("the new session goes on in its place").hasSize(3);
    }
  }

  @Test
  void aNightIsTheSameAndItsFiguresSayWhatHappened() throws IOException {
    var back = new ReplayOptions(BEFORE.asOf(), 0, ReplayOptions.TREND_STEP_DAYS);
    var run = ShippedNights.run(Path.of("input"));
    var expected = ShippedNights.assessAlone(Path.of("input"), NIGHT.asOf());

    try (var replays = replays()) {
      breakOff(replays);
      var report = run.assess(replays, NIGHT.asOf(), back, List.of(), "test");

      assertThat(report.assessments()).isEqualTo(expected.assessments());
      assertThat(report.ifLost()).isEqualTo(expected.ifLost());
      assertThat(report.retrospect()).isEqualTo(expected.retrospect());
      assertThat(report.effort().brokenOff()).hasSize(1);
      assertThat(report.effort().brokenOff(List.of())).isEqualTo(expected.effort());
      assertThat(metrics(report)).contains("ridgeline_replays_begun_anew 1\n");
      assertThat(metrics(expected)).contains("ridgeline_replays_begun_anew 0\n");
      assertThat(log(report).lines().toList())
          .hasSize(2)
          .last()
          .asString()
          .startsWith(
              "{\"time\":\"2025-04-02T12:00:00Z\",\"step\":\"anew\",\"seconds\":0.0,"
                  + "\"replay_because\":\"rules: a condition failed when it was tried: Illegal method call.");
      assertThat(log(expected).lines()).hasSize(1);
    }
  }

  @Test
  void whatFailsInANewSessionTooIsTold() throws IOException {
    try (var replays = replays()) {
      replays.conclude(replays.known(BEFORE.asOf()), BEFORE.asOf());

      assertThatThrownBy(() -> replays.conclude(NIGHT, failing(replays, "a rule failed", true)))
          .isInstanceOf(FailedRuleException.class)
          .hasMessage("a rule failed");
      assertThat(replays.brokenOff()).isEmpty();
      assertThat(opened).hasSize(2);
    }
  }

  @Test
  void whatTheRulesThemselvesGetWrongIsToldAtOnce() throws IOException {
    try (var replays = replays()) {
      replays.conclude(replays.known(BEFORE.asOf()), BEFORE.asOf());

      assertThatThrownBy(() -> replays.conclude(NIGHT, failing(replays, "too many", false)))
          .isExactlyInstanceOf(BadRulesException.class)
          .hasMessage("too many");
      assertThat(replays.brokenOff()).isEmpty();
      assertThat(opened).hasSize(1);
    }
  }

  private Replays replays() throws IOException {
    var run = ShippedNights.run(Path.of("input"));
    return new Replays(
        run.rules(), run.tables(), 0, NIGHT.asOf(), new Sessions(() -> open(run), 2, () -> {}));
  }

  private synchronized ReplaySession open(NightlyRun run) {
    var replay = run.rules().replay(NIGHT);
    opened.add(replay);
    return replay;
  }

  /** Leaves a session that was at an earlier night, and fails as soon as it is asked to go on. */
  private void breakOff(Replays replays) {
    replays.conclude(replays.known(BEFORE.asOf()), BEFORE.asOf());
    opened.get(opened.size() - 1).close();
  }

  /** Facts in the midst of which a session fails, whichever it is. */
  private static NightFacts failing(Replays replays, String why, boolean isOfARule) {
    return new NightFacts(
        replays.facts(replays.known(NIGHT.asOf()), NIGHT).told(),
        (controls, before, histories, losses) -> {
          throw isOfARule ? new FailedRuleException(why) : new BadRulesException(why);
        });
  }

  private String metrics(Report report) throws IOException {
    var metrics = new RunMetrics(Instant.EPOCH);
    metrics.assessed(report);
    metrics.publish(folder, 0, true, Instant.EPOCH);
    return Files.readString(folder.resolve("metrics.prom"));
  }

  private static String log(Report report) {
    var err = new StringWriter();
    var clock = Clock.fixed(Instant.parse("2025-04-02T12:00:00Z"), ZoneOffset.UTC);
    new RunLog(LogForm.JSON, new PrintWriter(err), clock).assessed(report.effort());
    return err.toString();
  }
}
