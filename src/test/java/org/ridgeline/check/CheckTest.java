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
          @Because( "{$settlement} was shelled on {$n} of the last {$window | days}." )
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
        approaches-km,5,km,On the approaches
        barrier-detour,125,%,On the way
        encircling-km,12,km,Around it
        flank-radius-km,25,km,Beside it
        flank-width,45,degrees,To either side
        horizon-width,45,degrees,Of the horizon
        route-km,60,km,Long
        agglomeration-people,50000,people,Many
        height-places,4,places,Around
        overlook-km,20,km,In view
        stale-claim-days,45,days,Until a claim goes stale
        old-count-days,365,days,Until a count of residents is old
        area-in-reach-km,12,km,Within reach
        base-people,10000,people,Enough for a base
        changed-hands-days,60,days,Until a loss is old
        tempo-days,14,days,Lately
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
        rules/notes/shelled.cases.yaml:5: 'shells fell yesterday' does not hold; change the rule, or the case
            given     as of 2025-03-31
                      settlements {id: ashford}
                      event_reports {id: E1, day: 2025-03-30, settlements: ashford, kind: shelling}
            with      some-days 14 days (rules/thresholds.csv:2)
            expected  finds: nothing
            found     finds: ashford
            it says   ashford was shelled on 1 of the last 14 days.
            why       ashford: 'The place was shelled lately' holds (shelled)
                        ashford was shelled on 1 of the last 14 days (rule shelled)
                          Activity (settlement ashford, day 2025-03-30, daysAgo 1, kind shelling, count 1)
                            rules/notes/shelled.cases.yaml:4  somebody (B2, usually reliable), 2025-03-30
                          threshold some-days: 14 days""");
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
    cases("evidence: [E1, ashford]", "evidence: [E1]");
    cases("on 1 of", "on 2 of");

    assertThat(Check.of(folder).problems().get(0).message())
        .contains(
            """
            expected  points: 5
                found     points: 0
                expected  evidence: E1
                found     evidence: E1, ashford
                expected  sentence: ashford was shelled on 2 of the last 14 days.
                found     sentence: ashford was shelled on 1 of the last 14 days.""");
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

  private void assertProblems(String... problems) throws IOException {
    assertThat(Check.of(folder).problems())
        .extracting(Problem::toString)
        .isEqualTo(List.of(problems));
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
