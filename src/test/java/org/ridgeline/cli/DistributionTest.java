package org.ridgeline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.cli.terminal.ExitCode;

/** Holds what operators install against the tools that will read it. */
class DistributionTest {

  private static final Path DIST = Path.of("src/main/dist");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"src/main/dist/bin/ridgeline", ".ci/run", "src/bench/run"})
  void scriptsAreAsShellcheckWantsThem(String script) throws Exception {
    assertPasses("shellcheck", script);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ridgeline.service", "ridgeline.timer"})
  void unitsAreAsSystemdWantsThem(String unit) throws Exception {
    var home = install();
    for (var file : List.of("ridgeline.service", "ridgeline.timer")) {
      var text = Files.readString(DIST.resolve("systemd").resolve(file));
      Files.writeString(folder.resolve(file), text.replace("/opt/ridgeline", home.toString()));
    }

    assertPasses("systemd-analyze", "verify", "--man=no", folder.resolve(unit).toString());
  }

  @Test
  void theLauncherSaysWhichJavaIsMissing() throws Exception {
    var process = new ProcessBuilder(install().resolve("bin/ridgeline").toString(), "run");
    process.environment().put("JAVA_HOME", "/nowhere");
    var run = process.redirectErrorStream(true).start();

    assertThat(new String(run.getInputStream().readAllBytes(), UTF_8))
        .isEqualTo(
            "ridgeline: there is no /nowhere/bin/java; install Java 17 or newer, or set JAVA_HOME\n");
    assertThat(run.waitFor()).isEqualTo(ExitCode.WRONG_COMMAND_LINE);
  }

  /** Java ends with 1 then, which is none of the program's codes. */
  @Test
  void aSizeOfMemoryThatIsNoneIsNamed() throws Exception {
    var process = new ProcessBuilder(install().resolve("bin/ridgeline").toString(), "verify");
    process.environment().put("RIDGELINE_MEMORY", "1gb");
    var run = process.redirectErrorStream(true).start();

    assertThat(new String(run.getInputStream().readAllBytes(), UTF_8))
        .startsWith("ridgeline: RIDGELINE_MEMORY=1gb is no size; write it as 512m or 2g\n");
    assertThat(run.waitFor()).isEqualTo(1);
  }

  /**
   * Half of the memory that there is, but no more than 8 GB; at once a third for a night that needs
   * it; for young objects a sixteenth, where reports are many, and a thirty-second where they are
   * very many; in megabytes.
   */
  @ParameterizedTest
  @CsvSource({
    "medium, 512m, 256, 176, 64",
    "medium, 2g, 1024, 698, 64",
    "medium, 64g, 8192, 8192, 64",
    "large, 512m, 256, 176, 16",
    "large, 8g, 4096, 2786, 256",
    "largest, 8g, 4096, 2786, 128",
    "largest, 64g, 8192, 8192, 256",
    "other, 2g, 1024, 164, 48",
    "other, 8g, 4096, 656, 48",
    "other, 64g, 8192, 5244, 48"
  })
  void theHeapIsChosenFromTheMachine(
      String options, String memory, long most, long first, long young) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var line =
        List.of(
            java,
            "@" + DIST.resolve("jvm/every.options"),
            "@" + DIST.resolve("jvm/%s.options".formatted(options)),
            "-XX:MaxRAM=" + memory,
            "-XX:+PrintFlagsFinal",
            "-version");
    var process = new ProcessBuilder(line);
    process.environment().keySet().removeAll(List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS"));
    var run = process.start();

    assertThat(new String(run.getInputStream().readAllBytes(), UTF_8))
        .containsPattern("MaxHeapSize\\s+= %d ".formatted(most * 1024 * 1024))
        .containsPattern("InitialHeapSize\\s+= %d ".formatted(first * 1024 * 1024))
        .containsPattern("MaxNewSize\\s+= %d ".formatted(young * 1024 * 1024));
    assertThat(run.waitFor()).isZero();
  }

  /** The parallel collector never gives the old generation more if it is told to keep its sizes. */
  @ParameterizedTest
  @ValueSource(strings = {"backtest", "import", "large", "largest", "medium", "other"})
  void theHeapGrowsUpToItsLimit(String options) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var line =
        List.of(
            java,
            "@" + DIST.resolve("jvm/every.options"),
            "@" + DIST.resolve("jvm/" + options + ".options"),
            "-XX:+PrintFlagsFinal",
            "-version");
    var process = new ProcessBuilder(line);
    process.environment().keySet().removeAll(List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS"));
    var run = process.start();
    var flags = new String(run.getInputStream().readAllBytes(), UTF_8);

    assertThat(run.waitFor()).isZero();
    assertThat(flags).containsPattern("UseSerialGC += true |UseAdaptiveSizePolicy += true ");
  }

  /** A night is rehearsed before the first, and that would keep compiled rules. */
  @Test
  void whoWantsNoCompiledRulesGetsNoneKeptByARehearsal() throws Exception {
    var java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho \"$@\" >> %s\n".formatted(folder.resolve("starts")));
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));

    assertThat(starts("run", "--no-rule-cache")).singleElement().asString().endsWith("rule-cache");
    assertThat(starts("run", "--strict", "@arguments")).hasSize(1);
    assertThat(starts("run", "--strict")).hasSize(2).first().asString().contains("ArchiveClasses");
  }

  private List<String> starts(String... arguments) throws Exception {
    var line = new ArrayList<>(List.of(install().resolve("bin/ridgeline").toString()));
    line.addAll(List.of(arguments));
    var process = new ProcessBuilder(line);
    process.environment().put("JAVA_HOME", folder.resolve("java").toString());
    Files.deleteIfExists(folder.resolve("starts"));
    assertThat(process.start().waitFor()).isZero();
    return Files.readAllLines(folder.resolve("starts"));
  }

  @Test
  void theUnitCountsPublishedWithWarningsAsSuccessAndAJavaThatCannotStartAsFailure()
      throws IOException {
    assertThat(DIST.resolve("systemd/ridgeline.service"))
        .content()
        .contains("\nSuccessExitStatus=" + ExitCode.PUBLISHED_WITH_WARNINGS + "\n");
  }

  private Path install() throws IOException {
    var home = folder.resolve("home");
    Files.createDirectories(home.resolve("bin"));
    Files.createDirectories(home.resolve("output"));
    Files.createDirectories(home.resolve("jvm"));
    try (var options = Files.newDirectoryStream(DIST.resolve("jvm"))) {
      for (var file : options) {
        Files.copy(
            file,
            home.resolve("jvm").resolve(file.getFileName()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.copy(
        DIST.resolve("bin/ridgeline"),
        home.resolve("bin/ridgeline"),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.COPY_ATTRIBUTES);
    return home;
  }

  /** Skipped only where the tool is not installed. */
  private static void assertPasses(String tool, String... arguments) throws Exception {
    var line = new ArrayList<>(List.of(tool));
    line.addAll(List.of(arguments));
    Process process;
    try {
      process = new ProcessBuilder(line).redirectErrorStream(true).start();
    } catch (IOException e) {
      assumeTrue(false, tool + " is not installed");
      return;
    }
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).isEmpty();
  }
}
