package org.ridgeline.reason.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.criteria.Threshold;
import org.ridgeline.reason.conclude.SamplePlaces;
import org.ridgeline.reason.problem.BadRulesException;
import org.ridgeline.reason.problem.FailedRuleException;
import org.ridgeline.reason.problem.RuleFolderException;
import org.ridgeline.reason.why.Firing;
import org.ridgeline.reason.why.FiringRecorder;

class RuleBookTest {

  private static final Night NIGHT = new Night(LocalDate.parse("2025-03-31"));

  @TempDir Path folder;

  @BeforeEach
  void writeTables() throws IOException {
    write(
        "themes.csv",
        """
        id,side,cap,title
        tempo,threat,100,Tempo
        heights,stakes,100,Heights
        notes,note,0,Notes
        """);
    write("thresholds.csv", "id,value,unit,meaning\nsome,5,days,Some days\n");
  }

  @Test
  void aRuleSaysOfItselfWhatReportsNeed() throws IOException {
    write("tempo/some-rule.drl", rule("Threshold( $value : value )", header()));

    var doc = RuleBook.load(folder).docs().get(0);

    assertThat(doc.file()).isEqualTo("rules/tempo/some-rule.drl");
    assertThat(doc.id()).isEqualTo("some-rule");
    assertThat(doc.title()).isEqualTo("Something is so");
    assertThat(doc.theme()).isEqualTo("tempo");
    assertThat(doc.points()).isEqualTo(7);
  }

  @Test
  void aMisspeltPropertyIsReportedWithItsLineAndTheNearest() throws IOException {
    write("tempo/some-rule.drl", rule("Threshold( valeu > 3, $value : value )", header()));

    assertRefused(
        "rules/tempo/some-rule.drl:12:16: Threshold has no property 'valeu'; did you mean 'value'?");
  }

  @Test
  void aMissingQuoteIsReportedWithoutTheCompilersInsides() throws IOException {
    write("tempo/some-rule.drl", rule("Threshold( id == \"some, $value : value )", header()));

    assertRefused(
        "rules/tempo/some-rule.drl:12:22: a quote is missing on this line; "
            + "put text between two of them");
  }

  @Test
  void everyBrokenFileIsReportedAtOnce() throws IOException {
    write("tempo/some-rule.drl", rule("Threshold( valeu > 3, $value : value )", header()));
    write(
        "heights/some-rule.drl",
        rule("Setlement( $value : id )", header())
            .replace("rules.tempo", "rules.heights")
            .replace("Something", "Another thing")
            .replace("some-rule", "other"));

    assertThatThrownBy(() -> RuleBook.load(folder))
        .hasMessage(
            """
            rules/heights/some-rule.drl:5:5: @Id 'other' is not the file's name; write @Id( "some-rule" ), or rename the file
            rules/heights/some-rule.drl:12:5: 'Setlement' is neither a fact nor a notion; did you mean 'Settlement'?
            rules/tempo/some-rule.drl:12:16: Threshold has no property 'valeu'; did you mean 'value'?""");
  }

  @Test
  void aFolderWithoutRulesIsRefused() {
    assertUnusable(folder, ": holds no rules; a rule is a file that ends in .drl");
  }

  @Test
  void aFolderThatIsNotThereIsRefused() {
    assertUnusable(
        folder.resolve("nowhere"), ": there is no such folder; name the rule folder with --rules");
  }

