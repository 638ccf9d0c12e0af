package org.ridgeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.Folders;
import org.ridgeline.SmallInput;
import org.ridgeline.cli.terminal.ExitCode;
import org.ridgeline.importing.mapping.Mappings;
import org.ridgeline.night.NightlyRun;
import org.ridgeline.night.ReplayOptions;
import org.ridgeline.night.ShippedReasoning;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
import org.ridgeline.write.output.Publication;

class ImportCommandTest {

  private static final String HEADER =
      "event_id_cnty,event_date,time_precision,sub_event_type,actor1,location,latitude,longitude,geo_precision,source,notes,fatalities,timestamp\n";

  @TempDir private Path folder;
  private Path input;

  @BeforeEach
  void write() throws IOException {
    input = folder.resolve("input");
    Files.createDirectories(input);
    SmallInput.in(input);
  }

  @Test
  void aNightBeforeAnEditIsWhatItWasWithoutIt() throws IOException {
    acled("B1,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,Before the edit.,0,1742774400");
    var before = night("2025-03-27", "before");

    acled(
        "B1,2025-03-20,1,Air/drone strike,Red,Ashford,50,30,1,Wire,After the edit.,0,1743206400",
        "B2,2025-03-21,1,Armed clash,Red,Ashford,50,30,1,Wire,Not known before.,0,1743206400");
    var replayed = night("2025-03-27", "replayed");

    assertThat(files(replayed)).isEqualTo(files(before)).hasSizeGreaterThan(5);
    assertThat(reports("2025-03-28")).containsExactly("Armed clash: Before the edit. (Wire)");
    assertThat(reports("2025-03-29"))
        .containsExactly(
            "Air/drone strike: After the edit. (Wire)", "Armed clash: Not known before. (Wire)");
  }

  @Test
  void aRowThatWasDeletedIsGoneFromThatDayOn() throws IOException {
    acled(
        "B1,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,Deleted.,0,1742774400",
        "B2,2025-03-21,1,Armed clash,Red,Ashford,50,30,1,Wire,Stays.,0,1742774400",
        "B3,2025-03-19,1,Armed clash,Red,Ashford,50,30,1,Wire,Stays.,0,1742774400");
    acled(
        "B2,2025-03-21,1,Armed clash,Red,Ashford,50,30,1,Wire,Stays.,0,1742774400",
        "B3,2025-03-19,1,Armed clash,Red,Ashford,50,30,1,Wire,Stays.,0,1743206400");

    assertThat(reports("2025-03-28")).hasSize(3);
    assertThat(reports("2025-03-29")).hasSize(2).noneMatch(text -> text.contains("Deleted"));
  }

  @Test
  void anExportThatLacksMuchIsRefusedUntilSomebodySaysWhatThatMeans() throws IOException {
    var rows = new ArrayList<String>();
    for (int i = 10; i < 40; i++) {
      rows.add(
          "B%d,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,Row %d.,0,1742774400"
              .formatted(i, i));
    }
    acled(rows.toArray(String[]::new));
    write(rows.subList(0, 10));
    var before = reports("2025-04-01");

    var terminal = new CapturedTerminal();
    assertThat(terminal.run(command())).isEqualTo(ExitCode.REFUSED_INPUT);
    assertThat(terminal.err.toString())
        .startsWith(
            "event_reports/acled.csv: of 30 rows of the days from 2025-03-20 to 2025-03-20, the export lacks 20, as if it were a part or the mapping another; say --complete if they were deleted, --partial to leave them alone");
    assertThat(reports("2025-04-01")).isEqualTo(before).hasSize(30);

    assertThat(new CapturedTerminal().run(command("--partial"))).isZero();
    assertThat(reports("2025-04-01")).hasSize(30);
    assertThat(new CapturedTerminal().run(command("--complete", "--published-on", "2025-04-01")))
        .isZero();
    assertThat(reports("2025-04-01")).hasSize(10);
    assertThat(reports("2025-03-31")).hasSize(30);
  }

  @Test
  void anOlderExportTakesNothingBackThatWasPublishedAfterIt() throws IOException {
    acled(
        "B1,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,Old.,0,1742774400",
        "B2,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,Newer.,0,1743206400");
    write(List.of("B1,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,Old.,0,1742774400"));
    var terminal = new CapturedTerminal();

    assertThat(terminal.run(command())).isZero();

    assertThat(terminal.out.toString())
        .contains(
            "event_reports/acled.csv: 2 rows; 1 as before, 1 left alone, though the export lacks them\n");
    assertThat(reports("2025-04-01")).hasSize(2);
  }

