package org.ridgeline.write.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.Folders;
import org.ridgeline.Sample;
import org.ridgeline.read.file.Sha256;
import org.ridgeline.write.Reports;
import org.ridgeline.write.proof.NightsLog;
import org.ridgeline.write.proof.NightsLogLine.Event;
import org.ridgeline.write.proof.Provenance;

/** An archive that was tampered with, or fell apart: whatever was done to it is told. */
class ArchiveVerificationTest {

  private static final int CHANGES = 500;

  @TempDir Path folder;

  private Path output;

  @BeforeEach
  void publishFourNightsOfWhichOneIsRemovedAndOneCorrected() throws IOException {
    output = folder.resolve("output");
    publish("2025-03-28", "0.1.0");
    publish("2025-03-29", "0.1.0");
    publish("2025-03-30", "0.1.0");
    publish("2025-03-30", "0.2.0");
    publish("2025-03-31", "0.2.0").keep(3);
  }

  private Publication publish(String night, String program) throws IOException {
    var publication = Publication.of(output, LocalDate.parse(night), Provenance.unknown(program));
    var place = Reports.ofToretsk().build();
    publication.publish(
        Reports.of(night).place("toretsk", "Toretsk", place.assessments().get(0).control()).build(),
        false);
    return publication;
  }

  @Test
  void whatIsAsItWasPublishedIsSaidToBe() throws IOException {
    var result = ArchiveVerification.of(output);

    assertThat(result.faults()).isEmpty();
    assertThat(result.nights()).isEqualTo(4);
    assertThat(result.lines()).isEqualTo(6);
    assertThat(Files.readAllLines(output.resolve("nights.log")))
        .extracting(line -> line.replaceAll(" manifest.*", ""))
        .containsExactly(
            "published 2025-03-28",
            "published 2025-03-29",
            "published 2025-03-30",
            "published 2025-03-30.r2",
            "published 2025-03-31",
            "removed 2025-03-28");
  }

  /** Five hundred by {@code -Dpercent=100}; a tenth of them in a build. */
  @Test
  void everyChangeOfOneByteIsNamed() throws IOException {
    var chance = Sample.chance();
    var files = files();
    var named = new TreeMap<String, Integer>();
    var unnamed = new ArrayList<String>();
    for (int i = 0; i < Sample.of(CHANGES); i++) {
      var file = files.get(chance.nextInt(files.size()));
      var kept = content(file);
      int place = chance.nextInt(kept.length);
      var changed = kept.clone();
      changed[place] ^= (byte) (1 << chance.nextInt(7));
      // No link leads to a path with a zero or a slash that was none; another byte stands for it.
      if (isLink(file) && (changed[place] == 0 || changed[place] == '/')) {
        changed[place] = 'x';
      }
      write(file, changed);
      var faults = ArchiveVerification.of(output).faults();
      if (faults.stream().noneMatch(fault -> fault.contains(file))) {
        unnamed.add("%s, byte %d: %s".formatted(file, place, faults));
      }
      named.merge(file.replaceAll(".*/", ""), 1, Integer::sum);
      write(file, kept);
    }
    System.out.printf("One byte changed, and named by verify --all: %s%n", named);
    assertThat(unnamed).isEmpty();
    assertThat(ArchiveVerification.of(output).faults()).isEmpty();
  }

