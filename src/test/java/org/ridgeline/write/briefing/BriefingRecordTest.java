package org.ridgeline.write.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridgeline.backtest.record.SampleFigures.backtest;
import static org.ridgeline.backtest.record.SampleFigures.figure;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgeline.fact.record.RecordedFigure;
import org.ridgeline.write.Reports;

class BriefingRecordTest {

  private static final String LOSS =
      "Lost means: an opponent holds 50 % of the 3 km around a place for 28 days; judged within 25 km of one.";
  private static final String INTERVALS =
      "A loss is foreseen if the place was among the first ten by Threat on the last night before it. Skill is how much closer to what came the probability of Threat was than that of distance: 1 is perfect, 0 no better. An interval, in brackets or in place of a figure, holds nine tenths of samples drawn from the same places and months. Stakes are a judgement, which no map can say is right.";

  @Test
  void rulesThatWereNeverHeldAgainstAnythingSaySo() {
    assertThat(sentences())
        .containsExactly(
            "No record: these rules have not been held against what came of earlier nights.");
  }

  @Test
  void figuresComeFirstAndIntervalsAfter() {
    var ua = backtest("ua", 90, 42);

    assertThat(
            sentences(
                figure(ua, "threat", "auc-nightly", 0.7, 0.55, 0.83),
                figure(ua, "threat", "brier", 0.1),
                figure(ua, "distance", "auc-nightly", 0.89, 0.82, 0.96)))
        .containsExactly(
            "On ua, 35 nights from 8 July 2024 to 3 March 2025 held against maps: of a place that was lost within 90 days and one that was not, Threat put the right one first in 70 of 100 pairs (55 to 83), distance alone in 89 (82 to 96).",
            LOSS,
            INTERVALS);
  }

  @Test
  void ofFewLossesTheIntervalComesFirst() {
    var ua = backtest("ua", 30, 12, "another");

    assertThat(
            sentences(
                figure(ua, "threat", "auc-nightly", 0.7, 0.55, 0.83),
                figure(ua, "distance", "auc-nightly", 0.89)))
        .containsExactly(
            "On ua, 35 nights from 8 July 2024 to 3 March 2025 held against maps, judged by another version of the rules: of a place that was lost within 30 days and one that was not, Threat put the right one first in 55 to 83 of 100 pairs (70), distance alone in 89 (no interval). Only 12 places were lost, too few to trust more than the intervals.",
            LOSS,
            INTERVALS);
  }

  @Test
  void whereNothingWasLostNothingIsSaidOfThreat() {
    assertThat(sentences(figure(backtest("ua", 30, 0), "threat", "brier", 0)).get(0))
        .isEqualTo(
            "On ua, 35 nights from 8 July 2024 to 3 March 2025 held against maps: no place was lost within 30 days, so that nothing can be said of Threat.");
    assertThat(sentences(figure(backtest("ua", 30, 5), "gone-rule", "added-auc", 0)).get(0))
        .isEqualTo(
            "On ua, 35 nights from 8 July 2024 to 3 March 2025 held against maps: nothing is kept of Threat within 30 days. Only 5 places were lost, too few to trust more than the intervals.");
  }

  @Test
  void pageOneSaysWhetherThreatWasBetterThanDistance() {
    assertThat(worth(0.41, 0.23, 0.57))
        .isEqualTo(
            "From 8 July 2024 to 3 March 2025, within 30 days: better than distance alone (skill 0.41, 0.23 to 0.57); of 75 losses 56 foreseen, 19 missed (by distance 45 foreseen).");
    assertThat(worth(-0.3, -0.5, -0.1)).contains(": worse than distance alone (skill -0.30,");
    assertThat(worth(0.1, -0.1, 0.3)).contains(": not told apart from distance alone (skill 0.10,");
  }

  private static String worth(double skill, double low, double high) {
    var report = Reports.ofToretsk();
    var theatre = report.build().tables().theatre();
    var judged = backtest(theatre, 30, 74, report.build().fingerprint());
    var record =
        List.of(
            figure(judged, "threat", "skill-against-distance", skill, low, high),
            figure(judged, "threat", RecordedFigure.LOSSES, 75),
            figure(judged, "threat", RecordedFigure.FORESEEN, 56),
            figure(judged, "distance", RecordedFigure.FORESEEN, 45));
    var summary = new BriefingRecord(report.record(record).build()).summary();
    return summary.get(summary.size() - 1).replace('\u00A0', ' ');
  }

  @Test
  void aLongRecordIsNotToldToItsEnd() {
    var many = new ArrayList<RecordedFigure>();
    for (int theatre = 10; theatre < 23; theatre++) {
      many.add(figure(backtest("part " + theatre, 30, 25), "threat", "auc-nightly", 0.5));
    }

    assertThat(sentences(many.toArray(RecordedFigure[]::new)))
        .hasSize(13)
        .contains("3 more are in record.csv.");
  }

  @Test
  void whatATheatreIsCalledIsNoMarkup() {
    var page =
        Reports.ofToretsk()
            .record(List.of(figure(backtest("<b>", 30, 25), "threat", "auc-nightly", 0.5)))
            .by(new BriefingHtml());

    assertThat(page).contains("<dt>Record</dt><dd>On &lt;b").doesNotContain("On <b>");
  }

  private static List<String> sentences(RecordedFigure... figures) {
    return new BriefingRecord(Reports.ofToretsk().record(List.of(figures)).build())
        .sentences().stream().map(sentence -> sentence.replace('\u00A0', ' ')).toList();
  }
}
