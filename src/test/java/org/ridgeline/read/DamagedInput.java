package org.ridgeline.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * One thing that goes wrong with one table on its way to the input folder.
 *
 * @param at where in the file or its rows, from 0 to 1
 * @param with what the harm is done with
 */
public record DamagedInput(String file, Kind kind, double at, String with) {

  /** What may happen to a file. */
  enum Kind {
    CELL,
    COLUMN,
    INSERT,
    OVERWRITE,
    REMOVE,
    REPEAT,
    CUT_OFF,
    NOTHING_LEFT
  }

  private static final List<String> FILES =
      List.of(
          "settlements.csv",
          "population.csv",
          "links.csv",
          "sources.csv",
          "event_reports.csv",
          "control_claims.csv");

  /** Cells that look right to somebody, and bytes that never do. */
  private static final List<String> NASTY =
      List.of(
          "",
          " ",
          "\0",
          "\u001b[2J",
          "\"",
          "\"\"\"",
          "\"\n",
          "\" ",
          " \"",
          "\"a\" b",
          "\"a, b\" ",
          "\"\"a\"\" b",
          "155\"",
          "\"open",
          "\"one\ntwo\"",
          "\"one\n\ntwo\"\n",
          "\"one\ntwo\" three\n",
          "\"one\r\nE7,2025-03-30,2025-03-31,birch,shelling,,,,red-office,3,,\"",
          "\"\nL7,ashford,birch,road,A7,,atlas\n",
          "\"" + "so on,\n".repeat(900) + "\"",
          "\"" + "so on,\n".repeat(1_100) + "\"",
          ";",
          "sep=;\n",
          ",,,\n",
          ",",
          "\r",
          "\r\n",
          "\n",
          "\uFEFF",
          "\\",
          "|",
          "|||",
          "-",
          "0",
          "-0",
          "-1",
          "1e9",
          "NaN",
          "Infinity",
          "999999999",
          "2147483648",
          "0000-00-00",
          "2025-02-29",
          "0000-01-01",
          "9999-12-31",
          "+999999999-12-31",
          "-999999999-01-01",
          "2025-04-09",
          "90",
          "-180.0",
          "1.7976931348623157",
          "ashford",
          "birch",
          "ashford|birch",
          "ASHFORD",
          "İSTANBUL",
          "ﬀ",
          "red",
          "blue",
          "all",
          "none",
          "denies",
          "assault",
          "airstrike",
          "civilian_harm",
          "district",
          "region",
          "road",
          "atlas",
          "red-office",
          "=1+1",
          "{$settlement}",
          "${java:version}",
          "%s%n",
          "../../etc/passwd",
          "<script>alert(1)</script>",
          "Ð¢Ð¾Ñ€ÐµÑ†ÑŒÐº",
          "\uD83D\uDE00",
          "\u202Edrofhsa",
          "a\u0301".repeat(500),
          "x".repeat(20_000),
          "\"\n".repeat(3_000),
          "\n".repeat(3_000),
          "\"" + "\n".repeat(20_000));

  /** Any damage to any table. */
  public static Arbitrary<DamagedInput> any() {
    return Combinators.combine(
            Arbitraries.of(FILES),
            // Cells do most of the harm that passes for data.
            Arbitraries.frequency(
                Tuple.of(10, Kind.CELL),
                Tuple.of(2, Kind.COLUMN),
                Tuple.of(3, Kind.INSERT),
                Tuple.of(3, Kind.OVERWRITE),
                Tuple.of(2, Kind.REMOVE),
                Tuple.of(2, Kind.REPEAT),
                Tuple.of(2, Kind.CUT_OFF),
                Tuple.of(1, Kind.NOTHING_LEFT)),
            Arbitraries.doubles().between(0, 1),
            Arbitraries.oneOf(
                Arbitraries.of(NASTY),
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.bytes()
                    .array(byte[].class)
                    .ofMaxSize(8)
                    .map(b -> new String(b, ISO_8859_1))))
        .as(DamagedInput::new);
  }

  /** Does the harm to the file in {@code folder}. */
  public void to(Path folder) throws IOException {
    var path = folder.resolve(file);
    // One char a byte, so that any byte can be hit.
    var text = new String(Files.readAllBytes(path), ISO_8859_1);
    Files.write(path, hit(text).getBytes(ISO_8859_1));
  }

  private String hit(String text) {
    int from = (int) (at * text.length());
    int to = Math.min(text.length(), from + Math.max(1, with.length()));
    var bytes = new String(with.getBytes(UTF_8), ISO_8859_1);
    return switch (kind) {
      case CELL -> cell(text, bytes);
      case COLUMN -> column(text, bytes);
      case INSERT -> text.substring(0, from) + bytes + text.substring(from);
      case OVERWRITE -> text.substring(0, from) + bytes + text.substring(to);
      case REMOVE -> text.substring(0, from) + text.substring(to);
      case REPEAT -> text.substring(0, to) + text.substring(from);
      case CUT_OFF -> text.substring(0, from);
      case NOTHING_LEFT -> "";
    };
  }

  private String cell(String text, String bytes) {
    var lines = text.split("\n", -1);
    if (lines.length < 2) {
      return text + bytes;
    }
    int line = 1 + (int) (at * (lines.length - 2));
    lines[line] = inPlaceOfOne(lines[line], bytes);
    return String.join("\n", lines);
  }

  private String column(String text, String bytes) {
    int end = Math.max(0, text.indexOf('\n'));
    return inPlaceOfOne(text.substring(0, end), bytes) + text.substring(end);
  }

  private String inPlaceOfOne(String line, String bytes) {
    var cells = line.split(",", -1);
    cells[(int) (at * 7919) % cells.length] = bytes;
    return String.join(",", cells);
  }
}
