package org.ridgeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.Folders;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;

/**
 * Made-up exports with every odd form that real ones have, and exactly what comes of each.
 *
 * <p>A folder has the tables of a theatre, exports, the command lines and what they say and write;
 * {@code -Dapprove=true} renews that on purpose.
 */
class ImportGoldenTest {

  private static final Path CASES = Path.of("src/test/resources/importing");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"general", "acled", "ucdp", "viina", "geonames", "pcodes", "control-map"})
  void anExportBecomesExactlyTheseTables(String name) throws IOException {
    var input = Folders.copy(CASES.resolve(name).resolve("input"), folder.resolve("input"));
    var said = new StringBuilder();
    for (var line : Files.readAllLines(CASES.resolve(name).resolve("commands.txt"))) {
      var terminal = new CapturedTerminal();
      int code = terminal.run(command(name, line));
      said.append("$ ridgeline ").append(line).append('\n');
      said.append(terminal.out).append(terminal.err).append("exit ").append(code).append("\n\n");
    }
    var made =
        made(input, Folders.copy(CASES.resolve(name).resolve("input"), folder.resolve("before")));
    made.put(
        "said.txt",
        said.toString().replace(folder.toString(), "").replace(CASES.resolve(name) + "/", ""));

    compare(CASES.resolve(name).resolve("expected"), made);
    var tables = InputFolder.read(input, BadRowTolerance.of("0"));
    assertThat(tables.problems()).isEmpty();
    assertThat(tables.warnings()).isEmpty();
  }

  private List<String> command(String name, String line) throws IOException {
    var words = new ArrayList<String>();
    for (var word : line.split(" ", -1)) {
      var file = CASES.resolve(name).resolve(word);
      words.add(
          Files.exists(file) || word.matches(".*\\.(?:gz|zip|kmz)")
              ? packed(file).toString()
              : word);
    }
    words.addAll(List.of("--input", folder.resolve("input").toString()));
    return words;
  }

  /** The file itself, or packed as its name says. */
  private Path packed(Path file) throws IOException {
    if (Files.exists(file)) {
      return file;
    }
    var name = file.getFileName().toString();
    var plain = name.substring(0, name.lastIndexOf('.'));
    var packed = folder.resolve(name);
    try (var out = packing(packed, plain)) {
      Files.copy(file.resolveSibling(plain), out);
    }
    return packed;
  }

  private static OutputStream packing(Path file, String plain) throws IOException {
    var out = Files.newOutputStream(file);
    if (file.toString().endsWith(".gz")) {
      return new GZIPOutputStream(out);
    }
    var zip = new ZipOutputStream(out);
    zip.putNextEntry(new ZipEntry(plain));
    return zip;
  }

  /** What is otherwise than before, by its name. */
  private static Map<String, String> made(Path input, Path before) throws IOException {
    var made = new TreeMap<String, String>();
    try (var files = Files.walk(input)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var name = input.relativize(file).toString();
        var old = before.resolve(name);
        if (!name.startsWith("import/journal")
            && !name.equals("import/.lock")
            && !(Files.exists(old) && Files.mismatch(old, file) < 0)) {
          made.put(name, Files.readString(file));
        }
      }
    }
    return made;
  }

  private static void compare(Path expected, Map<String, String> made) throws IOException {
    if (Boolean.getBoolean("approve")) {
      if (Files.exists(expected)) {
        Folders.remove(expected);
      }
      for (var each : made.entrySet()) {
        var file = expected.resolve(each.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, each.getValue());
      }
    }
    var known = new TreeMap<String, String>();
    try (var files = Files.walk(expected)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        known.put(
            expected.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    assertThat(made.keySet()).isEqualTo(known.keySet());
    made.forEach((name, text) -> assertThat(text).as(name).isEqualTo(known.get(name)));
  }
}
