package org.ridgeline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.cli.terminal.ExitCode;

/** Starts the program as {@code java -jar} does. */
class LauncherTest {

  @TempDir Path folder;

  private Path jar;

  @BeforeEach
  void buildJarWithArchive() throws IOException {
    jar = folder.resolve("ridgeline.jar");
    var manifest = new Manifest();
    var main = manifest.getMainAttributes();
    main.put(Name.MANIFEST_VERSION, "1.0");
    main.put(Name.MAIN_CLASS, Launcher.class.getName());
    main.put(Name.CLASS_PATH, classPath());
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    // Of another JVM, so to speak: the program must run all the same.
    var version = System.getProperty("java.version");
    Files.writeString(folder.resolve("ridgeline-%s.jsa".formatted(version)), "no archive");
    Files.writeString(folder.resolve("ridgeline-%s.aot".formatted(version)), "no archive");
    var options = Files.createDirectory(folder.resolve("jvm"));
    try (var files = Files.list(Path.of("src/main/dist/jvm"))) {
      for (var file : files.toList()) {
        Files.copy(file, options.resolve(file.getFileName()));
      }
    }
  }

  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
        .map(path -> Path.of(path).toUri().toString())
        .collect(Collectors.joining(" "));
  }

  @Test
  void theProgramSaysAndReturnsWhatItWouldWithoutLauncher() throws Exception {
    var launched = start(List.of(), "run", "--input", "nowhere");
    var words = said(launched);
    // One run at a time: the other begins when this one has ended.
    int code = launched.waitFor();
    var alone = start(List.of("-Xshare:auto"), "run", "--input", "nowhere");

    assertThat(words).isNotEmpty().isEqualTo(said(alone));
    assertThat(code).isEqualTo(alone.waitFor()).isEqualTo(ExitCode.REFUSED_INPUT);
  }

  @Test
  void optionsOfTheOperatorAreLeftAlone() throws Exception {
    var process = startNight(List.of("-Xmx512m"));

    assertThat(process.waitFor(1, TimeUnit.SECONDS)).isFalse();
    assertThat(process.children()).isEmpty();
    process.destroyForcibly().waitFor();
  }

  @Test
  void aLauncherThatIsKilledLeavesNoProgramBehind() throws Exception {
    var launcher = startNight(List.of());
    var program = program(launcher);

    launcher.destroyForcibly().waitFor();

    program.onExit().get(1, TimeUnit.MINUTES);
    assertThat(folder.resolve("output/latest")).doesNotExist();
  }

  @Test
  void aLauncherThatIsStoppedStopsTheProgram() throws Exception {
    var launcher = startNight(List.of());
    var program = program(launcher);

    launcher.destroy();

    assertThat(launcher.waitFor()).isEqualTo(143);
    program.onExit().get(1, TimeUnit.MINUTES);
  }

  private static ProcessHandle program(Process launcher) throws InterruptedException {
    while (!launcher.waitFor(5, TimeUnit.MILLISECONDS)) {
      var program = launcher.children().findFirst();
      if (program.isPresent()) {
        return program.get();
      }
    }
    throw new AssertionError("The launcher ended without starting the program");
  }

  private Process startNight(List<String> options) throws IOException {
    return start(options, "run", "--output", folder.resolve("output").toString());
  }

  private Process start(List<String> options, String... args) throws IOException {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(options);
    line.addAll(List.of("-jar", jar.toString()));
    line.addAll(List.of(args));
    var builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS"));
    return builder.start();
  }

  private static String said(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }
}