  /** All that is published, by its path in the output folder. */
  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(output)) {
      return all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .map(file -> output.relativize(file).toString())
          .filter(file -> !file.matches("\\.lock|metrics\\.prom"))
          .sorted()
          .toList();
    }
  }

  private boolean isLink(String file) {
    return Files.isSymbolicLink(output.resolve(file));
  }

  private byte[] content(String file) throws IOException {
    var path = output.resolve(file);
    return isLink(file)
        ? Files.readSymbolicLink(path).toString().getBytes(StandardCharsets.ISO_8859_1)
        : Files.readAllBytes(path);
  }

  private void write(String file, byte[] content) throws IOException {
    var path = output.resolve(file);
    if (isLink(file)) {
      Files.delete(path);
      Files.createSymbolicLink(path, Path.of(new String(content, StandardCharsets.ISO_8859_1)));
    } else {
      Files.write(path, content);
    }
  }

  /** Each is done to the archive as it was published, and named by a line that says where. */
  @Test
  void everyOtherKindOfTamperingIsNamed() throws IOException {
    var whole = copy(output, folder.resolve("whole"));
    for (var kind : kinds().entrySet()) {
      kind.getValue().on();
      var faults = ArchiveVerification.of(output).faults();
      System.out.printf("%s%n  %s%n", kind.getKey(), String.join("\n  ", faults));
      var words = kind.getKey().split(" -> ", -1);
      assertThat(faults).as(kind.getKey()).anyMatch(fault -> fault.startsWith(words[1]));
      assertThat(faults).as("each has a remedy").allMatch(fault -> fault.matches("[^\n]+[;:] .+"));
      OutputFolder.remove(output);
      copy(whole, output);
    }
    assertThat(ArchiveVerification.of(output).faults()).isEmpty();
  }

  private static Path copy(Path from, Path to) throws IOException {
    Folders.copy(from, to);
    Files.copy(from.resolve("latest"), to.resolve("latest"), LinkOption.NOFOLLOW_LINKS);
    return to;
  }

  /** Does it to the archive. */
  private interface Tampering {
    void on() throws IOException;
  }

  /** What is done, and how the line begins that is to name it. */
  private Map<String, Tampering> kinds() {
    var kinds = new TreeMap<String, Tampering>();
    addNights(kinds);
    addLists(kinds);
    addReaders(kinds);
    return kinds;
  }

  private void addNights(Map<String, Tampering> kinds) {
    kinds.put(
        "two nights swapped -> 2025-03-29/manifest.json: is that of 2025-03-31 as of 2025-03-31",
        () -> {
          move("2025-03-29", "x");
          move("2025-03-31", "2025-03-29");
          move("x", "2025-03-31");
        });
    kinds.put(
        "two revisions swapped -> 2025-03-30.r2/manifest.json: is that of 2025-03-30 as of",
        () -> {
          move("2025-03-30", "x");
          move("2025-03-30.r2", "2025-03-30");
          move("x", "2025-03-30.r2");
        });
    kinds.put(
        "a revision copied -> 2025-03-30.r3: no line of nights.log tells of it",
        () -> Folders.copy(output.resolve("2025-03-30.r2"), output.resolve("2025-03-30.r3")));
    kinds.put(
        "a revision copied over another -> 2025-03-30/manifest.json: is not what was published",
        () -> {
          OutputFolder.remove(output.resolve("2025-03-30"));
          Folders.copy(output.resolve("2025-03-30.r2"), output.resolve("2025-03-30"));
        });
    kinds.put(
        "a night put in that was made elsewhere -> 2025-04-01: no line of nights.log tells of it",
        () -> {
          var elsewhere = folder.resolve("elsewhere");
          publishElsewhere(elsewhere, "2025-04-01");
          Folders.copy(elsewhere.resolve("2025-04-01"), output.resolve("2025-04-01"));
          OutputFolder.remove(elsewhere);
        });
    kinds.put(
        "a removed night put back -> 2025-03-28: stands again",
        () -> {
          var elsewhere = folder.resolve("elsewhere");
          publishElsewhere(elsewhere, "2025-03-28");
          Folders.copy(elsewhere.resolve("2025-03-28"), output.resolve("2025-03-28"));
          OutputFolder.remove(elsewhere);
        });
    kinds.put(
        "a night taken away -> 2025-03-29: is missing, though nights.log:2 tells",
        () -> OutputFolder.remove(output.resolve("2025-03-29")));
    kinds.put(
        "a night replaced by a link -> 2025-03-29: has the name of a night and is no folder",
        () -> {
          move("2025-03-29", "elsewhere");
          Files.createSymbolicLink(output.resolve("2025-03-29"), Path.of("elsewhere"));
        });
    kinds.put(
        "a night and its manifest forged -> 2025-03-31/manifest.json: is not what was published",
        () -> {
          var table = output.resolve("2025-03-31/claims.csv");
          var manifest = output.resolve("2025-03-31/manifest.json");
          var before = Sha256.of(table);
          Files.writeString(table, "forged");
          Files.writeString(manifest, Files.readString(manifest).replace(before, Sha256.of(table)));
        });
    kinds.put(
        "a file added to a night -> 2025-03-31/note.txt: was added after publication",
        () -> Files.writeString(output.resolve("2025-03-31/note.txt"), "added"));
    kinds.put(
        "a report replaced by a link to its like -> 2025-03-31/claims.csv: is missing",
        () -> {
          move("2025-03-31/claims.csv", "claims.csv");
          Files.createSymbolicLink(
              output.resolve("2025-03-31/claims.csv"), Path.of("../claims.csv"));
        });
    kinds.put(
        "a manifest emptied -> 2025-03-31/manifest.json: is missing, or is no manifest",
        () -> Files.writeString(output.resolve("2025-03-31/manifest.json"), "{}"));
  }

  private void publishElsewhere(Path elsewhere, String night) throws IOException {
    Publication.of(elsewhere, LocalDate.parse(night), Provenance.unknown("0.1.0"))
        .publish(Reports.of(night).build(), false);
  }

  private void addLists(Map<String, Tampering> kinds) {
    kinds.put(
        "a line taken out -> nights.log:2", () -> lines("nights.log", each -> each.remove(1)));
    kinds.put(
        "the first line taken out -> nights.log:1",
        () -> lines("nights.log", each -> each.remove(0)));
    kinds.put(
        "the last line taken out -> 2025-03-28: is missing, though",
        () -> lines("nights.log", each -> each.remove(each.size() - 1)));
    kinds.put(
        "two lines swapped -> nights.log:3",
        () -> lines("nights.log", each -> Collections.swap(each, 2, 3)));
    kinds.put(
        "the list cut -> 2025-03-30.r2: no line of nights.log tells of it",
        () -> lines("nights.log", each -> each.subList(3, each.size()).clear()));
    kinds.put(
        "a line twice -> nights.log:4",
        () -> lines("nights.log", each -> each.add(2, each.get(2))));
    kinds.put(
        "a line added -> 2025-04-01: is missing, though nights.log:7",
        () -> {
          var log = NightsLog.read(output.resolve("nights.log"));
          Files.write(
              output.resolve("nights.log"),
              log.with(Event.PUBLISHED, "2025-04-01", "a".repeat(64)).bytes());
        });
    kinds.put(
        "the list gone -> nights.log: is missing",
        () -> Files.delete(output.resolve("nights.log")));
    kinds.put(
        "both lists gone -> nights.log: is missing, though 2025-03-29 was published with a line",
        () -> {
          Files.delete(output.resolve("nights.log"));
          Files.delete(output.resolve("SHA256SUMS"));
        });
    kinds.put(
        "the list emptied -> nights.log: is missing, or has no lines",
        () -> Files.writeString(output.resolve("nights.log"), ""));
    kinds.put(
        "the list written anew by a run -> 2025-03-29: was published with a line in nights.log",
        () -> {
          Files.delete(output.resolve("nights.log"));
          Files.delete(output.resolve("SHA256SUMS"));
          Publication.markStale(output, "");
        });
    kinds.put(
        "the list a link -> nights.log: is missing",
        () -> {
          move("nights.log", "other");
          Files.createSymbolicLink(output.resolve("nights.log"), Path.of("other"));
        });
    kinds.put(
        "the checksums gone -> SHA256SUMS: is missing",
        () -> Files.delete(output.resolve("SHA256SUMS")));
    kinds.put(
        "a checksum taken out -> 2025-03-29/assessment.csv: has no line",
        () -> lines("SHA256SUMS", each -> each.remove(0)));
    kinds.put(
        "a checksum added -> SHA256SUMS:5: is of a file that was not published",
        () -> lines("SHA256SUMS", each -> each.add(4, "0".repeat(64) + "  note.txt")));
    kinds.put(
        "checksums swapped -> SHA256SUMS: its lines are not in order",
        () -> lines("SHA256SUMS", each -> Collections.swap(each, 3, 7)));
  }

  private void addReaders(Map<String, Tampering> kinds) {
    kinds.put(
        "latest bent -> latest: leads to '2025-03-29', and the newest night is 2025-03-31",
        () -> link("2025-03-29"));
    kinds.put(
        "latest bent to a path -> latest: leads to './2025-03-31'", () -> link("./2025-03-31"));
    kinds.put("latest gone -> latest: is missing", () -> Files.delete(output.resolve("latest")));
    kinds.put(
        "latest a file -> SHA256SUMS:",
        () -> {
          Files.delete(output.resolve("latest"));
          Files.writeString(output.resolve("latest"), "2025-03-31\n");
        });
    kinds.put(
        "the index replaced -> index.html: has another SHA-256",
        () -> Files.writeString(output.resolve("index.html"), "<!doctype html>"));
    kinds.put(
        "the index replaced with its checksum -> index.html: does not lead to the last revision",
        () -> {
          var index = output.resolve("index.html");
          var before = Sha256.of(index);
          Files.writeString(
              index, Files.readString(index).replace("2025-03-30.r2/", "2025-03-30/"));
          lines("SHA256SUMS", each -> each.replaceAll(l -> l.replace(before, sha(index))));
        });
    kinds.put(
        "the index gone -> index.html: is missing",
        () -> Files.delete(output.resolve("index.html")));
  }

  private static String sha(Path file) {
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void link(String target) throws IOException {
    Files.delete(output.resolve("latest"));
    Files.createSymbolicLink(output.resolve("latest"), Path.of(target));
  }

  private void move(String from, String to) throws IOException {
    Files.move(output.resolve(from), output.resolve(to));
  }

  private void lines(String file, Consumer<List<String>> change) throws IOException {
    var lines = new ArrayList<>(Files.readAllLines(output.resolve(file)));
    change.accept(lines);
    Files.writeString(output.resolve(file), String.join("\n", lines) + "\n");
  }

  @Test
  void theListOfChecksumsIsReadByTheSystemsOwnTool() throws Exception {
    var check = new ProcessBuilder("sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS");
    var ran = start(check.directory(output.toFile()).redirectErrorStream(true));
    assertThat(ran).isEqualTo("");
    assertThat(Files.readAllLines(output.resolve("SHA256SUMS")))
        .extracting(line -> line.substring(66))
        .isSorted()
        .contains("index.html", "nights.log", "latest/manifest.json", "2025-03-30/briefing.html")
        .noneMatch(path -> path.startsWith("2025-03-28/"));

    link("2025-03-29");
    assertThat(start(check)).contains("latest/manifest.json: FAILED");
  }

  private static String start(ProcessBuilder command) throws IOException, InterruptedException {
    Process run;
    try {
      run = command.start();
    } catch (IOException e) {
      return abort("there is no sha256sum");
    }
    var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    run.waitFor();
    return said;
  }

  @Test
  void whatARunHealsIsHealedAndWhatItCannotStaysNamed() throws IOException {
    Files.writeString(output.resolve("index.html"), "");
    link("2025-03-29");
    Files.delete(output.resolve("SHA256SUMS"));
    OutputFolder.remove(output.resolve("2025-03-29"));
    publish("2025-04-01", "0.2.0");

    assertThat(ArchiveVerification.of(output).faults())
        .containsExactly(
            "2025-03-29: is missing, though nights.log:2 tells that it was published and no line "
                + "that it was removed; restore it from a backup");
  }

  @Test
  void aNightThatWasPutInIsNotWhatReadersAreLedTo() throws IOException {
    Folders.copy(output.resolve("2025-03-31"), output.resolve("2099-01-01"));
    publish("2025-04-01", "0.2.0");

    assertThat(Files.readSymbolicLink(output.resolve("latest"))).hasToString("2025-04-01");
    assertThat(output.resolve("index.html")).content().doesNotContain("2099");
    assertThat(Publication.newestNight(output)).contains(LocalDate.parse("2025-04-01"));
    assertThat(ArchiveVerification.of(output).faults())
        .hasSize(2)
        .allMatch(fault -> fault.startsWith("2099-01-01"));
  }
}
