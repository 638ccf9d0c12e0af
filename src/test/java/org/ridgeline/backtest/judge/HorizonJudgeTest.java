package org.ridgeline.backtest.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ridgeline.backtest.label.PlaceAtRisk;
import org.ridgeline.backtest.outcome.Forecaster;
import org.ridgeline.backtest.outcome.PlaceNight;
import org.ridgeline.backtest.replay.ReplayedPlace;
import org.ridgeline.fact.criteria.Side;
import org.ridgeline.fact.criteria.Theme;

class HorizonJudgeTest {

  private static final LocalDate FIRST = LocalDate.parse("2025-01-06");
  private static final int HORIZON = 30;

  private static final ThreatPoints NO_RULES =
      new ThreatPoints(List.of(), List.of(new Theme("tempo", Side.THREAT, 100, "Tempo")));

  /** Threat of a place is what it is lost by, and nothing else. */
  @Test
  void whoKnowsTheOutcomeIsPerfect() {
    var figures = judge(rows(12, 30, (place, night) -> place < 3 ? 80 : place));

    assertThat(auc(figures, Forecaster.THREAT)).isEqualTo(1);
    assertThat(figures.of(Forecaster.THREAT).of(Measure.AVERAGE_PRECISION).value().orElseThrow())
        .isEqualTo(1);
    assertThat(figures.of(Forecaster.THREAT).of(Measure.PRECISION_OF_FIRST).value().orElseThrow())
        .isEqualTo(figures.precisionCeiling().orElseThrow());
    assertThat(figures.lostPlaces()).isEqualTo(3);
    assertThat(figures.isOfFewLosses()).isTrue();
    assertThat(figures.bands()).isEmpty();
  }

  @Test
  void ofShuffledOutcomesNobodyKnowsAnything() {
    var rows = rows(12, 30, (place, night) -> (place * 7 + night * 3) % 50);
    double sum = 0;
    int shuffles = 40;
    for (int seed = 0; seed < shuffles; seed++) {
      sum += auc(judge(shuffled(rows, seed)), Forecaster.THREAT);
    }

    assertThat(sum / shuffles).isCloseTo(0.5, offset(0.02));
  }

  @Test
  void bandsAreDrawnWhereEnoughIsLost() {
    var rows = new ArrayList<PlaceNight>();
    for (int place = 0; place < 60; place++) {
      for (int night = 0; night < 8; night++) {
        rows.add(row(place, night, place % 3 == 0, (place * 13) % 90));
      }
    }
    var figures = judge(rows);

    assertThat(figures.lostPlaces()).isEqualTo(20);
    assertThat(figures.isOfFewLosses()).isFalse();
    assertThat(figures.bands()).hasSameSizeAs(figures.reliability().orElseThrow().bins());
  }

  @Test
  void theWorstMissStoodLowestAndEachPlaceIsToldOnce() {
    var rows = new ArrayList<PlaceNight>();
    for (int night = 0; night < 3; night++) {
      rows.add(row(1, night, true, night == 1 ? 0 : 50));
      rows.add(row(2, night, true, 20));
      rows.add(row(3, night, false, 40));
      rows.add(row(4, night, false, 10 * night));
    }
    var figures = judge(rows);

    assertThat(figures.misses())
        .extracting(at -> at.risk().place(), PlaceNight::night)
        .containsExactly(tuple("place-1", FIRST.plusDays(7)), tuple("place-2", FIRST.plusDays(14)));
    assertThat(figures.falseAlarms())
        .extracting(at -> at.risk().place(), at -> at.said().threat())
        .containsExactly(tuple("place-3", 40), tuple("place-4", 20));
  }

  private interface Threat {
    int of(int place, int night);
  }

  /** Of which the first three are lost. */
  private static List<PlaceNight> rows(int places, int nights, Threat threat) {
    var rows = new ArrayList<PlaceNight>();
    for (int night = 0; night < nights; night++) {
      for (int place = 0; place < places; place++) {
        rows.add(row(place, night, place < 3, threat.of(place, night)));
      }
    }
    return rows;
  }

  private static List<PlaceNight> shuffled(List<PlaceNight> rows, int seed) {
    var lost = new ArrayList<>(rows.stream().map(row -> row.isLostWithin(HORIZON)).toList());
    Collections.shuffle(lost, new Random(seed));
    var all = new ArrayList<PlaceNight>();
    for (int i = 0; i < rows.size(); i++) {
      int night = (int) (rows.get(i).night().toEpochDay() - FIRST.toEpochDay()) / 7;
      int place = Integer.parseInt(rows.get(i).risk().place().substring(6));
      all.add(row(place, night, lost.get(i), rows.get(i).said().threat()));
    }
    return all;
  }

  private static PlaceNight row(int place, int week, boolean isLost, int threat) {
    var night = FIRST.plusDays(7L * week);
    var id = "place-" + place;
    return new PlaceNight(
        night,
        new PlaceAtRisk(
            id,
            1 + place,
            Optional.of(0.5),
            0,
            isLost ? Optional.of(night.plusDays(20)) : Optional.empty()),
        new ReplayedPlace(
            id, "blue", 1, threat, 10, BigDecimal.valueOf(threat), 0, List.of(), List.of()),
        Optional.empty());
  }

  private static HorizonFigures judge(List<PlaceNight> rows) {
    return new HorizonJudge(NO_RULES, Set.of(), 7).judge(HORIZON, rows);
  }

  private static double auc(HorizonFigures figures, Forecaster forecaster) {
    return figures.of(forecaster).of(Measure.AUC_NIGHTLY).value().orElseThrow();
  }
}
