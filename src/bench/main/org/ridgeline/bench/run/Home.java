package org.ridgeline.bench.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ridgeline.cli.process.InputSize;

/** The product as an operator has it: unpacked, and run once, so that all lies ready for a Java. */
record Home(Path folder, Jvm jvm) {

  /** The newest night of the input that ships. */
  static final String SHIPPED_NIGHT = "2025-02-07";

  /** The folder in which that night stands already. */
  static final String REHEARSED = "rehearsed";

  private static final Pattern POINTS = Pattern.compile("(@Points\\( *\"?)(\\d+)");
  private static final int MINUTES = 600;

  /** Unpacks the archive that the build made, and runs it once; not anew what was so laid out. */
  static Home unpack(Options options, Jvm jvm, String name)
      throws IOException, InterruptedException {
    var home = new Home(options.work().resolve("home-" + jvm.version() + name), jvm);
    var archive = archive(options);
    var ready = home.folder.resolve("ready");
    if (!Files.exists(ready)
        || Files.getLastModifiedTime(ready).compareTo(Files.getLastModifiedTime(archive)) < 0) {
      Folders.remove(home.folder);
      Files.createDirectories(home.folder);
      home.require(List.of("tar", "-xzf", archive.toString(), "-C", ".", "--strip-components=1"));
      home.require(home.launcher("run", "--as-of", SHIPPED_NIGHT, "--output", REHEARSED));
      Files.createFile(ready);
    }
    return home;
  }

  private static Path archive(Options options) throws IOException {
    try (var built = Files.list(options.project().resolve("target"))) {
      return built
          .filter(file -> file.getFileName().toString().matches("ridgeline-.*\\.tar\\.gz"))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Runs something that must go well. */
  void require(List<String> line) throws IOException, InterruptedException {
    var log = folder.resolve("prepared.log").toFile();
    var discarded = new File("/dev/null");
    var run = new Command(folder, jvm, line).run(MINUTES, discarded, log);
    if (run.isCutOff() || (run.exit() != 0 && run.exit() != 6)) {
      throw new IOException("%s: exit %d; see %s".formatted(line, run.exit(), log));
    }
  }

  /** {@code bin/ridgeline} and these words. */
  List<String> launcher(String... words) {
    var line = new ArrayList<>(List.of(folder.resolve("bin/ridgeline").toString()));
    line.addAll(List.of(words));
    return line;
  }

  /** {@code java -jar ridgeline.jar} and these words. */
  List<String> jar(String... words) {
    return jvm.line(List.of("-jar", folder.resolve("ridgeline.jar").toString()), List.of(words));
  }

  /** The options with which the product starts Java for a night of a theatre. */
  List<String> options(Path theatre) throws IOException {
    var jvm = folder.resolve("jvm");
    return List.of(
        "@" + jvm.resolve("every.options"),
        "@" + InputSize.options(jvm, Path.of(""), "--input", theatre.toString()));
  }

  /** Lays out the rules once more, in which the first rule has more points than it ships with. */
  void edit(String name, int more) throws IOException {
    var edited = folder.resolve(name);
    Folders.remove(edited);
    Folders.copy(folder.resolve("rules"), edited);
    try (var files = Files.walk(edited)) {
      for (var file : files.filter(f -> f.toString().endsWith(".drl")).sorted().toList()) {
        var text = Files.readString(file);
        var points = POINTS.matcher(text);
        if (points.find()) {
          int now = Integer.parseInt(points.group(2)) + more;
          Files.writeString(file, points.replaceFirst("$1" + now));
          return;
        }
      }
    }
    throw new IOException("no rule has points");
  }
}
