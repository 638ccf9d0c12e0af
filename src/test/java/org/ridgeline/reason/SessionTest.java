package org.ridgeline.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.fact.Citation;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.SupposedLost;

class SessionTest {

  private static final Night NIGHT = new Night(LocalDate.parse("2025-03-31"));
  private static final SupposedLost LOSS = new SupposedLost("ashford", "red");

  @TempDir Path folder;

  @BeforeEach
  void writeTables() throws IOException {
    write("themes.csv", "id,side,cap,title\ntempo,threat,100,Tempo\nheights,stakes,100,Heights\n");
    write("thresholds.csv", "id,value,unit,meaning\nsome,5,days,Some days\n");
    rule("held", "not SupposedLost( settlement == $id )", "insertLogical", held("blue"));
  }

  @Test
  void whatIsSupposedChangesConclusionsUntilItIsNotSupposedAnyMore() throws IOException {
    rule("supposed", "$loss : SupposedLost( settlement == $id )", "insertLogical", held("red"));

    try (var session = open()) {
      assertThat(session.suppose(LOSS).controls().get("ashford").holder()).isEqualTo("red");
      assertThat(session.conclusions().controls().get("ashford").holder()).isEqualTo("blue");
      assertThat(session.suppose(LOSS)).isEqualTo(session.suppose(LOSS));
    }
  }

  @Test
  void whatRestsOnASuppositionCitesOneAndNoRow() throws IOException {
    rule("supposed", "$loss : SupposedLost( settlement == $id )", "insertLogical", held("red"));

    try (var session = open()) {
      assertThat(session.suppose(LOSS).controls().get("ashford").citations())
          .extracting(Citation::place)
          .containsExactly("supposed", "table.csv:2");
    }
  }

  @Test
  void rulesThatLetNothingBeLostAreRefused() throws IOException {
    try (var session = open()) {
      assertThatThrownBy(() -> session.suppose(LOSS))
          .isInstanceOf(BadRulesException.class)
          .hasMessage(
              "rules: no rule lets ashford pass to red when it is supposed lost; "
                  + "put back rules/control/supposed-lost.drl");
    }
  }

  @Test
  void aConclusionThatOutlivesItsSuppositionIsABug() throws IOException {
    rule("supposed", "$loss : SupposedLost( settlement == $id )", "insertLogical", held("red"));
    rule(
        "stuck",
        "SupposedLost( settlement == $id )",
        "insert",
        "Finding.by( kcontext, $settlement )");

    try (var session = open()) {
      assertThatThrownBy(() -> session.suppose(LOSS))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "after supposing ashford lost to red "
                  + "the rules did not return to what they had concluded");
    }
  }

  private Session open() throws IOException {
    // One of these rules does what no rule may; the session must not rely on that.
    return RuleBook.compiled(RuleFolder.read(folder)).open(NIGHT, List.of(Places.ashford()));
  }

  private static String held(String holder) {
    return "Control.by( kcontext, $settlement, Status.HELD, \"%s\" )".formatted(holder);
  }

  private void rule(String id, String condition, String verb, String conclusion)
      throws IOException {
    write(
        "tempo/" + id + ".drl",
        """
        package rules.tempo;
        import org.ridgeline.fact.*; import org.ridgeline.reason.*;

        rule "It is %1$s"
            @Id( "%1$s" )
            @Theme( "tempo" )
            @Points( "7" )
            @Rationale( "It stands to reason." )
            @Source( "Reason" )
            @Because( "{$settlement} is so." )
        when
            $settlement : Settlement( $id : id )
            %2$s
        then
            %3$s( %4$s );
        end
        """
            .formatted(id, condition, verb, conclusion));
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), text);
  }
}
