package org.ridgeline.check.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgeline.reason.problem.Problem;

/** What is no case ends in a sentence, however large or deep it is. */
class CaseFileTest {

  private static final String SOUND =
      """
      - case: it is a city
        settlements: [{id: ashford, kind: city}]
        finds: [ashford]
      """;

  @Test
  void everyScalarIsTextWhateverYamlTakesItFor() {
    var cells =
        CaseFile.of(
                "rules/a/b.cases.yaml",
                """
                - case: yes
                  as_of: 2025-02-07
                  settlements: [{id: on, name: no, longitude: 48.40, latitude: 0x10, sector: 01}]
                  finds: [on]
                """)
            .cases()
            .get(0);

    assertThat(cells.name()).isEqualTo("yes");
    assertThat(cells.asOf()).hasToString("2025-02-07");
    assertThat(cells.tables().get("settlements").get(0))
        .containsEntry("id", "on")
        .containsEntry("name", "no")
        .containsEntry("longitude", "48.40")
        .containsEntry("latitude", "0x10")
        .containsEntry("sector", "01");
  }

  @Test
  void anAliasStandsForItsRows() {
    var cases =
        CaseFile.of(
                "rules/a/b.cases.yaml",
                """
                - case: one
                  settlements: &places [{id: ashford}, {id: birch}]
                  finds: []
                - case: two
                  settlements: *places
                  finds: []
                """)
            .cases();

    assertThat(cases.get(1).tables()).isEqualTo(cases.get(0).tables());
  }

  @Test
  void whatIsNestedDeepOrLargeIsToldAtOnce() {
    assertThat(told(SOUND + "  levels: " + "[".repeat(50_000)))
        .containsExactly(
            "rules/a/b.cases.yaml:4:21: brackets or lists are nested too deeply; a case is a list"
                + " of names and values");
    assertThat(told("- ".repeat(50_000) + "x\n"))
        .containsExactly(
            "rules/a/b.cases.yaml:1:25: brackets or lists are nested too deeply; a case is a list"
                + " of names and values");
    assertThat(told(SOUND + "#".repeat(2_000_000)))
        .containsExactly(
            "rules/a/b.cases.yaml:1:1: the file is longer than 2,000,000 characters; leave out"
                + " what does not matter to a case");
  }

  @Test
  void aBracketThatOpensNothingIsToldWhereItIs() {
    assertThat(told(SOUND.replace("[ashford]", "[") + SOUND))
        .containsExactly(
            "rules/a/b.cases.yaml:3:10: this bracket is never closed; close it with ] or }");
  }

  @Test
  void aliasesCannotGrowBeyondBounds() {
    var bomb = new StringBuilder("- &a0 [x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("- &a%d [%s]\n".formatted(i, ("*a" + (i - 1) + ", ").repeat(8)));
    }
    assertThat(told(bomb.toString()))
        .containsExactly(
            "rules/a/b.cases.yaml:2:8: '*a0' stands within what has an anchor itself; write it"
                + " out");
    assertThat(told("- &a [*a]\n")).hasSize(1);
  }

  @Test
  void marksAndLineEndsDoNoHarm() {
    assertThat(told("\uFEFF" + SOUND.replace("\n", "\r\n"))).isEmpty();
    assertThat(told("---\n" + SOUND + "...\n")).isEmpty();
  }

  @Test
  void wordsThatDifferAsMeantAreNoSlips() {
    assertThat(CaseNames.isSlipOf("north", "nroth")).isTrue();
    assertThat(CaseNames.isSlipOf("blue-offce", "blue-office")).isTrue();
    assertThat(CaseNames.isSlipOf("north", "northa")).isFalse();
    assertThat(CaseNames.isSlipOf("red-1", "red-2")).isFalse();
    assertThat(CaseNames.isSlipOf("north", "south")).isFalse();
    assertThat(CaseNames.isSlipOf("s1", "s2")).isFalse();
  }

  private static List<String> told(String text) {
    return CaseFile.of("rules/a/b.cases.yaml", text).problems().stream()
        .map(Problem::toString)
        .toList();
  }
}