  @Test
  void aFileOrALinkToNothingIsNoFolder() throws IOException {
    var file = Files.writeString(folder.resolve("rules.txt"), "");
    var link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));

    assertUnusable(file, ": is no folder; name the rule folder with --rules");
    assertUnusable(link, ": is a link that leads nowhere; name the rule folder with --rules");
  }

  private static void assertUnusable(Path rules, String why) {
    assertThatThrownBy(() -> RuleBook.load(rules))
        .isInstanceOf(RuleFolderException.class)
        .hasMessage(rules + why);
  }

  @Test
  void aBadThresholdIsRefused() throws IOException {
    write("thresholds.csv", "id,value,unit,meaning\nsome,few,days,Some days\n");
    write("tempo/some-rule.drl", rule("Threshold( id == \"some\", $value : value )", header()));

    assertRefused("rules/thresholds.csv:2: value: 'few' is not a number; write it as 12.5");
  }

  @Test
  void capsThatDoNotAddUpAreRefused() throws IOException {
    write("themes.csv", "id,side,cap,title\ntempo,threat,90,Tempo\nheights,stakes,100,Heights\n");
    write("tempo/some-rule.drl", rule("Threshold( $value : value )", header()));

    assertRefused(
        "rules/themes.csv: the caps of side threat add up to 90 (tempo 90); make them add up to 100");
  }

  @Test
  void rulesThatKeepWakingEachOtherAreStopped() throws IOException {
    write(
        "tempo/some-rule.drl",
        rule("Threshold( $value : value )", header())
            .replace(
                "insertLogical( Finding.by( kcontext, $settlement ) )",
                "insert( new Threshold( \"x\", $value + 1, \"\", \"\" ) )"));
    var rules = RuleBook.compiled(RuleFolder.read(folder));

    assertThatThrownBy(() -> rules.reason(NIGHT, NightFacts.of(List.of(SamplePlaces.ashford()))))
        .isExactlyInstanceOf(BadRulesException.class)
        .hasMessage(
            "the rules fired 10,100 times and were not done; some rule wakes itself or another");
  }

  @Test
  void aConditionThatFailsWhenItIsTriedIsNoBugOfTheProgram() throws IOException {
    write(
        "tempo/some-rule.drl",
        rule("Settlement( $value : id )\n    String() from $settlement.aliases.get( 7 )", header())
            .replace("when\n", "when\n    $settlement : Settlement()\n")
            .replace("    $settlement : Settlement()\nthen", "then"));
    var rules = RuleBook.compiled(RuleFolder.read(folder));

    assertThatThrownBy(() -> rules.reason(NIGHT, NightFacts.of(List.of(SamplePlaces.ashford()))))
        .isInstanceOf(FailedRuleException.class)
        .hasMessageStartingWith("rules: a condition failed when it was tried: ")
        .hasMessageEndingWith("; look where rules call methods");
  }

  @Test
  void twoRulesThatBothSayWhoHoldsAPlaceAreAContradiction() throws IOException {
    var held =
        rule("Threshold( $value : value )", header())
            .replace(
                "Finding.by( kcontext, $settlement )",
                "Control.by( kcontext, $settlement, Status.HELD, \"blue\" )");
    write("tempo/some-rule.drl", held);
    write(
        "tempo/other-rule.drl",
        held.replace("some-rule", "other-rule").replace("Something", "Another thing"));
    var rules = RuleBook.load(folder);

    assertThatThrownBy(() -> rules.reason(NIGHT, NightFacts.of(List.of(SamplePlaces.ashford()))))
        .isInstanceOf(BadRulesException.class)
        .hasMessage(
            "rules 'other-rule' and 'some-rule' both conclude who holds ashford; "
                + "let their conditions exclude each other");
  }

  @Test
  void thresholdsAreFacts() throws IOException {
    write("tempo/some-rule.drl", rule("Threshold( id == \"some\", $value : value )", header()));
    var rules = RuleBook.load(folder);

    assertThat(rules.thresholds()).extracting(Threshold::id).containsExactly("some");
    assertThat(
            FiringRecorder.firings(rules, NIGHT, NightFacts.of(List.of(SamplePlaces.ashford())))
                .get("some-rule"))
        .extracting(Firing::sentence)
        .containsExactly(Optional.of("The value is 5."));
  }

  private void assertRefused(String message) {
    assertThatThrownBy(() -> RuleBook.load(folder))
        .isInstanceOf(BadRulesException.class)
        .hasMessage(message);
  }

  private static String header() {
    return """
        @Id( "some-rule" )
            @Theme( "tempo" )
            @Points( "7" )
            @Rationale( "It stands to reason." )
            @Source( "Reason" )
            @Because( "The value is {$value}." )""";
  }

  private static String rule(String condition, String header) {
    return """
        package rules.tempo;
        import org.ridgeline.fact.*; import org.ridgeline.reason.*;

        rule "Something is so"
            %s
        when
            %s
            $settlement : Settlement()
        then
            insertLogical( Finding.by( kcontext, $settlement ) );
        end
        """
        .formatted(header, condition);
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), text);
  }
}
