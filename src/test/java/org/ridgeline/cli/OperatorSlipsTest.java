package org.ridgeline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.Folders;
import org.ridgeline.SmallInput;
import org.ridgeline.cli.process.ThisProcess;
import org.ridgeline.write.output.OutputLock;

/**
 * What an operator finds at six in the morning: each situation ends with its code and its
 * sentences, and none of them is called a bug.
 */
class OperatorSlipsTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2025-04-02T12:00:00Z"), ZoneOffset.UTC);

  private static final Path SHIPPED_RULES = Path.of("rules");
  private static final Path SOUND_RULES = Path.of("src/test/resources/check/sound");

  private static final String OUTPUT_UNUSABLE =
      "Nothing was published: the output folder cannot be used as it is.";
  private static final String RULES_UNUSABLE =
      "Nothing was published: the rule folder cannot be used as it is.";
  private static final String NO_RULES =
      "There is no answer: the rule folder cannot be used as it is.";
  private static final String BROKEN =
      "Nothing was published: rules, themes or thresholds are broken.";
  private static final String REFUSED = "Nothing was published: the input was refused.";
  private static final String IN_THE_WAY =
      ": is in the way of a file of that name; move it elsewhere";
  private static final String NO_FOLDER = "; name the rule folder with --rules";

  private static final String ONE_ERROR = "2 rules, 2 cases run: 1 error, 0 warnings";

  private static int held;

  @TempDir Path parent;

  private Path folder;

  /** Brings the situation about. */
  private interface Slip {
    void make() throws Exception;
  }

  @AfterAll
  static void printFigures() {
    System.out.printf("Slips of an operator told with code and sentence: %d%n", held);
  }

  @TestFactory
  Stream<DynamicTest> theOutputFolder() {
    return Stream.of(
        run(
            "the output is a file",
            () -> file("output"),
            7,
            "OUTPUT: the output folder cannot be created, as a file is in its place; name another with --output",
            OUTPUT_UNUSABLE),
        run(
            "the output is a link that leads nowhere",
            () -> link("output", "gone"),
            7,
            "OUTPUT: the output folder cannot be created, as a link that leads nowhere is in its place; name another with --output",
            OUTPUT_UNUSABLE),
        run(
            "latest is a folder",
            () -> folder("output/latest"),
            7,
            "OUTPUT/latest" + IN_THE_WAY,
            OUTPUT_UNUSABLE),
        run(
            "the index is a folder",
            () -> folder("output/index.html"),
            7,
            "OUTPUT/index.html" + IN_THE_WAY,
            OUTPUT_UNUSABLE),
        run(
            "the digests are a folder",
            () -> folder("output/SHA256SUMS"),
            7,
            "OUTPUT/SHA256SUMS" + IN_THE_WAY,
            OUTPUT_UNUSABLE),
        run(
            "the metrics are a folder",
            () -> folder("output/metrics.prom"),
            7,
            "OUTPUT/metrics.prom" + IN_THE_WAY,
            OUTPUT_UNUSABLE),
        run(
            "the list of nights is a folder",
            () -> folder("output/nights.log"),
            7,
            "OUTPUT/nights.log: is no file; put the list of nights back in its place",
            OUTPUT_UNUSABLE),
        run(
            "the lock is a folder",
            () -> folder("output/.lock"),
            7,
            "OUTPUT/.lock: is no file but a link, a folder or a device, which nobody can lock; remove it",
            OUTPUT_UNUSABLE),
        run(
            "the lock is a link",
            () -> link("output/.lock", "elsewhere"),
            7,
            "OUTPUT/.lock: is no file but a link, a folder or a device, which nobody can lock; remove it",
            OUTPUT_UNUSABLE),
        run(
            "a file is named as the night",
            () -> file("output/2025-03-31"),
            7,
            "OUTPUT/2025-03-31: is in the way of the night's folder; move it elsewhere",
            OUTPUT_UNUSABLE),
        run(
            "a link is named as the night",
            () -> link("output/2025-03-31", "gone"),
            7,
            "OUTPUT/2025-03-31: is in the way of the night's folder; move it elsewhere",
            OUTPUT_UNUSABLE));
  }

  @TestFactory
  Stream<DynamicTest> theRuleFolder() {
    return Stream.of(
        run(
            "there is no rule folder",
            () -> Folders.remove(path("rules")),
            7,
            "RULES: there is no such folder" + NO_FOLDER,
            RULES_UNUSABLE),
        run(
            "the rule folder is a file",
            () -> instead("rules", () -> file("rules")),
            7,
            "RULES: is no folder" + NO_FOLDER,
            RULES_UNUSABLE),
        run(
            "the rule folder is a link that leads nowhere",
            () -> instead("rules", () -> link("rules", "gone")),
            7,
            "RULES: is a link that leads nowhere" + NO_FOLDER,
            RULES_UNUSABLE),
        run(
            "the rule folder is empty",
            () -> instead("rules", () -> folder("rules")),
            7,
            "RULES: holds no rules; a rule is a file that ends in .drl",
            RULES_UNUSABLE),
        run(
            "a folder is named as a rule",
            () -> folder("rules/notes/x.drl"),
            3,
            "rules/notes/x.drl: is a folder, and is called like a file; rename it",
            BROKEN),
        run(
            "a pipe is named as a rule",
            () -> pipe("rules/notes/x.drl"),
            3,
            "rules/notes/x.drl: is no plain file; remove it, or rename it",
            BROKEN),
        run(
            "a rule is a link that leads nowhere",
            () -> link("rules/notes/x.drl", "gone"),
            3,
            "rules/notes/x.drl: is a link that leads nowhere; remove it",
            BROKEN),
        run(
            "the thresholds are gone",
            () -> Files.delete(path("rules/thresholds.csv")),
            3,
            "rules/thresholds.csv: the table is missing; an empty table still needs its header: id,value,unit,meaning",
            BROKEN),
        run(
            "the themes are a pipe",
            () -> instead("rules/themes.csv", () -> pipe("rules/themes.csv")),
            3,
            "rules/themes.csv: is no plain file; remove it, or rename it",
            BROKEN),
        check(
            "no rule folder to check",
            () -> Folders.remove(path("rules")),
            7,
            "RULES: there is no such folder" + NO_FOLDER,
            NO_RULES),
        answer(
            "no rule folder to watch",
            () -> Folders.remove(path("rules")),
            List.of("check", "--watch", "--rules", "RULES"),
            7,
            "RULES: there is no such folder" + NO_FOLDER,
            NO_RULES),
        answer(
            "no rule folder to list",
            () -> Folders.remove(path("rules")),
            List.of("rules", "--rules", "RULES"),
            7,
            "RULES: there is no such folder" + NO_FOLDER,
            NO_RULES),
        answer(
            "no rule folder to explain by",
            () -> Folders.remove(path("rules")),
            List.of("explain", "ashford", "--input", "INPUT", "--rules", "RULES"),
            7,
            "RULES: there is no such folder" + NO_FOLDER,
            NO_RULES),
        check(
            "cases in Windows-1251",
            () -> cases("- case: Город далеко\n", "windows-1251"),
            3,
            "RULES/notes/city.cases.yaml:1:9: this is not UTF-8 (byte 0xC3); save the file as UTF-8",
            ONE_ERROR),
        check(
            "cases of fifty thousand brackets",
            () -> cases("- case: x\n  finds: " + "[".repeat(50_000) + "\n", "UTF-8"),
            3,
            "RULES/notes/city.cases.yaml:2:20: brackets or lists are nested too deeply; a case is a list of names and values",
            ONE_ERROR),
        check(
            "cases that are a pipe",
            () -> instead("rules/notes/city.cases.yaml", () -> pipe("rules/notes/city.cases.yaml")),
            3,
            "RULES/notes/city.cases.yaml: is no plain file; remove it, or rename it",
            ONE_ERROR),
        answer(
            "no revision to compare with",
            () -> {},
            List.of(
                "compare",
                "--with",
                "nosuch:rules",
                "--rules",
                "RULES",
                "--input",
                "INPUT",
                "--output",
                "OUTPUT"),
            7,
            "nosuch:rules: Git knows no such folder of rules: fatal: not a valid object name: nosuch:rules; name a folder, or REVISION:path as in HEAD~1:rules",
            NO_RULES),
        answer(
            "a comparison has no place",
            () -> file("output"),
            List.of(
                "compare",
                "--with",
                "nowhere",
                "--rules",
                "nowhere",
                "--input",
                "INPUT",
                "--output",
                "OUTPUT"),
            7,
            "OUTPUT: the output folder cannot be created, as a file is in its place; name another with --output",
            "There is no answer: the output folder cannot be used as it is."));
  }

  @TestFactory
  Stream<DynamicTest> theInputFolder() {
    return Stream.of(
        run(
            "there is no input folder",
            () -> Folders.remove(path("input")),
            4,
            "INPUT: there is no such folder; name the input folder with --input",
            REFUSED),
        run(
            "the input folder is a file",
            () -> instead("input", () -> file("input")),
            4,
            "INPUT: is no folder; name the input folder with --input",
            REFUSED),
        run(
            "a table is a folder",
            () -> instead("input/links.csv", () -> folder("input/links.csv")),
            4,
            "links.csv: is no file; remove it, or rename it",
            REFUSED),
        run(
            "a table is a pipe",
            () -> instead("input/links.csv", () -> pipe("input/links.csv")),
            4,
            "links.csv: is no file; remove it, or rename it",
            REFUSED));
  }

  @TestFactory
  Stream<DynamicTest> whatStands() {
    return Stream.of(
        answer(
            "nothing to verify",
            () -> {},
            List.of("verify", "--output", "OUTPUT"),
            7,
            "OUTPUT: there is no such folder; name another with --output",
            "There is no answer: the output folder cannot be used as it is."),
        answer(
            "a file to verify",
            () -> file("output"),
            List.of("verify", "--all", "--output", "OUTPUT"),
            7,
            "OUTPUT: is no folder; name another with --output",
            "There is no answer: the output folder cannot be used as it is."),
        answer(
            "a night that was changed",
            () -> {
              night();
              Files.writeString(path("output/2025-03-31/findings.csv"), "changed");
            },
            List.of("verify", "--output", "OUTPUT"),
            8,
            "OUTPUT/2025-03-31/findings.csv: is not what was published; its SHA-256 differs; restore it from a backup, or assess the night anew"),
        run(
            "a manifest that is half there",
            () -> {
              night();
              var manifest = path("output/2025-03-31/manifest.json");
              Files.writeString(manifest, Files.readString(manifest).substring(0, 300));
            },
            0),
        run(
            "a manifest that is empty",
            () -> {
              night();
              Files.writeString(path("output/2025-03-31/manifest.json"), "");
            },
            0),
        run(
            "another run is at work",
            () -> OutputLock.take(path("output"), ThisProcess.holder(NOON)),
            5,
            "OUTPUT/.lock: another run is at work there: this one; wait for it to end"),
        answer(
            "a machine that is not fit",
            () -> file("output"),
            List.of("doctor", "--input", "INPUT", "--rules", "nowhere", "--output", "OUTPUT"),
            9));
  }

  private DynamicTest run(String name, Slip slip, int code, String... said) {
    return answer(
        name,
        slip,
        List.of(
            "run",
            "--input",
            "INPUT",
            "--rules",
            "RULES",
            "--output",
            "OUTPUT",
            "--trend-nights",
            "0"),
        code,
        said);
  }

  private DynamicTest check(String name, Slip slip, int code, String... said) {
    return answer(name, slip, List.of("check", "--rules", "RULES"), code, said);
  }

  /**
   * @param said all lines on standard error, and of {@code check} those on standard output
   */
  private DynamicTest answer(String name, Slip slip, List<String> line, int code, String... said) {
    return dynamicTest(
        name,
        () -> {
          folder = Files.createTempDirectory(parent, "slip");
          SmallInput.in(path("input"));
          Folders.copy(line.get(0).equals("check") ? SOUND_RULES : SHIPPED_RULES, path("rules"));
          slip.make();
          var terminal = new CapturedTerminal();
          int ended = terminal.run(NOON, line.stream().map(this::named).toList());
          var words = (line.get(0).equals("check") ? terminal.out.toString() : "") + terminal.err;
          // The line that is wrong is shown beneath its sentence.
          assertThat(words.lines().filter(each -> !each.startsWith(" ")).map(this::unnamed))
              .as(words)
              .containsExactly(said);
          assertThat(ended).isEqualTo(code);
          held++;
        });
  }

  private String named(String word) {
    return switch (word) {
      case "INPUT", "RULES", "OUTPUT" -> path(word.toLowerCase(Locale.ROOT)).toString();
      default -> word;
    };
  }

  private String unnamed(String line) {
    return line.replace(path("output").toString(), "OUTPUT")
        .replace(path("rules").toString(), "RULES")
        .replace(path("input").toString(), "INPUT");
  }

  private Path path(String name) {
    return folder.resolve(name);
  }

  private void file(String name) throws IOException {
    Files.createDirectories(path(name).getParent());
    Files.writeString(path(name), "a file\n");
  }

  private void folder(String name) throws IOException {
    Files.createDirectories(path(name));
  }

  private void link(String name, String target) throws IOException {
    Files.createDirectories(path(name).getParent());
    Files.createSymbolicLink(path(name), Path.of(target));
  }

  private void pipe(String name) throws Exception {
    Files.createDirectories(path(name).getParent());
    new ProcessBuilder("mkfifo", path(name).toString()).start().waitFor();
  }

  private void instead(String name, Slip slip) throws Exception {
    Folders.remove(path(name));
    slip.make();
  }

  private void cases(String text, String encoding) throws IOException {
    Files.write(path("rules/notes/city.cases.yaml"), text.getBytes(Charset.forName(encoding)));
  }

  private void night() {
    assertThat(
            new CapturedTerminal()
                .run(
                    NOON,
                    Stream.of(
                            "run",
                            "--input",
                            "INPUT",
                            "--rules",
                            "rules",
                            "--output",
                            "OUTPUT",
                            "--trend-nights",
                            "0")
                        .map(this::named)
                        .toList()))
        .isEqualTo(0);
  }
}
