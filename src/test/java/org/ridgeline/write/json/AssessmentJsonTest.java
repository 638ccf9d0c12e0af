package org.ridgeline.write.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.ridgeline.rank.Retrospect.News;
import org.ridgeline.reason.conclude.Status;
import org.ridgeline.write.Reports;
import org.ridgeline.write.table.FindingsCsv;

class AssessmentJsonTest {

  @Test
  void aPlaceTellsWhoHeldItWhenAndHowMuchOfItByAMap() {
    assertThat(
            Reports.ofToretsk()
                .held(Reports.left("2024-06-20", "RU"), Reports.measured("2024-07-01", "UA", 52.5))
                .by(new AssessmentJson()))
        .contains(
            """
                  "history" : [
                    {
                      "from" : "2024-06-20",
                      "holder" : "",
                      "left" : "RU",
                      "share_percent" : null,
                      "ground" : "left",
                      "voices" : [
                        "RU",
                        "map"
                      ]
                    },
                    {
                      "from" : "2024-07-01",
                      "holder" : "UA",
                      "left" : "",
                      "share_percent" : 52.5,
                      "ground" : "borne_out",
            """);
  }

  @Test
  void aPlaceIsWrittenWithAllThatItRestsOn() {
    assertThat(Reports.ofToretsk().by(new AssessmentJson()))
        .isEqualTo(
            """
            {
              "schema_version" : 3,
              "as_of" : "2024-07-07",
              "known_by" : "2024-07-07",
              "compared_with" : null,
              "version" : "0.1.0",
              "themes" : [
                {
                  "id" : "tempo",
                  "side" : "threat",
                  "cap" : 35,
                  "title" : "Tempo of attacks"
                },
                {
                  "id" : "heights",
                  "side" : "stakes",
                  "cap" : 25,
                  "title" : "Commanding heights"
                },
                {
                  "id" : "notes",
                  "side" : "note",
                  "cap" : 0,
                  "title" : "Worth knowing"
                }
              ],
              "assessments" : [
                {
                  "rank" : 1,
                  "threat_rank" : 1,
                  "rank_change" : -2,
                  "score_change" : -1.5,
                  "settlement" : "toretsk",
                  "name" : "Toretsk",
                  "longitude" : 37.85,
                  "latitude" : 48.39,
                  "sector" : "North",
                  "codes" : {
                    "geonames_id" : null,
                    "pcode" : ""
                  },
                  "holder" : "UA",
                  "last_holder" : "",
                  "status" : "held",
                  "score" : 22.9,
                  "threat" : 35,
                  "stakes" : 15,
                  "stakes_least" : 15,
                  "stakes_not_known" : [ ],
                  "likelihoods" : [ ],
                  "confidence" : "high",
                  "confidence_because" : "Two voices say so.",
                  "key_judgement" : "Toretsk is held by UA. It was attacked twice and stands high.",
                  "if_lost" : null,
                  "themes" : {
                    "tempo" : 35,
                    "heights" : 15
                  },
                  "control" : {
                    "rule" : "held",
                    "because" : "Toretsk is held by UA.",
                    "change" : null,
                    "change_cause" : null,
                    "confidence" : "high",
                    "confidence_because" : "Two voices say so.",
                    "evidence" : {"control_claims.csv":[2]}
                  },
                  "findings" : [
                    {
                      "rule" : "assaulted",
                      "because" : "Toretsk was attacked twice.",
                      "change" : null,
                      "change_cause" : null,
                      "confidence" : "low",
                      "confidence_because" : "",
                      "evidence" : {"event_reports.csv":[3]}
                    },
                    {
                      "rule" : "height",
                      "because" : "Toretsk stands high.",
                      "change" : null,
                      "change_cause" : null,
                      "confidence" : "low",
                      "confidence_because" : "",
                      "evidence" : {"event_reports.csv":[3]}
                    }
                  ],
                  "history" : [ ]
                }
              ],
              "withdrawn" : [ ],
              "notices" : [ ],
              "rules" : {
                "assaulted" : {
                  "title" : "The rule assaulted",
                  "side" : "threat",
                  "theme" : "tempo",
                  "points" : 40
                },
                "height" : {
                  "title" : "The rule height",
                  "side" : "stakes",
                  "theme" : "heights",
                  "points" : 15
                },
                "held" : {
                  "title" : "The rule held",
                  "side" : "note",
                  "theme" : "",
                  "points" : 0
                }
              },
              "rows" : {
                "control_claims.csv:2" : {
                  "row" : "C1",
                  "source" : "map",
                  "grade" : "B2"
                },
                "event_reports.csv:3" : {
                  "row" : "E1",
                  "source" : "mod",
                  "grade" : "C2"
                }
              }
            }
            """);
  }

