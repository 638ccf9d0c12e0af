package org.ridgeline.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTest {

  @TempDir private Path folder;

  @Test
  void aRunHasItsExitCodeAndWhatItsChildrenTook() throws Exception {
    // Half a second of work, in a child that holds some memory meanwhile.
    var work =
        "sh -c 'a=$(head -c 20000000 /dev/zero | tr \"\\0\" a); i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done'; exit 3";
    var run = run(60, "sh", "-c", work);
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.isCutOff()).isFalse();
    assertThat(run.seconds()).isPositive();
    assertThat(run.processorSeconds()).isPositive();
    assertThat(run.megabytes()).isGreaterThan(20);
  }

  @Test
  void aRunThatTakesTooLongIsEndedWithItsChildren() throws Exception {
    var run = run(1, "sh", "-c", "sleep 300; echo late");
    assertThat(run.isCutOff()).isTrue();
    assertThat(run.seconds()).isLessThan(60);
    assertThat(Files.readString(folder.resolve("out"))).isEmpty();
  }

  private Command.Run run(int limit, String... line) throws IOException, InterruptedException {
    var jvm = new Jvm(Path.of(System.getProperty("java.home")), "17");
    return new Command(folder, jvm, List.of(line))
        .run(limit, folder.resolve("out").toFile(), folder.resolve("err").toFile());
  }
}
