package org.ridgeline.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.ridgeline.Sample;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.Extent;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.SettlementKind;
import org.ridgeline.fact.Stance;
import org.ridgeline.fact.SupposedLost;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Reliability;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.fact.provenance.SourceKind;
import org.ridgeline.read.Tables;
import org.ridgeline.reason.conclude.Conclusions;
import org.ridgeline.reason.conclude.Finding;
import org.ridgeline.reason.conclude.WeighedFindings;
import org.ridgeline.reason.engine.NightFacts;

class ReplayPropertiesTest {

  private static final Night NIGHT = new Night(LocalDate.parse("2025-03-31"));
  private static final List<String> PARTIES = List.of("north", "south");
  private static final Source WITNESS =
      new Source("witness", "A witness", SourceKind.MEDIA, "", Reliability.B, "");

  /** Whatever world comes after whatever other, the rules conclude of it what they would anew. */
  @Property(tries = 1)
  void aReplayComesToTheSameWhereverItComesFrom(@ForAll Random chance) {
    for (int n = Sample.of(25); n > 0; n--) {
      assertTheSameWhereverFrom(chance, 2 + chance.nextInt(7));
    }
  }

  private static void assertTheSameWhereverFrom(Random chance, int places) {
    try (var replay = ShippedNights.rules().replay(NIGHT)) {
      assertThat(replay.isReusable()).isTrue();
      for (int i = 0; i < 6; i++) {
        var tables = tables(chance, places);
        var facts = new NightlyRun(ShippedNights.rules(), tables, 0).facts(tables, NIGHT);
        if (i == 0) {
          assertThat(replay.judge(NIGHT, facts, concluded -> {}).conclusions())
              .isEqualTo(ShippedNights.rules().reason(NIGHT, facts));
        }

        assertThat(replay.conclude(NIGHT, facts)).isEqualTo(anew(NIGHT, NIGHT, facts));
        for (var place : tables.settlements()) {
          var supposed = facts.and(List.of(new SupposedLost(place.id(), any(PARTIES, chance))));

          assertThat(replay.conclude(NIGHT, supposed)).isEqualTo(anew(NIGHT, NIGHT, supposed));
        }
      }
    }
  }

  @Test
  void aReplayWeighsNothingThatNobodyAsksAbout() throws IOException {
    var run = ShippedNights.run(Path.of("input"));
    var today = new Night(ShippedNights.SECOND);
    var night = new Night(ShippedNights.FIRST);
    try (var replay = run.rules().replay(today)) {
      var concluded = replay.conclude(night, facts(run, night));

      assertThat(concluded.findings()).hasSizeGreaterThan(100);
      assertThat(WeighedFindings.among(concluded)).isEmpty();
    }
  }

  /** And so does what it rests on, whenever and by whatever thread it is asked. */
  @Property(tries = 1)
  void whatFindingsRestOnIsTheSameOnceTheReplayIsElsewhere(@ForAll Random chance)
      throws IOException {
    var run = ShippedNights.run(Path.of("input"));
    var today = new Night(ShippedNights.SECOND);
    var nights =
        Stream.generate(() -> new Night(ShippedNights.SECOND.minusDays(chance.nextInt(10))))
            .limit(Sample.of(50))
            .toList();
    List<Conclusions> concluded;
    try (var replay = run.rules().replay(today)) {
      concluded = nights.stream().map(night -> replay.conclude(night, facts(run, night))).toList();
    }
    concluded.parallelStream()
        .flatMap(each -> each.findings().parallelStream())
        .forEach(Finding::support);
    for (int i = 0; i < nights.size(); i++) {
      assertThat(concluded.get(i)).isEqualTo(anew(today, nights.get(i), facts(run, nights.get(i))));
    }
  }

  private static NightFacts facts(NightlyRun run, Night night) {
    return run.facts(run.tables().knownBy(night.asOf()), night);
  }

  /** The same on the shipped input, from any night to any other. */
  @Property(tries = 1)
  void aReplayOfAYearComesToTheSameOnEveryNight(@ForAll Random chance) throws IOException {
    var run = ShippedNights.run(Path.of("input"));
    var today = new Night(ShippedNights.SECOND);
    try (var replay = run.rules().replay(today)) {
      replay.judge(today, facts(run, today), concluded -> {});
      for (int i = 0; i < Sample.of(100); i++) {
        var night = new Night(ShippedNights.SECOND.minusDays(chance.nextInt(365)));
        var facts = facts(run, night);

        assertThat(replay.conclude(night, facts)).isEqualTo(anew(today, night, facts));
      }
    }
  }

