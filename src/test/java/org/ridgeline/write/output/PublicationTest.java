package org.ridgeline.write.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.write.Report;
import org.ridgeline.write.ReportWriter;
import org.ridgeline.write.Reports;

class PublicationTest {

  @TempDir Path output;

  @Test
  void aNightIsPublishedWithEveryReport() throws IOException {
    var published = Publication.publish(output, Reports.ofToretsk().build());

    assertThat(published).isEqualTo(output.resolve("2024-07-07"));
    assertThat(names(published))
        .containsExactly(
            "assessment.csv",
            "assessment.geojson",
            "assessment.json",
            "briefing.html",
            "claims.csv",
            "findings.csv",
            "manifest.json",
            "quarantine.csv",
            "series.csv",
            "what_if.csv",
            "withdrawn.csv");
    assertThat(names(output)).containsExactly("2024-07-07", "index.html", "latest");
  }

  @Test
  void latestIsARelativeLinkSoThatTheFolderCanMove() throws IOException {
    publish("2024-07-07", "one");

    assertThat(Files.readSymbolicLink(output.resolve("latest"))).isEqualTo(Path.of("2024-07-07"));
  }

  @Test
  void aReportIsReadableByWhoeverMayReadItsFolder() throws IOException {
    publish("2024-07-07", "one");
    Files.createDirectory(output.resolve("plain"));

    assertThat(Files.getPosixFilePermissions(output.resolve("2024-07-07")))
        .isEqualTo(Files.getPosixFilePermissions(output.resolve("plain")));
  }

  @Test
  void aSecondRunOfANightStandsBesideTheFirst() throws IOException {
    publish("2024-07-07", "one");
    publish("2024-07-07", "two");
    publish("2024-07-07", "three");

    assertThat(names(output))
        .containsExactly("2024-07-07", "2024-07-07.r2", "2024-07-07.r3", "index.html", "latest");
    assertThat(output.resolve("2024-07-07/note.txt")).hasContent("one");
    assertThat(output.resolve("latest/note.txt")).hasContent("three");
  }

  @Test
  void latestMovesOnToANewerNight() throws IOException {
    publish("2024-07-07", "one");
    publish("2024-07-08", "two");

    assertThat(output.resolve("latest/note.txt")).hasContent("two");
  }

  @Test
  void anOlderNightThatIsReplayedDoesNotBecomeLatest() throws IOException {
    publish("2024-07-08", "newer");
    publish("2024-07-07", "older");
    Files.createDirectory(output.resolve("rehearsal"));
    publish("2024-07-06", "oldest");

    assertThat(output.resolve("latest/note.txt")).hasContent("newer");
  }

  @Test
  void aWriterThatFailsLeavesEverythingAsItWas() throws IOException {
    publish("2024-07-07", "one");

    assertThatThrownBy(() -> publish("2024-07-07", new Note("two"), new Broken()))
        .isInstanceOf(IOException.class)
        .hasMessage("no space left");
    assertThat(names(output)).containsExactly("2024-07-07", "index.html", "latest");
    assertThat(output.resolve("latest/note.txt")).hasContent("one");
  }

  @Test
  void aFailedFirstNightLeavesNothing() {
    assertThatThrownBy(() -> publish("2024-07-07", new Note("one"), new Broken()))
        .isInstanceOf(IOException.class);
    assertThat(output).isEmptyDirectory();
  }

  @Test
  void whatAKilledRunLeftIsRemoved() throws IOException {
    publish("2024-07-06", "older");
    Files.createDirectories(output.resolve(".staging-2024-07-06/deep"));
    Files.writeString(output.resolve(".staging-2024-07-06/deep/half.csv"), "a,");
    Files.createSymbolicLink(output.resolve(".staging-latest"), Path.of("2024-07-06"));
    Files.createDirectories(output.resolve(".expired-2024-07-05"));
    Files.writeString(output.resolve(".expired-2024-07-05/note.txt"), "half removed");
    publish("2024-07-07", "one");

    assertThat(names(output)).containsExactly("2024-07-06", "2024-07-07", "index.html", "latest");
    assertThat(output.resolve("2024-07-06/note.txt")).hasContent("older");
  }

  @Test
  void whatStandsInTheWayOfTheLinkIsNotTouched() throws IOException {
    Files.createDirectory(output.resolve("latest"));

    assertThatThrownBy(() -> publish("2024-07-07", "one"))
        .isInstanceOf(IOException.class)
        .hasMessage(output.resolve("latest") + ": is in the way of a link; move it elsewhere");
    assertThat(names(output)).containsExactly("latest");
  }

