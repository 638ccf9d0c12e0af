package org.ridgeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.SmallInput;

class WhatIfCommandTest {

  @TempDir Path folder;

  private final CapturedTerminal terminal = new CapturedTerminal();
  private final StringWriter out = terminal.out;
  private final StringWriter err = terminal.err;
  private SmallInput input;

  @BeforeEach
  void writeInput() throws IOException {
    // Copse lies 5 km from Ashford and far from Birch.
    input =
        SmallInput.in(folder.resolve("input"))
            .row("settlements.csv", "copse,Copse,,,town,North,West,29.93,50.00,100,atlas")
            .row(
                "control_claims.csv",
                "C3,2025-03-30,2025-03-30,copse,blue,all,claims,blue-office,3,,Blue has Copse.");
  }

  @Test
  void theAnswerNamesOtherPlacesFirstAndThePlaceItselfApart() {
    assertThat(run("--lost", "Эшфорд")).isEqualTo(0);

    assertThat(err.toString()).isEmpty();
    var lines = out.toString().lines().toList();
    assertThat(lines)
        .startsWith("If Ashford, held by blue, were lost to red, as known on 2025-03-31", "")
        .containsSubsequence(
            "  gained  +12  The opponent's area is near",
            "               red holds ground 5 km east of Copse, judging by who holds Ashford.",
            "",
            "  lost    -10  The place is under attack on the ground",
            "               Ashford was attacked on the ground on one of the last 14 days.");
    assertThat(lines).anyMatch(line -> line.startsWith("Copse, held by blue: "));
    assertThat(lines).anyMatch(line -> line.startsWith("Ashford itself, then held by red: "));
  }

  @Test
  void theAnswerCanBeATable() {
    assertThat(run("--lost", "ashford", "--format", "csv")).isEqualTo(0);

    assertThat(out.toString().lines())
        .startsWith(
            "as_of,lost,to,settlement,score,score_if,score_change,threat_change,stakes_change,"
                + "change,rule,points,because")
        .anyMatch(
            line ->
                line.startsWith("2025-03-31,ashford,red,copse,")
                    && line.endsWith(
                        ",gained,area-near,12,\"red holds ground 5 km east of Copse, judging by who holds"
                            + " Ashford.\""));
  }

  @Test
  void anUnknownPlaceOrPartyIsAnsweredWithTheNearest() {
    assertThat(run("--lost", "Ashfort")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("--lost: 'Ashfort' is no known name; did you mean 'Ashford' (ashford)?\n");
    assertThat(run("--lost", "ashford", "--to", "rad")).isEqualTo(2);
    assertThat(err.toString())
        .contains(
            "--to: 'rad' is no party in the input, which knows blue, red; did you mean 'red'?\n");
  }

  @Test
  void aLossThatCannotBeSupposedIsAWrongCommandLine() throws IOException {
    assertThat(run("--lost", "ashford", "--to", "blue")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("--lost: blue holds Ashford already, so it cannot be lost to it.\n");
    input.row("settlements.csv", "dale,Dale,,,town,North,West,29.80,50.00,100,atlas");
    assertThat(run("--lost", "dale")).isEqualTo(2);
    assertThat(err.toString())
        .contains("--lost: Who holds Dale is not known, so nobody can lose it.\n");
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("Missing required option: '--lost=PLACE'");
  }

  @Test
  void aRowLeftOutIsAWarning() throws IOException {
    input.row(
        "event_reports.csv",
        "E2,2025-03-30,2025-03-31,ashfort,assault,red,4,E,blue-office,3,,Misspelt.");

    assertThat(run("--lost", "ashford")).isEqualTo(6);
    assertThat(err.toString()).startsWith("event_reports.csv:3: settlements: 'ashfort'");
  }

  @Test
  void aMissingTableLeavesNoAnswer() throws IOException {
    Files.delete(folder.resolve("input/links.csv"));

    assertThat(run("--lost", "ashford")).isEqualTo(4);
    assertThat(err.toString())
        .startsWith("links.csv: the table is missing")
        .endsWith("There is no answer: the input was refused.\n");
  }

  @Test
  void helpNamesEveryOptionAndExitCode() {
    assertThat(run("--help")).isEqualTo(0);
    assertThat(out.toString())
        .contains("--lost", "--to", "--format", "--as-of", "--input", "--rules", "--embargo-days")
        .contains("--max-bad-rows", "Exit codes:", "  70 ", "Examples:");
  }

  private int run(String... options) {
    var line = new ArrayList<>(List.of("whatif", "--input", input.folder().toString()));
    line.addAll(List.of(options));
    return terminal.run(line);
  }
}
