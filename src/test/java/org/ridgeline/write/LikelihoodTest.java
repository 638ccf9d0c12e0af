package org.ridgeline.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgeline.fact.Extent;
import org.ridgeline.fact.record.CalibratedBand;
import org.ridgeline.fact.record.RecordedBacktest;
import org.ridgeline.fact.record.ThreatCalibration;
import org.ridgeline.rank.Likelihoods;
import org.ridgeline.reason.conclude.Status;
import org.ridgeline.write.briefing.BriefingHtml;
import org.ridgeline.write.briefing.BriefingRecord;
import org.ridgeline.write.table.AssessmentCsv;

class LikelihoodTest {

  private static CalibratedBand band(
      String theatre, String rules, int days, int from, double share) {
    return new CalibratedBand(
        new RecordedBacktest(
            theatre,
            "0dd",
            rules,
            LocalDate.parse("2024-07-08"),
            LocalDate.parse("2025-03-03"),
            35,
            7,
            days,
            "x",
            1234,
            42),
        from,
        from == 0 ? 30 : 100,
        100,
        40,
        21,
        share,
        OptionalDouble.of(share / 2),
        OptionalDouble.empty(),
        0.012);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0, almost no chance, 'fewer than 1 of 1,000'",
    "0.003, almost no chance, '3 of 1,000'",
    "0.0499, almost no chance, 5 of 100",
    "0.05, very unlikely, 5 of 100",
    "0.2, unlikely, 20 of 100",
    "0.45, roughly even chance, 45 of 100",
    "0.55, likely, 55 of 100",
    "0.8, very likely, 80 of 100",
    "0.95, almost certain, 95 of 100",
    "1.0, almost certain, 100 of 100",
  })
  void wordsAreThoseOfTheDirective(double share, String word, String frequency) {
    assertThat(Likelihood.word(share)).isEqualTo(word);
    assertThat(Likelihood.frequency(share)).isEqualTo(frequency);
  }

  @Test
  void aPlaceIsToldWithItsFrequencyAndThatOfAll() {
    var told = new Likelihood(band("ua", "c0ffee", 30, 31, 0.62));

    assertThat(told.sentence().replace('\u00A0', ' '))
        .isEqualTo(
            "Loss within 30 days: likely (55 to 80 %). 62 of 100 such places (Threat 31 to 100) were lost, 1 of 100 overall.");
    assertThat(told.percent()).isEqualByComparingTo("62.0");
    assertThat(new Likelihood(band("ua", "c0ffee", 30, 31, 0.01)).sentence())
        .contains("1 of 100 such places (Threat 31 to 100) was lost");
  }

  @Test
  void theShortestHorizonIsInTheTableAndAllAreOnThePage() {
    var report = Reports.ofToretsk().likelihoods(of("somewhere", "c0ffee"));

    assertThat(report.by(new AssessmentCsv(false))).contains(",very unlikely,12.5,30,");
    assertThat(report.by(new BriefingHtml()))
        .contains("Loss within 30 days: very unlikely (5 to 20\u00A0%).")
        .contains("Loss within 90 days: likely (55 to 80\u00A0%).")
        .doesNotContain("no words of likelihood");
  }

  @Test
  void withoutARecordThreatIsNoProbability() {
    for (var none : List.of(Likelihoods.NONE, of("elsewhere", "c0ffee"))) {
      var report = Reports.ofToretsk().likelihoods(none);

      assertThat(report.by(new BriefingHtml()))
          .contains("<dd>No record: Threat is no probability.</dd>")
          .doesNotContain("Loss within");
      assertThat(new BriefingRecord(report.build()).tellsLikelihood()).isFalse();
    }
  }

  @Test
  void whereTheRulesHaveChangedNoLikelihoodIsTold() {
    assertThat(Reports.ofToretsk().likelihoods(of("somewhere", "another")).by(new BriefingHtml()))
        .contains("The rules have changed since they were calibrated: Threat is no probability")
        .doesNotContain("Loss within");
  }

  @Test
  void ofAPlaceWithoutThreatNothingIsTold() {
    var report =
        Reports.of("2024-07-07")
            .place(
                "quiet",
                "Quiet",
                Reports.control(
                    "quiet",
                    Status.HELD,
                    "UA",
                    "Quiet is held by UA.",
                    Reports.claim("C1", "quiet", Reports.MAP, "UA", Extent.ALL).citation()))
            .likelihoods(of("somewhere", "c0ffee"))
            .build();

    assertThat(report.likelihoods(report.assessments().get(0))).isEmpty();
  }

  private static Likelihoods of(String theatre, String rules) {
    return Likelihoods.of(
        new ThreatCalibration(
            List.of(
                band(theatre, rules, 90, 31, 0.6),
                band(theatre, rules, 30, 0, 0.004),
                band(theatre, rules, 30, 31, 0.125))),
        "somewhere",
        "c0ffee");
  }
}
