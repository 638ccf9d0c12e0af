package org.ridgeline.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.Folders;
import org.ridgeline.SmallInput;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.rank.Retrospect;
import org.ridgeline.rank.TrendPoint;
import org.ridgeline.rank.Withdrawal;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
import org.ridgeline.reason.conclude.Conclusion;
import org.ridgeline.reason.conclude.Conclusions;
import org.ridgeline.reason.conclude.Finding;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.write.Wording;

/** What earlier nights show, and what withdrew their conclusions, under the shipped rules. */
class RetrospectTest {

  /** E1 of 30 March is the newest attack; an attack counts for 14 days. */
  private static final LocalDate LAST_DAY_OF_E1 = LocalDate.parse("2025-04-12");

  @TempDir Path folder;
  private SmallInput input;

  @BeforeEach
  void writeInput() throws IOException {
    input = SmallInput.in(folder);
  }

  @Test
  void whatTooOldReportsCarriedGoesByTime() throws IOException {
    var attacked = withdrawn("assaulted", LAST_DAY_OF_E1, LAST_DAY_OF_E1.plusDays(1));

    assertThat(attacked.byTime()).isTrue();
    assertThat(attacked.rows()).isEmpty();
    assertThat(attacked.goneOn()).isEqualTo("2025-04-13");
    assertThat(attacked.newestReport()).contains(LocalDate.parse("2025-03-30"));
    assertThat(attacked.conclusion().because())
        .isEqualTo("Ashford was attacked on the ground on one of the last 14 days.");
  }

  @Test
  void aRowOfAnotherSourceWithdrawsWhatItContradicts() throws IOException {
    claim("C3", "2025-04-01", "ashford", "red", "all", "claims", "red-office");
    claim("C4", "2025-04-01", "birch", "red", "all", "claims", "red-office");

    var held = withdrawn("held", LocalDate.parse("2025-03-31"), LocalDate.parse("2025-04-01"));

    assertThat(held.byTime()).isFalse();
    assertThat(held.rows()).extracting(Citation::row).containsExactly("C3");
  }

  @Test
  void aSourceThatTakesItsWordBackWithdrawsWhatRestedOnIt() throws IOException {
    claim("C3", "2025-04-01", "ashford", "blue", "all", "denies", "blue-office");

    var held = withdrawn("held", LocalDate.parse("2025-03-31"), LocalDate.parse("2025-04-01"));

    assertThat(held.conclusion().settlement()).isEqualTo("ashford");
    assertThat(held.rows()).extracting(Citation::row).containsExactly("C3");
  }

  @Test
  void betweenDistantNightsTheDayAndTheRowAreFound() throws IOException {
    claim("C3", "2025-04-01", "birch", "red", "all", "claims", "red-office");
    claim("C4", "2025-04-05", "ashford", "red", "most", "claims", "red-office");
    claim("C5", "2025-04-05", "birch", "red", "all", "claims", "red-office");
    claim("C6", "2025-04-09", "ashford", "red", "all", "claims", "red-office");

    var held = withdrawn("held", LocalDate.parse("2025-03-31"), LocalDate.parse("2025-04-10"));

    assertThat(held.goneOn()).isEqualTo("2025-04-05");
    assertThat(held.rows()).extracting(Citation::row).containsExactly("C4");
  }

  @Test
  void theNewestReportIsThatOfTheDayWhenItStoodLast() throws IOException {
    input.row(
        "event_reports.csv",
        "E2,2025-04-04,2025-04-04,ashford,assault,red,4,E,blue-office,3,,Four more.");

    var attacked = withdrawn("assaulted", LAST_DAY_OF_E1, LAST_DAY_OF_E1.plusDays(20));

    assertThat(attacked.goneOn()).isEqualTo("2025-04-18");
    assertThat(attacked.newestReport()).contains(LocalDate.parse("2025-04-04"));
  }

