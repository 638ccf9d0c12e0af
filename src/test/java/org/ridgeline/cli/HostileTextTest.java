package org.ridgeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.Folders;
import org.ridgeline.SmallInput;

/**
 * Text that steers terminals, begins lines and turns directions, in all places from which it could
 * reach whoever reads what a command says, what a run logs, or a page.
 */
class HostileTextTest {

  private static final String BIDI = "\u202E\u2066";
  private static final String CONTROL = "\u001B[2J\u009B31m\u0007";
  private static final String FOREIGN_LINE = "\nrules: nothing is wrong at all";

  /** Letters that do nothing, line ends, and what is visible of all others. */
  private static final Pattern HARMFUL =
      Pattern.compile("[\\p{Cc}\u202A-\u202E\u2066-\u2069&&[^\n\t]]");

  private static final Pattern FOREIGN = Pattern.compile("(?m)^rules: nothing is wrong at all");

  @TempDir Path folder;

  private Path input;
  private Path rules;
  private Path output;
  private final List<String> said = new ArrayList<>();

  @BeforeEach
  void writeHostileInput() throws IOException {
    input = folder.resolve("input");
    output = folder.resolve("output");
    rules = Folders.copy(Path.of("src/test/resources/check/sound"), folder.resolve("rules"));
    SmallInput.in(input)
        .change(
            "settlements.csv",
            "ashford,Ashford,",
            "ashford,\"Ash" + BIDI + "ford" + FOREIGN_LINE + "\",")
        .change("sources.csv", "Blue Office", "\"Blue" + BIDI + FOREIGN_LINE + "\"")
        .change(
            "event_reports.csv",
            "source,credibility",
            "source," + "x" + CONTROL + BIDI + ",credibility")
        .change("event_reports.csv", "blue-office,3", "blue-office,,3")
        .row("links.csv", "L2" + CONTROL + ",ashford,birch,road,A1,,atlas")
        .row("links.csv", "\"L3" + FOREIGN_LINE + BIDI + "\",nowhere,birch,road,A1,,atlas");
  }

  private int run(String... words) {
    var line = new ArrayList<>(List.of(words));
    if (line.contains("--input")) {
      line.addAll(List.of("--max-bad-rows", "100%"));
    }
    var terminal = new CapturedTerminal();
    int code = terminal.run(line);
    said.add(terminal.out.toString());
    said.add(terminal.err.toString());
    for (var text : List.of(terminal.out.toString(), terminal.err.toString())) {
      assertThat(
              HARMFUL
                  .matcher(text.replace("\r\n", "\n"))
                  .results()
                  .map(r -> "U+%04X".formatted((int) r.group().charAt(0))))
          .as("%s: %s", String.join(" ", line), text)
          .isEmpty();
      // A cell of CSV may have several lines; they are data.
      assertThat(!line.contains("csv") && FOREIGN.matcher(text).find())
          .as("%s: %s", String.join(" ", line), text)
          .isFalse();
    }
    return code;
  }

  @Test
  void noCommandPassesOnWhatInputSays() throws IOException {
    var common = new String[] {"--input", input.toString()};
    assertThat(
            run("run", common[0], common[1], "--output", output.toString(), "--trend-nights", "0"))
        .isEqualTo(6);
    run(
        "run",
        common[0],
        common[1],
        "--output",
        output + "2",
        "--trend-nights",
        "0",
        "--log",
        "json");
    run("explain", "ashford", common[0], common[1]);
    run("explain", "ashford", common[0], common[1], "--format", "json");
    run("explain", "ashford", "--rule", "city-near", common[0], common[1]);
    run("whatif", "--lost", "ashford", common[0], common[1]);
    run("whatif", "--lost", "ashford", "--format", "csv", common[0], common[1]);
    run("explain", "Ash" + CONTROL + FOREIGN_LINE, common[0], common[1]);
    run("run", "--compare-with", "x" + CONTROL + FOREIGN_LINE);
    run("x" + CONTROL + FOREIGN_LINE);
    run("run", "--x" + CONTROL + FOREIGN_LINE);
    run("doctor", "--output", output + "3", "--rules", "none" + CONTROL + FOREIGN_LINE);
    run("verify", "--output", output + CONTROL + FOREIGN_LINE);
    run("run", "--input", "none" + CONTROL + FOREIGN_LINE);

    var all = String.join("", said);
    assertThat(all).contains("U+202E", "\\u001B", "\\n");
    isHarmless(output.resolve("latest/briefing.html"));
    isHarmless(output.resolve("index.html"));
    assertThat(HARMFUL.matcher(Files.readString(output.resolve("metrics.prom"))).find()).isFalse();
    System.out.printf(
        "%d outputs of commands on hostile input, none of which does anything%n", said.size());
  }

  private static void isHarmless(Path page) throws IOException {
    assertThat(HARMFUL.matcher(Files.readString(page)).find()).as(page.toString()).isFalse();
  }

  @Test
  void noCommandPassesOnHowAFileInAFolderIsCalled() throws IOException {
    run("run", "--input", input.toString(), "--output", output.toString(), "--trend-nights", "0");
    var night = output.resolve("latest").toRealPath();
    Files.writeString(night.resolve("added" + CONTROL + FOREIGN_LINE + BIDI), "");

    assertThat(run("verify", "--output", output.toString())).isEqualTo(8);
    assertThat(String.join("", said)).contains("\\u001B[2J", "was added after publication");
  }

  @Test
  void noCommandPassesOnWhatAManifestSays() throws IOException {
    run("run", "--input", input.toString(), "--output", output.toString(), "--trend-nights", "0");
    var manifest = output.resolve("latest").toRealPath().resolve("manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replace(
                "claims.csv\"", "claims.csv\\u001b[2J\\u202e\\nrules: nothing is wrong at all\""));

    assertThat(run("verify", "--output", output.toString())).isEqualTo(8);
    assertThat(run("verify", "--all", "--output", output.toString())).isEqualTo(8);
    assertThat(said.get(said.size() - 1) + said.get(said.size() - 2)).contains("manifest.json");
  }

  @Test
  void noCommandPassesOnWhatRulesSay() throws IOException {
    var hostile = CONTROL + BIDI + FOREIGN_LINE;
    try (var files = Files.walk(rules)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(
            file,
            Files.readString(file)
                .replaceFirst(
                    "(?m)^(- case: )(.*)$",
                    "$1\"x\\\\e[2J\\\\u202e\\\\nrules: nothing is wrong at all\""));
        if (file.toString().endsWith(".drl")) {
          Files.writeString(
              file.resolveSibling("odd" + hostile + ".drl"),
              Files.readString(file).replace("rule \"", "rule \"" + CONTROL + BIDI));
        }
      }
    }
    for (var format : List.of("text", "json", "sarif")) {
      assertThat(
              run(
                  "check",
                  "--fresh",
                  "--memory",
                  folder.resolve("memory").toString(),
                  "--rules",
                  rules.toString(),
                  "--format",
                  format))
          .isEqualTo(3);
    }
    for (var format : List.of("text", "json", "dot", "html")) {
      run("rules", "--rules", rules.toString(), "--format", format);
    }
    run("check", "--case", "x" + hostile, "--rules", rules.toString());
    run(
        "run",
        "--input",
        input.toString(),
        "--rules",
        rules.toString(),
        "--output",
        output.toString());
    assertThat(String.join("", said)).contains("\\u001B[2J", "\\u202E");
  }
}