  /** And on both nights, whichever place is supposed lost after whichever other. */
  @Property(tries = 1)
  void aLossComesToTheSameAsIfNothingElseHadEverBeenSupposed(@ForAll Random chance)
      throws IOException {
    var run = ShippedNights.run(Path.of("input"));
    for (var day : List.of(ShippedNights.FIRST, ShippedNights.SECOND)) {
      var night = new Night(day);
      try (var replays = replays(run, day)) {
        var known = replays.known(day);
        var facts = replays.facts(known, night);
        var places = new ArrayList<>(known.settlements());
        Collections.shuffle(places, chance);
        for (var place : places.subList(0, Sample.of(places.size()))) {
          var loss = List.of(new SupposedLost(place.id(), any(List.of("UA", "RU"), chance)));
          try (var fresh = replays(run, day)) {
            assertThat(replays.conclude(night, facts.and(loss)))
                .as("%s on %s", loss, day)
                .isEqualTo(fresh.conclude(night, fresh.facts(known, night).and(loss)));
          }
        }
      }
    }
  }

  private static Replays replays(NightlyRun run, LocalDate day) {
    return new Replays(run.rules(), run.tables(), 0, day);
  }

  private static Conclusions anew(Night today, Night night, NightFacts facts) {
    try (var replay = ShippedNights.rules().replay(today)) {
      return replay.conclude(night, facts);
    }
  }

  /** Places within 30 km of each other, each claimed and attacked by anybody, or by nobody. */
  private static Tables tables(Random chance, int places) {
    var settlements = IntStream.range(0, places).mapToObj(i -> place(i, chance)).toList();
    var claims = IntStream.range(0, 2 * places).mapToObj(i -> claim(i, places, chance)).toList();
    var events = IntStream.range(0, 2 * places).mapToObj(i -> event(i, places, chance)).toList();
    return new Tables(
        List.of(WITNESS),
        settlements,
        List.of(),
        List.of(),
        events,
        claims,
        List.of(),
        List.of(),
        new TreeMap<>());
  }

  private static Settlement place(int i, Random chance) {
    var town = i > 0 && chance.nextInt(4) == 0 ? "p0" : "";
    return new Settlement(
        "p" + i,
        "P" + i,
        List.of(),
        town,
        town.isEmpty()
            ? any(List.of(SettlementKind.CITY, SettlementKind.TOWN, SettlementKind.VILLAGE), chance)
            : SettlementKind.DISTRICT,
        "",
        "s",
        30 + chance.nextInt(40) / 100.0,
        50 + chance.nextInt(25) / 100.0,
        OptionalInt.of(chance.nextInt(200)),
        row("settlements.csv", i));
  }

  private static ControlClaim claim(int i, int places, Random chance) {
    var day = NIGHT.asOf().minusDays(chance.nextInt(60));
    return new ControlClaim(
        "c" + i,
        day,
        day,
        "p" + chance.nextInt(places),
        any(PARTIES, chance),
        any(List.of(Extent.values()), chance),
        any(List.of(Stance.values()), chance),
        WITNESS.id(),
        2,
        "",
        "",
        row("control_claims.csv", i));
  }

  private static EventReport event(int i, int places, Random chance) {
    var day = NIGHT.asOf().minusDays(chance.nextInt(20));
    return new EventReport(
        "e" + i,
        day,
        day,
        List.of("p" + chance.nextInt(places)),
        any(List.of(EventKind.values()), chance),
        any(PARTIES, chance),
        OptionalInt.of(chance.nextInt(12)),
        Optional.empty(),
        List.of(),
        WITNESS.id(),
        2,
        "",
        "",
        row("event_reports.csv", i));
  }

  private static Citation row(String file, int i) {
    return new Citation(file, i + 2, String.valueOf(i), WITNESS, "", WITNESS.id(), 2);
  }

  private static <T> T any(List<T> some, Random chance) {
    return some.get(chance.nextInt(some.size()));
  }
}
