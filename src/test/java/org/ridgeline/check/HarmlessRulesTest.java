package org.ridgeline.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridgeline.Sample;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.reason.problem.BadRulesException;
import org.ridgeline.reason.problem.Problem;

/**
 * Whatever a rule file tries to do but conclude is refused by its line, and has no effect.
 *
 * <p>A tenth of the attacks here; all by {@code mvn test -Pattacks}.
 */
@Tag("attacks")
@Timeout(20)
class HarmlessRulesTest {

  private static final String MARK = "org.ridgeline.attack";
  private static final String RULE =
      """
      package rules.tempo;
      import org.ridgeline.fact.*;
      import org.ridgeline.reason.*;
      %s
      rule "Something is so"
          @Id( "attack" )
          @Theme( "tempo" )
          @Points( "7" )
          @Rationale( "It stands to reason." )
          @Source( "Reason" )
          @Because( "It is so at {$settlement}." )
      %s
      when
          $settlement : Settlement( $id : id )
          %s
      then
          %s
      end
      """;
  private static final String CONCLUSION = "insertLogical( Finding.by( kcontext, $settlement ) );";

  @TempDir Path folder;

  private Path canary;

  /** A rule file and the line of it that is an attack. */
  record Attack(String name, int line, String text) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final class Attacks {

    private final List<Attack> all = new ArrayList<>();

    void top(String name, String text) {
      all.add(new Attack(name, 4, RULE.formatted(text, "", "", CONCLUSION)));
    }

    void header(String name, String text) {
      all.add(new Attack(name, 12, RULE.formatted("", text, "", CONCLUSION)));
    }

    void when(String name, String text) {
      all.add(new Attack(name, 15, RULE.formatted("", "", text, CONCLUSION)));
    }

    void then(String name, String text) {
      all.add(new Attack(name, 17, RULE.formatted("", "", "", text)));
    }
  }

