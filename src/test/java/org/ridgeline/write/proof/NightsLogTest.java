package org.ridgeline.write.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.read.file.Sha256;
import org.ridgeline.write.proof.NightsLogLine.Event;

class NightsLogTest {

  private static final String REMEDY = "; restore the list from a backup";
  private static final String ONE = "1".repeat(64);
  private static final String TWO = "2".repeat(64);

  @TempDir Path folder;

  private final NightsLog log =
      NightsLog.empty()
          .with(Event.FOUND, "2025-03-29", ONE)
          .with(Event.PUBLISHED, "2025-03-30", ONE)
          .with(Event.PUBLISHED, "2025-03-30.r2", TWO)
          .with(Event.REMOVED, "2025-03-29", ONE);

  @Test
  void aLineCoversTheOneBeforeItTheManifestAndTheFoldersName() {
    var lines = lines(log);

    assertThat(lines.get(0))
        .isEqualTo("found 2025-03-29 manifest %s before %s".formatted(ONE, "0".repeat(64)));
    assertThat(lines.get(1))
        .isEqualTo(
            "published 2025-03-30 manifest %s before %s"
                .formatted(ONE, Sha256.of((lines.get(0) + "\n").getBytes(UTF_8))));
    assertThat(log.faults()).isEmpty();
    assertThat(log.lastDigest()).isEqualTo(Sha256.of((lines.get(3) + "\n").getBytes(UTF_8)));
  }

  @Test
  void whatIsSaidLastOfAFolderHolds() {
    assertThat(log.last().keySet()).containsExactly("2025-03-29", "2025-03-30", "2025-03-30.r2");
    assertThat(log.last().get("2025-03-29").stands()).isFalse();
    assertThat(log.last().get("2025-03-30.r2").stands()).isTrue();
    assertThat(log.last().get("2025-03-30.r2").place()).isEqualTo("nights.log:3");
  }

  @Test
  void aLineThatWasChangedTakenOutAddedOrMovedIsFound() throws IOException {
    var broken = ": does not follow the line before it; one of them was changed, moved, added or";

    assertThat(faults(without(0))).first().asString().startsWith("nights.log:1: is not the first");
    assertThat(faults(without(1))).first().asString().startsWith("nights.log:2" + broken);
    assertThat(faults(swapped(1, 2))).first().asString().startsWith("nights.log:2" + broken);
    var added = new ArrayList<>(lines(log));
    added.add(2, lines(log.with(Event.PUBLISHED, "2025-04-01", TWO)).get(4));
    assertThat(faults(added)).first().asString().startsWith("nights.log:3" + broken);
    var changed = new ArrayList<>(lines(log));
    changed.set(2, changed.get(2).replace("r2", "r3"));
    assertThat(faults(changed)).containsExactly("nights.log:4" + broken + " taken out" + REMEDY);
    changed.set(2, "published");
    assertThat(faults(changed)).contains("nights.log:3: is no line of this list" + REMEDY);
  }

  @Test
  void aListThatEndsInTheMiddleOfALineIsFound() throws IOException {
    var text = new String(log.bytes(), UTF_8);
    var file = folder.resolve("cut");
    Files.writeString(file, text.substring(0, text.length() - 1));

    var cut = NightsLog.read(file);
    assertThat(cut.faults()).containsExactly("nights.log:4: the last line has no end" + REMEDY);
    assertThat(cut.since(NightsLog.empty())).isEmpty();
    assertThat(cut.with(Event.PUBLISHED, "2025-04-01", TWO).faults()).isEmpty();
  }

  @Test
  void whatCannotHaveHappenedIsFoundThoughTheLinesFollowEachOther() {
    assertThat(log.with(Event.PUBLISHED, "2025-03-30", TWO).faults())
        .containsExactly(
            "nights.log:5: tells for a second time that 2025-03-30 was published" + REMEDY);
    assertThat(log.with(Event.REMOVED, "2025-03-30", TWO).faults())
        .containsExactly(
            "nights.log:5: tells that 2025-03-30 was removed, which no line before says stood so"
                + REMEDY);
    assertThat(log.with(Event.FOUND, "2025-03-28", TWO).faults())
        .containsExactly(
            "nights.log:5: tells of 2025-03-28 as of a night from before the list, and is not at "
                + "its beginning"
                + REMEDY);
    assertThat(log.with(Event.PUBLISHED, "2025-03-29", TWO).faults()).isEmpty();
  }

  @Test
  void aListThatContinuesAnotherSaysByWhat() {
    var longer = log.with(Event.PUBLISHED, "2025-04-01", TWO);

    assertThat(longer.since(log)).extracting(NightsLogLine::folder).containsExactly("2025-04-01");
    assertThat(log.since(longer)).isEmpty();
    assertThat(longer.since(NightsLog.empty().with(Event.FOUND, "2025-03-29", TWO))).isEmpty();
  }

  private static List<String> lines(NightsLog log) {
    return new String(log.bytes(), UTF_8).lines().toList();
  }

  private List<String> without(int line) {
    var lines = new ArrayList<>(lines(log));
    lines.remove(line);
    return lines;
  }

  private List<String> swapped(int one, int other) {
    var lines = new ArrayList<>(lines(log));
    Collections.swap(lines, one, other);
    return lines;
  }

  private List<String> faults(List<String> lines) throws IOException {
    var file = folder.resolve("list");
    Files.writeString(file, String.join("\n", lines) + "\n");
    return NightsLog.read(file).faults();
  }
}