  @Test
  void aFirstNightHasNoChanges() {
    var report =
        Reports.of("2024-07-07")
            .place("vesele", "Vesele", Reports.control("vesele", Status.UNKNOWN, "", "Unsaid."));

    assertThat(report.by(new AssessmentJson()))
        .contains("\"rank_change\" : null,\n      \"score_change\" : null,");
  }

  @Test
  void whatHasChangedIsToldWithItsRows() {
    var row = Reports.citation("control_claims.csv", 7, "C7", Reports.MAP);
    var report = Reports.ofToretsk().withdrawn("Attacked.", false, row).news(News.NEW);

    assertThat(report.by(new AssessmentJson()))
        .contains("\"compared_with\" : \"2024-07-06\",")
        .contains(
            """
                    "because" : "Toretsk is held by UA.",
                    "change" : "new",
                    "change_cause" : "happened",
            """)
        .contains(
            """
              "withdrawn" : [
                {
                  "settlement" : "toretsk",
                  "rule" : "attacks",
                  "because" : "Attacked.",
                  "gone_on" : "2024-07-07",
                  "withdrawn_by" : "control_claims.csv:7 (The map)",
                  "change_cause" : "happened",
                  "rows" : [
                    "control_claims.csv:7"
                  ]
            """);
  }

  @Test
  void evidenceNamesTheSameRowsAsTheTableDoes() throws IOException {
    var report =
        Reports.of("2024-07-07")
            .place(
                "toretsk",
                "Toretsk",
                Reports.control("toretsk", Status.HELD, "UA", "Held."),
                Reports.finding(
                    "assaulted",
                    Reports.TEMPO,
                    40,
                    "Attacked.",
                    Reports.citation("event_reports/a \"quoted\" file.csv", 12, "E1", Reports.MAP),
                    Reports.citation("event_reports/a \"quoted\" file.csv", 3, "E2", Reports.MAP),
                    Reports.citation("links.csv", 7, "L1", Reports.MAP)),
                Reports.finding("height", Reports.TEMPO, 1, "It stands high."));
    var night = new JsonMapper().readTree(report.by(new AssessmentJson()));

    var rows = new ArrayList<String>();
    for (var finding : night.path("assessments").path(0).path("findings")) {
      for (var file : finding.path("evidence").properties()) {
        file.getValue().forEach(line -> rows.add(file.getKey() + ":" + line.asInt()));
      }
    }
    assertThat(rows)
        .containsExactly(
            "event_reports/a \"quoted\" file.csv:12",
            "event_reports/a \"quoted\" file.csv:3",
            "links.csv:7")
        .allSatisfy(row -> assertThat(night.path("rows").has(row)).isTrue());
    assertThat(report.by(new FindingsCsv()).replace("\"\"", "\"")).contains(String.join(";", rows));
  }

  @Test
  void whatALossWouldChangeIsTold() {
    assertThat(Reports.ofToretsk().ifLost(Reports.lossOfToretsk()).by(new AssessmentJson()))
        .contains("\"if_lost\" : \"Were Toretsk lost to RU, no other score would change.\"");
  }

  @Test
  void noticesAreTold() {
    assertThat(
            Reports.of("2024-07-07")
                .notice("The newest report is 9 days old.")
                .by(new AssessmentJson()))
        .endsWith(
            """
              "notices" : [
                "The newest report is 9 days old."
              ],
              "rules" : { },
              "rows" : { }
            }
            """);
  }
}
