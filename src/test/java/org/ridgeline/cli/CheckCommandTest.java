package org.ridgeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.SmallInput;

class CheckCommandTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path rules;

  @BeforeEach
  void writeRules() throws IOException {
    rules = folder.resolve("my-rules");
    write(
        "themes.csv",
        "id,side,cap,title\ntempo,threat,100,Tempo\nheights,stakes,100,Heights\nnotes,note,0,Notes\n");
    write(
        "thresholds.csv",
        """
        id,value,unit,meaning
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
    rule("Settlement( urban )");
    write(
        "notes/urban.cases.yaml",
        """
        - case: a town
          settlements: [{id: ashford}]
          finds: [ashford]

        - case: a village
          settlements: [{id: ashford, kind: village}]
          finds: []
        """);
  }

  @Test
  void rulesWithoutFaultsEndWithZero() {
    assertThat(run("check")).isEqualTo(0);
    assertThat(out.toString()).isEqualTo("1 rule, 2 cases run: nothing is wrong\n");
  }

  @Test
  void anErrorEndsWithThreeAndShowsItsLine() throws IOException {
    rule("Settlement( ubran )");

    assertThat(run("check")).isEqualTo(3);
    assertThat(out.toString())
        .isEqualTo(
            """
            %s/notes/urban.drl:12:31: Settlement has no property 'ubran'; did you mean 'urban'?
                12 |     $settlement : Settlement( ubran )
                   |                               ^
            1 rule, no cases run: 1 error, 0 warnings
            """
                .formatted(rules));
  }

  @Test
  void warningsAloneEndWithSix() throws IOException {
    rule("Settlement( urban, $name : name )");

    assertThat(run("check")).isEqualTo(6);
    assertThat(out.toString())
        .contains("warning: $name is bound and never used; remove it, or use it")
        .endsWith("1 rule, 2 cases run: 0 errors, 1 warning\n");
  }

  @Test
  void aFolderThatIsNotThereEndsWithSeven() {
    assertThat(
            commandLine("check").execute("check", "--rules", folder.resolve("nowhere").toString()))
        .isEqualTo(7);
    assertThat(err.toString())
        .contains("there is no such folder; name the rule folder with --rules");
  }

  @Test
  void wordsThatNoCaseHasAreAWrongCommandLine() {
    assertThat(run("check", "--case", "city")).isEqualTo(2);
    assertThat(err.toString()).startsWith("--case 'city': no case has these words");
  }

  @Test
  void programsReadJson() throws IOException {
    rule("Settlement( ubran )");
    run("check", "--format", "json");

    var problem = new ObjectMapper().readTree(out.toString()).at("/problems/0");

    assertThat(problem.at("/file").asText()).isEqualTo(rules + "/notes/urban.drl");
    assertThat(problem.at("/line").asInt()).isEqualTo(12);
    assertThat(problem.at("/column").asInt()).isEqualTo(31);
    assertThat(problem.at("/severity").asText()).isEqualTo("error");
    assertThat(problem.at("/kind").asText()).isEqualTo("unknown-name");
  }

  @Test
  void codeHostsReadSarif() throws IOException {
    rule("Settlement( ubran )");
    run("check", "--format", "sarif");

    var log = new ObjectMapper().readTree(out.toString());
    var result = log.at("/runs/0/results/0");

    assertThat(log.at("/version").asText()).isEqualTo("2.1.0");
    assertThat(log.at("/runs/0/tool/driver/rules").findValuesAsText("id"))
        .contains(result.at("/ruleId").asText());
    assertThat(result.at("/level").asText()).isEqualTo("error");
    assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(12);
  }

  @Test
  void coverageCountsCasesAndNightsAndNamesWhatNoCaseTries() throws IOException {
    var input = SmallInput.in(folder.resolve("input")).folder().toString();

    assertThat(run("check", "--coverage", "--input", input, "--nights", "2")).isEqualTo(0);
    assertThat(out.toString())
        .endsWith(
            """
                                          cases  nights
            urban                             1   2/2
            """);

    rule("Settlement( urban, id != \"\" )");
    out.getBuffer().setLength(0);
    assertThat(run("check", "--coverage", "--case", "urban", "--input", input, "--nights", "1"))
        .isEqualTo(0);
    assertThat(out.toString())
        .endsWith(
            """
            urban                             1   1/1
                line 12, never decisive in a case: id != ""
            """);
  }

  @Test
  void theCatalogueIsToldInEveryForm() {
    assertThat(run("rules")).isEqualTo(0);
    assertThat(out.toString())
        .contains("Notes (notes, no points)")
        .contains("urban                        The place is a town (0 points)")
        .contains("neighbour-km = 30 km         measurements; ");

    for (var format : new String[] {"html", "json", "dot"}) {
      out.getBuffer().setLength(0);
      assertThat(run("rules", "--format", format)).isEqualTo(0);
      assertThat(out.toString()).contains("The place is a town");
    }
  }

  @Test
  void aRuleThatTriesTooMuchOnTheLastNightIsRefusedBeforeIt() throws IOException {
    var again = "\n            Settlement( kind == $k )";
    rule("Settlement( urban, $k : kind )" + again + again + again);
    var input = SmallInput.in(folder.resolve("input"));
    for (int i = 0; i < 60; i++) {
      input.row(
          "settlements.csv",
          "t%d,T%d,,,town,North,West,3%d.0,5%d.0,100,atlas".formatted(i, i, i % 10, i / 10));
    }

    assertThat(run("check", "--input", input.folder().toString())).isEqualTo(3);
    assertThat(out.toString())
        .contains(
            "this was tried with more than ",
            " matches of what stands before it, 20 for each fact of the night and 50,000 besides; join"
                + " it with == by a property that few facts share",
            rules.resolve("notes/urban.drl") + ":14:");
    assertThat(run("check", "--input", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("there is no such folder");
  }

  @Test
  void aTagThatNoReportHasIsTold() throws IOException {
    rule(
        """
        Settlement( urban, $id : id )
            not Activity( settlement == $id, tags contains "heating" )
            not HarmDay( settlement == $id, tags contains "school" )\
        """);
    var input =
        SmallInput.in(folder.resolve("input"))
            .table(
                "event_reports/more.csv",
                """
                id,day,published_on,settlements,kind,actor,count,source,credibility,url,text,tags
                M1,2025-01-01,2025-01-01,ashford,civilian_harm,,,atlas,2,,Hit.,hospital|school
                """);

    assertThat(run("check", "--input", input.folder().toString())).isEqualTo(6);
    assertThat(out.toString())
        .contains(
            rules.resolve("notes/urban.drl")
                + ":13: warning: no report of the input is tagged 'heating'; write that into the column tags"
                + " of event_reports, or the rule says nothing")
        .doesNotContain("'school'");
  }

  @Test
  void anInputThatIsRefusedIsTold() throws IOException {
    var input = SmallInput.in(folder.resolve("input")).table("links.csv", "nonsense");

    assertThat(run("check", "--input", input.folder().toString())).isEqualTo(0);
    assertThat(err.toString())
        .contains(
            "input: the rules were not tried on its last night, as it was refused: links.csv");
  }

  private int run(String command, String... more) {
    var line = new String[more.length + 3];
    line[0] = command;
    line[1] = "--rules";
    line[2] = rules.toString();
    System.arraycopy(more, 0, line, 3, more.length);
    return commandLine(command).execute(line);
  }

  private picocli.CommandLine commandLine(String command) {
    return Ridgeline.commandLine(Clock.systemUTC(), command)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err));
  }

  private void rule(String condition) throws IOException {
    write(
        "notes/urban.drl",
        """
        package rules.notes;
        import org.ridgeline.fact.*;
        import org.ridgeline.reason.*;
        rule "The place is a town"
            @Id( "urban" )
            @Theme( "notes" )
            @Points( "0" )
            @Rationale( "Towns matter." )
            @Source( "Thought" )
            @Because( "{$settlement} is a town." )
        when
            $settlement : %s
        then
            insertLogical( Finding.by( kcontext, $settlement ) );
        end
        """
            .formatted(condition));
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(rules.resolve(file).getParent());
    Files.writeString(rules.resolve(file), text);
  }
}
