package org.ridgeline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.SmallInput;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.Settlement;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.quarantine.RowProblem;

class InputFolderTest {

  @TempDir Path folder;

  private SmallInput input;

  @BeforeEach
  void writeInput() throws IOException {
    input = SmallInput.in(folder);
  }

  @Test
  void everyTableIsRead() throws IOException {
    var tables = read();

    assertThat(tables.problems()).isEmpty();
    assertThat(tables.warnings()).isEmpty();
    assertThat(tables.settlements()).extracting(Settlement::id).containsExactly("ashford", "birch");
    assertThat(tables.sources()).hasSize(3);
    assertThat(tables.population()).hasSize(1);
    assertThat(tables.links()).hasSize(1);
    assertThat(tables.events()).hasSize(1);
    assertThat(tables.claims()).hasSize(2);
    assertThat(tables.rows().get("control_claims")).isEqualTo(new Tables.RowCount(2, 0));
  }

  @Test
  void aFactKnowsTheLineItStandsIn() throws IOException {
    var citation = read().claims().get(1).citation();

    assertThat(citation.place()).isEqualTo("control_claims.csv:3");
    assertThat(citation.grade()).isEqualTo("C3");
    assertThat(citation.voice()).isEqualTo("red");
  }

  // What stops the run.

  @Test
  void aMissingTableRefusesTheInput() throws IOException {
    Files.delete(folder.resolve("links.csv"));

    assertRefused(
        "links.csv: the table is missing; an empty table still needs its header: "
            + "id,from,to,kind,name,source");
  }

  @Test
  void aMissingColumnRefusesTheInput() throws IOException {
    input.change("control_claims.csv", ",holder,", ",keeper,");

    assertRefused(
        "control_claims.csv:1: column 'holder' is missing; the header needs "
            + "id,as_of,published_on,settlement,holder,extent,stance,source,credibility,url,text");
  }

  @Test
  void aColumnThatStandsTwiceRefusesTheInput() throws IOException {
    input.change("sources.csv", "republishes", "party");

    assertRefused("sources.csv:1: column 'party' stands twice; keep one");
  }

  @Test
  void aFileThatIsNotUtf8RefusesTheInput() throws IOException {
    var text = Files.readString(folder.resolve("control_claims.csv")).replace("Birch.", "Bürch.");
    Files.write(folder.resolve("control_claims.csv"), text.getBytes(StandardCharsets.ISO_8859_1));

    assertRefused(
        "control_claims.csv:3: is not UTF-8 (byte 0xFC), but looks like Latin-1; "
            + "save the file as UTF-8");
  }

  @Test
  void aMissingFolderRefusesTheInput() {
    assertThatThrownBy(() -> InputFolder.read(folder.resolve("nowhere"), BadRowTolerance.HALF))
        .isInstanceOf(BadTableException.class)
        .hasMessageEndingWith(
            "nowhere: there is no such folder; name the input folder with --input");
  }

  @Test
  void aFileInThePlaceOfTheFolderIsSaidToBeNone() {
    var file = folder.resolve("links.csv");

    assertThatThrownBy(() -> InputFolder.read(file, BadRowTolerance.of("0")))
        .isInstanceOf(BadTableException.class)
        .hasMessage(file + ": is no folder; name the input folder with --input");
  }

  @Test
  void aFolderOfATableThatHasNoTableIsSaidToHaveNone() throws IOException {
    Files.delete(folder.resolve("event_reports.csv"));
    Files.createDirectory(folder.resolve("event_reports"));

    assertRefused(
        "event_reports.csv: the table is missing; the folder 'event_reports' has no .csv file; put"
            + " one there, or save the table as event_reports.csv");
  }

  @Test
  void manyRowsAreCountedInOneWay() throws IOException {
    for (int i = 0; i < 1_234; i++) {
      input.row(
          "event_reports.csv",
          "M%d,2025-03-30,2025-03-31,ashford,assault,green,4,E,blue-office,3,x.org,Row %d."
              .formatted(i, i));
    }

    assertThat(read().warnings())
        .filteredOn(warning -> warning.contains(" rows)"))
        .hasSize(2)
        .allMatch(warning -> warning.endsWith(" (1,234 rows)"));
  }

