package org.ridgeline.backtest.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.ridgeline.derive.party.Relation;
import org.ridgeline.fact.RelationKind;

class LossLabelsTest {

  private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
  private static final LossDefinition DEFINITION = new LossDefinition(3, 50, 14, 25);

  private final TreeMap<LocalDate, Map<String, List<MappedArea>>> days = new TreeMap<>();

  @Test
  void aPlaceIsLostOnTheFirstDayFromWhichEnoughIsHeldAndGoesOnToBe() {
    weekly("red", 10, 60, 40, 55, 70, 50, 20, 20);

    // Of the day of the second map a week later less was held.
    assertThat(atRisk(week(0))).extracting(PlaceAtRisk::lostOn).containsExactly(day(week(3)));
    assertThat(atRisk(week(2))).extracting(PlaceAtRisk::lostOn).containsExactly(day(week(3)));
  }

  @Test
  void aPlaceThatAnOpponentHoldsIsNotAtRiskOfIt() {
    weekly("red", 10, 60, 40, 55, 70, 50, 20, 20);

    assertThat(atRisk(week(1))).isEmpty();
    assertThat(atRisk(week(6))).extracting(PlaceAtRisk::lostOn).containsExactly(Optional.empty());
  }

  @Test
  void aLossThatMapsDoNotFollowLongEnoughIsNone() {
    weekly("red", 10, 10, 10, 60, 60);

    assertThat(atRisk(week(0))).extracting(PlaceAtRisk::lostOn).containsExactly(Optional.empty());
    weekly("red", 10, 10, 10, 60, 60, 60);
    assertThat(atRisk(week(0))).extracting(PlaceAtRisk::lostOn).containsExactly(day(week(3)));
  }

  @Test
  void alliesTakeAPlaceTogether() {
    weekly("red", 10, 30, 30, 30);
    weekly("brown", 0, 30, 30, 30);

    assertThat(atRisk(week(0))).extracting(PlaceAtRisk::lostOn).containsExactly(Optional.empty());
    assertThat(
            labels()
                .atRisk(
                    week(0),
                    List.of("ashford"),
                    List.of(relation("red", "brown", RelationKind.ALLIED))))
        .extracting(PlaceAtRisk::lostOn)
        .containsExactly(day(week(1)));
  }

  @Test
  void whoHoldsAPlaceByTheMapLosesItToAnOpponentAndNotToOneOfNeitherSide() {
    weekly("blue", 90, 90, 10, 10, 10);
    weekly("red", 10, 10, 90, 90, 90);
    var hostile = List.of(relation("blue", "red", RelationKind.HOSTILE));
    var neutral = List.of(relation("blue", "red", RelationKind.NEUTRAL));

    assertThat(labels().atRisk(week(0), List.of("ashford"), hostile))
        .extracting(PlaceAtRisk::lostOn)
        .containsExactly(day(week(2)));
    assertThat(labels().atRisk(week(0), List.of("ashford"), neutral)).isEmpty();
  }

  @Test
  void anApproachIsToldFromFourWeeksBefore() {
    days.put(week(0), Map.of("ashford", List.of(new MappedArea("red", 12.5, 0))));
    days.put(week(2), Map.of("ashford", List.of(new MappedArea("red", 9, 0))));
    days.put(week(4), Map.of("ashford", List.of(new MappedArea("red", 4.5, 0))));

    assertThat(atRisk(week(4)))
        .extracting(PlaceAtRisk::distanceKm, PlaceAtRisk::approachKm)
        .containsExactly(tuple(4.5, Optional.of(8.0)));
    assertThat(atRisk(week(3)))
        .extracting(PlaceAtRisk::approachKm)
        .containsExactly(Optional.empty());
  }

  @Test
  void aNightIsJudgedOnlyIfMapsFollowItWithoutAGap() {
    weekly("red", 10, 10, 10, 10, 10, 10);

    assertThat(labels().reach(week(0), 21)).isTrue();
    assertThat(labels().reach(week(0), 22)).isFalse();
    assertThat(labels().reach(FIRST.minusDays(1), 7)).isFalse();
    days.remove(week(2));
    assertThat(labels().reach(week(0), 21)).isTrue();
    days.remove(week(3));
    assertThat(labels().reach(week(0), 21)).isFalse();
  }

  /** Against a reading of the definition that goes through all days one by one. */
  @Property(tries = 300)
  void whatIsLostIsWhatTheDefinitionSays(@ForAll Random random) {
    days.clear();
    int maps = 4 + random.nextInt(12);
    var shares = new ArrayList<Map<String, Double>>();
    for (int i = 0; i < maps; i++) {
      var share = new HashMap<String, Double>();
      share.put("red", 10.0 * random.nextInt(11));
      share.put("brown", Math.min(100 - share.get("red"), 10.0 * random.nextInt(4)));
      shares.add(share);
      days.put(
          week(i),
          Map.of(
              "ashford",
              share.entrySet().stream()
                  .map(held -> new MappedArea(held.getKey(), 1, held.getValue()))
                  .toList()));
    }
    boolean allied = random.nextBoolean();
    var relations =
        List.of(relation("red", "brown", allied ? RelationKind.ALLIED : RelationKind.HOSTILE));
    int night = random.nextInt(maps);

    assertThat(
            labels().atRisk(week(night), List.of("ashford"), relations).stream()
                .map(PlaceAtRisk::lostOn)
                .toList())
        .isEqualTo(expected(shares, night, allied));
  }

  private static List<Optional<LocalDate>> expected(
      List<Map<String, Double>> shares, int night, boolean allied) {
    List<List<String>> sides =
        allied ? List.of(List.of("brown", "red")) : List.of(List.of("brown"), List.of("red"));
    Optional<LocalDate> lost = Optional.empty();
    boolean atRisk = false;
    for (var side : sides) {
      if (held(shares, night, side) >= 50) {
        continue;
      }
      atRisk = true;
      for (int i = night + 1; i + 2 < shares.size(); i++) {
        if (held(shares, i, side) >= 50
            && held(shares, i + 1, side) >= 50
            && held(shares, i + 2, side) >= 50
            && lost.filter(day -> day.isBefore(FIRST)).isEmpty()) {
          var day = week(i);
          lost = Optional.of(lost.filter(before -> before.isBefore(day)).orElse(day));
          break;
        }
      }
    }
    return atRisk ? List.of(lost) : List.of();
  }

  private static double held(List<Map<String, Double>> shares, int map, List<String> side) {
    return side.stream().mapToDouble(shares.get(map)::get).sum();
  }

  private List<PlaceAtRisk> atRisk(LocalDate night) {
    return labels().atRisk(night, List.of("ashford"), List.of());
  }

  private LossLabels labels() {
    return new LossLabels(new MapSeries(days), DEFINITION);
  }

  /** A map a week on which a party holds so much of the place. */
  private void weekly(String party, double... percent) {
    for (int i = 0; i < percent.length; i++) {
      var areas =
          new ArrayList<>(days.getOrDefault(week(i), Map.of()).getOrDefault("ashford", List.of()));
      areas.removeIf(area -> area.holder().equals(party));
      areas.add(new MappedArea(party, 1, percent[i]));
      days.put(week(i), Map.of("ashford", areas));
    }
  }

  private static LocalDate week(int number) {
    return FIRST.plusDays(7L * number);
  }

  private static Optional<LocalDate> day(LocalDate day) {
    return Optional.of(day);
  }

  private static Relation relation(String party, String other, RelationKind kind) {
    return new Relation(party, other, kind, Optional.empty(), List.of());
  }
}