  static Stream<Attack> attacks() {
    var a = new Attacks();
    var touch = "new java.io.File( \"CANARY\" ).createNewFile()";
    var mark = "System.setProperty( \"" + MARK + "\", \"done\" ) == null";

    // Right-hand sides.
    a.then("starts a process", "Runtime.getRuntime().exec( \"touch CANARY\" );");
    a.then("builds a process", "new ProcessBuilder( \"touch\", \"CANARY\" ).start();");
    a.then("writes a file", touch + ";");
    a.then("writes a file before it concludes", touch + "; " + CONCLUSION);
    a.then("writes a file after it concludes", CONCLUSION + " " + touch + ";");
    a.then("ends the process", "System.exit( 0 );");
    a.then("halts the process", "Runtime.getRuntime().halt( 0 );");
    a.then("starts a thread", "new Thread( null ).start();");
    a.then("sleeps", "Thread.sleep( 100000 );");
    a.then("loops for ever", "while ( true ) { }");
    a.then("loops for ever with for", "for ( ; ; ) { }");
    a.then("loops by foreach", "foreach ( x : $settlement.aliases ) { " + touch + "; }");
    a.then("defines a function of MVEL", "def f() { f() } f();");
    a.then("imports within MVEL", "import java.io.File; new File( \"CANARY\" ).createNewFile();");
    a.then("reads the environment", "insertLogical( System.getenv( \"HOME\" ) );");
    a.then("sets a property", mark + ";");
    a.then("reflects", "insertLogical( $settlement.class.classLoader );");
    a.then("reflects by getClass", "insertLogical( $settlement.getClass().getName() );");
    a.then("loads a class", "Class.forName( \"java.lang.Runtime\" );");
    a.then("evaluates text", "org.mvel2.MVEL.eval( \"" + "1" + "\" );");
    a.then("changes a fact", "modify( $settlement ) { name = \"x\" };");
    a.then("updates", "update( $settlement );");
    a.then("deletes", "delete( $settlement );");
    a.then("retracts", "retract( $settlement );");
    a.then("inserts for good", "insert( Finding.by( kcontext, $settlement ) );");
    a.then("asks the engine", "drools.halt();");
    a.then("asks the engine's session", "kcontext.getKieRuntime().dispose();");
    a.then("hides harm in an argument", "insertLogical( Finding.by( kcontext, " + touch + " ) );");
    a.then("hides harm behind a list", "insertLogical( [ " + touch + " ] );");
    a.then("assigns", "$x = " + touch + "; " + CONCLUSION);
    a.then("has an anonymous class", "insertLogical( new Object() { { " + touch + "; } } );");
    a.then("opens a connection", "new java.net.URL( \"http://localhost\" ).openStream();");
    a.then("opens a socket", "insertLogical( new java.net.Socket( \"localhost\", 9 ) );");
    a.then("concludes what is none", "insertLogical( new java.util.ArrayList() );");
    a.then("hides a comment's end", "/* */ " + touch + "; /* */ " + CONCLUSION);
    a.then("escapes a letter", "insertLogical( \"\\u0041\" );");
    a.then("has a ternary", "insertLogical( true ? " + touch + " : null );");
    a.then("concludes twice", CONCLUSION + " " + CONCLUSION);

    // Conditions.
    a.when("eval", "eval( " + touch + " )");
    a.when("a static call in a condition", "Settlement( " + mark + " )");
    a.when(
        "a process in a condition",
        "Settlement( Runtime.getRuntime().exec( \"touch CANARY\" ) != null )");
    a.when("a file in a condition", "Settlement( " + touch + " )");
    a.when("eval within a pattern", "Settlement( eval( " + touch + " ) )");
    a.when("reflection in a condition", "Settlement( this.class.name == \"x\" )");
    a.when("getClass in a condition", "Settlement( getClass().getName() == \"x\" )");
    a.when("a nested accessor", "Settlement( name.bytes.class.classLoader != null )");
    a.when("a method of text", "Settlement( name.matches( \"(a+)+$\" ) )");
    a.when("a costly pattern", "Settlement( name matches \"(a+)+$\" )");
    a.when("a binding with a call", "Settlement( $x : System.getenv() )");
    a.when("a block", "Settlement( name.{ toUpperCase() } == \"X\" )");
    a.when("a projection", "Settlement( (name in aliases).size() > 0 )");
    a.when("an index", "Settlement( aliases[ 0 ] == \"x\" )");
    a.when("a cast inline", "Settlement( this#java.lang.Thread.name == \"x\" )");
    a.when("an assignment", "Settlement( name = \"x\" )");
    a.when("an increment", "Threshold( value++ > 1 )");
    a.when("a lambda", "Settlement( ( x -> " + touch + " ) != null )");
    a.when("instanceof", "Settlement( this instanceof java.lang.Record )");
    a.when("soundslike", "Settlement( name soundslike \"x\" )");
    a.when("another string operator", "Settlement( name str[startsWith] \"x\" )");
    a.when("a null-safe call", "Settlement( name!.length() > 1 )");
    a.when("from a static call", "Settlement() from java.util.Collections.emptyList()");
    a.when("from a constructor", "Settlement() from new java.util.ArrayList()");
    a.when("from a call with harm", "Settlement() from " + touch);
    a.when("from an entry point", "Settlement() from entry-point \"x\"");
    a.when("collect", "java.util.List() from collect( Settlement() )");
    a.when(
        "accumulate with code",
        "Number() from accumulate( Settlement(), init( " + touch + "; ) action( ; ) result( 1 ) )");
    a.when(
        "accumulate with a function of its own",
        "accumulate( $s : Settlement(); $n : system( $s ); $n > 0 )");
    a.when(
        "accumulate over a call",
        "accumulate( Settlement(); $n : count( " + touch + " ); $n > 0 )");
    a.when(
        "accumulate with harm in what must be so",
        "accumulate( $s : Settlement(); $n : count( $s ); " + touch + " )");
    a.when("a query", "?reach( \"x\"; )");
    a.when("a path", "/settlements[ id == \"x\" ]");
    a.when("a class of Java", "Runtime()");
    a.when("a class with its package", "java.lang.Thread( name == \"x\" )");
    a.when("anything at all", "Object()");
    a.when("the engine itself", "InitialFact()");
    a.when("a window", "Settlement() over window:length( 3 )");
    a.when("a position", "Settlement( \"x\"; )");
    a.when("a named consequence", "do[ other ]");
    a.when("an annotation", "Settlement() @watch( id )");
    a.when("a huge number", "Threshold( value > 99999999999999999999999999 )");
    a.when("a huge power", "Threshold( value > 1e999999999 )");
    a.when("a long text", "Settlement( name == \"" + "x".repeat(100_000) + "\" )");
    a.when("deep brackets", "Settlement( " + "(".repeat(5000) + "true" + ")".repeat(5000) + " )");
    a.when("deep negation", "Settlement( " + "!".repeat(400) + "place )");
    a.when("deep nots", "not ( ".repeat(60) + "Settlement()" + " )".repeat(60));
    a.when("an escaped letter", "Settlement( \\u006eame == \"x\" )");
    a.when("an escaped letter in a text", "Settlement( name == \"\\u0022 || eval(true)\" )");
    a.when("a letter that looks like another", "Settlement( n\u0430me == \"x\" )");
    a.when("a comment within a condition", "Settlement( name /* */ == \"x\" )");
    a.when("forall", "forall( Settlement() )");

    // What stands around the rule.
    a.top("imports anything", "import java.lang.*;");
    a.top("imports the engine", "import org.drools.core.*;");
    a.top("imports a class", "import java.lang.Runtime;");
    a.top("imports a function", "import function java.lang.System.exit;");
    a.top("imports statically", "import static java.lang.System.*;");
    a.top("imports a function to gather with", "import accumulate java.lang.Runtime sum;");
    a.top("declares a function", "function void f() { System.exit( 1 ); }");
    a.top("declares a global", "global java.util.List list;");
    a.top("declares a query", "query q() Settlement() end");
    a.top("declares an enumeration", "declare enum E A( 1 ); n : int end");
    a.top("extends a class", "declare Evil extends java.lang.Thread end");
    a.top(
        "gives a field a value",
        "declare Evil x : String = " + touch.replace("()", "( )") + " end");
    a.top("has a field of any class", "declare Evil x : java.lang.Runtime end");
    a.top("declares an entry point", "declare entry-point \"x\" end");
    a.top("declares a window", "declare window W Settlement() over window:length( 3 ) end");
    a.top("lets Java be compiled", "dialect \"java\"");
    a.top("pretends to be a fact", "declare Settlement id : String end");

    // Headers.
    a.header("sets salience", "salience 10");
    a.header("computes salience", "salience ( System.exit( 0 ) )");
    a.header("asks for Java", "dialect \"java\"");
    a.header("joins an agenda group", "agenda-group \"x\"");
    a.header("sets a timer", "timer ( int: 0s 1s )");
    a.header("does not loop", "no-loop true");
    a.header("is disabled by an expression", "enabled ( " + mark + " )");
    a.header("has an annotation of the engine", "@Propagation( IMMEDIATE )");
    a.header("has an annotation of Java", "@java.lang.Deprecated");
    a.header("makes a sentence wait", "@Brief( \"{$settlement.wait}\" )");
    a.header("makes a sentence reflect", "@Brief( \"{$settlement.class.classLoader}\" )");
    a.header("makes a sentence change a list", "@Brief( \"{$settlement.aliases.clear}\" )");
    return a.all.stream();
  }