  @Test
  void tooManyBadRowsRefuseTheInput() throws IOException {
    input.change("control_claims.csv", "2025-03-30,2025-03-30", "soon,soon");

    assertRefused(
        "control_claims.csv: 2 of 2 rows are bad, more than the 50% that --max-bad-rows allows; the"
            + " first is control_claims.csv:2: as_of: 'soon' is not a day; write it as 2025-03-31");
  }

  private void assertRefused(String message) {
    assertThatThrownBy(this::read).isInstanceOf(BadTableException.class).hasMessage(message);
  }

  // What costs a row.

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "30.00,50.00 ! 30.00,97.5 ! settlements.csv:2: latitude: '97.5' is not between -90 and 90; are longitude and latitude swapped?",
        "30.00,50.00 ! east,50.00 ! settlements.csv:2: longitude: 'east' is not between -180 and 180; write degrees as 37.85",
        ",town, ! ,hamlet, ! settlements.csv:2: kind: 'hamlet' is none of city, town, settlement, village, camp, dam, bridge, power_plant, airfield, crossing_point, district, region",
        "50.00,200 ! 50.00,high ! settlements.csv:2: elevation_m: 'high' is no height in metres between -9000 and 9000",
        "200,atlas ! 200,atlsa ! settlements.csv:2: source: 'atlsa' is not in sources.csv; did you mean 'atlas'?",
        "Эшфорд,,town ! Эшфорд,brich,district ! settlements.csv:2: part_of: 'brich' is no known name; did you mean 'Birch' (birch)?",
        "ashford,Ashford ! birch,Ashford ! settlements.csv:3: id: 'birch' is taken by settlements.csv:2; give each row an id of its own",
      })
  void aBadSettlementCostsItsRow(String from, String to, String problem) throws IOException {
    assertLeftOut("settlements.csv", from, to, problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "E1,2025-03-30 ! E1,yesterday ! event_reports.csv:2: day: 'yesterday' is not a day; write it as 2025-03-31",
        "E1,2025-03-30 ! E1,2025-02-30 ! event_reports.csv:2: day: '2025-02-30' is not a day; write it as 2025-03-31",
        "E1,2025-03-30 ! E1,2025-04-01 ! event_reports.csv:2: published_on: 2025-03-31 is before day, 2025-04-01; a report cannot speak of a later day",
        "E1, ! , ! event_reports.csv:2: id: is empty; every row needs one",
        ",ashford, ! ,Ashfort, ! event_reports.csv:2: settlements: 'Ashfort' is no known name; did you mean 'Ashford' (ashford)?",
        ",ashford, ! ,Zzyzx, ! event_reports.csv:2: settlements: 'Zzyzx' is no known name; add it to settlements.csv, as a place or as an alias of one",
        "red,4,E ! red,-4,E ! event_reports.csv:2: count: '-4' is not a whole number, 0 or more; write it as 1200",
        "red,4,E ! red,4,up ! event_reports.csv:2: direction: 'up' is none of N, NE, E, SE, S, SW, W, NW",
        "office,3 ! office,7 ! event_reports.csv:2: credibility: '7' is no credibility; write a number from 1 (confirmed by others) to 5 (improbable), or 6 if it cannot be judged",
        "blue-office ! blue-ofice ! event_reports.csv:2: source: 'blue-ofice' is not in sources.csv; did you mean 'blue-office'?",
        "blue-office ! nobody ! event_reports.csv:2: source: 'nobody' is not in sources.csv; add it there, with its party and reliability",
        "four attacks. ! four, attacks. ! event_reports.csv:2: has 13 cells where the header has 12, and 'attacks.' is left over; put quotes around a cell that holds a comma",
      })
  void aBadReportCostsItsRow(String from, String to, String problem) throws IOException {
    input.row(
        "event_reports.csv",
        "E9,2025-03-30,2025-03-31,birch,assault,blue,4,W,red-office,3,,Red Office counts four.");

    assertLeftOut("event_reports.csv", from, to, problem);
  }

  private void assertLeftOut(String file, String from, String to, String problem)
      throws IOException {
    input.change(file, from, to);

    assertThat(InputFolder.read(folder, BadRowTolerance.of("100%")).problems())
        .extracting(RowProblem::toString)
        .contains(problem);
  }

  @Test
  void aBadRowCostsThatRowOnlyAndIsKeptAsItWasWritten() throws IOException {
    var bad = "C3,2025-03-30,2025-03-30,\"ash\nfort\",blue,all,claims,blue-office,3,,\"a, b\"";
    input.row("control_claims.csv", bad);

    var tables = read();

    assertThat(tables.claims()).hasSize(2);
    assertThat(tables.rows().get("control_claims")).isEqualTo(new Tables.RowCount(3, 1));
    assertThat(tables.problems())
        .singleElement()
        .extracting(RowProblem::line, RowProblem::original)
        .containsExactly(4, bad);
  }

  @Test
  void aNameThatSeveralPlacesHaveCostsTheRow() throws IOException {
    input.change("settlements.csv", "Berezivka", "Ash-ford");
    input.change("control_claims.csv", "03-30,birch,red", "03-30,ASH FORD,red");

    assertThat(read().problems())
        .extracting(RowProblem::toString)
        .containsExactly(
            "control_claims.csv:3: settlement: 'ASH FORD' names 2 places; write one of their ids: "
                + "ashford, birch");
  }

  @Test
  void anOriginThatIsNoSourceCostsTheSource() throws IOException {
    input.row("sources.csv", "echo,Echo,media,,B,red-ofice");

    assertThat(read().problems())
        .extracting(RowProblem::toString)
        .containsExactly(
            "sources.csv:5: republishes: 'red-ofice' is not in sources.csv; did you mean 'red-office'?");
  }

  // What costs nothing.

  @Test
  void anUnknownColumnIsWarnedOfAndIgnored() throws IOException {
    input.change("sources.csv", "republishes", "republish");

    var tables = read();

    assertThat(tables.warnings())
        .containsExactly(
            "sources.csv:1: column 'republish' is unknown and was ignored; did you mean 'republishes'?");
    assertThat(tables.sources()).hasSize(3);
  }

  @Test
  void columnsMayStandInAnyOrder() throws IOException {
    input.table(
        "population.csv", "source,as_of,people,settlement\natlas,2025-01-01,3000,Ash Ford\n");

    assertThat(read().population())
        .singleElement()
        .extracting(p -> p.settlement(), p -> p.people())
        .containsExactly("ashford", 3000);
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsChangeNothing() throws IOException {
    var plain = read();
    for (var file : List.of("settlements.csv", "event_reports.csv", "control_claims.csv")) {
      var text = Files.readString(folder.resolve(file));
      input.table(file, "\uFEFF" + text.replace("\n", "\r\n"));
    }

    assertThat(read()).usingRecursiveComparison().ignoringFields("fingerprints").isEqualTo(plain);
  }

  @Test
  void aQuotedCellMayHoldLineBreaksCommasAndQuotes() throws IOException {
    input.row(
        "event_reports.csv",
        "E2,2025-03-30,2025-03-31,birch,shelling,,,,red-office,3,,\"One,\ntwo \"\"three\"\".\"");
    input.row(
        "event_reports.csv", "E3,2025-03-30,2025-03-31,birch,shelling,,,,red-office,3,,four\\");

    assertThat(read().events())
        .extracting(EventReport::text)
        .containsExactly("Blue Office counts four attacks.", "One,\ntwo \"three\".", "four\\");
    assertThat(read().events().get(2).citation().line()).isEqualTo(5);
  }

  @Test
  void aTableMayBeAFolderOfFiles() throws IOException {
    var text = Files.readString(folder.resolve("event_reports.csv"));
    Files.delete(folder.resolve("event_reports.csv"));
    input.table("event_reports/march.csv", text);
    input.table("event_reports/april.csv", text.replace("E1,", "E2,"));

    assertThat(read().events())
        .extracting(e -> e.citation().place())
        .containsExactly("event_reports/march.csv:2", "event_reports/april.csv:2");
  }

  @Test
  void emptyLinesAreNoRows() throws IOException {
    input.row("links.csv", "").row("links.csv", "  ");

    assertThat(read().problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "birch",
        "BIRCH",
        "Birch",
        "  berezivka ",
        "O'Birch",
        "o’birch",
        "OʼBIRCH",
        "obirch"
      })
  void aPlaceIsKnownByAnyOfItsNames(String written) throws IOException {
    input.change("control_claims.csv", "03-30,birch,red", "03-30," + written + ",red");

    assertThat(read().claims().get(1).settlement()).isEqualTo("birch");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Эшфорд", "ЭШФОРД", "эшфорд", "ash-ford", "Ash  Ford"})
  void aPlaceIsKnownInEitherScript(String written) throws IOException {
    input.change("control_claims.csv", "03-30,ashford,blue", "03-30," + written + ",blue");

    assertThat(read().claims().get(0).settlement()).isEqualTo("ashford");
  }

  @Test
  void aSectorIsKnownWhateverItsCapitalsAre() throws IOException {
    input
        .row("settlements.csv", "copse,Copse,,,village,north,WEST,30.05,50.02,150,atlas")
        .row("settlements.csv", "dell,Dell,,,village,North,W\u0435st,30.06,50.03,150,atlas");

    var tables = read();

    assertThat(tables.warnings()).isEmpty();
    assertThat(tables.settlements()).extracting(Settlement::sector).containsOnly("West");
    assertThat(tables.settlements()).extracting(Settlement::region).containsOnly("North");
  }

  @Test
  void aLinkIsNotMuchShorterThanTheStraightLine() throws IOException {
    input
        .row("settlements.csv", "far,Far,,,town,North,West,31.50,50.00,150,atlas")
        .row("links.csv", "L2,ashford,far,road,A2,12,atlas")
        .row("links.csv", "L3,birch,far,road,A3,120,atlas");

    assertThat(read().warnings())
        .containsExactly(
            "links.csv:3: distance_km: 12 km is less than the straight line, 107 km; look at both ends");
  }

  @Test
  void manyIdsThatDifferInCapitalsAloneAreToldInFewLines() throws IOException {
    for (int i = 0; i < 10; i++) {
      input.row("links.csv", "a%d,ashford,birch,road,B%d,,atlas".formatted(i, i));
      input.row("links.csv", "A%d,ashford,birch,road,C%d,,atlas".formatted(i, i));
    }

    assertThat(read().warnings())
        .hasSize(3)
        .last()
        .asString()
        .endsWith("in capitals alone; keep one if both are one row; so do 7 more ids");
  }

  @Test
  void aNightKnowsOnlyWhatHadBeenPublished() throws IOException {
    var tables = read();

    assertThat(tables.knownBy(LocalDate.parse("2025-03-30")).events()).isEmpty();
    assertThat(tables.knownBy(LocalDate.parse("2025-03-30")).claims()).hasSize(2);
    assertThat(tables.knownBy(LocalDate.parse("2024-12-31")).population()).isEmpty();
    assertThat(tables.newestDay(LocalDate.parse("2025-12-31")))
        .contains(LocalDate.parse("2025-03-31"));
    assertThat(tables.newestDay(LocalDate.parse("2025-03-30")))
        .contains(LocalDate.parse("2025-03-30"));
  }

  @Test
  void whoRepublishesSpeaksWithTheVoiceOfTheOrigin() throws IOException {
    input
        .row("sources.csv", "wire,Wire,media,,B,")
        .row("sources.csv", "echo,Echo,media,,B,wire")
        .row("sources.csv", "parrot,Parrot,media,,B,echo")
        .row("sources.csv", "herald,Herald,media,,B,red-office")
        .row("sources.csv", "ring-a,Ring A,media,,B,ring-b")
        .row("sources.csv", "ring-b,Ring B,media,,B,ring-a");

    assertThat(voice("wire")).isEqualTo("wire");
    assertThat(voice("parrot")).isEqualTo("wire");
    assertThat(voice("herald")).isEqualTo("red");
    assertThat(voice("ring-a")).isEqualTo("ring-a");
    assertThat(voice("ring-b")).isEqualTo("ring-a");
  }

  private String voice(String source) throws IOException {
    input.row(
        "event_reports.csv",
        "V-%s,2025-03-30,2025-03-31,birch,shelling,,,,%s,3,,x".formatted(source, source));
    return read().events().stream()
        .filter(e -> e.source().equals(source))
        .findFirst()
        .orElseThrow()
        .citation()
        .voice();
  }

  private Tables read() throws IOException {
    return InputFolder.read(folder, BadRowTolerance.HALF);
  }
}
