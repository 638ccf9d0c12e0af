package org.ridgeline.write.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.fact.Extent;
import org.ridgeline.rank.LossScenario;
import org.ridgeline.rank.Retrospect.News;
import org.ridgeline.read.quarantine.RowProblem;
import org.ridgeline.reason.conclude.Status;
import org.ridgeline.write.Reports;

class CsvReportsTest {

  @Test
  void theAssessmentHasOneRowAPlaceWithCappedPointsByTheme() {
    assertThat(Reports.ofToretsk().by(new AssessmentCsv(false)))
        .isEqualTo(
            """
            as_of,rank,threat_rank,rank_change,settlement,name,kind,region,sector,longitude,latitude,people,people_as_of,holder,last_holder,status,score,score_change,threat,stakes,stakes_least,stakes_not_known,confidence,confidence_because,likelihood,likelihood_percent,likelihood_days,tempo,heights,findings,sources,key_judgement,geonames_id,pcode
            2024-07-07,1,1,-2,toretsk,Toretsk,town,Donetsk,North,37.85,48.39,,,UA,,held,22.9,-1.5,35,15,15,,high,Two voices say so.,,,,35,15,2,2,Toretsk is held by UA. It was attacked twice and stands high.,,
            """);
  }

  @Test
  void changesAreEmptyIfNothingIsKnownOfTheNightBefore() {
    assertThat(quietNight("Vesele").by(new AssessmentCsv(false)))
        .endsWith(
            "2024-07-07,1,1,,vesele,Vesele,town,Donetsk,North,37.85,48.39,,,,,unknown,0.0,,0,0,0,,high,Two voices say so.,,,,0,0,0,0,Nobody has said.,,\n");
  }

  @Test
  void findingsBeginWithWhoHoldsThePlaceAndNameTheirRows() {
    assertThat(Reports.ofToretsk().by(new FindingsCsv()))
        .isEqualTo(
            """
            as_of,settlement,side,theme,points,rule,title,because,evidence,change,change_cause,confidence,confidence_because
            2024-07-07,toretsk,note,,0,held,The rule held,Toretsk is held by UA.,control_claims.csv:2,,,high,Two voices say so.
            2024-07-07,toretsk,threat,tempo,40,assaulted,The rule assaulted,Toretsk was attacked twice.,event_reports.csv:3,,,low,
            2024-07-07,toretsk,stakes,heights,15,height,The rule height,Toretsk stands high.,event_reports.csv:3,,,low,
            """);
  }

  @Test
  void severalRowsOfEvidenceShareACell() {
    var one = Reports.citation("a.csv", 2, "1", Reports.MAP);
    var other = Reports.citation("b.csv", 7, "2", Reports.MAP);
    var report =
        Reports.of("2024-07-07")
            .place(
                "vesele",
                "Vesele",
                Reports.control("vesele", Status.HELD, "UA", "So.", one, other));

    assertThat(report.by(new FindingsCsv())).contains(",So.,a.csv:2;b.csv:7,,,high");
  }

  @Test
  void claimsSayWhoDeniesAndWhoElseSaysSo() {
    var report =
        Reports.ofToretsk()
            .claim(Reports.claim("C2", "toretsk", Reports.MINISTRY, "RU", Extent.PART));

    assertThat(report.by(new ClaimsCsv()))
        .isEqualTo(
            """
            as_of,settlement,name,claim,stance,holder,extent,share_percent,source,source_name,party,kind,grade,since,last,published_on,counts,denied_by,corroborated_by,independent_voices,voices_without_side,url,text
            2024-07-07,toretsk,Toretsk,C1,claims,UA,all,,map,The map,,map,B2,2024-07-06,2024-07-06,2024-07-07,yes,mod,,1,1,https://example.org/map,"'=All of it, they say."
            2024-07-07,toretsk,Toretsk,C2,claims,RU,part,,mod,Ministry,RU,official,C2,2024-07-06,2024-07-06,2024-07-07,yes,map,,1,0,https://example.org/map,"'=All of it, they say."
            """);
  }

