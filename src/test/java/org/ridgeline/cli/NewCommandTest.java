package org.ridgeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.importing.mapping.Mappings;
import org.ridgeline.read.file.FolderEntries;
import org.ridgeline.read.table.TableSchema;

class NewCommandTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2031-05-10T12:00:00Z"), ZoneOffset.UTC);

  private static final Pattern EXAMPLE =
      Pattern.compile("(?s)\\*\\*(\\w+)\\.csv\\*\\*.*?```csv\n([^\n]*\n)(.*?)```");

  @TempDir private Path home;

  private Path folder;
  private StringWriter out;
  private StringWriter err;

  @BeforeEach
  void name() {
    folder = home.resolve("sahel");
  }

  @Test
  void aTheatreBeginsWithEveryTableTheMappingsAndAReadme() throws IOException {
    assertThat(ridgeline("new", folder.toString())).isZero();

    assertThat(out)
        .hasToString(
            "%s is laid out; %s says what to do first%n"
                .formatted(folder, folder.resolve("README.md")));
    for (var table : TableSchema.OF_INPUT) {
      assertThat(folder.resolve(table.file()))
          .content()
          .startsWith(String.join(",", table.columns()))
          .hasLineCount(1);
    }
    assertThat(Mappings.faults(folder)).isEmpty();
    for (var mapping : Mappings.ALL_SHIPPED) {
      for (var file : Mappings.texts(mapping).entrySet()) {
        assertThat(folder.resolve("mapping").resolve(mapping).resolve(file.getKey()))
            .hasContent(file.getValue());
      }
    }
    assertThat(folder.resolve("README.md"))
        .content()
        .contains("ridgeline run --input " + folder)
        .doesNotContainPattern("\\{\\w+\\}");
  }

  @Test
  void itRunsAndSaysThatThereIsNothingToAssessYet() throws IOException {
    ridgeline("new", folder.toString());

    assertThat(run()).isZero();

    assertThat(err.toString()).isEmpty();
    assertThat(out)
        .hasToString(
            "Nothing to assess yet: no table of the input has a row; begin with settlements.csv, or with 'ridgeline import'. Nothing was published.\n");
    assertThat(folder.resolve("output/latest")).doesNotExist();
    assertThat(run("--strict")).isZero();
  }

  @Test
  void theExamplesOfTheReadmeAreRowsOfTheTablesAndGiveABriefing() throws IOException {
    ridgeline("new", folder.toString());
    writeExamples();

    assertThat(run()).isZero();

    assertThat(err.toString()).isEmpty();
    assertThat(folder.resolve("output/2031-05-04/assessment.csv"))
        .content()
        .contains(",ashford,Ashford,town,West,River,", ",NOR,,held,");
  }

  @Test
  void tablesThatLostAllTheirRowsAreRefused() throws IOException {
    ridgeline("new", folder.toString());
    writeExamples();
    run();
    for (var table : TableSchema.OF_INPUT) {
      var file = folder.resolve(table.file());
      Files.writeString(file, Files.readAllLines(file).get(0) + "\n");
    }

    assertThat(run()).isEqualTo(4);

    assertThat(err.toString()).contains("nothing was published up to 2031-05-10");
  }

  @Test
  void aTableUnderAnotherNameIsNotPassedOver() throws IOException {
    ridgeline("new", folder.toString());
    Files.copy(folder.resolve("settlements.csv"), folder.resolve("places.csv"));

    assertThat(run()).isEqualTo(4);

    assertThat(err.toString()).contains("places.csv: is no table, and is not read");
  }

  @Test
  void rowsThatGiveNoDayAreRefused() throws IOException {
    ridgeline("new", folder.toString());
    Files.writeString(folder.resolve("parties.csv"), "NOR,Norland,,\n", StandardOpenOption.APPEND);

    assertThat(run()).isEqualTo(4);
  }

  @Test
  void aFolderThatHoldsAnythingIsLeftAlone() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("notes.txt"), "mine");

    assertThat(ridgeline("new", folder.toString())).isEqualTo(7);

    assertThat(err)
        .hasToString(
            "%s: is not empty; name a folder that is not there yet, or an empty one%n"
                .formatted(folder));
    assertThat(folder).isDirectoryNotContaining("glob:**.csv");
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Files.writeString(folder, "mine");

    assertThat(ridgeline("new", folder.toString())).isEqualTo(7);

    assertThat(err.toString()).contains(": is no folder; name one that is not there yet");
    assertThat(folder).hasContent("mine");
  }

  @Test
  void anEmptyFolderAndOneBelowOthersWillDo() throws IOException {
    Files.createDirectories(folder);

    assertThat(ridgeline("new", folder.toString())).isZero();
    assertThat(ridgeline("new", home.resolve("a/b/c").toString())).isZero();
    assertThat(home.resolve("a/b/c/" + FolderEntries.OF_MAPPINGS)).isDirectory();
  }

  @Test
  void aNameWithSpacesStandsInQuotesWhereItIsTyped() throws IOException {
    var spaced = home.resolve("the sahel");

    ridgeline("new", spaced.toString());

    assertThat(spaced.resolve("README.md"))
        .content()
        .contains("--input \"%s\" --output \"%s\"/output".formatted(spaced, spaced));
  }

  @Test
  void withoutAFolderTheCommandLineIsWrong() {
    assertThat(ridgeline("new")).isEqualTo(2);
  }

  private void writeExamples() throws IOException {
    var readme = Files.readString(folder.resolve("README.md"));
    var examples = EXAMPLE.matcher(readme).results().toList();
    assertThat(examples).hasSameSizeAs(TableSchema.OF_INPUT);
    for (var example : examples) {
      var file = folder.resolve(example.group(1) + ".csv");
      assertThat(file).hasContent(example.group(2));
      Files.writeString(file, example.group(3), StandardOpenOption.APPEND);
    }
  }

  private int run(String... options) {
    var args = new String[7 + options.length];
    System.arraycopy(
        new String[] {
          "run",
          "--input",
          folder.toString(),
          "--output",
          folder.resolve("output").toString(),
          "--trend-nights",
          "0"
        },
        0,
        args,
        0,
        7);
    System.arraycopy(options, 0, args, 7, options.length);
    return ridgeline(args);
  }

  private int ridgeline(String... args) {
    out = new StringWriter();
    err = new StringWriter();
    return Ridgeline.commandLine(NOON, args)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