  @Test
  void aRowThatItsSourceTakesBackWithdrawsWhatItCarried() throws IOException {
    input
        .change("control_claims.csv", "url,text\n", "url,text,withdrawn_on\n")
        .change(
            "control_claims.csv",
            "Blue Office says it holds Ashford.",
            "Blue Office says it holds Ashford.,2025-04-01")
        .change("control_claims.csv", "holds Birch.", "holds Birch.,");

    var held = withdrawn("held", LocalDate.parse("2025-03-31"), LocalDate.parse("2025-04-01"));

    assertThat(held.byTime()).isFalse();
    assertThat(held.rows()).extracting(Citation::row).containsExactly("C1");
    assertThat(held.takenBack()).containsExactlyElementsOf(held.rows());
    assertThat(Wording.cause(held)).isEqualTo("control_claims.csv:2 (Blue Office), taken back");
  }

  @Test
  void whatStillStandsIsNotWithdrawnHoweverItsNumbersChange() throws IOException {
    input.row(
        "event_reports.csv",
        "E2,2025-04-01,2025-04-01,ashford,assault,red,4,E,blue-office,3,,Four more.");

    var retrospect = look(LocalDate.parse("2025-03-31"), LocalDate.parse("2025-04-01"));

    assertThat(retrospect.withdrawn()).isEmpty();
    assertThat(retrospect.count(Retrospect.News.NEW)).isZero();
    assertThat(retrospect.count(Retrospect.News.CHANGED)).isPositive();
  }

  @Test
  void underAnEmbargoARowWithdrawsWhenItMayBeRead() throws IOException {
    claim("C3", "2025-04-01", "ashford", "red", "all", "claims", "red-office");
    var back = new ReplayOptions(LocalDate.parse("2025-04-02"), 0, 7);

    var held = withdrawn("held", look(LocalDate.parse("2025-04-05"), back, 2));

    assertThat(held.goneOn()).isEqualTo("2025-04-03");
    assertThat(held.rows()).extracting(Citation::row).containsExactly("C3");
  }

  @Test
  void ofManyRowsThoseAboutThePlaceAreTriedFirst() throws IOException {
    for (int n = 10; n < 60; n++) {
      claim(
          "C" + n,
          "2025-04-01",
          n == 42 ? "ashford" : "birch",
          "red",
          "all",
          "claims",
          "red-office");
    }
    // The day passes, the row comes, and before it nothing is different.
    assertThat(ashfordIsHeldNoMore("2025-04-01", 4))
        .satisfies(w -> assertThat(w.byTime()).isFalse())
        .satisfies(w -> assertThat(w.rows()).extracting(Citation::row).containsExactly("C42"));
  }

  @Test
  void aReplayConcludesWhatTheNightDidButForHowSureThatIs() throws IOException {
    for (var day : List.of(ShippedNights.FIRST, ShippedNights.SECOND)) {
      var run = ShippedNights.run(Path.of("input"));
      var replays = new Replays(run.rules(), run.tables(), 0, day);
      var known = replays.known(day);
      var night = new Night(day);
      var judged = run.rules().reason(night, replays.facts(known, night));
      var replayed = replays.conclude(known, day);

      assertThat(words(replayed)).isNotEmpty().isEqualTo(words(judged));
      assertThat(replayed.standing()).isEqualTo(judged.standing());
      assertThat(judged.confidences()).isNotEmpty();
      assertThat(replayed.confidences()).isEmpty();
    }
  }

  /** The three nights between which such a rule once fell silent for good. */
  @Test
  void aRuleThatASessionWouldForgetIsReplayedAnew() throws IOException {
    var rules = Folders.copy(Path.of("rules"), folder.resolve("rules"));
    var file = rules.resolve("civilians/civilians-harmed.drl");
    var text = Files.readString(file);
    var group = text.substring(text.indexOf("    not ("), text.indexOf("    accumulate("));
    Files.writeString(file, text.replace(group, "").replace("then\n", group + "then\n"));
    var run = ShippedNights.run(Path.of("input"));
    var changed = RuleBook.load(rules);

    var today = ShippedNights.FIRST.plusMonths(1);
    try (var replays = new Replays(changed, run.tables(), 0, today);
        var shipped = new Replays(run.rules(), run.tables(), 0, today);
        var replay = changed.replay(new Night(today))) {
      assertThat(replay.isReusable()).isFalse();
      for (var day : List.of("2024-07-26", "2024-03-30", "2024-08-04")) {
        var night = LocalDate.parse(day);
        var known = replays.known(night);
        assertThat(harmed(replays.conclude(known, night)))
            .isEqualTo(harmed(shipped.conclude(known, night)))
            .hasSize(day.equals("2024-03-30") ? 0 : 4);
      }
    }
  }

