package org.ridgeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgeline.Folders;
import org.ridgeline.Sample;
import org.ridgeline.cli.terminal.ExitCode;
import org.ridgeline.importing.mapping.Mappings;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
import org.ridgeline.read.file.BadTableException;

/**
 * Whatever is wrong with an export or its mapping, an import is full, or refused by name and has
 * changed nothing; what it writes, a night reads without a word, and undoing takes it out again.
 *
 * <p>A hundred exports of each format by {@code -Ptenth}; a thousand by {@code mvn test -Pfuzzing}.
 */
@Tag("fuzzing")
class FuzzedExportTest {

  private static final Path CASES = Path.of("src/test/resources/importing");
  private static final int EXPORTS = 1000;

  private static final List<String> PIECES =
      List.of(
          "\"",
          "\"\"",
          ",",
          ";",
          "\t",
          "\n",
          "\r\n",
          "\u0000",
          "\uFEFF",
          "#date",
          "99999999999",
          "-1",
          "NaN",
          "1e400",
          "{",
          "*",
          "$1",
          ">=",
          "=cmd()",
          "Ð\u0097Ð°",
          "\uFFFD",
          "\u202E",
          "�",
          "31 February 2024",
          "|",
          "é",
          "-",
          "probable",
          "x".repeat(3000),
          "0",
          "",
          "'",
          "<b>",
          "&quot;",
          "2024-02-30",
          "\uD83D\uDE00",
          "../x");