  static List<Attack> someAttacks() {
    return Sample.of(attacks().toList());
  }

  @BeforeEach
  void writeTables() throws IOException {
    canary = folder.resolve("canary");
    Files.createDirectories(folder.resolve("rules/tempo"));
    Files.writeString(
        folder.resolve("rules/themes.csv"),
        "id,side,cap,title\ntempo,threat,100,Tempo\nheights,stakes,100,Heights\n");
    Files.writeString(
        folder.resolve("rules/thresholds.csv"), "id,value,unit,meaning\nsome,5,days,Some days\n");
  }

  @AfterEach
  void forget() {
    System.clearProperty(MARK);
  }

  @Test
  void sixtyAttacksAndMoreAreTried() {
    assertThat(attacks()).hasSizeGreaterThan(100);
  }

  @Test
  void theRuleThatTheAttacksChangeIsItselfPermitted() throws IOException {
    write(RULE.formatted("", "", "", CONCLUSION));

    assertThat(RuleBook.load(folder.resolve("rules")).docs()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("someAttacks")
  void isRefusedByItsLineAndHasNoEffect(Attack attack) throws IOException {
    write(attack.text().replace("CANARY", canary.toString()));
    int threads = Thread.activeCount();

    var refused = catchThrowable(() -> RuleBook.load(folder.resolve("rules")));
    var problems = Check.of(folder.resolve("rules")).problems();

    assertThat(refused).isInstanceOf(BadRulesException.class);
    assertThat(refused.getMessage()).contains("rules/tempo/attack.drl:" + attack.line() + ":");
    assertThat(refused.getMessage()).doesNotContain("Exception", "\tat ");
    assertThat(problems)
        .filteredOn(problem -> problem.kind().isError())
        .extracting(Problem::line)
        .contains(attack.line());
    assertThat(canary).doesNotExist();
    assertThat(System.getProperty(MARK)).isNull();
    assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads + 3);
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve("rules/tempo/attack.drl"), text);
  }
}
