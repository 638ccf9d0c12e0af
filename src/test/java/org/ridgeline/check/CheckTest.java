package org.ridgeline.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.reason.problem.Problem;

class CheckTest {

  private static final String SHELLED =
      """
      package rules.notes;

      import org.ridgeline.fact.*;
      import org.ridgeline.reason.*;

      rule "The place was shelled lately"
          @Id( "shelled" )
          @Theme( "notes" )
          @Points( "0" )
          @Rationale( "Shelling often goes before an attack." )
          @Source( "Thought" )
          @Because( "{$settlement} was shelled on {$n} of the last {$window} days." )
      when
          Threshold( id == "some-days", $window : value )
          $settlement : Settlement( $id : id )
          accumulate(
              $day : Activity( settlement == $id, kind == EventKind.SHELLING, daysAgo < $window );
              $days : collectList( $day ), $n : count( $day );
              $n > 0 )
      then
          insertLogical( Finding.by( kcontext, $settlement ) );
      end
      """;

  private static final String CASES =
      """
      - case: shells fell yesterday
        as_of: 2025-03-31
        settlements: [{id: ashford}]
        event_reports: [{id: E1, day: 2025-03-30, settlements: ashford, kind: shelling}]
        finds: [ashford]
        points: 0
        evidence: [E1, ashford]
        sentence: ashford was shelled on 1 of the last 14 days.

      - case: shells fell last year
        as_of: 2025-03-31
        settlements: [{id: ashford}]
        event_reports: [{day: 2024-03-30, settlements: ashford, kind: shelling}]
        finds: []
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeAFolderWithoutFaults() throws IOException {
    write(
        "themes.csv",
        """
        id,side,cap,title
        tempo,threat,100,Tempo
        heights,stakes,100,Heights
        notes,note,0,Notes
        """);
    write(
        "thresholds.csv",
        """
        id,value,unit,meaning
        some-days,14,days,Some days
        neighbour-km,30,km,Near
        flank-least-km,5,km,Far
        height-radius-km,15,km,Around
        month-days,30,days,A month
        """);
    write("notes/shelled.drl", SHELLED);
    write("notes/shelled.cases.yaml", CASES);
  }

  @Test
  void aFolderWithoutFaultsHasNoProblems() throws IOException {
    var check = Check.of(folder);

    assertThat(check.problems()).isEmpty();
    assertThat(check.hasErrors()).isFalse();
    assertThat(check.rules()).isEqualTo(1);
    assertThat(check.cases()).isEqualTo(2);
  }

  @Test
  void aCaseThatDoesNotHoldSaysWhatWasGivenExpectedAndFound() throws IOException {
    cases("finds: [ashford]", "finds: []");

    assertProblems(
        """
        rules/notes/shelled.cases.yaml:1: 'shells fell yesterday' does not hold; change the rule, or the case
            given     as of 2025-03-31
                      settlements {id: ashford}
                      event_reports {id: E1, day: 2025-03-30, settlements: ashford, kind: shelling}
            expected  finds: nothing
            found     finds: ashford
            it says   ashford was shelled on 1 of the last 14 days.
            why       ashford: 'The place was shelled lately' holds (shelled)
                        ashford was shelled on 1 of the last 14 days (rule shelled)
                          threshold some-days: 14 days
                          Activity (settlement ashford, day 2025-03-30, daysAgo 1, kind shelling, count 1)
                            rules/notes/shelled.cases.yaml:4  somebody (B2, usually reliable), 2025-03-30""",
        "rules/notes/shelled.cases.yaml:1: no case lets this rule fire; write one that does");
  }

  @Test
  void aCaseInWhichTheRuleStaysSilentSaysWhichConditionFailed() throws IOException {
    cases("kind: shelling}]\n  finds: []", "kind: shelling}]\n  finds: [ashford]");

    assertThat(Check.of(folder).problems())
        .extracting(Problem::message)
        .anyMatch(
            message ->
                message.endsWith(
                    """
                    found     finds: nothing
                        why       ashford: 'The place was shelled lately' does not hold (shelled)
                                    rules/notes/shelled.drl:17  daysAgo < $window  fails after 3 that hold
                                      daysAgo is 366; less than 14 would have sufficed (threshold some-days)."""));
  }

  @Test
  void aCaseIsHeldToWhatElseItExpects() throws IOException {
    cases("points: 0", "points: 5");
    cases("evidence: [E1, ashford]", "evidence: [E2, ashford]");
    cases("on 1 of", "on 2 of");

    assertThat(Check.of(folder).problems().get(0).message())
        .contains(
            """
            expected  points: 5
                found     points: 0
                expected  evidence: E2, ashford
                found     evidence: E1, ashford
                expected  sentence: ashford was shelled on 2 of the last 14 days.
                found     sentence: ashford was shelled on 1 of the last 14 days.""");
  }

  @Test
  void aColumnThatNoTableHasIsReportedWhereItStands() throws IOException {
    cases("kind: shelling}]\n  finds: []", "kidn: shelling}]\n  finds: []");

    assertProblems(
        "rules/notes/shelled.cases.yaml:13:59: 'kidn' is no column of event_reports; did you mean 'kind'?");
  }

  @Test
  void aValueThatNoRowMayHaveIsReportedInItsLine() throws IOException {
    cases("kind: shelling}]\n  finds: []", "kind: shells}]\n  finds: []");

    assertThat(Check.of(folder).problems())
        .extracting(Problem::toString)
        .singleElement()
        .asString()
        .startsWith("rules/notes/shelled.cases.yaml:13: kind: 'shells' is none of assault, ");
  }

  @Test
  void whatIsNoYamlIsReportedWhereItEnds() throws IOException {
    cases(
        "settlements: [{id: ashford}]\n  event_reports: [{id: E1",
        "settlements: [{id: ashford]\n  event_reports: [{id: E1");

    assertThat(Check.of(folder).problems())
        .extracting(Problem::toString)
        .anyMatch(
            problem ->
                problem.startsWith("rules/notes/shelled.cases.yaml:3:")
                    && problem.endsWith("look at the indentation, brackets and commas around it"));
  }

  @Test
  void aRuleNeedsACaseThatFiresAndOneThatStaysSilent() throws IOException {
    write("notes/shelled.cases.yaml", CASES.substring(CASES.indexOf("- case: shells fell last")));
    assertProblems(
        "rules/notes/shelled.cases.yaml:1: no case lets this rule fire; write one that does");

    write(
        "notes/shelled.cases.yaml", CASES.substring(0, CASES.indexOf("- case: shells fell last")));
    assertProblems(
        "rules/notes/shelled.cases.yaml:1: in no case this rule stays silent; write one with 'finds: []'");
  }

  @Test
  void casesWithoutARuleAreReported() throws IOException {
    write("notes/sheled.cases.yaml", CASES);

    assertProblems(
        "rules/notes/sheled.cases.yaml:1:1: there is no rule 'sheled'; did you mean 'shelled'?");
  }

  @Test
  void whatNothingUsesIsReported() throws IOException {
    write(
        "thresholds.csv",
        Files.readString(folder.resolve("thresholds.csv")) + "other-days,3,days,Others\n");
    write("vocabulary.drl", "package rules;\n\ndeclare Idle\n    place : String @key\nend\n");

    assertProblems(
        "rules/thresholds.csv:7:1: nothing compares with 'other-days'; remove it, or use it",
        "rules/vocabulary.drl:3:9: no rule asks for Idle; remove it, or use it");
  }

  @Test
  void aNotionIsToldFromOthersByAllThatItSays() throws IOException {
    write("vocabulary.drl", "package rules;\n\ndeclare Idle\n    place : String\nend\n");

    assertAmongProblems(
        "rules/vocabulary.drl:4:5: mark the field 'place' @key and nothing else: notions are told apart by all they say");
  }

  @Test
  void whatMeasurementsNeedMustBeThere() throws IOException {
    write(
        "thresholds.csv",
        Files.readString(folder.resolve("thresholds.csv")).replace("month-days", "moth-days"));

    assertAmongProblems(
        "rules/thresholds.csv: 'month-days' is missing, which measurements need; put it back");
  }

  @Test
  void conditionsThatExcludeEachOtherAreReported() throws IOException {
    rule("daysAgo < $window )", "daysAgo < 3, daysAgo > 5, daysAgo < $window )");

    assertAmongProblems(
        "rules/notes/shelled.drl:17:86: 'daysAgo > 5' can never be so together with 'daysAgo < 3'; remove one of them");
  }

  @Test
  void twoRulesWithTheSameConditionsAreReported() throws IOException {
    write(
        "notes/twin.drl",
        SHELLED
            .replace("shelled\" )", "twin\" )")
            .replace("The place", "A place")
            .replace("$day ", "$one ")
            .replace("$day)", "$one)")
            .replace("( $day )", "( $one )"));
    write("notes/twin.cases.yaml", CASES);

    assertProblems(
        "rules/notes/twin.drl:14:5: the conditions are those of rules/notes/shelled.drl; make one rule of both, or let them differ");
  }

  @Test
  void aFactThatNoEqualityJoinsIsReported() throws IOException {
    rule("accumulate(", "$near : Neighbour( distanceKm < $window )\n    accumulate(");

    assertAmongProblems(
        "rules/notes/shelled.drl:16:5: every Neighbour is tried with every match above; compare a property with == and a variable first");
  }

  @Test
  void aRuleThatWouldNeverBeDoneIsReported() throws IOException {
    write("vocabulary.drl", "package rules;\n\ndeclare Count\n    n : int @key\nend\n");
    write("notes/endless.drl", endless("Count( $n : n + 1 )", "new Count( $n )"));

    assertAmongProblems(
        "rules/notes/endless.drl:12:5: the rule concludes Count from Count with a value that it computes, so it would never be done; hand over values as they are");

    write(
        "notes/endless.drl",
        endless("Settlement( $n : elevation )\n    not Count()", "new Count( 1 )"));
    assertAmongProblems(
        "rules/notes/endless.drl:13:9: the rule concludes Count, and asks here for what changes with it, so it would never be done; ask for something that Count does not lead to");
  }

  @Test
  void aNotionThatNothingConcludesLetsARuleNeverFire() throws IOException {
    write("vocabulary.drl", "package rules;\n\ndeclare Count\n    n : int @key\nend\n");
    rule("import org.ridgeline.reason.*;", "import org.ridgeline.reason.*;\nimport rules.Count;");
    rule("accumulate(", "Count( n > 3 || n < $window )\n    accumulate(");

    assertAmongProblems(
        "rules/notes/shelled.drl:17:5: no rule concludes Count, so this one can never fire; write one that does");
  }

  @Test
  void whatIsOnlyOddIsAWarning() throws IOException {
    rule("Settlement( $id : id )", "Settlement( $id : id, $name : name )");

    var check = Check.of(folder);

    assertThat(check.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "rules/notes/shelled.drl:15:41: $name is bound and never used; remove it, or use it");
    assertThat(check.hasErrors()).isFalse();
  }

  @Test
  void onlyTheCasesWithSomeWordsAreRun() throws IOException {
    assertThat(Check.of(CheckScope.of(folder).only("Last Year")).cases()).isEqualTo(1);
    assertThat(Check.of(CheckScope.of(folder).only("shelled:")).cases()).isEqualTo(2);
  }

  private static String endless(String condition, String conclusion) {
    return """
        package rules.notes;

        import org.ridgeline.fact.*;
        import org.ridgeline.reason.*;
        import rules.Count;

        rule "It goes on"
            @Id( "endless" )
            @Rationale( "It does." )
            @Source( "Thought" )
        when
            %s
        then
            insertLogical( %s );
        end
        """
        .formatted(condition, conclusion);
  }

  private void assertProblems(String... problems) throws IOException {
    assertThat(Check.of(folder).problems())
        .extracting(Problem::toString)
        .isEqualTo(List.of(problems));
  }

  private void assertAmongProblems(String... problems) throws IOException {
    assertThat(Check.of(folder).problems()).extracting(Problem::toString).contains(problems);
  }

  private void rule(String was, String now) throws IOException {
    change("notes/shelled.drl", was, now);
  }

  private void cases(String was, String now) throws IOException {
    change("notes/shelled.cases.yaml", was, now);
  }

  private void change(String file, String was, String now) throws IOException {
    var text = Files.readString(folder.resolve(file));
    assertThat(text).contains(was);
    write(file, text.replace(was, now));
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), text);
  }
}
