package org.ridgeline.read.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderContentTest {

  private static final String OF_A =
      "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb";

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("links.csv"), "a");
    Files.createDirectories(folder.resolve("event_reports"));
    Files.writeString(folder.resolve("event_reports/news.csv"), "a");
  }

  @Test
  void itIsEachFileAndFolderThatCounts() throws IOException {
    Files.writeString(folder.resolve(".links.csv.swp"), "what an editor keeps");
    Files.writeString(folder.resolve("README.md"), "what it is about");
    Files.createDirectories(folder.resolve(".git/objects"));

    var content = FolderContent.of(folder).orElseThrow();
    assertThat(content.fingerprints(Map.of()))
        .isEqualTo(Map.of("event_reports/", "", "event_reports/news.csv", OF_A, "links.csv", OF_A));
  }

  @Test
  void whatWasReadKeepsTheFingerprintThatItHadThen() throws IOException {
    var content = FolderContent.of(folder).orElseThrow();
    var read = Map.of("links.csv", "as it was read", "gone.csv", "as it was read");
    assertThat(content.fingerprints(read))
        .containsEntry("links.csv", "as it was read")
        .containsEntry("event_reports/news.csv", OF_A)
        .hasSize(3);
  }

  @Test
  void aLargeFileThatNobodyReadIsTooMuchToLookAt() throws IOException {
    var read = Set.of("links.csv");
    assertThat(FolderContent.of(folder).orElseThrow().isReadBy(read)).isTrue();
    try (var tile = new RandomAccessFile(folder.resolve("N48E037.hgt").toFile(), "rw")) {
      tile.setLength(10_000_000);
    }
    var content = FolderContent.of(folder).orElseThrow();
    assertThat(content.isReadBy(read)).isFalse();
    assertThat(content.isReadBy(Set.of("N48E037.hgt"))).isTrue();
  }

  @Test
  void whatIsTheProgramsIsNoInput() throws IOException {
    for (var name : List.of("rules", "output", "import/journal", "mapping")) {
      Files.createDirectories(folder.resolve(name));
      Files.writeString(folder.resolve(name).resolve("file.csv"), "a");
    }
    Files.createDirectories(folder.resolve("geography/output"));

    assertThat(FolderContent.ofInput(folder).orElseThrow().sizes().keySet())
        .containsExactly(
            "event_reports/",
            "event_reports/news.csv",
            "geography/",
            "geography/output/",
            "links.csv");
    assertThat(FolderContent.of(folder).orElseThrow().sizes()).containsKey("rules/file.csv");
  }

  @Test
  void nobodyKnowsItWhereSomethingIsOdd() throws IOException {
    assertThat(FolderContent.of(folder.resolve("none"))).isEmpty();

    var link = Files.createSymbolicLink(folder.resolve("more.csv"), folder.resolve("links.csv"));
    assertThat(FolderContent.of(folder)).as("what is read may depend on where it leads").isEmpty();
    Files.delete(link);

    Files.createSymbolicLink(folder.resolve(".all"), folder);
    assertThat(FolderContent.of(folder.resolve(".all"))).isEqualTo(FolderContent.of(folder));

    Files.createDirectories(folder.resolve("import/.pending"));
    assertThat(FolderContent.ofInput(folder)).as("in the midst of an import").isEmpty();
  }
}
