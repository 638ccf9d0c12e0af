package org.ridgeline.write.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.Folders;
import org.ridgeline.write.Report;
import org.ridgeline.write.ReportWriter;
import org.ridgeline.write.Reports;
import org.ridgeline.write.proof.Manifest;
import org.ridgeline.write.proof.Provenance;
import org.ridgeline.write.proof.Revision;
import org.ridgeline.write.proof.RuleCacheUse;
import org.ridgeline.write.proof.Verification;

class PublicationTest {

  private static final String REMEDY = "; restore it from a backup, or assess the night anew";

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
            "completeness.csv",
            "datapackage.json",
            "findings.csv",
            "manifest.json",
            "quarantine.csv",
            "series.csv",
            "what_if.csv",
            "withdrawn.csv");
    assertThat(names(output))
        .containsExactly("2024-07-07", "SHA256SUMS", "index.html", "latest", "nights.log");
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
        .containsExactly(
            "2024-07-07",
            "2024-07-07.r2",
            "2024-07-07.r3",
            "SHA256SUMS",
            "index.html",
            "latest",
            "nights.log");
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
    assertThat(names(output))
        .containsExactly("2024-07-07", "SHA256SUMS", "index.html", "latest", "nights.log");
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

    assertThat(names(output))
        .containsExactly(
            "2024-07-06", "2024-07-07", "SHA256SUMS", "index.html", "latest", "nights.log");
    assertThat(output.resolve("2024-07-06/note.txt")).hasContent("older");
  }

  @Test
  void whatStandsInTheWayOfTheLinkIsNotTouched() throws IOException {
    Files.createDirectory(output.resolve("latest"));

    assertThatThrownBy(() -> publish("2024-07-07", "one"))
        .isInstanceOf(IOException.class)
        .hasMessage(
            output.resolve("latest") + ": is in the way of a file of that name; move it elsewhere");
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
  void whetherCompiledRulesCouldBeBelievedIsNoReasonForASecondPublication() throws IOException {
    var provenance = provenance("0.1.0", Map.of("a.csv", "1"), Map.of("rules/x.drl", "1"));
    var night =
        publication("2024-07-07", provenance)
            .publish(Reports.of("2024-07-07").build(), List.of(new Note("one")));
    var manifest = night.resolve("manifest.json");
    var text = Files.readString(manifest);
    assertThat(text).contains("\"rule_cache\" : \"allowed\"");

    for (var other : List.of("", ",\"rule_cache\" : \"off\"", ",\"rule_cache\" : null")) {
      Files.writeString(manifest, text.replaceFirst(",\\s*\"rule_cache\" : \"allowed\"", other));

      assertThat(Verification.faults(night)).as(other).isEmpty();
      assertThat(Manifest.of(night).orElseThrow().basis().changes(provenance)).isEmpty();
      assertThat(provenance.changes(Manifest.of(night).orElseThrow().basis())).isEmpty();
    }
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
            "2024-07-04",
            "2024-07-06",
            "2024-07-06.r2",
            "2024-07-07",
            "SHA256SUMS",
            "index.html",
            "latest",
            "nights.log");
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
  void aReportThatIsLargerThanAnyIsFoundWithoutReadingIt() throws IOException {
    var night = Publication.publish(output, Reports.ofToretsk().build());
    try (var claims = FileChannel.open(night.resolve("claims.csv"), StandardOpenOption.WRITE)) {
      claims.write(ByteBuffer.wrap(new byte[1]), 5L << 30);
    }

    assertThat(Verification.faults(night))
        .containsExactly(
            "claims.csv: is not what was published; it is larger than any report" + REMEDY);
  }

  @Test
  void whateverHasHappenedToANightIsFound() throws IOException {
    var night = Publication.publish(output, Reports.ofToretsk().build());
    Files.writeString(night.resolve("claims.csv"), "changed");
    Files.delete(night.resolve("series.csv"));
    Files.writeString(night.resolve("note.txt"), "added");

    assertThat(Verification.faults(night))
        .containsExactly(
            "claims.csv: is not what was published; its SHA-256 differs" + REMEDY,
            "series.csv: is missing" + REMEDY,
            "note.txt: was added after publication; move it elsewhere");
  }

  @Test
  void aNightWithoutReadableManifestIsNotVouchedFor() throws IOException {
    var night = Publication.publish(output, Reports.ofToretsk().build());
    Files.writeString(night.resolve("manifest.json"), "{");

    assertThat(Verification.faults(night))
        .containsExactly("manifest.json: is missing, or is no manifest" + REMEDY);
  }

  @Test
  void rowsThatAreUnaccountedForAreFound() throws IOException {
    var night = Publication.publish(output, Reports.ofToretsk().rows("links", 3, 1).build());

    assertThat(Verification.faults(night))
        .containsExactly(
            "manifest.json: of the 3 rows of links, 0 were asserted, 1 left out, 0 later and 0 withdrawn, "
                + "which is not all; assess the night anew");
  }

  @Test
  void aRunThatIsKilledBeforeItWroteTheLineIsEndedByTheNext() throws IOException {
    var before = listAfter("2024-07-07", "one");
    var after = listAfter("2024-07-08", "two");
    killed(before, after);

    assertThat(ArchiveVerification.of(output).faults())
        .first()
        .isEqualTo(
            "2024-07-08: a run was ended before it wrote the line of it in nights.log; "
                + "the next run puts it right");
    var publication = publication("2024-07-08", Provenance.unknown("0.1.0"));
    assertThat(publication.before()).contains(output.resolve("2024-07-08"));
    assertThat(output.resolve("nights.log")).hasBinaryContent(after);
    assertThat(ArchiveVerification.of(output).faults()).isEmpty();
  }

  @Test
  void aRunThatIsKilledBeforeItMovedTheNightHasPublishedNothing() throws IOException {
    var before = listAfter("2024-07-07", "one");
    var after = listAfter("2024-07-08", "two");
    killed(before, after);
    OutputFolder.remove(output.resolve("2024-07-08"));

    publication("2024-07-07", Provenance.unknown("0.1.0")).before();
    assertThat(output.resolve("nights.log")).hasBinaryContent(before);
    assertThat(output.resolve(".staging-nights.log")).doesNotExist();
    assertThat(ArchiveVerification.of(output).faults()).isEmpty();
  }

  @Test
  void aRunThatIsKilledWhileItMadeTheLineReadyHasPublishedNothing() throws IOException {
    var before = listAfter("2024-07-07", "one");
    var after = listAfter("2024-07-08", "two");
    for (int length = before.length; length < after.length; length += 25) {
      killed(before, Arrays.copyOf(after, length));
      publication("2024-07-07", Provenance.unknown("0.1.0")).before();
      assertThat(output.resolve("nights.log")).hasBinaryContent(before);
    }
  }

  @Test
  void aRemovalThatIsKilledIsEndedByTheNextRun() throws IOException {
    publish("2024-07-06", "one");
    publish("2024-07-07", "two");
    publish("2024-07-08", "three");
    Folders.copy(output.resolve("2024-07-06"), output.resolve("kept"));
    var before = Files.readAllBytes(output.resolve("nights.log"));
    publication("2024-07-08", Provenance.unknown("0.1.0")).keep(1);
    var after = Files.readAllBytes(output.resolve("nights.log"));
    killed(before, after);
    Files.move(output.resolve("kept"), output.resolve("2024-07-06"));

    publication("2024-07-08", Provenance.unknown("0.1.0")).before();
    assertThat(names(output))
        .containsExactly("2024-07-08", "SHA256SUMS", "index.html", "latest", "nights.log");
    assertThat(output.resolve("nights.log")).hasBinaryContent(after);
    assertThat(ArchiveVerification.of(output).faults()).isEmpty();
  }

  private byte[] listAfter(String night, String text) throws IOException {
    publish(night, text);
    return Files.readAllBytes(output.resolve("nights.log"));
  }

  /** As it is when a list was made ready and not put into its place. */
  private void killed(byte[] list, byte[] ready) throws IOException {
    Files.write(output.resolve("nights.log"), list);
    Files.write(output.resolve(".staging-nights.log"), ready);
  }

  @Test
  void nightsFromBeforeTheListAreTakenIntoItByTheNextRun() throws IOException {
    publish("2024-07-07", "one");
    publish("2024-07-08", "two");
    beforeTheList();

    assertThat(Verification.faults(output.resolve("2024-07-07"))).isEmpty();
    assertThat(ArchiveVerification.of(output).faults()).isEmpty();
    publish("2024-07-09", "three");
    assertThat(Files.readAllLines(output.resolve("nights.log")))
        .extracting(line -> line.replaceAll(" manifest.*", ""))
        .containsExactly("found 2024-07-07", "found 2024-07-08", "published 2024-07-09");
    assertThat(ArchiveVerification.of(output).faults()).isEmpty();
  }

  /** Manifests told of no list then, and there was none. */
  private void beforeTheList() throws IOException {
    Files.delete(output.resolve("nights.log"));
    Files.delete(output.resolve("SHA256SUMS"));
    for (var night : List.of("2024-07-07", "2024-07-08")) {
      var manifest = output.resolve(night).resolve("manifest.json");
      Files.writeString(
          manifest, Files.readString(manifest).replace("  \"listed_in\" : \"nights.log\",\n", ""));
    }
  }

  @Test
  void aNightThatWasLostIsPublishedBesideIt() throws IOException {
    publish("2024-07-07", "one");
    OutputFolder.remove(output.resolve("2024-07-07"));

    var publication = publication("2024-07-07", Provenance.unknown("0.1.0"));
    assertThat(publication.before()).isEmpty();
    assertThat(publication.correction())
        .contains(
            "this corrects 2024-07-07, published before; what changed: its files, which were lost");
    publish("2024-07-07", "two");
    assertThat(output.resolve("latest/note.txt")).hasContent("two");
    assertThat(ArchiveVerification.of(output).faults())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("2024-07-07: is missing, though nights.log:1 tells");
  }

  @Test
  void aNightThatSomebodyTookAwayCountsAsRemovedOnceItWouldHaveBeen() throws IOException {
    publish("2024-07-06", "one");
    publish("2024-07-07", "two");
    publish("2024-07-08", "three");
    OutputFolder.remove(output.resolve("2024-07-06"));
    publication("2024-07-08", Provenance.unknown("0.1.0")).keep(2);

    assertThat(Files.readAllLines(output.resolve("nights.log")).get(3))
        .startsWith("removed 2024-07-06 manifest ");
    assertThat(ArchiveVerification.of(output).faults()).isEmpty();
  }

  @Test
  void aManifestThatLacksAPartIsAsGoodAsNone() throws IOException {
    publish("2024-07-07", "one");
    var manifest = output.resolve("2024-07-07/manifest.json");
    var whole = Files.readString(manifest);
    var odd =
        List.of(
            "{}",
            "null",
            "[]",
            "{\"basis\": null}",
            whole.substring(0, whole.length() / 2),
            whole.replaceAll("(?s)\"basis\" : \\{.*?\\n  \\},", ""),
            whole.replaceAll("\"inputs\" : \\{ \\},", ""),
            whole.replaceAll("\"outputs\" : ", "\"others\" : "),
            whole.replaceAll("(\"note.txt\" : )\"[^\"]*\"", "$1null"),
            whole.replace("note.txt", "../note.txt"),
            whole.replace("note.txt", "note\\u0000txt"),
            whole.replace("\"tables\" : { }", "\"tables\" : {\"links\": null}"),
            "[".repeat(100_000));

    for (var text : odd) {
      Files.writeString(manifest, text);
      assertThat(text).isNotEqualTo(whole);
      assertThat(Manifest.of(output.resolve("2024-07-07"))).as(text).isEmpty();
      var publication = publication("2024-07-07", Provenance.unknown("0.1.0"));
      assertThat(publication.before()).isEmpty();
      assertThat(publication.correction()).get().asString().endsWith("which were damaged");
      assertThat(Verification.faults(output.resolve("2024-07-07"))).hasSize(1);
    }
  }

  @Test
  void whatIsInTheWayIsToldBeforeTheWork() throws IOException {
    for (var name : List.of("latest", "index.html", "metrics.prom", "SHA256SUMS", "nights.log")) {
      Files.createDirectories(output.resolve(name));
      assertThatThrownBy(() -> publication("2024-07-07", Provenance.unknown("0.1.0")))
          .isInstanceOf(OutputFolderException.class)
          .hasMessageStartingWith(output.resolve(name) + ": is ")
          .hasMessageContaining("; ");
      Files.delete(output.resolve(name));
    }
    Files.writeString(output.resolve("2024-07-07"), "a file");
    var publication = publication("2024-07-07", Provenance.unknown("0.1.0"));
    assertThatThrownBy(publication::before)
        .isInstanceOf(OutputFolderException.class)
        .hasMessage(
            output.resolve("2024-07-07")
                + ": is in the way of the night's folder; move it elsewhere");
  }

  @Test
  void anOutputFolderThatIsALinkToNowhereIsNamed() throws IOException {
    var link = Files.createSymbolicLink(output.resolve("link"), Path.of("nowhere"));

    assertThatThrownBy(() -> OutputFolder.create(link))
        .isInstanceOf(OutputFolderException.class)
        .hasMessage(
            link
                + ": the output folder cannot be created, as a link that leads nowhere is in its"
                + " place; name another with --output");
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
                + "with them, 1 are blank and 0 left out, which is not all; assess the night anew");
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
        new TreeMap<>(),
        RuleCacheUse.ALLOWED);
  }

  @Test
  void anOutputFolderThatCannotBeCreatedIsNamed() throws IOException {
    var file = Files.writeString(output.resolve("file"), "");

    assertThatThrownBy(() -> Publication.publish(file, Reports.ofToretsk().build()))
        .isInstanceOf(IOException.class)
        .hasMessage(
            file
                + ": the output folder cannot be created, as a file is in its place; "
                + "name another with --output");
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
