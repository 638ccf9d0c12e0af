package org.ridgeline.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.SupposedLost;
import org.ridgeline.reason.engine.NightFacts;
import org.ridgeline.reason.engine.ReplaySession;

/** Memory that has room for one session makes a night slower, and nothing else of it different. */
class SessionsTest {

  private static final long GIGABYTE = 1L << 30;
  private static final Night NIGHT = new Night(ShippedNights.SECOND);

  private final List<ReplaySession> opened = new ArrayList<>();

  @Test
  void aNightIsTheSameInOneSession() throws IOException {
    var back =
        new ReplayOptions(ShippedNights.SECOND.minusDays(1), 0, ReplayOptions.TREND_STEP_DAYS);
    var run = ShippedNights.run(Path.of("input"));
    var expected = ShippedNights.assessAlone(Path.of("input"), NIGHT.asOf());

    try (var replays = replays(run, 1)) {
      var report = run.assess(replays, NIGHT.asOf(), back, List.of(), "test");

      assertThat(report.assessments()).isEqualTo(expected.assessments());
      assertThat(report.ifLost()).isEqualTo(expected.ifLost());
      assertThat(report.retrospect()).isEqualTo(expected.retrospect());
      assertThat(opened).hasSize(1);
    }
  }

  @Test
  void oneThatWaitsMakesRoomForOneThatBegins() throws IOException {
    var run = ShippedNights.run(Path.of("input"));

    try (var replays = replays(run, 1)) {
      replays.assess(NIGHT.asOf());
      replays.judge(facts(replays), concluded -> {});

      assertThat(opened).hasSize(2);
      assertThatThrownBy(() -> opened.get(0).conclude(NIGHT, facts(replays)))
          .hasMessageContaining("disposed");
      assertThat(replays.assess(NIGHT.asOf())).isNotEmpty();
      assertThat(opened).hasSize(2);
    }
  }

  @Test
  void twoWaitWhereThereIsRoomForTwo() throws IOException {
    var run = ShippedNights.run(Path.of("input"));

    try (var replays = replays(run, 2)) {
      replays.assess(NIGHT.asOf());
      replays.judge(facts(replays), concluded -> {});

      assertThat(opened).hasSize(2);
      assertThat(opened.get(0).conclude(NIGHT, facts(replays)).all()).isNotEmpty();
    }
  }

  @Test
  void whatIsSupposedOfTheJudgedNightFindsTheSessionThatKnowsOfIt() throws IOException {
    var run = ShippedNights.run(Path.of("input"));
    var yesterday = NIGHT.asOf().minusDays(1);

    try (var replays = replays(run, 2)) {
      replays.assess(yesterday);
      var facts = facts(replays);
      replays.judge(facts, concluded -> {});
      // One day away is nearer than where suppositions go on.
      replays.conclude(replays.known(yesterday), NIGHT.asOf());

      assertThat(opened).extracting(each -> each.knows(facts)).containsExactly(false, true);
      assertThat(opened).extracting(ReplaySession::isWhereItJudged).containsExactly(false, true);

      replays.conclude(NIGHT, facts.and(List.of(new SupposedLost("pokrovsk", "RU"))));

      assertThat(opened).extracting(each -> each.knows(facts)).containsExactly(false, true);

      replays.assess(yesterday.minusDays(30));
      replays.assess(NIGHT.asOf().plusDays(30));

      assertThat(opened).extracting(ReplaySession::isWhereItJudged).containsExactly(false, false);
    }
  }

  @Test
  void howManyThereIsRoomForDependsOnPlacesReportsAndMemory() {
    assertThat(Sessions.most(46, 254, GIGABYTE / 16)).isGreaterThan(2);
    assertThat(Sessions.most(1_000, 10_000, GIGABYTE)).isEqualTo(3);
    assertThat(Sessions.most(1_000, 10_000, GIGABYTE / 2)).isEqualTo(1);
    assertThat(Sessions.most(10_000, 100_000, 8 * GIGABYTE)).isEqualTo(2);
    assertThat(Sessions.most(10_000, 100_000, 4 * GIGABYTE)).isEqualTo(1);
    assertThat(Sessions.most(100_000, 1_000_000, GIGABYTE)).isEqualTo(1);
    assertThat(Sessions.most(0, 0, Long.MAX_VALUE / 2)).isEqualTo(Integer.MAX_VALUE);
  }

  private static NightFacts facts(Replays replays) {
    return replays.facts(replays.known(NIGHT.asOf()), NIGHT);
  }

  private Replays replays(NightlyRun run, int most) {
    return new Replays(
        run.rules(), run.tables(), 0, NIGHT.asOf(), new Sessions(() -> open(run), most, () -> {}));
  }

  private synchronized ReplaySession open(NightlyRun run) {
    var replay = run.rules().replay(NIGHT);
    opened.add(replay);
    return replay;
  }
}
