package org.ridgeline.check.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.Folders;
import org.ridgeline.check.Check;
import org.ridgeline.check.CheckJson;
import org.ridgeline.check.CheckReport;
import org.ridgeline.check.CheckSarif;
import org.ridgeline.check.CheckScope;
import org.ridgeline.check.CheckText;
import org.ridgeline.check.cases.CaseResultCache;
import org.ridgeline.night.ShippedReasoning;

/**
 * A rule that holds every place against every other of its kind, in each form in which it is told.
 */
class TupleGrowthTest {

  private static final Path FOLDERS = Path.of("src/test/resources/check");
  private static final String MESSAGE =
      "this is tried 840 times among 40 places and 3,360 times among 80, so that large theatres take "
          + "too long; join it with == by a property that few facts share, such as the place";

  @TempDir Path folder;
  private Path rules;

  @BeforeEach
  void writeRules() throws IOException {
    rules = Folders.copy(FOLDERS.resolve("sound"), folder.resolve("rules"));
    for (var file : new String[] {"twin.drl", "twin.cases.yaml"}) {
      var text = Files.readString(FOLDERS.resolve("grows/notes").resolve(file));
      Files.writeString(
          rules.resolve("notes").resolve(file), text.replaceAll("(?m)^ *// expected.*\n", ""));
    }
  }

  @Test
  void itIsToldWithItsLineAndDoesNotStopTheJob() throws IOException {
    var check = Check.of(rules);

    assertThat(check.hasErrors()).isFalse();
    assertThat(told(check, new CheckText()))
        .isEqualTo(
            """
            %1$s/notes/twin.drl:15:5: warning: %2$s
                15 |     $other : Settlement( kind == $kind, id != $id )
                   |     ^
            3 rules, 6 cases run: 0 errors, 1 warning
            """
                .formatted(rules, MESSAGE));
    assertThat(told(check, new CheckJson()))
        .contains(
            """
                "line" : 15,
                "column" : 5,
                "severity" : "warning",
                "kind" : "growth",
                "message" : "%s"
            """
                .formatted(MESSAGE));
    assertThat(told(check, new CheckSarif()))
        .contains("\"ruleId\" : \"growth\"", "\"level\" : \"warning\"", MESSAGE);
  }

  @Test
  void itIsToldAgainUntilItIsMendedAndTheOthersAreNotTriedAgain() throws IOException {
    var known = folder.resolve("known.txt");

    assertThat(check(known).problems()).hasSize(1);
    var again = check(known);
    assertThat(again.problems()).hasSize(1);
    assertThat(again.cases()).isZero();
    var remembered = Files.readString(known);

    var file = rules.resolve("notes/twin.drl");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("kind == $kind, ", "sector == $sector, kind == $kind, ")
            .replace("$kind : kind )", "$kind : kind, $sector : sector )"));
    assertThat(check(known).problems()).isEmpty();
    assertThat(Files.readString(known)).startsWith(remembered);
    assertThat(check(known).problems()).isEmpty();
  }

  @Test
  void noShippedRuleIsToldOf() throws IOException {
    assertThat(TupleGrowth.in(ShippedReasoning.rules())).isEmpty();
  }

  private Check check(Path known) throws IOException {
    var scope = CheckScope.of(rules);
    return Check.of(scope.without(CaseResultCache.in(known, "this program")));
  }

  private String told(Check check, CheckReport form) throws IOException {
    var text = new StringWriter();
    form.write(check, rules, new PrintWriter(text, true));
    return text.toString();
  }
}
