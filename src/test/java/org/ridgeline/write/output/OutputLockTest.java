package org.ridgeline.write.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class OutputLockTest {

  private static final LockHolder HOLDER =
      new LockHolder(4711, "here", Instant.parse("2025-03-31T05:15:00Z"));
  private static final LockHolder ELSEWHERE =
      new LockHolder(42, "elsewhere", Instant.parse("2025-03-31T05:14:00Z"));
  private static final Duration PATIENCE = Duration.ofMillis(300);

  @TempDir Path folder;

  @Test
  void aLinkInThePlaceOfTheLockIsNotFollowed() throws IOException {
    var precious = Files.writeString(folder.resolve("precious"), "kept");
    var output = Files.createDirectory(folder.resolve("output"));
    Files.createSymbolicLink(output.resolve(".lock"), precious);

    assertThatThrownBy(() -> OutputLock.take(output, HOLDER))
        .isInstanceOf(IOException.class)
        .hasMessage(
            output.resolve(".lock")
                + ": is no file but a link, a folder or a device, which nobody can lock; remove it");
    assertThat(precious).hasContent("kept");
  }

  @Test
  void aLinkToNothingMakesNoFileElsewhere() throws IOException {
    var output = Files.createDirectory(folder.resolve("output"));
    Files.createSymbolicLink(output.resolve(".lock"), folder.resolve("elsewhere"));

    assertThatThrownBy(() -> OutputLock.take(output, HOLDER)).isInstanceOf(IOException.class);
    assertThat(folder.resolve("elsewhere")).doesNotExist();
  }

  @Test
  void aSecondRunIsRefused() throws IOException {
    var output = folder.resolve("output");
    try (var first = OutputLock.take(output, HOLDER)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> OutputLock.take(output, HOLDER))
          .isInstanceOf(LockedException.class)
          .hasMessage(
              output.resolve(".lock")
                  + ": another run is at work there: this one; wait for it to end");
    }
  }

  @Test
  void theNextRunMayBeginWhenTheFirstHasEnded() throws IOException {
    OutputLock.take(folder, HOLDER).close();
    try (var second = OutputLock.take(folder, HOLDER)) {
      assertThat(second).isNotNull();
    }
  }

  @Test
  void twoOutputFoldersDoNotDisturbEachOther() throws IOException {
    try (var one = OutputLock.take(folder.resolve("one"), HOLDER);
        var other = OutputLock.take(folder.resolve("other"), HOLDER)) {
      assertThat(one).isNotSameAs(other);
    }
  }

  @Test
  void anotherProcessIsRefusedAlsoAfterASecondTryInThisOne() throws Exception {
    assertThat(anotherProcess()).isEqualTo("taken");
    try (var first = OutputLock.take(folder, HOLDER)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> OutputLock.take(folder, HOLDER)).isInstanceOf(LockedException.class);
      assertThat(anotherProcess())
          .isEqualTo(
              folder.resolve(".lock")
                  + ": another run is at work there: process 4711 on here since "
                  + "2025-03-31T05:15:00Z; wait for it to end");
    }
  }

  @Test
  void aHolderOnAnotherMachineIsKnownByItsBeat() throws Exception {
    var file = Files.writeString(folder.resolve(".lock"), ELSEWHERE + "\nbeat 7\n");
    var beating =
        new Thread(
            () -> {
              try {
                Thread.sleep(PATIENCE.toMillis() / 2);
                Files.writeString(file, ELSEWHERE + "\nbeat 8\n");
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    beating.start();

    assertThatThrownBy(() -> OutputLock.take(folder, HOLDER, PATIENCE))
        .isInstanceOf(LockedException.class)
        .hasMessageContaining("process 42 on elsewhere since 2025-03-31T05:14:00Z");
    beating.join();
  }

  @Test
  void aHolderOnAnotherMachineThatHasFallenSilentIsDead() throws IOException {
    Files.writeString(folder.resolve(".lock"), ELSEWHERE + "\nbeat 7\n");
    try (var lock = OutputLock.take(folder, HOLDER, PATIENCE)) {
      assertThat(lock).isNotNull();
      assertThat(folder.resolve(".lock")).content().startsWith("process 4711 on here since ");
    }
    assertThat(folder.resolve(".lock")).isEmptyFile();
  }

  @Test
  @Timeout(30)
  void aHolderOnThisMachineThatWasKilledIsNotWaitedFor() throws IOException {
    Files.writeString(folder.resolve(".lock"), new LockHolder(1, "here", Instant.EPOCH) + "\n");
    try (var lock = OutputLock.take(folder, HOLDER, Duration.ofMinutes(1))) {
      assertThat(lock).isNotNull();
    }
  }

  @Test
  void whateverElseStandsInTheLockHoldsNothing() throws IOException {
    Files.writeString(folder.resolve(".lock"), "process 1 on moon since yesterday");
    OutputLock.take(folder, HOLDER, Duration.ofMinutes(1)).close();
  }

  @Test
  void aFolderThatCannotBeCreatedIsNamed() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> OutputLock.take(file, HOLDER))
        .isInstanceOf(IOException.class)
        .hasMessage(
            file
                + ": the output folder cannot be created, as a file is in its place; "
                + "name another with --output");
  }

  private String anotherProcess() throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return said.strip();
  }

  /** Tries to take the lock of the folder that it is given, and says how it went. */
  static final class OtherProcess {

    private OtherProcess() {}

    public static void main(String[] arguments) throws IOException {
      try (var lock = OutputLock.take(Path.of(arguments[0]), HOLDER)) {
        System.out.println(lock == null ? "nothing" : "taken");
      } catch (LockedException e) {
        System.out.println(e.getMessage());
      }
    }
  }
}
