package org.ridgeline.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void aSecondRunOfANightReplacesTheFirst() throws IOException {
    publish("2024-07-07", "one");
    Files.writeString(output.resolve("2024-07-07/of-an-older-version.csv"), "");
    publish("2024-07-07", "two");

    assertThat(names(output)).containsExactly("2024-07-07", "index.html", "latest");
    assertThat(names(output.resolve("2024-07-07"))).containsExactly("note.txt");
    assertThat(output.resolve("latest/note.txt")).hasContent("two");
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
    Files.createDirectory(output.resolve(".old-2024-07-06"));
    publish("2024-07-07", "one");

    assertThat(names(output)).containsExactly("2024-07-06", "2024-07-07", "index.html", "latest");
    assertThat(output.resolve("2024-07-06/note.txt")).hasContent("older");
  }

  @Test
  void aNightSetAsideByAKilledRunIsPutBack() throws IOException {
    publish("2024-07-06", "older");
    Files.move(output.resolve("2024-07-06"), output.resolve(".old-2024-07-06"));
    publish("2024-07-07", "one");

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
    Publication.publish(output, Reports.of(night).build(), List.of(writers));
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