  private static List<String> harmed(Conclusions concluded) {
    return concluded.findings().stream()
        .filter(finding -> finding.rule().id().equals("civilians-harmed"))
        .map(Finding::because)
        .toList();
  }

  private static List<?> words(Conclusions concluded) {
    return concluded.all().stream()
        .map(c -> List.of(c.settlement(), c.rule(), c.because(), c.citations()))
        .toList();
  }

  @Test
  void howeverFewReplaysAreAllowedTheRowIsAmongThoseNamed() throws IOException {
    claim("C3", "2025-04-01", "birch", "red", "all", "claims", "red-office");
    claim("C4", "2025-04-05", "ashford", "red", "all", "claims", "red-office");
    claim("C5", "2025-04-06", "ashford", "red", "all", "claims", "red-office");

    for (int most = 0; most < 10; most++) {
      assertThat(ashfordIsHeldNoMore("2025-04-10", most).rows())
          .extracting(Citation::row)
          .contains("C4");
    }
    assertThat(ashfordIsHeldNoMore("2025-04-10", 0))
        .satisfies(w -> assertThat(w.byTime()).isTrue())
        .satisfies(
            w -> assertThat(w.rows()).extracting(Citation::row).containsExactly("C4", "C5", "C3"));
  }

  @Test
  void everyReplayTellsOfEveryConclusion() throws IOException {
    input.row("settlements.csv", "far,Far,,,town,North,West,30.25,50.00,200,atlas");
    for (int n = 10; n < 42; n++) {
      var place = n == 25 ? "ashford" : n == 26 ? "birch" : "far";
      var by = n == 26 ? "blue" : "red";
      claim("C" + n, "2025-04-01", place, by, "all", "claims", by + "-office");
    }
    var tables = InputFolder.read(folder, BadRowTolerance.of("0"));
    var from = LocalDate.parse("2025-03-31");
    var to = from.plusDays(1);
    var done = new AtomicInteger();
    try (var replays = new Replays(ShippedNights.rules(), tables, 0, to, done::incrementAndGet)) {
      var steps = replays.steps(from, to);
      var then = replays.conclude(replays.known(from), from).all();
      var gone = then.stream().filter(c -> c.rule().id().equals("held")).toList();
      var alone = new ArrayList<Withdrawal>();
      done.set(0);
      for (var each : gone) {
        alone.addAll(
            WithdrawalSearch.explain(StepReplays.of(replays, steps), then, List.of(each), 50));
      }
      int oneByOne = done.getAndSet(0);

      assertThat(WithdrawalSearch.explain(StepReplays.of(replays, steps), then, gone, 50))
          .isEqualTo(alone);
      assertThat(alone)
          .extracting(withdrawal -> withdrawal.rows().get(0).row())
          .containsExactly("C25", "C26");
      // Once for time and once on either side of each row; after C25 is before C26.
      assertThat(oneByOne).isEqualTo(6);
      assertThat(done).hasValue(4);
    }
  }

  /** What withdrew that by the night of {@code day}, as {@code most} replays can tell. */
  private Withdrawal ashfordIsHeldNoMore(String day, int most) throws IOException {
    var tables = InputFolder.read(folder, BadRowTolerance.of("0"));
    var from = LocalDate.parse("2025-03-31");
    var to = LocalDate.parse(day);
    try (var replays = new Replays(ShippedNights.rules(), tables, 0, to)) {
      var then = replays.conclude(replays.known(from), from).all();
      var held = then.stream().filter(c -> says(c, "held", "ashford")).toList();
      var withdrawn =
          WithdrawalSearch.explain(
              StepReplays.of(replays, replays.steps(from, to)), then, held, most);
      assertThat(withdrawn).hasSize(1);
      return withdrawn.get(0);
    }
  }