  @Test
  void whereThereAreNoLinksAFileSaysWhichNightIsTheNewest() throws IOException {
    var latest =
        new LatestLink(
            output,
            (link, target) -> {
              throw new UnsupportedOperationException();
            });
    latest.leadTo(Revision.first(LocalDate.parse("2024-07-07")));
    latest.leadTo(Revision.first(LocalDate.parse("2024-07-08")));

    assertThat(output.resolve("latest")).isRegularFile().hasContent("2024-07-08");
    assertThat(names(output)).containsExactly("latest");
  }

  @Test
  void aLinkIsNotGivenUpBecauseTheDiskIsFull() throws IOException {
    publish("2024-07-07", "one");
    var latest =
        new LatestLink(
            output,
            (link, target) -> {
              throw new FileSystemException(link.toString(), null, "No space left on device");
            });

    assertThatThrownBy(() -> latest.leadTo(Revision.first(LocalDate.parse("2024-07-08"))))
        .isInstanceOf(FileSystemException.class)
        .hasMessageEndingWith("No space left on device");
    assertThat(output.resolve("latest/note.txt")).hasContent("one");
  }

  @Test
  void theNewestNightIsFoundAgainAfterARunWasKilledBeforeItLedReadersThere() throws IOException {
    publish("2024-07-07", "one");
    publish("2024-07-08", "two");
    Files.delete(output.resolve("latest"));
    Files.createSymbolicLink(output.resolve("latest"), Path.of("2024-07-07"));

    var night = LocalDate.parse("2024-07-08");
    assertThat(Publication.of(output, night, Provenance.unknown("0.1.0")).before())
        .contains(output.resolve("2024-07-08"));
    assertThat(output.resolve("latest/note.txt")).hasContent("two");
  }

  @Test
  void theSameBasisNeedsNoSecondPublication() throws IOException {
    publish("2024-07-07", "one");
    var publication = publication("2024-07-07", Provenance.unknown("0.1.0"));

    assertThat(publication.before()).contains(output.resolve("2024-07-07"));
  }

  @Test
  void aDamagedNightIsPublishedAnew() throws IOException {
    publish("2024-07-07", "one");
    Files.writeString(output.resolve("2024-07-07/note.txt"), "tampered");
    var publication = publication("2024-07-07", Provenance.unknown("0.1.0"));

    assertThat(publication.before()).isEmpty();
    assertThat(publication.correction())
        .contains(
            "this corrects 2024-07-07, published before; what changed: its files, which were damaged");
  }

  @Test
  void aRevisionSaysWhatItCorrects() throws IOException {
    var before =
        provenance("0.1.0", Map.of("a.csv", "1", "b.csv", "1"), Map.of("rules/x.drl", "1"));
    var after = provenance("0.2.0", Map.of("a.csv", "2", "c.csv", "1"), Map.of("rules/x.drl", "2"));
    publication("2024-07-07", before)
        .publish(Reports.of("2024-07-07").build(), List.of(new Note("one")));
    var publication = publication("2024-07-07", after);

    assertThat(publication.before()).isEmpty();
    assertThat(publication.correction())
        .contains(
            "this corrects 2024-07-07, published before; what changed: input a.csv, "
                + "input b.csv gone, input c.csv new, rules/x.drl, the program");
    publication.publish(Reports.of("2024-07-07").build(), List.of(new Note("two")));
    assertThat(Manifest.of(output.resolve("2024-07-07.r2")).orElseThrow().corrects().revision())
        .isEqualTo("2024-07-07");
  }

  @Test
  void onlyTheNewestNightsAreKeptIfAsked() throws IOException {
    for (var night :
        List.of("2024-07-04", "2024-07-05", "2024-07-06", "2024-07-06", "2024-07-07")) {
      publish(night, night);
    }
    publication("2024-07-04", Provenance.unknown("0.1.0")).keep(2);

    assertThat(names(output))
        .containsExactly(
            "2024-07-04", "2024-07-06", "2024-07-06.r2", "2024-07-07", "index.html", "latest");
  }

  @Test
  void theSameNightGivesTheSameManifestByteForByte(@TempDir Path elsewhere) throws IOException {
    var one = Publication.publish(output, Reports.ofToretsk().build());
    var other = Publication.publish(elsewhere, Reports.ofToretsk().build());

    assertThat(other.resolve("manifest.json"))
        .hasSameBinaryContentAs(one.resolve("manifest.json"))
        .content()
        .contains("\"firings\" : 7", "\"assaulted\" : 1", "\"corrects\" : null");
  }

