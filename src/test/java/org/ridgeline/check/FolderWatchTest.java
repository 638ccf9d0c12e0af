package org.ridgeline.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class FolderWatchTest {

  @TempDir Path folder;

  @Test
  void savingAFileInAFolderWithinIsNoticed() throws IOException {
    Files.createDirectories(folder.resolve("tempo"));
    try (var watch = FolderWatch.of(folder)) {
      Files.writeString(folder.resolve("tempo/some.drl"), "rule");
      assertThat(watch.changed()).isTrue();

      Files.createDirectories(folder.resolve("notes"));
      assertThat(watch.changed()).isTrue();

      Files.writeString(folder.resolve("notes/other.drl"), "rule");
      assertThat(watch.changed()).isTrue();
    }
  }

  @Test
  void whoeverWaitsCanBeToldToStop() throws IOException {
    try (var watch = FolderWatch.of(folder)) {
      Thread.currentThread().interrupt();

      assertThat(watch.changed()).isFalse();
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
