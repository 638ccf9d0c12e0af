package org.ridgeline.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.SmallInput;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.Population;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.file.Sha256;
import org.ridgeline.read.quarantine.QuarantineCell;
import org.ridgeline.read.quarantine.RowProblem;
import org.ridgeline.read.record.LineCount;

/** What arrives when files are fetched, joined and edited by many hands. */
class DefectsTest {

  private static final String REPORT = "E2,2025-03-30,2025-03-31,birch,shelling,,,,red-office,3,,";

  @TempDir Path folder;

  private SmallInput input;

  @BeforeEach
  void writeInput() throws IOException {
    input = SmallInput.in(folder);
  }

  // Rows.

  @Test
  void aRowThatIsThereTwiceCountsOnce() throws IOException {
    input.row("event_reports.csv", REPORT + "Shells.").row("event_reports.csv", REPORT + "Shells.");

    assertLeftOut("event_reports.csv:4: repeats event_reports.csv:3; keep one of them");
  }

  @Test
  void anIdThatStandsForTwoThingsKeepsTheFirst() throws IOException {
    input.row("event_reports.csv", REPORT + "Shells.").row("event_reports.csv", REPORT + "Bombs.");

    assertLeftOut(
        "event_reports.csv:4: id: 'E2' is taken by event_reports.csv:3; give each row an id of its own");
  }