  @Test
  void ofRowsThatMayHaveBeenItTheNearestAreNamedFirst() throws IOException {
    input
        .row("settlements.csv", "far,Far,,,town,North,West,30.25,50.00,200,atlas")
        .row("settlements.csv", "beyond,Beyond,,,town,North,West,35.00,50.00,200,atlas");
    claim("C6", "2025-04-01", "beyond", "red", "all", "claims", "red-office");
    claim("C3", "2025-04-01", "far", "red", "all", "claims", "red-office");
    claim("C4", "2025-04-01", "birch", "red", "all", "claims", "red-office");
    claim("C5", "2025-04-01", "ashford", "red", "all", "claims", "red-office");
    assertThat(ashfordIsHeldNoMore("2025-04-01", 0).rows())
        .extracting(Citation::row)
        .containsExactly("C5", "C4", "C3", "C6");
  }

  @Test
  void aFirstNightIsComparedWithNone() throws IOException {
    var retrospect = look(LocalDate.parse("2025-03-29"), LocalDate.parse("2025-03-30"));

    assertThat(retrospect.comparedWith()).isEmpty();
    assertThat(retrospect.withdrawn()).isEmpty();
    assertThat(retrospect.news()).isEmpty();
  }

  @Test
  void aTrendLeavesOutTheNightsBeforeAnythingWasPublishedAndEndsTonight() throws IOException {
    var back = new ReplayOptions(LocalDate.parse("2025-04-03"), 5, 2);

    var retrospect = look(LocalDate.parse("2025-04-04"), back, 0);

    assertThat(retrospect.trends().get("ashford"))
        .extracting(point -> point.asOf().toString())
        .containsExactly("2025-03-31", "2025-04-02", "2025-04-04");
    assertThat(retrospect.trends().get("birch")).hasSize(3);
  }

  @Test
  void aPointOfATrendIsWhatThatNightSaid() throws IOException {
    input.row(
        "event_reports.csv",
        "E2,2025-04-03,2025-04-03,birch,assault,blue,9,E,red-office,3,,Nine attacks.");
    var then = LocalDate.parse("2025-04-01");
    var tables = InputFolder.read(folder, BadRowTolerance.of("0"));
    var run = new NightlyRun(ShippedNights.rules(), tables, 0);
    var tonight = run.assess(LocalDate.parse("2025-04-08"), List.of(), "test");

    for (var assessment : run.assess(then, List.of(), "test").assessments()) {
      assertThat(tonight.retrospect().trend(assessment.settlement()))
          .contains(TrendPoint.of(then, assessment));
    }
  }

  @Test
  void withoutATrendTonightIsItsOnlyPoint() throws IOException {
    var back = new ReplayOptions(LocalDate.parse("2025-04-03"), 0, 7);

    assertThat(look(LocalDate.parse("2025-04-04"), back, 0).trends().get("ashford")).hasSize(1);
  }

  private void claim(
      String id,
      String day,
      String settlement,
      String holder,
      String extent,
      String stance,
      String source)
      throws IOException {
    input.row(
        "control_claims.csv",
        "%s,%s,%s,%s,%s,%s,%s,%s,3,,Said."
            .formatted(id, day, day, settlement, holder, extent, stance, source));
  }

  private Withdrawal withdrawn(String rule, LocalDate then, LocalDate now) throws IOException {
    return withdrawn(rule, look(then, now));
  }

  private static Withdrawal withdrawn(String rule, Retrospect retrospect) {
    return retrospect.withdrawn().stream()
        .filter(w -> says(w.conclusion(), rule, "ashford"))
        .findFirst()
        .orElseThrow();
  }

  private static boolean says(Conclusion conclusion, String rule, String settlement) {
    return conclusion.rule().id().equals(rule) && conclusion.settlement().equals(settlement);
  }

  private Retrospect look(LocalDate then, LocalDate now) throws IOException {
    return look(now, new ReplayOptions(then, 0, 7), 0);
  }

  private Retrospect look(LocalDate now, ReplayOptions back, int embargoDays) throws IOException {
    var tables = InputFolder.read(folder, BadRowTolerance.of("0"));
    return new NightlyRun(ShippedNights.rules(), tables, embargoDays)
        .assess(now, back, List.of(), "test")
        .retrospect();
  }
}