  @Test
  void whatANewerExportTookBackComesBackWithANewerOneOnly() throws IOException {
    var deleted = "B1,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,Text.,0,1742774400";
    acled(deleted, "B2,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,Text.,0,1742774400");
    acled("B2,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,Edited.,0,1743206400");
    var table = input.resolve("event_reports/acled.csv");
    var before = Files.readString(table);
    write(List.of(deleted));
    var older = new CapturedTerminal();
    var newer = new CapturedTerminal();

    assertThat(older.run(command())).isEqualTo(ExitCode.REFUSED_INPUT);
    assertThat(table).hasContent(before);
    write(
        List.of(
            deleted, "B3,2025-03-30,1,Armed clash,Red,Ashford,50,30,1,Wire,Text.,0,1743379200"));
    assertThat(newer.run(command("--partial"))).isZero();

    assertThat(older.err.toString())
        .startsWith(
            "event_reports/acled.csv: the export is of 2025-03-24 and has rows that a newer one had taken back by 2025-03-29: 1; nothing of it was taken; import a newer export, or undo the one that took them back with --undo\n");
    assertThat(reports("2025-04-01")).hasSize(3);
  }

  @Test
  void ofTwoVersionsInOneExportTheNewerCountsWhereverItStands() throws IOException {
    write(
        List.of(
            "B1,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,Old.,0,1742774400",
            "B1,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,New.,0,1743206400",
            "B2,2025-03-21,1,Armed clash,Red,Ashford,50,30,1,Wire,New.,0,1743206400",
            "B2,2025-03-21,1,Armed clash,Red,Ashford,50,30,1,Wire,Old.,0,1742774400",
            "B3,2025-03-21,1,Armed clash,Red,Ashford,50,30,1,Wire,One.,0,1743206400",
            "B3,2025-03-21,1,Armed clash,Red,Ashford,50,30,1,Wire,Other.,0,1743206400"));
    var terminal = new CapturedTerminal();

    assertThat(terminal.run(command())).isEqualTo(ExitCode.PUBLISHED_WITH_WARNINGS);

    assertThat(reports("2025-04-01"))
        .containsExactly(
            "Armed clash: New. (Wire)", "Armed clash: New. (Wire)", "Armed clash: One. (Wire)");
    assertThat(reports("2025-03-28")).isEmpty();
    assertThat(terminal.out.toString())
        .startsWith(
            """
            rows of the export: 6; something was made of 3, and left out 3
              left out as the mapping has it:
                      1  is older than what is known of its id
                      1  is the newer version of a row before it, of which nothing is made therefore
              left out, as something is amiss:
                      1  tells otherwise of an id that the export had before
            """);
  }

  @Test
  void ofTwoVersionsOfWhatIsKnownTheNewerIsTheEdit() throws IOException {
    acled(
        "B1,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,First.,0,1742774400",
        "B2,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,First.,0,1742774400");
    write(
        List.of(
            "B1,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,Second.,0,1743033600",
            "B1,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,Third.,0,1743206400",
            "B2,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,First.,0,1742774400",
            "B2,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,Third.,0,1743206400"));

    assertThat(new CapturedTerminal().run(command())).isZero();

    assertThat(reports("2025-04-01"))
        .containsExactly("Armed clash: Third. (Wire)", "Armed clash: Third. (Wire)");
    assertThat(reports("2025-03-28"))
        .containsExactly("Armed clash: First. (Wire)", "Armed clash: First. (Wire)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--partial"})
  void whatANewerVersionGivesNoLongerStandsUntilThatWasPublished(String option) throws IOException {
    acled(
        "B1,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,Stays.,0,1742774400",
        "B2,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,Moves.,0,1742774400",
        "B3,2025-03-20,1,Government regains territory,Red,Ashford,50,30,1,Wire,Taken.,0,1742774400",
        "B4,2025-03-20,1,Government regains territory,Red,Ashford,50,30,1,Wire,Taken.,0,1742774400");
    assertThat(claims("2025-03-24")).containsExactlyInAnyOrder("B3", "B4");
    write(
        List.of(
            "B1,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,Stays.,0,1742774400",
            // Nobody knows the place, nothing is made of the kind, and nobody changed hands.
            "B2,2025-03-20,1,Armed clash,Red,Nowhere,10,10,1,Wire,Moves.,0,1743033600",
            "B3,2025-03-20,1,Peaceful protest,Red,Ashford,50,30,1,Wire,None.,0,1743033600",
            "B4,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,Fought.,0,1743033600",
            "B5,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,Later.,0,1743206400"));
    var terminal = new CapturedTerminal();
    assertThat(terminal.run(option.isEmpty() ? command() : command(option)))
        .isEqualTo(ExitCode.PUBLISHED_WITH_WARNINGS);

    assertThat(claims("2025-03-26")).containsExactlyInAnyOrder("B3", "B4");
    assertThat(claims("2025-03-27")).isEmpty();
    assertThat(reports("2025-03-27"))
        .containsExactlyInAnyOrder("Armed clash: Stays. (Wire)", "Armed clash: Fought. (Wire)");
    assertThat(terminal.out.toString())
        .contains(
            "control_claims/acled.csv: 2 rows; 2 taken back, as the newer version gives none\n");
  }

