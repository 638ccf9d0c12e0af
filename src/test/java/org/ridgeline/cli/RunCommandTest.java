package org.ridgeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.Folders;
import org.ridgeline.SmallInput;
import org.ridgeline.cli.process.ThisProcess;
import org.ridgeline.write.output.LockHolder;
import org.ridgeline.write.output.OutputLock;

class RunCommandTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2025-04-02T12:00:00Z"), ZoneOffset.UTC);

  private static final Path RULES = Path.of("rules");

  private static final LockHolder HOLDER = ThisProcess.holder(NOON);

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private SmallInput input;
  private Path output;

  @BeforeEach
  void writeInput() throws IOException {
    input = SmallInput.in(folder.resolve("input"));
    output = folder.resolve("output");
  }

  @Test
  void aGoodNightIsPublishedAndSummedUpInSixLines() {
    assertThat(run()).isEqualTo(0);

    assertThat(err.toString()).isEmpty();
    assertThat(out.toString().lines())
        .hasSize(6)
        .anyMatch(line -> line.startsWith("Read       1 report and 2 claims on 2 settlements"))
        .anyMatch(line -> line.startsWith("First      1. Ashford "))
        .anyMatch(
            line ->
                line.equals(
                    "Changed    since 2025-03-30: places risen 1, fallen 0; "
                        + "conclusions new 2, withdrawn 0"))
        .anyMatch(line -> line.equals("Left out   nothing"))
        .anyMatch(line -> line.endsWith("2025-03-31" + "/briefing.html"));
    assertThat(output.resolve("2025-03-31/assessment.csv")).exists();
    assertThat(output.resolve("latest/briefing.html")).exists();
  }

  @Test
  void theNewestDayThatIsNotInTheFutureIsAssessed() throws IOException {
    input.row(
        "event_reports.csv",
        "E2,2025-04-03,2025-04-03,ashford,assault,red,4,E,blue-office,3,,A day begun further east.");

    assertThat(run()).isEqualTo(0);
    assertThat(output.resolve("2025-03-31")).exists();
  }

  @Test
  void aDayThatIsYetToComeIsAWarning() throws IOException {
    input.row(
        "event_reports.csv",
        "E2,2025-04-09,2025-04-09,ashford,assault,red,4,E,blue-office,3,,A day to come.");

    assertThat(run()).isEqualTo(6);
    assertThat(err.toString()).isEqualTo("event_reports.csv:3: day: 2025-04-09 is yet to come\n");
  }

  @Test
  void aRowLeftOutIsAWarning() throws IOException {
    input.row(
        "event_reports.csv",
        "E2,2025-03-30,2025-03-31,ashfort,assault,red,4,E,blue-office,3,,Misspelt.");

    assertThat(run()).isEqualTo(6);
    assertThat(err.toString())
        .isEqualTo(
            "event_reports.csv:3: settlements: 'ashfort' is no known name; "
                + "did you mean 'Ashford' (ashford)?\n");
    assertThat(out.toString()).contains("Left out   1 row; see ");
    assertThat(output.resolve("latest/quarantine.csv")).content().contains("Misspelt.");
  }

  @Test
  void anUnknownColumnIsAWarning() throws IOException {
    input.change("links.csv", "distance_km", "distance");

    assertThat(run()).isEqualTo(6);
    assertThat(err.toString()).startsWith("links.csv:1: column 'distance' is unknown");
  }

  @Test
  void strictPublishesAllOrNothing() throws IOException {
    input.change("links.csv", "distance_km", "distance");

    assertThat(run("--strict")).isEqualTo(4);
    assertThat(output.resolve("latest")).doesNotExist();
    assertThat(err.toString()).contains("--strict allows no bad row and no warning");
  }

  @Test
  void staleInputIsAWarningOnlyIfAsked() {
    assertThat(run("--max-age-days", "2")).isEqualTo(0);
    assertThat(run("--max-age-days", "1")).isEqualTo(6);
    assertThat(err.toString())
        .contains("its newest report is of 2025-03-31, 2 days before 2025-04-02");
    assertThat(output.resolve("index.html")).content().contains("the input is stale");
    assertThat(output.resolve("latest/briefing.html")).content().doesNotContain("is stale");
  }

  @Test
  void aMonthWithoutNewInputMakesOneRevision() throws IOException {
    input.row(
        "event_reports.csv",
        "E2,2025-04-20,2025-04-20,ashford,assault,red,4,E,blue-office,3,,Yet to come at first.");
    for (int day = 0; day < 30; day++) {
      var clock = Clock.offset(NOON, Duration.ofDays(day));
      int code = execute(clock, line(RULES, "--max-age-days", "3", "--as-of", "2025-03-31"));
      assertThat(code).isIn(0, 6);
    }
    assertThat(Files.readAllLines(output.resolve("nights.log"))).hasSize(1);

    var elsewhere = folder.resolve("elsewhere");
    Files.move(output, elsewhere);
    for (int day = 0; day <= 16; day += 8) {
      execute(Clock.offset(NOON, Duration.ofDays(day)), line(RULES, "--max-age-days", "3"));
    }
    assertThat(Files.readAllLines(output.resolve("nights.log"))).hasSize(1);
    assertThat(output.resolve("index.html"))
        .content()
        .contains("the input is stale: its newest report is of 2025-03-31, 18 days before");
    assertThat(output.resolve("latest/manifest.json"))
        .content()
        .isEqualTo(Files.readString(elsewhere.resolve("latest/manifest.json")));
  }

  @Test
  void anOutputFolderThatCannotBeUsedIsToldInASentenceBeforeTheWork() throws IOException {
    Files.createDirectories(output.resolve("latest"));
    assertThat(run()).isNotEqualTo(0);
    assertThat(err.toString())
        .isEqualTo(
            output.resolve("latest")
                + ": is in the way of a file of that name; move it elsewhere\n"
                + "Nothing was published: the output folder cannot be used as it is.\n");
    Files.delete(output.resolve("latest"));
    Files.writeString(output.resolve("2025-03-31"), "a file");
    err.getBuffer().setLength(0);
    assertThat(run()).isNotEqualTo(0);
    assertThat(err.toString())
        .isEqualTo(
            output.resolve("2025-03-31")
                + ": is in the way of the night's folder; move it elsewhere\n"
                + "Nothing was published: the output folder cannot be used as it is.\n");
  }

  @Test
  void aTableMayGrowOldByItself() {
    assertThat(run("--max-age-days", "2", "--max-age-days", "control_claims=2")).isEqualTo(6);
    assertThat(err.toString())
        .isEqualTo(
            "control_claims is stale: its newest row is of 2025-03-30, 3 days before 2025-04-02, "
                + "and --max-age-days is 2\n");
    assertThat(output.resolve("index.html")).content().contains("control_claims is stale");
  }

  @Test
  void aNightIsPublishedOnceHoweverOftenItIsRun() throws IOException {
    assertThat(run()).isEqualTo(0);
    assertThat(run()).isEqualTo(0);
    assertThat(out.toString())
        .endsWith(
            "Unchanged  %s stands: same input, rules and program\n"
                .formatted(output.resolve("2025-03-31")));
    assertThat(output.resolve("2025-03-31.r2")).doesNotExist();

    input.change("event_reports.csv", "red,4,E", "red,5,E");
    assertThat(run("--keep-nights", "1")).isEqualTo(0);
    assertThat(output.resolve("latest").toRealPath().getFileName()).hasToString("2025-03-31.r2");
    assertThat(output.resolve("latest/briefing.html"))
        .content()
        .contains(
            "this corrects 2025-03-31, published before; what changed: input event_reports.csv");
    assertThat(output.resolve("2025-03-31/briefing.html")).exists();

    assertThat(run("--as-of", "2025-04-01", "--keep-nights", "1")).isEqualTo(0);
    try (var entries = Files.list(output)) {
      assertThat(entries.map(e -> e.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "2025-04-01",
              "index.html",
              "latest",
              "metrics.prom",
              "nights.log",
              "SHA256SUMS",
              ".last-run",
              ".lock");
    }
    assertThat(execute(List.of("verify", "--output", output.toString()))).isEqualTo(0);
    assertThat(out.toString()).endsWith(output.resolve("2025-04-01") + " is as it was published\n");
  }

  @Test
  void theFiguresOfARunArePublishedHoweverItEnds() throws IOException {
    assertThat(run("--log", "none")).isEqualTo(0);
    var metrics = output.resolve("metrics.prom");
    assertThat(metrics)
        .content()
        .contains(
            "ridgeline_last_run_exit_code 0\n",
            "ridgeline_last_success_timestamp_seconds 1743595200\n",
            "ridgeline_stale 0\n",
            "ridgeline_newest_night_timestamp_seconds 1743379200\n",
            "ridgeline_rows_read{table=\"control_claims\"} 2\n",
            "ridgeline_rows_left_out{table=\"control_claims\"} 0\n",
            "ridgeline_newest_row_timestamp_seconds{table=\"control_claims\"} 1743292800\n",
            "ridgeline_settlements 2\n");

    Files.delete(folder.resolve("input/links.csv"));
    assertThat(run()).isEqualTo(4);
    assertThat(metrics)
        .content()
        .contains(
            "ridgeline_last_run_exit_code 4\n",
            "ridgeline_last_success_timestamp_seconds 1743595200\n",
            "ridgeline_stale 1\n")
        .doesNotContain("ridgeline_settlements");
    assertThat(output.resolve("index.html"))
        .content()
        .contains(
            "The run of 2025-04-02 12:00 UTC failed with exit code 4. "
                + "The newest night is that of an earlier run.");
  }

  @Test
  void aLogOfJsonIsAnObjectALineAndNothingElse() throws IOException {
    input.row(
        "event_reports.csv",
        "E2,2025-03-30,2025-03-31,ashfort,assault,red,4,E,blue-office,3,,Misspelt.");

    assertThat(run("--log", "json")).isEqualTo(6);
    assertThat(err.toString().lines())
        .containsExactly(
            "{\"time\":\"2025-04-02T12:00:00Z\",\"step\":\"read\",\"seconds\":0.0,\"files\":6,\"rows\":11,"
                // A test that ran before may have had the rules compiled, or not.
                + "\"rules_from_cache\":%s}".formatted(rulesFromCache()),
            "{\"time\":\"2025-04-02T12:00:00Z\",\"message\":\"event_reports.csv:3: settlements: "
                + "'ashfort' is no known name; did you mean 'Ashford' (ashford)?\"}",
            "{\"time\":\"2025-04-02T12:00:00Z\",\"step\":\"assess\",\"seconds\":0.0,\"rule_firings\":%s}"
                .formatted(firings()),
            "{\"time\":\"2025-04-02T12:00:00Z\",\"step\":\"publish\",\"seconds\":0.0,\"folder\":\"%s\"}"
                .formatted(output.resolve("2025-03-31")),
            "{\"time\":\"2025-04-02T12:00:00Z\",\"step\":\"end\",\"seconds\":0.0,\"exit_code\":6}");
  }

  @Test
  void aNightThatStandsNeedsNoRules() throws IOException {
    assertThat(run()).isEqualTo(0);
    assertThat(output.resolve("metrics.prom")).content().contains("ridgeline_rules_from_cache");

    assertThat(run("--log", "json")).isEqualTo(0);
    assertThat(out.toString()).contains("Unchanged  ");
    assertThat(err.toString()).contains("\"step\":\"read\"").doesNotContain("rules_from_cache");
    assertThat(output.resolve("metrics.prom"))
        .content()
        .contains("ridgeline_rows_read")
        .doesNotContain("ridgeline_rules_from_cache");

    // A guess that was wrong, as only the settings are others.
    assertThat(run("--trend-nights", "1")).isEqualTo(0);
    assertThat(output.resolve("2025-03-31.r2")).isDirectory();
    assertThat(output.resolve("metrics.prom")).content().contains("ridgeline_rules_from_cache");
  }

  private boolean rulesFromCache() throws IOException {
    return figure("ridgeline_rules_from_cache").equals("1");
  }

  private String firings() throws IOException {
    return figure("ridgeline_rule_firings");
  }

  private String figure(String name) throws IOException {
    try (var lines = Files.lines(output.resolve("metrics.prom"))) {
      return lines
          .filter(line -> line.startsWith(name + " "))
          .map(line -> line.replaceAll(".* ", ""))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void rulesThatFireTooOftenAreStopped() {
    assertThat(run("--max-firings", "1", "--max-rows", "1000")).isEqualTo(0);
    assertThat(run("--max-rows", "2")).isEqualTo(4);
    assertThat(err.toString())
        .contains("the table has more than 2 rows; --max-rows allows no more");
  }

  @Test
  void changesAreCountedFromTheNightThatIsNamed() throws IOException {
    input.row(
        "control_claims.csv",
        "C3,2025-01-05,2025-01-05,ashford,red,all,claims,red-office,3,,Red Office says it holds Ashford.");

    assertThat(run("--compare-with", "2025-01-05")).isEqualTo(0);
    assertThat(out.toString()).contains("Changed    since 2025-01-05: ");
    assertThat(output.resolve("latest/briefing.html"))
        .content()
        .contains("Change is in ranks since 5 January 2025");
    assertThat(output.resolve("latest/assessment.json"))
        .content()
        .contains("\"compared_with\" : \"2025-01-05\"");
    assertThat(output.resolve("latest/withdrawn.csv"))
        .content()
        .contains("2025-03-31,2025-01-05,ashford,note,,0,held,");
  }

  @Test
  void aProfileTellsOfConditionsAndThatNoneWasTried() {
    assertThat(run("--profile")).isEqualTo(0);
    assertThat(out.toString())
        .containsPattern(
            "\nProfile    rules took [0-9.]+ s on all threads; the night itself tried [0-9,]+ tuples\n");
    assertThat(run("--profile")).isEqualTo(0);
    assertThat(out.toString()).endsWith("name another --output to assess the night anew\n");
  }

  @Test
  void aFirstNightSaysThatThereIsNoneBefore() {
    assertThat(run("--as-of", "2025-03-30")).isEqualTo(0);
    assertThat(out.toString()).contains("Changed    nothing was known the night before");
  }

  @Test
  void theTrendCanBeSetAndSwitchedOff() {
    assertThat(run("--as-of", "2025-04-01", "--trend-nights", "9", "--trend-step-days", "1"))
        .isEqualTo(0);
    assertThat(output.resolve("latest/series.csv")).content().hasLineCount(1 + 2 * 3);
    assertThat(run("--as-of", "2025-04-01", "--trend-nights", "0")).isEqualTo(0);
    assertThat(output.resolve("latest/series.csv")).content().hasLineCount(1 + 2);
  }

  @Test
  void aReplayIsAsStaleAsItWasThatNight() {
    assertThat(run("--as-of", "2025-03-31", "--max-age-days", "0")).isEqualTo(0);
  }

  @Test
  void anEmbargoLeavesTheNewestDaysUnread() {
    assertThat(run("--embargo-days", "1")).isEqualTo(0);
    assertThat(out.toString()).contains("Read       0 reports and 2 claims");
    assertThat(output.resolve("latest/briefing.html")).content().contains("held back");
  }

  @Test
  void tooManyBadRowsRefuseTheInput() throws IOException {
    input.row(
        "event_reports.csv",
        "E2,2025-03-30,2025-03-31,ashfort,assault,red,4,E,blue-office,3,,Misspelt.");

    assertThat(run("--max-bad-rows", "0")).isEqualTo(4);
    assertThat(err.toString()).contains("1 of 2 rows are bad, more than the 0 rows");
  }

  @Test
  void aMissingTableRefusesTheInput() throws IOException {
    Files.delete(folder.resolve("input/links.csv"));

    assertThat(run()).isEqualTo(4);
    assertThat(err.toString())
        .startsWith("links.csv: the table is missing")
        .endsWith("Nothing was published: the input was refused.\n");
    assertThat(output.resolve("latest")).doesNotExist();
  }

  @Test
  void anInputWithoutAnyDayIsRefused() throws IOException {
    input.table(
        "event_reports.csv",
        "id,day,published_on,settlements,kind,actor,count,source,credibility,url,text\n");
    input.table(
        "control_claims.csv",
        "id,as_of,published_on,settlement,holder,extent,stance,source,credibility,url,text\n");

    assertThat(run()).isEqualTo(4);
    assertThat(err.toString()).contains("so there is no day to assess");
  }

  @Test
  void aBrokenRuleStopsTheRunWithItsFileAndLine() throws IOException {
    var rules = copyOfRules();
    var rule = rules.resolve("heights/commanding-height.drl");
    Files.writeString(rule, Files.readString(rule).replace("metres >=", "meters >="));

    assertThat(runWith(rules)).isEqualTo(3);
    assertThat(err.toString())
        .startsWith(
            "rules/heights/commanding-height.drl:18:50: RelativeHeight has no property 'meters'; "
                + "did you mean 'metres'?")
        .endsWith("Nothing was published: rules, themes or thresholds are broken.\n");
    assertThat(output.resolve("latest")).doesNotExist();
  }

  @Test
  void aThresholdThatMeasuringNeedsMustBeThere() throws IOException {
    var rules = copyOfRules();
    var table = rules.resolve("thresholds.csv");
    Files.writeString(table, Files.readString(table).replace("neighbour-km", "neighbor-km"));

    assertThat(runWith(rules)).isEqualTo(3);
    assertThat(err.toString()).startsWith("thresholds.csv: 'neighbour-km' is missing");
  }

  @Test
  @SuppressWarnings("try") // The lock is held, not used.
  void anotherRunAtWorkIsNotDisturbed() throws IOException {
    try (var lock = OutputLock.take(output, HOLDER)) {
      assertThat(run()).isEqualTo(5);
    }
    assertThat(err.toString()).contains("another run is at work there");
    assertThat(run()).isEqualTo(0);
  }

  @Test
  void aWrongCommandLineSaysWhatToWrite() {
    assertThat(run("--as-of", "yesterday")).isEqualTo(2);
    assertThat(err.toString()).contains("'yesterday' is not a day; write it as 2025-03-31");
    assertThat(run("--as-of", "2025-04-03")).isEqualTo(2);
    assertThat(err.toString()).contains("--as-of 2025-04-03: that day is yet to come");
    assertThat(run("--as-of", "2020-01-01")).isEqualTo(2);
    assertThat(err.toString()).contains("--as-of 2020-01-01: nothing had been published by then");
    assertThat(run("--compare-with", "2025-03-31")).isEqualTo(2);
    assertThat(err.toString())
        .contains("--compare-with 2025-03-31: name a day before 2025-03-31, which is assessed");
    assertThat(run("--compare-with", "2025-03-29")).isEqualTo(2);
    assertThat(err.toString())
        .contains("--compare-with 2025-03-29: nothing had been published by then");
    assertThat(run("--trend-nights", "-1")).isEqualTo(2);
    assertThat(err.toString()).contains("--trend-nights -1: write 0 or more");
    assertThat(run("--trend-step-days", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("--trend-step-days 0: write 1 or more");
    assertThat(run("--max-bad-rows", "many")).isEqualTo(2);
    assertThat(err.toString()).contains("'many' is neither a number of rows");
    assertThat(run("--max-bad-rows", "link=5")).isEqualTo(2);
    assertThat(err.toString())
        .contains(
            "'link' is none of the tables parties, sources, relations, settlements, population, links, event_reports, "
                + "control_claims, area_measurements, sight_measurements; did you mean 'links'?");
    assertThat(run("--max-age-days", "links=5")).isEqualTo(2);
    assertThat(err.toString())
        .contains("'links' is none of the tables population, event_reports, control_claims");
    assertThat(run("--max-age-days", "soon")).isEqualTo(2);
    assertThat(err.toString()).contains("'soon' is no number of days; write 0 or more");
    assertThat(run("--keep-nights", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("--keep-nights 0: write 1 or more");
    assertThat(run("--max-rows", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("--max-rows 0: write a number from 1 to 2147483647");
    assertThat(run("--embargo-days", "-1")).isEqualTo(2);
    assertThat(execute(List.of())).isEqualTo(2);
    assertThat(execute(List.of("fly"))).isEqualTo(2);
  }

  @Test
  void helpNamesEveryOptionAndExitCode() {
    assertThat(execute(List.of("run", "--help"))).isEqualTo(0);
    assertThat(out.toString())
        .contains(
            "--as-of",
            "--compare-with",
            "--trend-nights",
            "--trend-step-days",
            "--input",
            "--rules",
            "--output",
            "--strict",
            "--max-age-days",
            "--embargo-days",
            "--max-bad-rows",
            "--max-rows",
            "--max-cell-chars",
            "--max-file-mb",
            "--max-firings",
            "--keep-nights",
            "--log",
            "Exit codes:",
            "  70 ",
            "Examples:");
  }

  private int run(String... options) {
    return runWith(RULES, options);
  }

  private int runWith(Path rules, String... options) {
    return execute(line(rules, options));
  }

  private List<String> line(Path rules, String... options) {
    var line = new ArrayList<String>();
    line.addAll(List.of("run", "--input", input.folder().toString()));
    line.addAll(List.of("--rules", rules.toString(), "--output", output.toString()));
    line.addAll(List.of(options));
    return line;
  }

  private int execute(List<String> line) {
    return execute(NOON, line);
  }

  private int execute(Clock clock, List<String> line) {
    var args = line.toArray(String[]::new);
    var commandLine = Ridgeline.commandLine(clock, args);
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(args);
  }

  private Path copyOfRules() throws IOException {
    return Folders.copy(Path.of("rules"), folder.resolve("rules"));
  }
}