  @ParameterizedTest
  @CsvSource({"97.0, 97", "100, 100", "12.5, 12.5"})
  void claimsSayWhatShareAMapMeasured(double share, String written) {
    var report =
        Reports.of("2024-07-07")
            .claim(Reports.measured("C2", "toretsk", Reports.MAP, "RU", Extent.MOST, share));

    assertThat(report.by(new ClaimsCsv())).contains(",claims,RU,most," + written + ",map,");
  }

  @Test
  void whatWasWithdrawnNamesTheRowOrTheTime() {
    var map = Reports.citation("control_claims.csv", 7, "C7", Reports.MAP);
    var mod = Reports.citation("control_claims.csv", 9, "C9", Reports.MINISTRY);

    assertThat(
            Reports.ofToretsk()
                .withdrawn("Attacked.", false, map)
                .withdrawn("Shelled.", true)
                .withdrawn("Quiet.", false, map, mod)
                .withdrawn("Held.", true, map, mod)
                .by(new WithdrawnCsv()))
        .isEqualTo(
            """
            as_of,compared_with,settlement,side,theme,points,rule,title,because,gone_on,withdrawn_by,change_cause
            2024-07-07,2024-07-06,toretsk,threat,tempo,10,attacks,The rule attacks,Attacked.,2024-07-07,control_claims.csv:7 (The map),happened
            2024-07-07,2024-07-06,toretsk,threat,tempo,10,attacks,The rule attacks,Shelled.,2024-07-07,time: its newest report is of 23 June 2024,aged
            2024-07-07,2024-07-06,toretsk,threat,tempo,10,attacks,The rule attacks,Quiet.,2024-07-07,one of control_claims.csv:7 (The map); control_claims.csv:9 (Ministry),happened
            2024-07-07,2024-07-06,toretsk,threat,tempo,10,attacks,The rule attacks,Held.,2024-07-07,"time, or one of control_claims.csv:7 (The map); control_claims.csv:9 (Ministry)",happened
            """);
  }

  @Test
  void aLossHasOneRowAPlaceAndFindingThatItWouldChange() {
    assertThat(Reports.ofToretsk().ifLost(Reports.lossOfToretsk()).by(new WhatIfCsv()))
        .isEqualTo(
            """
            as_of,lost,to,settlement,score,score_if,score_change,threat_change,stakes_change,change,rule,points,because
            2024-07-07,toretsk,RU,toretsk,22.9,0.0,-22.9,-35,0,lost,assaulted,-40,Toretsk was attacked twice.
            """);
  }

  @Test
  void ofManyRowsThatMayHaveWithdrawnItAFewAreNamed() {
    var row = Reports.citation("a.csv", 7, "C7", Reports.MAP);

    assertThat(Reports.ofToretsk().withdrawn("Attacked.", false, 1200, row).by(new WithdrawnCsv()))
        .endsWith(",\"one of a.csv:7 (The map); and 1,200 more\",happened\n");
  }

  @Test
  void findingsSayWhetherTheyAreNew() {
    var report = Reports.ofToretsk().news(News.NEW, News.CHANGED, News.SAME);

    assertThat(report.by(new FindingsCsv()))
        .contains(",control_claims.csv:2,new,happened,high,")
        .contains(",Toretsk was attacked twice.,event_reports.csv:3,changed,,low,\n")
        .contains(",Toretsk stands high.,event_reports.csv:3,same,,low,\n");
  }

  @Test
  void theSeriesHasOneRowAPlaceAndNight() {
    var report =
        Reports.ofToretsk()
            .held(Reports.hold("2024-06-30", "RU"), Reports.hold("2024-07-02", "UA"));

    assertThat(report.trend().by(new SeriesCsv()))
        .isEqualTo(
            """
            as_of,settlement,rank,score,threat,stakes,status,holder
            2024-06-30,toretsk,3,20.0,40,10,held,RU
            2024-07-07,toretsk,1,22.9,35,15,contested,UA
            """);
  }

