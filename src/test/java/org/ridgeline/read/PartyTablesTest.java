package org.ridgeline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.SmallInput;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.Party;
import org.ridgeline.fact.PartyRelation;
import org.ridgeline.fact.RelationKind;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.read.quarantine.RowProblem;

class PartyTablesTest {

  @TempDir Path folder;

  private SmallInput input;

  @BeforeEach
  void writeInput() throws IOException {
    input =
        SmallInput.in(folder)
            .table(
                "parties.csv",
                """
                id,name,aliases
                red,Redland,Reds|Редландия
                blue,Blueland,Blues
                green,Greenland,
                """)
            .table(
                "relations.csv",
                """
                one,other,relation,from,to,source
                blue,green,allied,,,atlas
                red,green,neutral,2025-01-01,2030-12-31,atlas
                """);
  }

  @Test
  void bothTablesAreRead() throws IOException {
    var tables = read();

    assertThat(tables.problems()).isEmpty();
    assertThat(tables.warnings()).isEmpty();
    assertThat(tables.parties()).extracting(Party::name).contains("Redland").hasSize(3);
    assertThat(tables.relations())
        .extracting(PartyRelation::kind)
        .containsExactly(RelationKind.ALLIED, RelationKind.NEUTRAL);
    assertThat(tables.relations().get(1).to()).isEqualTo(Optional.of(LocalDate.of(2030, 12, 31)));
    assertThat(tables.relations().get(1).citation().place()).isEqualTo("relations.csv:3");
    assertThat(tables.rows().get("parties")).isEqualTo(new Tables.RowCount(3, 0));
    assertThat(tables.rows().get("relations")).isEqualTo(new Tables.RowCount(2, 0));
    assertThat(tables.fingerprints()).containsKeys("parties.csv", "relations.csv");
    assertThat(tables.lines()).containsKeys("parties.csv", "relations.csv");
  }

  @Test
  void ofTablesThatAreNotThereNothingIsSaid(@TempDir Path other) throws IOException {
    var tables = InputFolder.read(SmallInput.in(other).folder(), BadRowTolerance.HALF);

    assertThat(tables.parties()).isEmpty();
    assertThat(tables.relations()).isEmpty();
    assertThat(tables.rows()).doesNotContainKeys("parties", "relations");
    assertThat(tables.warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"red", "RED", "Redland", "redland", "REDS", "Редландия"})
  void aPartyIsKnownByAnyOfItsNames(String written) throws IOException {
    input
        .change("control_claims.csv", "birch,red,", "birch," + written + ",")
        .change("event_reports.csv", "assault,red,", "assault," + written + ",")
        .change("sources.csv", "official,red,", "official," + written + ",")
        .change("relations.csv", "red,green", written + ",green");

    var tables = read();

    assertThat(tables.warnings()).isEmpty();
    assertThat(tables.claims().get(1).holder()).isEqualTo("red");
    assertThat(tables.events().get(0).actor()).isEqualTo("red");
    assertThat(tables.sources()).extracting(Source::party).contains("red");
    assertThat(tables.claims().get(1).citation().party()).isEqualTo("red");
    assertThat(tables.relations()).extracting(PartyRelation::one).contains("red");
  }

  @Test
  void aPartyForWhichNoSourceSpeaksMayHaveARow() throws IOException {
    input.change("event_reports.csv", "assault,red,", "assault,Greenland,");

    assertThat(read().warnings()).isEmpty();
  }

