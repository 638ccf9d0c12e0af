package org.ridgeline.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
  void whatAnEditorLeavesBesideARuleIsNoChange() throws IOException {
    try (var watch = FolderWatch.of(folder)) {
      Files.createSymbolicLink(folder.resolve(".#some.drl"), Path.of("me@host"));
      Files.writeString(folder.resolve("some.drl~"), "rule");
      var waiting = Thread.currentThread();
      var interrupting =
          CompletableFuture.runAsync(
              waiting::interrupt, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));

      assertThat(watch.changed()).isFalse();
      assertThat(Thread.interrupted()).isTrue();
      // Whoever interrupts is seldom done by the time that the other has noticed.
      interrupting.join();
      assertThat(interrupting).isCompleted();
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