  @Test
  void aPublishedNightIsAsItWasPublished() throws IOException {
    var night = Publication.publish(output, Reports.ofToretsk().build());

    assertThat(Verification.faults(night)).isEmpty();
  }

  @Test
  void whateverHasHappenedToANightIsFound() throws IOException {
    var night = Publication.publish(output, Reports.ofToretsk().build());
    Files.writeString(night.resolve("claims.csv"), "changed");
    Files.delete(night.resolve("series.csv"));
    Files.writeString(night.resolve("note.txt"), "added");

    assertThat(Verification.faults(night))
        .containsExactly(
            "claims.csv: is not what was published; its SHA-256 differs",
            "series.csv: is missing",
            "note.txt: was added after publication");
  }

  @Test
  void aNightWithoutReadableManifestIsNotVouchedFor() throws IOException {
    var night = Publication.publish(output, Reports.ofToretsk().build());
    Files.writeString(night.resolve("manifest.json"), "{");

    assertThat(Verification.faults(night))
        .containsExactly("manifest.json: is missing, or is no manifest");
  }

  @Test
  void rowsThatAreUnaccountedForAreFound() throws IOException {
    var night = Publication.publish(output, Reports.ofToretsk().rows("links", 3, 1).build());

    assertThat(Verification.faults(night))
        .containsExactly(
            "manifest.json: of the 3 rows of links, 0 were asserted, 1 left out and 0 later, "
                + "which is not all");
  }

  @Test
  void linesThatAreUnaccountedForAreFound() throws IOException {
    var night = Publication.publish(output, Reports.ofToretsk().build());
    var manifest = night.resolve("manifest.json");
    var count = "{\"lines\":9,\"records\":5,\"quoted_breaks\":1,\"blank\":1,\"left_out\":0}";
    var text = Files.readString(manifest);
    var counted =
        text.replaceFirst("\"files\" : \\{ *}", "\"files\" : {\"links.csv\":" + count + "}");
    Files.writeString(manifest, counted);

    assertThat(Verification.faults(night))
        .containsExactly(
            "manifest.json: of the 9 lines of links.csv, 1 is the header, 5 begin records, 1 go on "
                + "with them, 1 are blank and 0 left out, which is not all");
  }

  @Test
  void aManifestOfBeforeLinesWereCountedHolds() throws IOException {
    var night = Publication.publish(output, Reports.ofToretsk().build());
    var manifest = night.resolve("manifest.json");
    var text = Files.readString(manifest);
    var older = text.replaceFirst("\\s*\"files\" : \\{ *},", "");
    assertThat(older).isNotEqualTo(text);
    Files.writeString(manifest, older);

    assertThat(Verification.faults(night)).isEmpty();
  }

  private Publication publication(String night, Provenance provenance) throws IOException {
    return Publication.of(output, LocalDate.parse(night), provenance);
  }

  private static Provenance provenance(
      String version, Map<String, String> inputs, Map<String, String> rules) {
    return new Provenance(
        version,
        "",
        new TreeMap<>(),
        List.of(),
        new TreeMap<>(inputs),
        new TreeMap<>(rules),
        new TreeMap<>());
  }

  @Test
  void anOutputFolderThatCannotBeCreatedIsNamed() throws IOException {
    var file = Files.writeString(output.resolve("file"), "");

    assertThatThrownBy(() -> Publication.publish(file, Reports.ofToretsk().build()))
        .isInstanceOf(IOException.class)
        .hasMessage(file + ": the output folder cannot be created; name another with --output");
  }

  private void publish(String night, String text) throws IOException {
    publish(night, new Note(text));
  }

  private void publish(String night, ReportWriter... writers) throws IOException {
    publication(night, Provenance.unknown("0.1.0"))
        .publish(Reports.of(night).build(), List.of(writers));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  private record Note(String text) implements ReportWriter {

    @Override
    public String fileName() {
      return "note.txt";
    }

    @Override
    public void write(Report report, Writer out) throws IOException {
      out.write(text);
    }
  }

  private record Broken() implements ReportWriter {

    @Override
    public String fileName() {
      return "broken.txt";
    }

    @Override
    public void write(Report report, Writer out) throws IOException {
      out.write("half a repo");
      throw new IOException("no space left");
    }
  }
}