  @Test
  void aPartyThatHasNoRowIsToldWithItsRemedy() throws IOException {
    input.change("event_reports.csv", "assault,red,", "assault,Ockerland,");

    assertThat(read().warnings())
        .containsExactly(
            "event_reports.csv:2: actor: no source speaks for the party 'Ockerland';"
                + " write one of blue, green, red, or add it to parties.csv (1 row)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "green,Greenland,# green,,# parties.csv:4: name: is empty; every row needs one",
        "green,Greenland,# green,BLUES,# parties.csv:4: name: 'BLUES' is a name of blue too,"
            + " in parties.csv:3; leave it to one of them",
        "green,Greenland,# green,Greenland,Redland# parties.csv:4: aliases: 'Redland' is a name of"
            + " red too, in parties.csv:2; leave it to one of them",
        "green,Greenland,# Reds,Greenland,# parties.csv:4: id: 'Reds' is a name of red too,"
            + " in parties.csv:2; leave it to one of them",
      })
  void aBadPartyCostsItsRow(String from, String to, String problem) throws IOException {
    assertLeftOut("parties.csv", from, to, problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "allied,,,atlas# allied,,,atlass# relations.csv:2: source: 'atlass' is not in sources.csv;"
            + " did you mean 'atlas'?",
        "allied# aliied# relations.csv:2: relation: 'aliied' is none of hostile, allied, neutral;"
            + " did you mean 'allied'?",
        "blue,green# Blues,blue# relations.csv:2: other: is 'blue' like one; name the other party"
            + " of the two",
        "blue,green# blue,nobody# relations.csv:2: other: 'nobody' names no party; name the one"
            + " that the source speaks of",
        "blue,green# blue,green/red# relations.csv:2: other: 'green/red' names 2 parties;"
            + " write one, and a row for each of the others",
        "2025-01-01,2030-12-31# 2025-01-01,2024-12-31# relations.csv:3: to: 2024-12-31 is before"
            + " from, 2025-01-01; a period ends after it has begun",
        "2025-01-01,2030-12-31# 2025-01-01,soon# relations.csv:3: to: 'soon' is not a day;"
            + " write it as 2025-03-31",
        "red,green,neutral,2025-01-01,2030-12-31# green,Blues,hostile,,# relations.csv:3: relation:"
            + " relations.csv:2 says allied of the same days; keep the right one",
      })
  void aBadRelationCostsItsRow(String from, String to, String problem) throws IOException {
    assertLeftOut("relations.csv", from, to, problem);
  }

  private void assertLeftOut(String file, String from, String to, String problem)
      throws IOException {
    input.change(file, from, to);

    assertThat(read().problems()).extracting(RowProblem::toString).containsExactly(problem);
  }

  @Test
  void relationsThatContradictEachOtherInPartAreTold() throws IOException {
    input
        .row("relations.csv", "red,blue,neutral,2024-01-01,2025-02-01,atlas")
        .row("relations.csv", "blue,red,hostile,2025-01-15,,atlas");

    assertThat(read().warnings())
        .containsExactly(
            "relations.csv:5: from: relations.csv:4 says neutral up to 2025-02-01, and this row"
                + " hostile before that; the one that begins last counts (1 row)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hostile,2025-02-01,", // begins on the day on which the other ends
        "hostile,2024-05-01,2024-06-01", // an exception
        "neutral,2025-01-15,", // says the same
        "hostile,,", // the rule, of which the other is an exception
      })
  void relationsThatFollowOrExceptEachOtherAreNot(String later) throws IOException {
    input
        .row("relations.csv", "red,blue,neutral,2024-01-01,2025-02-01,atlas")
        .row("relations.csv", "blue,red," + later + ",atlas");

    assertThat(read().warnings()).isEmpty();
    assertThat(read().problems()).isEmpty();
  }

  @Test
  void aShareStandsBesideItsExtent() throws IOException {
    input
        .change("control_claims.csv", "extent,stance", "extent,share_percent,stance")
        .change("control_claims.csv", "blue,all,claims", "blue,part,48.5,claims")
        .change("control_claims.csv", "red,all,claims", "red,all,,claims");

    assertThat(read().claims())
        .extracting(ControlClaim::sharePercent)
        .containsExactly(OptionalDouble.of(48.5), OptionalDouble.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"101", "-1", "half", "50 %"})
  void aShareThatIsNoneCostsItsRow(String written) throws IOException {
    input
        .change("control_claims.csv", "extent,stance", "extent,share_percent,stance")
        .change("control_claims.csv", "blue,all,claims", "blue,part," + written + ",claims")
        .change("control_claims.csv", "red,all,claims", "red,all,,claims");

    assertThat(read().problems())
        .extracting(RowProblem::toString)
        .containsExactly(
            "control_claims.csv:2: share_percent: '%s' is no share from 0 to 100; write the percentage alone, as 45"
                .formatted(written));
  }

  @Test
  void anUnclosedCellCostsNoRowBehindIt() throws IOException {
    input.change("relations.csv", "blue,green,allied,,,atlas", "blue,green,allied,,,\"atlas");

    assertThat(read().relations()).hasSize(1);
  }

  private Tables read() throws IOException {
    return InputFolder.read(folder, BadRowTolerance.HALF);
  }
}