  private List<String> claims(String night) throws IOException {
    return InputFolder.read(input, BadRowTolerance.of("0"))
        .knownBy(LocalDate.parse(night))
        .claims()
        .stream()
        .map(claim -> claim.id())
        .filter(id -> id.startsWith("B"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "B2,2025-03-20,1,Armed cl",
        "B2,2025-03-20,1,Armed clash\n",
        "B2,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,\"The end is",
        "B2,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,\"The end is\n",
        "B2"
      })
  void anExportThatWasCutOffIsRefusedAsAWhole(String cut) throws IOException {
    write(List.of("B1,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,Text.,0,1742774400"));
    Files.writeString(folder.resolve("export.csv"), cut, StandardOpenOption.APPEND);
    var before = files(input);
    var terminal = new CapturedTerminal();

    assertThat(terminal.run(command())).isEqualTo(ExitCode.REFUSED_INPUT);

    assertThat(terminal.err.toString())
        .startsWith(
            folder.resolve("export.csv")
                + ":3: ends in the middle of this row, as if it was cut off; nothing of it was taken; download or export it again, or remove the row\n");
    assertThat(files(input)).isEqualTo(before);
  }

  @Test
  void aNoteBelowAnExportIsNoRowOfIt() throws IOException {
    write(
        List.of(
            "B1,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,Text.,0,1742774400",
            "All rights reserved."));

    assertThat(new CapturedTerminal().run(command())).isEqualTo(ExitCode.PUBLISHED_WITH_WARNINGS);

    assertThat(reports("2025-04-01")).hasSize(1);
  }

  @Test
  void actorsWhoAreNoPartyAndExportsWithoutRowsAreTold() throws IOException {
    write(List.of("B1,2025-03-20,1,Armed clash,Riders,Ashford,50,30,1,Wire,Text.,0,1742774400"));
    var strange = new CapturedTerminal();
    assertThat(strange.run(command())).isZero();
    Files.writeString(folder.resolve("export.csv"), HEADER);
    var empty = new CapturedTerminal();
    assertThat(empty.run(command())).isZero();

    assertThat(strange.out.toString())
        .contains(
            "times that an actor is named who is no party of the input: 1, most often 'Riders'; if it is one, give it that name or alias in parties.csv of the input, or a line in parties.csv of the mapping\n");
    assertThat(empty.out.toString())
        .contains("the export has a header and no row; if that is a surprise, export it again\n");
    assertThat(reports("2025-04-01")).hasSize(1);
  }

  @Test
  void aMappingThatIsNoFolderIsRefusedAndNothingIsThereToUndo() throws IOException {
    write(List.of("B1,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,Text.,0,1742774400"));
    var nowhere = folder.resolve("nowhere");
    var refused = new CapturedTerminal();
    var undone = new CapturedTerminal();

    assertThat(refused.run(command("--mapping", nowhere.toString())))
        .isEqualTo(ExitCode.REFUSED_INPUT);
    assertThat(undone.run(List.of("import", "--undo", "--input", input.toString()))).isZero();

    assertThat(refused.err.toString())
        .startsWith(
            nowhere
                + ": there is no such folder; name the one that has the tables of the mapping\n");
    assertThat(undone.out.toString())
        .isEqualTo("there is no import to undo; the last three can be, each once\n");
  }

  @Test
  void aFileInThePlaceOfTheFolderOfImportsIsNamed() throws IOException {
    write(List.of("B1,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,Text.,0,1742774400"));
    var inTheWay = Files.writeString(input.resolve("import"), "");
    var terminal = new CapturedTerminal();

    assertThat(terminal.run(command())).isEqualTo(ExitCode.UNUSABLE_FOLDER);

    assertThat(terminal.err.toString())
        .isEqualTo(
            inTheWay
                + ": is a file, where imports need a folder; move it away\nThere is no answer: the input folder cannot be used as it is.\n");
  }

  @Test
  void whatIsInTheWayOfATableIsToldBeforeAnythingIsDecided() throws IOException {
    write(List.of("B1,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,Text.,0,1742774400"));
    var table = Files.createDirectories(input.resolve("event_reports/acled.csv"));
    Files.writeString(table.resolve("README"), "");
    var before = files(input);
    var terminal = new CapturedTerminal();

    assertThat(terminal.run(command("--name", "acled"))).isNotZero();

    assertThat(files(input)).isEqualTo(before);
    assertThat(input.resolve("import/.pending")).doesNotExist();
  }

  @Test
  void anImportOfMapsTellsOfRowsOfTheInputThatItPassedOver() throws IOException {
    Files.writeString(input.resolve("settlements.csv"), "nowhere\n", StandardOpenOption.APPEND);
    var map =
        Files.writeString(
            folder.resolve("2025-03-20.geojson"),
            "{\"type\":\"Polygon\",\"coordinates\":[[[30,50],[30.1,50],[30.1,50.1],[30,50]]]}");
    var terminal = new CapturedTerminal();

    assertThat(
            terminal.run(
                List.of(
                    "import",
                    "control-map",
                    map.toString(),
                    "--party",
                    "red",
                    "--input",
                    input.toString())))
        .as("%s%s", terminal.out, terminal.err)
        .isZero();

    assertThat(terminal.out.toString())
        .contains(
            "rows of the input that cannot be read were passed over: 1; the first is settlements.csv:");
  }

  @Test
  void aKmlThatIsNotUtf8IsRefusedByItsLine() throws IOException {
    var map =
        Files.write(
            folder.resolve("2025-03-20.kml"),
            "<?xml version=\"1.0\"?>\n<kml><Document><name>Zabolo\u00E9</name></Document></kml>"
                .getBytes(StandardCharsets.ISO_8859_1));
    var terminal = new CapturedTerminal();

    assertThat(
            terminal.run(
                List.of("import", "control-map", map.toString(), "--input", input.toString())))
        .isEqualTo(ExitCode.REFUSED_INPUT);

    assertThat(terminal.err.toString()).startsWith(map + ":2: is not UTF-8 (byte 0xE9)");
  }

  @Test
  void anAddressThatIsGarbledIsLeftAway() throws IOException {
    var mapping = Files.createDirectories(input.resolve("mapping/acled"));
    for (var file : Mappings.FILES) {
      var text = Mappings.text("acled", file);
      Files.writeString(
          mapping.resolve(file), file.equals("columns.csv") ? text + "url,notes,,\n" : text);
    }
    acled(
        "B1,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,http://wire.example/\u00D0\u0097\u00D0\u00B0,0,1742774400",
        "B2,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,http://wire.example/2,0,1742774400");

    assertThat(Files.readString(input.resolve("event_reports/acled.csv")))
        .contains(",http://wire.example/2,")
        .doesNotContain(",http://wire.example/\u00D0");
    assertThat(reports("2025-04-01")).hasSize(2);
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    write(List.of("B1,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,Text.,0,1742774400"));
    var before = files(input);

    assertThat(new CapturedTerminal().run(command("--dry-run"))).isZero();

    assertThat(files(input)).isEqualTo(before);
  }

  @Test
  void theSameExportGivesTheSameBytes() throws IOException {
    var other = Folders.copy(input, folder.resolve("other"));
    write(List.of("B1,2025-03-20,1,Armed clash,Red,Ashford,50,30,1,Wire,Text.,0,1742774400"));
    new CapturedTerminal().run(command());
    new CapturedTerminal()
        .run(
            List.of(
                "import",
                "acled",
                folder.resolve("export.csv").toString(),
                "--input",
                other.toString()));

    assertThat(files(input)).isEqualTo(files(other));
  }

  @Test
  void aWrongLineSaysWhatToWrite() {
    assertThat(wrong("import"))
        .startsWith("say what to import, such as: ridgeline import acled export.csv");
    assertThat(wrong("import", "acled")).startsWith("name the file of the export behind acled");
    assertThat(wrong("import", "acled", "x.csv", "--complete", "--partial"))
        .startsWith("--complete and --partial: say one of them");
    assertThat(wrong("import", "acled", "x.csv", "--published-on", "2025-05-01"))
        .startsWith("--published-on 2025-05-01: that day is yet to come");
    assertThat(wrong("import", "--undo", "--dry-run"))
        .startsWith("--undo imports nothing: leave out what would be imported, and --dry-run");
    assertThat(wrong("import", "ucdp", "--undo"))
        .startsWith("--undo imports nothing: leave out what would be imported, and --dry-run");
    assertThat(wrong("import", "general", "x.csv", "--name", "../x"))
        .startsWith("--name '../x': write small letters a to z, digits and hyphens");
  }

  @Test
  void anExportOfAnotherLayoutIsRefusedByWhatItLacks() throws IOException {
    Files.writeString(
        folder.resolve("export.csv"), "event_id,event_date,where\n1,2025-03-20,Ashford\n");

    var terminal = new CapturedTerminal();

    assertThat(terminal.run(command())).isEqualTo(ExitCode.REFUSED_INPUT);
    assertThat(terminal.err.toString())
        .contains(
            "has no column 'event_id_cnty', which shipped mapping acled/columns.csv:2 asks for; its columns are event_id, event_date, where")
        .contains("has no column 'location', which shipped mapping acled/columns.csv:5 asks for")
        .contains(
            "has no column 'sub_event_type', which shipped mapping acled/kinds.csv:2 asks for");
    assertThat(files(input).keySet()).noneMatch(name -> name.contains("acled"));
  }

  @Test
  void checkLooksThroughTheMappingsOfTheInput() throws IOException {
    var mapping = Files.createDirectories(input.resolve("mapping/acled"));
    for (var file : Mappings.FILES) {
      Files.writeString(
          mapping.resolve(file),
          Mappings.text("acled", file).replace("Armed clash,assault", "Armed clash,asault"));
    }
    var terminal = new CapturedTerminal();

    int code =
        terminal.run(
            List.of(
                "check", "--rules", "rules", "--case", "city-near", "--input", input.toString()));

    assertThat(code).isEqualTo(ExitCode.REFUSED_INPUT);
    assertThat(terminal.err.toString())
        .contains(mapping + "/kinds.csv:4: kind: 'asault' is none of")
        .contains("did you mean 'assault'?");
  }

  private String wrong(String... line) {
    var words = new ArrayList<>(List.of(line));
    words.addAll(List.of("--input", input.toString()));
    var terminal = new CapturedTerminal();
    assertThat(terminal.run(words)).isEqualTo(ExitCode.WRONG_COMMAND_LINE);
    return terminal.err.toString();
  }

  private void write(List<String> rows) throws IOException {
    Files.writeString(folder.resolve("export.csv"), HEADER + String.join("\n", rows) + "\n");
  }

  private List<String> command(String... more) {
    var line =
        new ArrayList<>(
            List.of(
                "import",
                "acled",
                folder.resolve("export.csv").toString(),
                "--input",
                input.toString()));
    line.addAll(List.of(more));
    return line;
  }

  private void acled(String... rows) throws IOException {
    write(List.of(rows));
    var terminal = new CapturedTerminal();
    assertThat(terminal.run(command())).as("%s%s", terminal.out, terminal.err).isZero();
  }

  /** What is known of imported reports on a night. */
  private List<String> reports(String night) throws IOException {
    return InputFolder.read(input, BadRowTolerance.of("0"))
        .knownBy(LocalDate.parse(night))
        .events()
        .stream()
        .filter(event -> event.id().startsWith("B"))
        .map(event -> event.text())
        .toList();
  }

  private Path night(String day, String output) throws IOException {
    var tables = InputFolder.read(input, BadRowTolerance.of("0"));
    var night = LocalDate.parse(day);
    var report =
        new NightlyRun(ShippedReasoning.rules(), tables, 0)
            .assess(night, new ReplayOptions(night.minusDays(1), 0, 7), List.of(), "test");
    return Publication.publish(folder.resolve(output), report);
  }

  /** What each file says, but for the manifest, which counts what was left out, and the journal. */
  private static java.util.Map<String, String> files(Path folder) throws IOException {
    var files = new java.util.TreeMap<String, String>();
    try (var all = Files.walk(folder)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        var name = folder.relativize(file).toString();
        if (!name.equals("manifest.json")
            && !name.startsWith("import/.")
            && !name.startsWith("import/journal")) {
          files.put(name, Files.readString(file));
        }
      }
    }
    return files;
  }
}
