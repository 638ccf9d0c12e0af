package org.ridgeline.night;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.Sample;
import org.ridgeline.derive.party.KnownRelations;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.RelationKind;
import org.ridgeline.fact.SupposedLost;
import org.ridgeline.night.war.War;
import org.ridgeline.night.war.Wars;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.Ranking;
import org.ridgeline.rank.StandingStakes;
import org.ridgeline.read.InlineTables;
import org.ridgeline.read.Tables;
import org.ridgeline.reason.engine.RuleBook;

/**
 * The loss of a place makes nobody of its side safer.
 *
 * <p>A build tries the same wars each time; {@code -Dseed=7} tries others, {@code
 * -Djqwik.tries.default=1000} more.
 */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class LossPropertiesTest {

  private static final RuleBook RULES = ShippedNights.rules();

  @Provide
  Arbitrary<War> wars() {
    return Sample.of(Wars.ofNights());
  }

  @Provide
  Arbitrary<MadeUpWorld> worlds() {
    return Sample.of(MadeUpWorlds.any());
  }

  @Provide
  Arbitrary<War> warsWithRoads() {
    return Sample.of(Wars.ofRoads());
  }

  @Property(seed = "31")
  void noLossLowersTheThreatOfAPlaceOfTheSameSide(@ForAll("wars") War war) {
    assertNobodyIsSafer(read(war.tables(), war), new Night(war.asOf()), war.toString());
  }

  @Property(seed = "32")
  void norDoesItBesideMapsOfControl(@ForAll("wars") War war, @ForAll Random chance) {
    var tables = new LinkedHashMap<>(war.tables());
    tables.put("area_measurements", areas(war, chance));

    assertNobodyIsSafer(
        read(tables, war), new Night(war.asOf()), war + tables.get("area_measurements").toString());
  }

  @Property(seed = "33")
  void norDoesItWhereThereAreHeightsAndManyTowns(@ForAll("worlds") MadeUpWorld world) {
    assertNobodyIsSafer(world.tables(), new Night(MadeUpWorld.NIGHT), world.toString());
  }

  @Property(seed = "34")
  void norDoesItWhereAllHangsTogetherByRoads(@ForAll("warsWithRoads") War war) {
    assertNobodyIsSafer(read(war.tables(), war), new Night(war.asOf()), war.toString());
  }

  @Property(seed = "35")
  void norDoesItWhereAllHangsTogetherByRoadsBesideMaps(
      @ForAll("warsWithRoads") War war, @ForAll Random chance) {
    var tables = new LinkedHashMap<>(war.tables());
    tables.put("area_measurements", areas(war, chance));

    assertNobodyIsSafer(
        read(tables, war), new Night(war.asOf()), war + tables.get("area_measurements").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-07-07", "2025-02-07"})
  void norDoesTheLossOfAnyPlaceOfAShippedNight(LocalDate day) throws IOException {
    var tables = ShippedNights.run(Path.of("input")).tables();

    assertNobodyIsSafer(tables.knownBy(day), new Night(day), day.toString());
  }

  private static void assertNobodyIsSafer(Tables tables, Night night, String as) {
    var facts = new NightlyRun(RULES, tables, 0).facts(tables, night);
    var relations = KnownRelations.among(facts.told());
    try (var replay = RULES.replay(night)) {
      var now =
          Ranking.of(
              tables.settlements(), RULES.themes(), replay.conclude(night, facts), List.of());
      var lower = new ArrayList<String>();
      for (var lost : Sample.of(now)) {
        for (var to : takers(lost, now, relations)) {
          var loss = new SupposedLost(lost.settlement().id(), to);
          var then =
              StandingStakes.rank(
                  RULES.themes(),
                  now,
                  replay.conclude(night, facts.and(List.of(loss))),
                  place -> isOfTheSide(place, lost, to, relations));
          now.stream()
              .filter(place -> isOfTheSide(place, lost, to, relations))
              .forEach(place -> lower.addAll(lower(loss, place, same(place, then))));
        }
      }

      assertThat(lower).as(as).isEmpty();
    }
  }

  private static Assessment same(Assessment place, List<Assessment> then) {
    return then.stream()
        .filter(other -> other.settlement().equals(place.settlement()))
        .findFirst()
        .orElseThrow();
  }

  /** What fell, of a place that is with its holder still. */
  private static List<String> lower(SupposedLost loss, Assessment now, Assessment then) {
    boolean isLower =
        then.score().threat() < now.score().threat()
            || then.score().stakes() < now.score().stakes();
    return then.control().holder().equals(now.control().holder()) && isLower
        ? List.of(
            "%s: threat of %s from %d to %d, stakes from %d to %d%n%s%n->%n%s"
                .formatted(
                    loss,
                    now.settlement().id(),
                    now.score().threat(),
                    then.score().threat(),
                    now.score().stakes(),
                    then.score().stakes(),
                    told(now),
                    told(then)))
        : List.of();
  }

  private static String told(Assessment assessment) {
    return assessment.findings().stream()
        .filter(finding -> finding.rule().points() > 0)
        .map(finding -> finding.rule().id() + ": " + finding.because())
        .collect(joining("\n"));
  }

  private static boolean isOfTheSide(
      Assessment place, Assessment lost, String to, KnownRelations relations) {
    var holder = place.control().holder();
    return !place.settlement().equals(lost.settlement())
        && !holder.isEmpty()
        && relations.between(holder, lost.control().holder()) == RelationKind.ALLIED
        && relations.between(holder, to) == RelationKind.HOSTILE;
  }

  private static Set<String> takers(
      Assessment lost, List<Assessment> now, KnownRelations relations) {
    var takers = new TreeSet<String>();
    var holder = lost.control().holder();
    if (!holder.isEmpty()) {
      now.stream()
          .map(place -> place.control().holder())
          .filter(party -> !party.isEmpty())
          .filter(party -> relations.between(holder, party) == RelationKind.HOSTILE)
          .forEach(takers::add);
    }
    return takers;
  }

  private static Tables read(Map<String, List<Map<String, String>>> rows, War war) {
    var tables = InlineTables.read(rows, war.asOf().toString());
    assertThat(tables.problems()).as(war.toString()).isEmpty();
    return tables.knownBy(war.asOf());
  }

  /** What maps of tonight and of four weeks ago might show. */
  private static List<Map<String, String>> areas(War war, Random chance) {
    var rows = new ArrayList<Map<String, String>>();
    for (var place : war.places()) {
      for (int ago : List.of(2, 30)) {
        for (var party : war.parties()) {
          if (chance.nextInt(3) > 0) {
            rows.add(
                Map.of(
                    "settlement", place.id(),
                    "day", String.valueOf(war.asOf().minusDays(ago)),
                    "holder", party,
                    "distance_km", String.valueOf(chance.nextInt(300) / 10.0),
                    "bearing", String.valueOf(chance.nextInt(360)),
                    "share_percent", String.valueOf(chance.nextInt(3) * 20),
                    "share_within_5_km", String.valueOf(chance.nextInt(30)),
                    "share_within_10_km", String.valueOf(chance.nextInt(40)),
                    "horizon_percent", String.valueOf(chance.nextInt(100))));
          }
        }
      }
    }
    return rows;
  }
}
