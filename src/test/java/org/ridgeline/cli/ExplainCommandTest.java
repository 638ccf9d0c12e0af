package org.ridgeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.SmallInput;

class ExplainCommandTest {

  @TempDir Path folder;

  private final CapturedTerminal terminal = new CapturedTerminal();
  private final StringWriter out = terminal.out;
  private final StringWriter err = terminal.err;
  private SmallInput input;

  @BeforeEach
  void writeInput() throws IOException {
    input = SmallInput.in(folder.resolve("input"));
  }

  @Test
  void theChainLeadsFromTheScoreToTheRow() {
    assertThat(run("Эшфорд")).isEqualTo(0);

    assertThat(err.toString()).isEmpty();
    assertThat(out.toString().lines())
        .containsSubsequence(
            "Ashford ranks 1 of 2 on 2025-03-31 with a score of 8.7, the geometric mean of threat 15"
                + " and stakes 5",
            "  threat 15 of 100",
            "    tempo 10 of 35",
            "      +10  Ashford was attacked on the ground on one of the last 14 days.",
            "        Ashford is held by blue, according to blue alone (rule held, as above)",
            "        AssaultDay (settlement ashford, day 2025-03-30, daysAgo 1, attacker red, attacked blue, count 4)",
            "          event_reports.csv:2  Blue Office (C3, fairly reliable), 2025-03-30: “Blue Office"
                + " counts four attacks.”",
            "        threshold tempo-days: 14 days",
            "    proximity 5 of 20");
  }

  @Test
  void aRuleThatSaysNothingOfThePlaceNamesWhatFails() {
    assertThat(run("Ashford", "--rule", "many-residents")).isEqualTo(0);

    assertThat(out.toString().lines())
        .containsExactly(
            "Ashford: 'Very many people lived in the place when they were last counted' does not hold (many-residents)",
            "  rules/civilians/many-residents.drl:16  people >= $many  fails after 6 that hold",
            "    people is 3000; at least 50000 would have sufficed (threshold residents-many).");
  }

  @Test
  void theTreeIsTheSameForPrograms() throws IOException {
    assertThat(run("ashford", "--rule", "assaulted", "--format", "json")).isEqualTo(0);

    var tree = new ObjectMapper().readTree(out.toString());
    assertThat(tree.get("kind").asText()).isEqualTo("fired");
    assertThat(tree.get("settlement").asText()).isEqualTo("ashford");
    assertThat(tree.get("rule").asText()).isEqualTo("assaulted");
    assertThat(tree.findValuesAsText("row")).anyMatch(row -> row.startsWith("event_reports.csv:"));
  }

  @Test
  void anUnknownPlaceOrRuleIsAnsweredWithTheNearest() {
    assertThat(run("Ashfort")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("PLACE: 'Ashfort' is no known name; did you mean 'Ashford' (ashford)?\n");

    err.getBuffer().setLength(0);
    assertThat(run("Ashford", "--rule", "asaulted")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("--rule: there is no rule 'asaulted'; did you mean 'assaulted'?\n");
  }

  @Test
  void aRuleAboutNoPlaceIsNoAnswer() {
    assertThat(run("Ashford", "--rule", "sectors-attacked")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("--rule: rule 'sectors-attacked' concludes nothing of a place;");
  }

  private int run(String... options) {
    out.getBuffer().setLength(0);
    var line = new ArrayList<>(List.of("explain", "--input", input.folder().toString()));
    line.addAll(List.of(options));
    return terminal.run(line);
  }
}