  @Test
  void oneSourceGivesOneFigureForADay() throws IOException {
    input.row("population.csv", "Ash Ford,2500,2025-01-01,atlas");
    input.row("population.csv", "ashford,2500,2025-01-01,blue-office");

    assertLeftOut(
        "population.csv:3: population.csv:2 tells otherwise of 'ashford 2025-01-01, atlas'; "
            + "keep the right one");
    assertThat(read().population()).extracting(Population::people).containsExactly(3000, 2500);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "E2,2025-04-03,2025-04-03 ! day: 2025-04-03 is yet to come",
        "E2,2025-03-30,2025-04-03 ! published_on: 2025-04-03 is yet to come",
        "E2,2025-03-31,2025-03-30 ! published_on: 2025-03-30 is before day, 2025-03-31; "
            + "a report cannot speak of a later day",
        "E2,1025-03-31,2025-03-30 ! day: 1025-03-31 is too long ago to be meant; write days of the Gregorian calendar, as 2025-03-31",
        "E2,+12025-03-31,2025-03-30 ! day: '+12025-03-31' is not a day; write it as 2025-03-31",
        "E2,-999999999-01-01,2025-03-30 ! day: '-999999999-01-01' is not a day; "
            + "write it as 2025-03-31",
      })
  void aDayThatCannotBeMeantCostsTheRow(String example) throws IOException {
    var days = example.split(" ! ", 2);
    input.row("event_reports.csv", days[0] + ",birch,shelling,,,,red-office,3,,Shells.");

    assertLeftOut("event_reports.csv:3: " + days[1]);
  }

  @Test
  void aDayThatHasBegunFurtherEastIsNotYetToCome() throws IOException {
    input.row(
        "event_reports.csv", "E2,2025-04-02,2025-04-02,birch,shelling,,,,red-office,3,,Shells.");

    assertThat(read().problems()).isEmpty();
  }

  @Test
  void aCountThatNobodyCanHaveCountedCostsTheRow() throws IOException {
    input.change("event_reports.csv", "red,4,E", "red,400000,E");

    assertLeftOut("event_reports.csv:2: count: 400000 is out of range; at most 99999 can be meant");
  }

  @Test
  void aNulByteCostsTheRow() throws IOException {
    input.row("event_reports.csv", REPORT + "She\0lls.");

    assertLeftOut(
        "event_reports.csv:3: text: holds a NUL byte; the file was damaged, or is no text");
  }

  @Test
  void aControlCharacterCostsTheRow() throws IOException {
    input.row("event_reports.csv", REPORT + "\u001b[31mShells.");

    assertLeftOut("event_reports.csv:3: text: holds the control character U+001B; remove it");
  }

  @Test
  void aControlCharacterBeyondAsciiCostsTheRowToo() throws IOException {
    // Terminals take it for an escape and a bracket.
    input.row("event_reports.csv", REPORT + "\u009B31mShells.");

    assertLeftOut("event_reports.csv:3: text: holds the control character U+009B; remove it");
  }

  @Test
  void aProblemIsOneLineHoweverTheCellIsBroken() throws IOException {
    input.row(
        "event_reports.csv",
        REPORT.replace("2025-03-30", "\"so\r\non\u2028, perhaps\"") + "Shells.");

    assertLeftOut(
        "event_reports.csv:3: day: 'so on , perhaps' is not a day; write it as 2025-03-31");
  }

  @Test
  void aProblemIsShortHoweverLongTheCellIs() throws IOException {
    input.row("event_reports.csv", REPORT.replace("2025-03-30", "x".repeat(9_000)) + "Shells.");

    assertThat(read().problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.reason()).hasSize(403))
        .satisfies(
            problem ->
                assertThat(problem.reason())
                    .startsWith("'xxx")
                    .endsWith("xxx' is not a day; write it as 2025-03-31"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ð¢Ð¾Ñ€ÐµÑ†ÑŒÐº was shelled. ! Ð¢Ð¾Ñ€ÐµÑ†ÑŒÐº ! Торецьк",
        "The townâ€™s edge. ! â€™ ! ’",
        "MÃ¼nchen reports. ! Ã¼ ! ü",
      })
  void garbledLettersCostTheRowAndAreRead(String example) throws IOException {
    var parts = example.split(" ! ", 3);
    input.row("event_reports.csv", REPORT + parts[0]);

    assertLeftOut(
        "event_reports.csv:3: text: '%s' is '%s', saved in one encoding and opened in another; write it anew"
            .formatted(parts[1], parts[2]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Торецьк — «місто»", "naïve Ünder €5 “quoted” café’s", "Łódź, Ĳssel", "日本語 😀"})
  void lettersOfAnyLanguageAreNotGarbled(String text) throws IOException {
    input.row("event_reports.csv", REPORT + '"' + text + '"');

    assertThat(read().problems()).isEmpty();
  }

  @Test
  void aGiganticCellCostsTheRow() throws IOException {
    input.row("event_reports.csv", REPORT + "x".repeat(10_001));

    assertLeftOut(
        "event_reports.csv:3: text: has 10,001 characters, more than the 10,000 that "
            + "--max-cell-chars allows");
  }

  @Test
  void aLastRowThatWasCutOffIsToldFromAMistake() throws IOException {
    input.table(
        "event_reports.csv",
        Files.readString(folder.resolve("event_reports.csv")) + "E2,2025-03-30,2025-0");

    assertLeftOut(
        "event_reports.csv:3: has 3 cells where the header has 12, and there the file ends; "
            + "it was cut off");
  }

  @Test
  void aRowIsKeptByteByByteAsItWasWritten() throws IOException {
    var bad = "E2 , 2025-03-30,\"soon\r\n, \"\"or\"\" later\rperhaps\",\tbirch,,,,,\u00A0,,,";
    input.table(
        "event_reports.csv", Files.readString(folder.resolve("event_reports.csv")) + bad + "\r\n");

    assertThat(read().problems()).extracting(RowProblem::original).containsExactly(bad);
  }

  // Files.

  @Test
  void mixedLineEndsAreWarnedOf() throws IOException {
    input.table(
        "event_reports.csv",
        Files.readString(folder.resolve("event_reports.csv")) + REPORT + "Shells.\r\n");

    assertThat(read().warnings())
        .containsExactly(
            "event_reports.csv: rows end in different ways (LF in line 1, CR LF in line 3); "
                + "save it with one kind of line end");
    assertThat(read().events()).hasSize(2);
  }

  @Test
  void aLineBreakWithinACellIsNoLineEnd() throws IOException {
    var text = Files.readString(folder.resolve("event_reports.csv")) + REPORT + "\"One\ntwo.\"\n";
    input.table("event_reports.csv", text.replace("\n", "\r\n").replace("One\r\n", "One\n"));

    assertThat(read().warnings()).isEmpty();
  }

  @Test
  void aLastLineNeedsNoEnd() throws IOException {
    input.table(
        "event_reports.csv",
        Files.readString(folder.resolve("event_reports.csv")) + REPORT + "Shells.");

    assertThat(read().problems()).isEmpty();
    assertThat(read().warnings()).isEmpty();
  }

  @Test
  @Timeout(120)
  void aQuoteThatIsNeverClosedInALongFileCostsItsRowAlone() throws IOException {
    var rows = new StringBuilder(Files.readString(folder.resolve("event_reports.csv")));
    rows.append(REPORT).append("\"Shells.\n");
    for (int i = 3; i < 50_000; i++) {
      rows.append(REPORT.replace("E2", "E" + i)).append("Shells.\n");
    }
    input.table("event_reports.csv", rows.toString());

    var tables = read();
    assertThat(tables.problems())
        .extracting(RowProblem::toString)
        .containsExactly(
            "event_reports.csv:3: text: the quote that opens here (character 58) is not closed "
                + "within 1,000 lines; close it, or remove it");
    assertThat(tables.events()).hasSize(49_998);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"Shells.", "\"Shells\" fell.", "\"Shells.\" ", "\"\"\"Shells."})
  @Timeout(120)
  void aQuoteThatIsWrongInEachOfManyLinesCostsEachRow(String text) throws IOException {
    var rows = new StringBuilder(Files.readString(folder.resolve("event_reports.csv")));
    for (int i = 3; i < 50_000; i++) {
      rows.append(REPORT.replace("E2", "E" + i)).append(text).append('\n');
    }
    input.table("event_reports.csv", rows.toString());

    var tables = read();
    assertThat(tables.events()).hasSize(1);
    assertThat(tables.problems()).hasSize(49_997);
    assertThat(tables.lines().get("event_reports.csv"))
        .isEqualTo(new LineCount(49_999, 49_998, 0, 0, 0));
  }

  @Test
  void whatFollowsADamagedRowAndIsNoneBelongsToIt() throws IOException {
    input.row("event_reports.csv", REPORT + "\"Shells\" fell,\nand went on,\n\nfor hours.\"\n");
    input.row("event_reports.csv", REPORT.replace("E2", "E3") + "\"Shells, \n\"\"more\"\".\"");

    assertLeftOut(
        "event_reports.csv:3: text: 'fell' follows the closing quote (character 66), so lines 3 to 6 "
            + "are left out; put quotes around the whole cell, and double those within it");
    assertThat(read().problems().get(0).original())
        .endsWith("\"Shells\" fell,\nand went on,\n\nfor hours.\"");
    assertThat(read().events()).hasSize(2);
    assertThat(read().lines().get("event_reports.csv")).isEqualTo(new LineCount(9, 3, 1, 1, 3));
  }

  @Test
  void aDamagedRowOfSeveralLinesCanBeCorrected() throws IOException {
    var bad = REPORT + "\"Shells\" fell,\r\nand went on.";
    input.row("event_reports.csv", bad + "\n" + REPORT.replace("E2", "E3"));
    quarantine(bad, REPORT + "\"\"\"Shells\"\" fell,\nand went on.\"");

    assertThat(read().problems()).isEmpty();
    assertThat(read().events())
        .extracting(EventReport::text)
        .contains("\"Shells\" fell,\nand went on.");
  }

  @Test
  void aCorrectionOfSeveralRowsIsNone() throws IOException {
    input.row("event_reports.csv", REPORT.replace("birch", "birhc"));
    quarantine(REPORT.replace("birch", "birhc"), REPORT + "Shells.\n" + REPORT + "Bombs.");

    assertLeftOut(
        "event_reports.csv:3: its correction is not one row; write the row as it should be");
  }

  @Test
  void anEndlessLineCostsItselfAlone() throws IOException {
    input.row("event_reports.csv", REPORT + "x".repeat(3_200_001));
    input.row("event_reports.csv", REPORT + "Shells.");

    assertLeftOut(
        "event_reports.csv:3: has more than 3,200,000 characters; it is no row of a table, so "
            + "remove it");
    assertThat(read().events()).hasSize(2);
  }

  @Test
  @Timeout(120)
  void aThousandMillionBlankLinesAreRefusedSoon() throws IOException {
    var lines = "\n".repeat(100_000).getBytes(UTF_8);
    pack(
        "event_reports.csv",
        ".gz",
        out -> {
          var packed = new GZIPOutputStream(out);
          for (int i = 0; i < 1_200; i++) {
            packed.write(lines);
          }
          return packed;
        });

    assertRefused(
        "event_reports.csv.gz: has more than 10,000,000 blank lines; --max-rows allows no more, "
            + "so remove them");
  }

  @Test
  @Timeout(120)
  void unknownColumnsWithoutEndAreOneWarning() throws IOException {
    var columns = new StringBuilder();
    for (int i = 0; i < 52_000; i++) {
      columns.append(",extra").append(i);
    }
    for (var part : List.of("a", "b", "c")) {
      input.table(
          "event_reports/" + part + ".csv",
          Files.readString(folder.resolve("event_reports.csv"))
              .replace("E1", part)
              .replace("text\n", "text" + columns + "\n")
              .replace("attacks.\n", "attacks." + ",".repeat(52_000) + "\n"));
    }

    assertThat(read().warnings())
        .containsExactly(
            "event_reports/a.csv:1: columns 'extra0', 'extra1', 'extra2', 'extra3', 'extra4' and "
                + "51,995 more are unknown and were ignored, and so in 2 other files of the table");
    assertThat(read().events()).hasSize(4);
  }

  @Test
  @Timeout(120)
  void aHeaderOfAMillionCellsIsRefused() throws IOException {
    input.table("event_reports.csv", "id,day" + ",x".repeat(1_000_000) + "\nE1,2025-03-30\n");

    assertRefused(
        "event_reports.csv:1: columns 'published_on', 'settlements', 'kind', 'actor', 'count', "
            + "'source', 'credibility', 'url', 'text' are missing; the header needs "
            + "id,day,published_on,settlements,kind,actor,count,source,credibility,url,text");
  }

  @Test
  void aTableOfTooManyRowsIsRefused() throws IOException {
    var limits = new InputLimits(3, 100, 1);
    input.row("control_claims.csv", "C3").row("control_claims.csv", "C4");

    assertThatThrownBy(() -> read(limits))
        .hasMessage(
            "control_claims.csv:5: the table has more than 3 rows; --max-rows allows no more");
  }

  @Test
  void aPackedTableIsReadLikeAPlainOne() throws IOException {
    var plain = read();
    pack("event_reports.csv", ".gz", GZIPOutputStream::new);
    pack("control_claims.csv", ".zip", DefectsTest::archive);

    var packed = read();

    assertThat(packed.events())
        .extracting(EventReport::text)
        .isEqualTo(plain.events().stream().map(EventReport::text).toList());
    assertThat(packed.claims()).hasSize(2);
    assertThat(packed.events().get(0).citation().place()).isEqualTo("event_reports.csv.gz:2");
    assertThat(packed.fingerprints().get("event_reports.csv.gz"))
        .isEqualTo(Sha256.of(folder.resolve("event_reports.csv.gz")));
  }

  @Test
  void aPackedFileThatUnpacksToTooMuchIsRefused() throws IOException {
    input.row("event_reports.csv", "\n".repeat(1_000_000));
    pack("event_reports.csv", ".gz", GZIPOutputStream::new);

    assertThat(Files.size(folder.resolve("event_reports.csv.gz"))).isLessThan(10_000);
    assertThatThrownBy(() -> read(new InputLimits(2_000_000, 100, 1)))
        .hasMessageStartingWith("event_reports.csv.gz")
        .hasMessageContaining("--max-file-mb allows no more");
  }

  @Test
  void aLinkOutOfTheFolderIsRefused(@TempDir Path elsewhere) throws IOException {
    var secret = Files.writeString(elsewhere.resolve("passwd.csv"), "root\n");
    Files.createDirectory(folder.resolve("event_reports"));
    Files.createSymbolicLink(folder.resolve("event_reports/news.csv"), secret);

    assertRefused(
        "event_reports/news.csv: is a link that leads out of the folder; put the file itself there");
  }

  @Test
  void aLinkThatLeadsNowhereIsRefused() throws IOException {
    Files.createDirectory(folder.resolve("event_reports"));
    Files.createSymbolicLink(folder.resolve("event_reports/news.csv"), Path.of("gone.csv"));

    assertRefused("event_reports/news.csv: is a link that leads nowhere; remove it");
  }

  @Test
  void aLinkWithinTheFolderIsFollowed() throws IOException {
    Files.move(folder.resolve("links.csv"), folder.resolve("links-2025.csv"));
    Files.createSymbolicLink(folder.resolve("links.csv"), Path.of("links-2025.csv"));

    assertThat(read().links()).hasSize(1);
  }

  @Test
  void aFolderThatIsCalledLikeATableIsRefused() throws IOException {
    Files.createDirectories(folder.resolve("event_reports/old.csv"));

    assertRefused("event_reports/old.csv: is no file; remove it, or rename it");
  }

  // Corrections.

  @Test
  void aCorrectedRowIsReadInThePlaceOfTheBadOne() throws IOException {
    var bad = "=E2,2025-03-30,2025-03-31,\"birhc\n\",shelling,,,,red-office,3,,Shells.";
    input.row("event_reports.csv", bad);
    quarantine(bad, bad.replace("=E2", "E2").replace("birhc\n", "birch"));
    // Rows may have moved since.
    input.change("event_reports.csv", "\nE1", "\n\n\nE1");

    var tables = read();

    assertThat(tables.problems()).isEmpty();
    assertThat(tables.warnings()).isEmpty();
    assertThat(tables.events()).hasSize(2);
    assertThat(tables.fingerprints()).containsKey("corrections.csv");
  }

  @Test
  void aRowThatNobodyHasCorrectedYetStaysLeftOut() throws IOException {
    input.row("event_reports.csv", REPORT.replace("birch", "birhc"));
    quarantine(REPORT.replace("birch", "birhc"), "");

    assertThat(read().problems()).hasSize(1);
    assertThat(read().warnings()).isEmpty();
  }

  @Test
  void aCorrectionThatFitsNoRowIsWarnedOf() throws IOException {
    quarantine("E7,once upon a time", REPORT);

    assertThat(read().warnings())
        .containsExactly(
            "corrections.csv:2: no row of event_reports.csv reads like its original any more; "
                + "remove the correction");
  }

  @Test
  void aCorrectionFindsItsRowBelowAColumnThatWasAddedSince() throws IOException {
    var bad = REPORT.replace("birch", "birhc");
    input.row("event_reports.csv", bad);
    quarantine(bad, REPORT);
    input.change("event_reports.csv", "text\n", "text,x_note,x_more\n");
    input.change("event_reports.csv", bad, bad + ",,");

    assertThat(read().events()).extracting(EventReport::id).containsExactly("E2");
    assertThat(read().warnings()).noneMatch(line -> line.startsWith("corrections.csv"));
  }

  @Test
  void aCorrectionMayBeWrongToo() throws IOException {
    input.row("event_reports.csv", REPORT.replace("birch", "birhc"));
    quarantine(REPORT.replace("birch", "birhc"), "E2,\"");

    assertLeftOut(
        "event_reports.csv:3: day: in its correction, the quote that opens here (character 4) is "
            + "never closed; close it, or remove it");
  }

  /** The columns that the reports write, and the one that somebody has filled in. */
  private void quarantine(String original, String corrected) throws IOException {
    input.table(
        "corrections.csv",
        "file,line,column,reason,original,corrected\nevent_reports.csv,3,,,%s,%s\n"
            .formatted(quoted(QuarantineCell.written(original)), quoted(corrected)));
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  // Settings for one table.

  @Test
  void aTableMayHaveATolerationOfItsOwn() throws IOException {
    input.change("control_claims.csv", "C1,2025-03-30", "C1,soon");
    var policy =
        new InputPolicy(
            new PerTable<>(
                Optional.of(BadRowTolerance.HALF),
                Map.of("control_claims", BadRowTolerance.of("0"))),
            InputLimits.USUAL,
            LocalDate.MAX);

    assertThatThrownBy(() -> InputFolder.read(folder, policy))
        .hasMessageStartingWith("control_claims.csv: 1 of 2 rows are bad, more than the 0 rows");
  }

  private interface Packing {
    OutputStream around(OutputStream out) throws IOException;
  }

  private void pack(String file, String ending, Packing packing) throws IOException {
    var plain = folder.resolve(file);
    try (var out = packing.around(Files.newOutputStream(folder.resolve(file + ending)))) {
      Files.copy(plain, out);
    }
    Files.delete(plain);
  }

  private static ZipOutputStream archive(OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out);
    zip.putNextEntry(new ZipEntry("any name.txt"));
    return zip;
  }

  private void assertLeftOut(String problem) throws IOException {
    assertThat(read().problems()).extracting(RowProblem::toString).containsExactly(problem);
  }

  private void assertRefused(String message) {
    assertThatThrownBy(this::read).isInstanceOf(BadTableException.class).hasMessage(message);
  }

  private Tables read() throws IOException {
    return read(InputLimits.USUAL);
  }

  private Tables read(InputLimits limits) throws IOException {
    var anything = PerTable.all(BadRowTolerance.of("100%"));
    return InputFolder.read(
        folder, new InputPolicy(anything, limits, LocalDate.parse("2025-04-02")));
  }
}