  @Test
  void aLossThatChangesNothingOrCannotBeSupposedSaysSo() {
    var report = Reports.ofToretsk();
    var toretsk = report.build().assessments().get(0);
    var nothing = new LossScenario(toretsk.settlement(), "UA", "RU", List.of(), "No change.");

    assertThat(
            report
                .ifLost(nothing)
                .ifLost(LossScenario.impossible(toretsk, "Nobody knows."))
                .by(new WhatIfCsv()))
        .endsWith(
            """
            2024-07-07,toretsk,RU,,,,,,,none,,,No change.
            2024-07-07,toretsk,,,,,,,,impossible,,,Nobody knows.
            """);
  }

  @Test
  void theQuarantineKeepsTheRowAsItStood() {
    var report =
        Reports.of("2024-07-07")
            .problem(
                new RowProblem("links.csv", 4, "kind", "is empty; every row needs one", "a,\"b\""))
            .problem(new RowProblem("links.csv", 5, "", "has 2 cells", "-x\ny"));

    assertThat(report.by(new QuarantineCsv()))
        .isEqualTo(
            """
            file,line,column,reason,original,corrected
            links.csv,4,kind,is empty; every row needs one,"a,""b""\",
            links.csv,5,,has 2 cells,"'-x
            y",
            """);
  }

  @Test
  void anEmptyQuarantineStillHasItsHeader() {
    assertThat(Reports.of("2024-07-07").by(new QuarantineCsv()))
        .isEqualTo("file,line,column,reason,original,corrected\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1+1", "-A1", "@SUM(A1)", "\t=1", "\r=1", "\uFF1D1"})
  void textThatLooksLikeAFormulaIsMadeHarmless(String name) {
    assertThat(quietNight(name).by(new AssessmentCsv(false))).contains("'" + name);
  }

  @Test
  void textThatIsANumberStaysOne() {
    assertThat(quietNight("-12.5").by(new AssessmentCsv(false))).contains(",vesele,-12.5,town,");
  }

  @Test
  void tagsOfHxlStandBelowTheHeaderIfAskedFor() {
    var plain = Reports.ofToretsk().by(new AssessmentCsv(false)).lines().toList();

    assertThat(Reports.ofToretsk().by(new AssessmentCsv(true)).lines())
        .containsExactly(
            plain.get(0),
            "#date+assessed,#indicator+rank+num,#indicator+rank+threat+num,#indicator+rank+change+num,#loc+code+v_ridgeline,#loc+name,#loc+type,#adm1+name,#loc+sector,#geo+lon,#geo+lat,#population,#date+population,#org+holder+code,#org+holder+previous+code,#status+control,#indicator+score+num,#indicator+score+change+num,#indicator+threat+num,#indicator+stakes+num,#indicator+stakes+least+num,#indicator+stakes+unknown,#meta+confidence,#meta+confidence+text,#indicator+likelihood,#indicator+likelihood+pct,#indicator+likelihood+days,,,,,#description+judgement+i_en,#loc+code+v_geonames,#loc+code+v_pcode",
            plain.get(1));
  }

  @Test
  void theLanguageOfTheMachineChangesNoByte() {
    var usual = Locale.getDefault();
    var english = Reports.ofToretsk().by(new AssessmentCsv(false));
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(Reports.ofToretsk().by(new AssessmentCsv(false)))
          .isEqualTo(english)
          .contains("high");
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void aDiskThatFailsDoesNotPassUnnoticed() {
    assertThatThrownBy(
            () -> new AssessmentCsv(false).write(Reports.ofToretsk().build(), new FullDisk()))
        .isInstanceOf(IOException.class)
        .hasMessage("the CSV report could not be written")
        .hasRootCauseMessage("no space left");
  }

  private static Reports quietNight(String name) {
    return Reports.of("2024-07-07")
        .place("vesele", name, Reports.control("vesele", Status.UNKNOWN, "", "Nobody has said."));
  }

  private static final class FullDisk extends Writer {

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
      throw new IOException("no space left");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
