package org.ridgeline.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.reason.problem.Message;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.RuleMessage;

/** May a notion hold what grows from rule to rule? */
@Timeout(60)
class BoundedNotionsTest {

  private static final String RULE =
      """
      package rules.tempo;
      import org.ridgeline.fact.*;
      import org.ridgeline.reason.*;
      import rules.Flat;
      import rules.Held;
      rule "Something is so"
          @Id( "%s" )
          @Rationale( "It stands to reason." )
          @Source( "Reason" )
      when
          %s
      then
          insertLogical( new %s );
      end
      """;

  private static final Set<Message> BOUNDS =
      Set.of(RuleMessage.NOTION_WITHIN, RuleMessage.UNDECLARED_LIST, RuleMessage.ARGUMENT_TYPE);

  @TempDir Path folder;

  @BeforeEach
  void writeNotions() throws IOException {
    write("themes.csv", "id,side,cap,title\ntempo,threat,100,Tempo\nheights,stakes,100,Heights\n");
    write("thresholds.csv", "id,value,unit,meaning\nsome,5,days,Some days\n");
    write(
        "vocabulary.drl",
        """
        package rules;
        declare Flat
            settlement : String @key
            all : java.util.List @key
        end
        declare Held
            settlement : String @key
            what : Object @key
        end
        """);
  }

  @Test
  void aNotionMayHoldFactsAndListsOfThem() throws IOException {
    rule(
        "flat",
        "Settlement( $id : id )\n    accumulate( $n : Neighbour( settlement == $id ); $all : collectList( $n ) )",
        "Flat( $id, $all )");
    rule("held", "Neighbour( $id : settlement, $n : this )", "Held( $id, $n )");

    assertThat(errors()).isEmpty();
  }

  @Test
  void noNotionHoldsAListOfLists() throws IOException {
    rule(
        "flat",
        "Settlement( $id : id )\n    accumulate( Flat( $one : all ); $all : collectList( $one ) )",
        "Flat( $id, $all )");

    assertThat(errors())
        .containsExactly(
            "rules/tempo/flat.drl:14:35: '$all' is a list of lists, and in Flat it would grow with"
                + " every rule; hand over what it says: a text, a number, a day or a fact");
  }

  @Test
  void noNotionHoldsANotionOrAListOfThem() throws IOException {
    rule("held", "$flat : Flat( $id : settlement )", "Held( $id, $flat )");
    rule(
        "flat",
        "Settlement( $id : id )\n    accumulate( $one : Held( settlement == $id ); $all : collectSet( $one ) )",
        "Flat( $id, $all )");

    assertThat(errors())
        .anySatisfy(
            e ->
                assertThat(e).contains("held.drl:13:35: '$flat' is a Flat, which is a notion, and"))
        .anySatisfy(
            e -> assertThat(e).contains("flat.drl:14:35: '$all' is a list of notions, and"));
  }

  @Test
  void aListIsDeclaredAsOne() throws IOException {
    rule(
        "held",
        "Settlement( $id : id )\n    accumulate( $n : Neighbour( settlement == $id ); $all : collectList( $n ) )",
        "Held( $id, $all )");

    assertThat(errors())
        .containsExactly(
            "rules/tempo/held.drl:14:35: '$all' is a list, and the field 'what' of Held may hold"
                + " anything; declare it as what : java.util.List");
  }

  private void rule(String id, String conditions, String conclusion) throws IOException {
    write("tempo/" + id + ".drl", RULE.formatted(id, conditions, conclusion));
  }

  private List<String> errors() throws IOException {
    return Check.of(folder).problems().stream()
        .filter(problem -> BOUNDS.contains(problem.code()))
        .map(Problem::toString)
        .toList();
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), text);
  }
}