  private static final String WATER =
      """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"name":"Lake"},"geometry":{"type":"Polygon","coordinates":
      [[[30,50],[30.1,50],[30.1,50.1],[30,50.1],[30,50]],[[30.02,50.02],[30.04,50.02],[30.04,50.04],[30.02,50.02]]]}},
      {"type":"Feature","properties":{},"geometry":{"type":"MultiPolygon","coordinates":
      [[[[30.2,50.2],[30.3,50.2],[30.3,50.3],[30.2,50.2]]],[[[30.4,50.2],[30.5,50.2],[30.5,50.3],[30.4,50.2]]]]}},
      {"type":"Feature","properties":null,"geometry":{"type":"LineString","coordinates":[[30,50],[30.1,50.2,12.5]]}},
      {"type":"Feature","geometry":{"type":"GeometryCollection","geometries":[
      {"type":"MultiLineString","coordinates":[[[30,50],[30.1,50.2]],[[30.2,50],[30.1,50.2]]]}]}}]}
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "general, press.csv, --name press",
    "acled, export-february.csv, --partial",
    "ucdp, ged.csv, --published-on 2025-03-01",
    "viina, events.tsv, --published-on 2025-03-01",
    "geonames, NW.txt, --country NW",
    "geonames, names.csv, --mapping src/test/resources/importing/geonames/mapping-of-names",
    "pcodes, nwr_adm.csv, --name codes",
    "pcodes, points.csv, --name codes",
    "control-map, areas.geojson, --day 2024-02-03",
    "control-map, 2024-02-01.geojson, --party red",
    "control-map, map-2024-02-05.kml, --name maps",
    "control-map, map-2024-02-05.kmz, --name maps"
  })
  void anImportIsFullOrRefusedByName(String format, String export, String options)
      throws IOException {
    var chance = Sample.chance();
    var outcomes = new TreeMap<Integer, Integer>();
    for (int i = 0; i < Sample.of(EXPORTS); i++) {
      var input = Folders.copy(CASES.resolve(format).resolve("input"), folder.resolve("input" + i));
      var file = folder.resolve(i + export);
      Files.write(file, damaged(CASES.resolve(format), export, chance));
      var own = input.resolve("mapping");
      copyShipped(format, own);
      if (Files.exists(own) && chance.nextInt(3) == 0) {
        var table = any(files(own).keySet().stream().toList(), chance);
        Files.write(own.resolve(table), damaged(Files.readAllBytes(own.resolve(table)), chance));
      }
      outcomes.merge(imported(format, file, options, input), 1, Integer::sum);
      Folders.remove(input);
    }
    System.out.printf("Fuzzed exports of %s by exit code %s%n", format, outcomes);
  }

  /** So that it can be damaged. */
  private static void copyShipped(String format, Path own) throws IOException {
    if (Mappings.SHIPPED_BESIDES.contains(format) && !Files.exists(own)) {
      Files.createDirectories(own.resolve(format));
      for (var file : Mappings.files(format)) {
        Files.writeString(own.resolve(format).resolve(file), Mappings.text(format, file));
      }
    }
  }

  private static int imported(String format, Path file, String options, Path input)
      throws IOException {
    var before = files(input);
    var line =
        new ArrayList<>(List.of("import", format, file.toString(), "--input", input.toString()));
    line.addAll(List.of(options.split(" ", -1)));
    var terminal = new CapturedTerminal();

    int code = terminal.run(line);

    assertThat(code)
        .as("%s%s", terminal.out, terminal.err)
        .isIn(ExitCode.NOTHING_WRONG, ExitCode.REFUSED_INPUT, ExitCode.PUBLISHED_WITH_WARNINGS);
    if (code == ExitCode.REFUSED_INPUT) {
      assertThat(files(input)).isEqualTo(before);
      assertThat(terminal.err.toString().lines().findFirst().orElse("")).contains(": ");
      return code;
    }
    var tables = InputFolder.read(input, BadRowTolerance.of("0"));
    assertThat(tables.problems()).isEmpty();
    if (!Mappings.SHIPPED_BESIDES.contains(format)) {
      // A damaged point or outline can be one, and a night says that it is odd.
      assertThat(tables.warnings()).isEmpty();
    }
    var undoing = new CapturedTerminal();
    assertThat(undoing.run(List.of("import", "--undo", "--input", input.toString()))).isZero();
    assertThat(files(input)).isEqualTo(before);
    return code;
  }

  @Test
  void aMapOfWaterIsReadOrRefusedByName() throws IOException {
    var chance = Sample.chance();
    var outcomes = new TreeMap<String, Integer>();
    var input = Folders.copy(CASES.resolve("control-map/input"), folder.resolve("input"));
    var water = Files.createDirectories(input.resolve("geography")).resolve("water.geojson");
    for (int i = 0; i < Sample.of(EXPORTS); i++) {
      Files.write(water, damaged(WATER.getBytes(StandardCharsets.UTF_8), chance));
      try {
        var warnings = InputFolder.read(input, BadRowTolerance.of("0")).warnings();
        assertThat(warnings).allSatisfy(line -> assertThat(line).contains("water.geojson"));
        outcomes.merge(warnings.isEmpty() ? "read" : "read with warnings", 1, Integer::sum);
      } catch (BadTableException e) {
        assertThat(e.getMessage()).startsWith("geography/water.geojson").doesNotContain("\n");
        outcomes.merge("refused", 1, Integer::sum);
      }
    }
    System.out.printf("Fuzzed maps of water %s%n", outcomes);
  }

  private static byte[] damaged(Path cases, String export, Random chance) throws IOException {
    var plain = export.replaceFirst("\\.kmz$", ".kml");
    var damaged = damaged(Files.readAllBytes(cases.resolve(plain)), chance);
    if (plain.equals(export)) {
      return damaged;
    }
    var packed = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry(plain));
      zip.write(damaged);
    }
    var bytes = packed.toByteArray();
    if (chance.nextInt(3) == 0) {
      bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
    }
    return chance.nextInt(10) == 0 ? Arrays.copyOf(bytes, chance.nextInt(bytes.length)) : bytes;
  }

  private static byte[] damaged(byte[] bytes, Random chance) {
    var text = new StringBuilder(new String(bytes, StandardCharsets.UTF_8));
    for (int i = chance.nextInt(4); i >= 0; i--) {
      int at = chance.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + chance.nextInt(12));
      switch (chance.nextInt(5)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, text.substring(at, end));
        case 2 -> text.setLength(at);
        default -> text.replace(at, Math.min(end, at + 3), any(PIECES, chance));
      }
    }
    var damaged = text.toString().getBytes(StandardCharsets.UTF_8);
    if (chance.nextInt(20) == 0 && damaged.length > 0) {
      damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt(256);
    }
    return damaged;
  }

  private static <T> T any(List<T> some, Random chance) {
    return some.get(chance.nextInt(some.size()));
  }

  /** What each file says, but for what the journal keeps. */
  private static Map<String, String> files(Path folder) throws IOException {
    var files = new TreeMap<String, String>();
    try (var all = Files.walk(folder)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        var name = folder.relativize(file).toString();
        if (!name.startsWith("import/.") && !name.startsWith("import/journal")) {
          files.put(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }
}
