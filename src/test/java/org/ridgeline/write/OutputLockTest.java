package org.ridgeline.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputLockTest {

  @TempDir Path folder;

  @Test
  void aSecondRunIsRefused() throws IOException {
    var output = folder.resolve("output");
    try (var first = OutputLock.take(output)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> OutputLock.take(output))
          .isInstanceOf(LockedException.class)
          .hasMessage(
              output.resolve(".lock") + ": another run is at work there; wait for it to end");
    }
  }

  @Test
  void theNextRunMayBeginWhenTheFirstHasEnded() throws IOException {
    OutputLock.take(folder).close();
    try (var second = OutputLock.take(folder)) {
      assertThat(second).isNotNull();
    }
  }

  @Test
  void twoOutputFoldersDoNotDisturbEachOther() throws IOException {
    try (var one = OutputLock.take(folder.resolve("one"));
        var other = OutputLock.take(folder.resolve("other"))) {
      assertThat(one).isNotSameAs(other);
    }
  }

  @Test
  void anotherProcessIsRefusedAlsoAfterASecondTryInThisOne() throws Exception {
    assertThat(anotherProcess()).isEqualTo("taken");
    try (var first = OutputLock.take(folder)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> OutputLock.take(folder)).isInstanceOf(LockedException.class);
      assertThat(anotherProcess()).isEqualTo("refused");
    }
  }

  @Test
  void aFolderThatCannotBeCreatedIsNamed() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> OutputLock.take(file))
        .isInstanceOf(IOException.class)
        .hasMessage(file + ": the output folder cannot be created; name another with --output");
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
      try (var lock = OutputLock.take(Path.of(arguments[0]))) {
        System.out.println(lock == null ? "nothing" : "taken");
      } catch (LockedException e) {
        System.out.println("refused");
      }
    }
  }
}
