package org.ridgeline.cli.attack;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** What a rule, a threshold or a case may try. */
final class RuleAttacks {

  private static final String RULE =
      """
      package rules.notes;
      import org.ridgeline.fact.*;
      import org.ridgeline.reason.*;
      %s
      rule "%s"
          @Id( "attack" )
          @Theme( "notes" )
          @Points( "0" )
          @Rationale( "It stands to reason." )
          @Source( "Reason" )
          @Because( "%s" )
      when
          $settlement : Settlement( $id : id, $k : kind )
          %s
      then
          %s
      end
      """;
  private static final String FINDING = "insertLogical( Finding.by( kcontext, $settlement ) );";
  private static final String SECOND = "\n    Settlement( kind == $k )";
  private static final int LEVELS = 30;

  private final List<Attack> all = new ArrayList<>();

  private RuleAttacks() {}

  static List<Attack> all() {
    var attacks = new RuleAttacks();
    attacks.joins();
    attacks.notions();
    attacks.code();
    attacks.texts();
    attacks.cases();
    attacks.tables();
    return attacks.all;
  }

  private void rule(
      String name, String top, String title, String because, String when, String then) {
    all.add(
        new Attack(
            "rule",
            name,
            job ->
                job.write(
                    "rules/notes/attack.drl",
                    RULE.formatted(top, title, because, when, then)
                        .replace("CANARY", job.canary().toString())),
            "check",
            "run"));
  }

  private void when(String name, String when) {
    rule(name, "", "Something is so", "It is so.", when, FINDING);
  }

  private void then(String name, String then) {
    rule(name, "", "Something is so", "It is so.", "", then);
  }

  private void joins() {
    crowded("a join by what all share, four times over", SECOND.repeat(3));
    crowded("a join by what all share, sixteen times over", SECOND.repeat(15));
    crowded(
        "an absence that is looked for everywhere",
        SECOND + "\n    not Settlement( kind != $k, id == $id, kind == $k )");
    crowded(
        "everything gathered within everything",
        SECOND
            + "\n    accumulate( $s : Settlement( kind == $k ) and Settlement( kind == $k ) and Settlement( kind == $k ); $all : collectList( $s ) )");
    crowded(
        "alternatives that multiply",
        "\n    ( Settlement( urban ) or Settlement( kind == $k ) )".repeat(25));
    crowded(
        "alternatives within absences",
        "\n    not ( Settlement( urban, id == $id ) or Settlement( kind == $k, id != $id ) )"
            .repeat(20));
    crowded(
        "groups within groups",
        "\n    exists( Settlement( kind == $k ) and exists( Settlement( kind == $k ) and exists( Settlement( kind == $k ) and not Settlement( kind != $k ) ) ) )");
  }

  /** Among many places that are alike. */
  private void crowded(String name, String when) {
    all.add(
        new Attack(
            "rule",
            name,
            job -> {
              job.write(
                  "rules/notes/attack.drl",
                  RULE.formatted("", "Something is so", "It is so.", when, FINDING));
              var rows = new StringBuilder();
              for (int i = 0; i < 200; i++) {
                rows.append(
                    "t%d,T%d,,,town,North,West,3%d.%d,5%d.0,100,atlas%n"
                        .formatted(i, i, i % 10, i / 10 % 10, i / 100));
              }
              job.change("input/settlements.csv", "birch,Birch", rows + "birch,Birch");
            },
            "check",
            "run"));
  }

  private void notions() {
    tower(
        "notions within notions, twice at each level",
        "a : Object @key\n    b : Object @key",
        "$n, $n",
        "$n : Level%d()");
    tower(
        "lists within lists",
        "a : java.util.List @key",
        "$all",
        "accumulate( Level%d( $a : a ); $all : collectList( $a ) )");
    tower(
        "lists of notions",
        "a : java.util.List @key",
        "$all",
        "accumulate( $n : Level%d(); $all : collectSet( $n ) )");
    tower(
        "lists that are called anything",
        "a : Object @key",
        "$all",
        "accumulate( Level%d( $a : a ); $all : collectList( $a ) )");
  }

  /** Rule upon rule, each of which concludes something of what the one below concluded. */
  private void tower(String name, String fields, String made, String asked) {
    all.add(
        new Attack(
            "rule",
            name,
            job -> {
              var notions = new StringBuilder("package rules;\n");
              for (int level = 0; level <= LEVELS; level++) {
                notions.append("declare Level%d\n    %s\nend\n".formatted(level, fields));
              }
              job.write("rules/vocabulary.drl", notions.toString());
              for (int level = 1; level <= LEVELS; level++) {
                job.write(
                    "rules/notes/level-%d.drl".formatted(level),
                    """
                    package rules.notes;
                    import org.ridgeline.fact.*;
                    import rules.Level%d;
                    import rules.Level%d;
                    rule "Level %d"
                        @Id( "level-%d" )
                        @Rationale( "It stands to reason." )
                        @Source( "Reason" )
                    when
                        $settlement : Settlement( $id : id )
                        %s
                    then
                        insertLogical( new Level%d( %s ) );
                    end
                    """
                        .formatted(
                            level - 1,
                            level,
                            level,
                            level,
                            asked.formatted(level - 1),
                            level,
                            made));
              }
            },
            "check",
            "run"));
  }

  private void code() {
    var touch = "new java.io.File( \"CANARY\" ).createNewFile()";
    then("a static initialiser", "Class.forName( \"sun.misc.Unsafe\" ); " + FINDING);
    then(
        "reflection on a conclusion",
        "insertLogical( Finding.class.getMethods()[ 0 ].invoke( null ) );");
    then("a script of Java", "new javax.script.ScriptEngineManager().getEngines(); " + FINDING);
    then(
        "text that MVEL would evaluate",
        "insertLogical( org.mvel2.MVEL.eval( \"" + "1" + "\" ) );");
    then("a thread that is left behind", "new java.util.Timer().schedule( null, 0L ); " + FINDING);
    then("a deserialised object", "new java.io.ObjectInputStream( null ).readObject();");
    when(
        "a costly pattern for a name", "Settlement( name matches \"(([a-z])+.)+[A-Z]([a-z])+$\" )");
    when(
        "a pattern made at run time",
        "Settlement( java.util.regex.Pattern.matches( \"(x+x+)+y\", name ) )");
    when("eval of a call", "eval( " + touch + " )");
    when("a cast that loads a class", "Settlement( ( (java.net.URLClassLoader) this ) != null )");
    when("a projection with a call", "Settlement( ( " + touch + " in aliases ) != null )");
    when(
        "calls within calls",
        "Threshold( value > Bearing.apart( "
            + "Bearing.apart( 1, ".repeat(18)
            + "1"
            + " )".repeat(18)
            + ", 1 ) )");
    when(
        "a list of five thousand words",
        "Settlement( name in ( " + "\"x\",\n ".repeat(1400) + "\"y\" ) )");
    when("a sum without end", "Threshold( value > 1" + "+ 1\n".repeat(4000) + " )");
    when("a query that asks itself", "?again( $id; )");
    rule(
        "a query",
        "query again( String x ) again( x; ) end",
        "Something is so",
        "It is so.",
        "",
        FINDING);
    rule(
        "a global that is a class",
        "global java.lang.Runtime runtime;",
        "Something is so",
        "It is so.",
        "runtime.exec( \"touch CANARY\" )",
        FINDING);
    rule(
        "a static import",
        "import static java.lang.Runtime.getRuntime;",
        "Something is so",
        "It is so.",
        "",
        "getRuntime().exec( \"touch CANARY\" );");
    rule(
        "a notion with a static field",
        "declare Evil\n    x : String = " + touch + " @key\nend",
        "Something is so",
        "It is so.",
        "",
        FINDING);
    rule(
        "a template in a sentence",
        "",
        "Something is so",
        "@{Runtime.getRuntime().exec('touch CANARY')} ${7*7} {$settlement.class.protectionDomain}",
        "",
        FINDING);
  }

  private void texts() {
    var hostile = Job.HOSTILE.replace("\n", "\r");
    rule("a title that steers", "", "x" + hostile, "It is so.", "", FINDING);
    rule("a sentence that steers", "", "Something is so", "x" + hostile, "", FINDING);
    rule("a title of several lines", "", "x" + Job.HOSTILE, "It is so.", "", FINDING);
    rule(
        "a comment that turns",
        "// " + hostile,
        "Something is so",
        "It is so.",
        "Settlment()",
        FINDING);
    rule(
        "markup in a title",
        "",
        "<script>fetch('//x')</script>",
        "<img src=x onerror=alert(1)>",
        "",
        FINDING);
    all.add(
        new Attack(
            "rule",
            "a file name that steers",
            job -> job.write("rules/notes/x" + Job.HOSTILE + ".drl", "nonsense"),
            "check",
            "run"));
    all.add(
        new Attack(
            "rule",
            "a folder name that steers",
            job -> job.write("rules/x" + Job.HOSTILE + "/x.drl", "nonsense"),
            "check",
            "run"));
    all.add(
        new Attack(
            "rule",
            "zeros that are no text",
            job -> job.write("rules/notes/attack.drl", new byte[9_000_000]),
            "check"));
    all.add(
        new Attack(
            "rule",
            "a line of nine million brackets",
            job -> job.write("rules/notes/attack.drl", "(".repeat(9_000_000)),
            "check"));
  }

  private void cases() {
    cases("aliases that multiply", "- &a [x, x, x, x, x, x, x, x, x]\n" + aliases());
    cases("an alias of itself", "- case: x\n  finds: &a [*a]\n");
    cases(
        "a tag that makes an object",
        "- !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://localhost/\"]]]]\n");
    cases("fifty thousand brackets", "- " + "[".repeat(50_000));
    cases("fifty thousand braces in a line", "- case: " + "{a: ".repeat(50_000));
    cases(
        "a name that steers",
        "- case: \"x\\e[2J\\u202e\\nrules: nothing is wrong at all\"\n  settlements: [{id: ashford}]\n  finds: [nowhere]\n");
    cases(
        "a number without end",
        "- case: x\n  settlements: [{id: ashford, elevation_m: 1e999999999}]\n  finds: []\n");
    cases("a merge of itself", "- &x\n  <<: *x\n  case: x\n");
    cases("eight million spaces", "- case: x" + " ".repeat(8_000_000));
    cases("a word of nine million letters", "- case: " + "x".repeat(9_000_000));
    cases(
        "sixty thousand rows",
        "- case: x\n  settlements:\n"
            + "    - {id: a, name: b}\n".repeat(60_000)
            + "  finds: []\n");
  }

  private static String aliases() {
    var lines = new StringBuilder();
    for (char c = 'b'; c < 'k'; c++) {
      var before = "*" + (char) (c - 1);
      lines.append(
          "- &%c [%s]%n"
              .formatted(
                  c,
                  String.join(
                      ", ",
                      List.of(
                          before, before, before, before, before, before, before, before,
                          before))));
    }
    return lines.toString();
  }

  private void cases(String name, String text) {
    all.add(
        new Attack("case", name, job -> job.write("rules/notes/city.cases.yaml", text), "check"));
  }

  private void tables() {
    table(
        "a number with a great exponent",
        "thresholds.csv",
        "some-days,1e999999999,days,Some days\n");
    table(
        "a meaning that steers",
        "thresholds.csv",
        "\"some" + Job.HOSTILE + "\",x,days,\"" + Job.HOSTILE + "\"\n");
    table("a million limits", "thresholds.csv", "x,1,days,X\n".repeat(800_000));
    table("caps beyond any number", "themes.csv", "x,threat,99999999999999999999,X\n");
    table("a theme that steers", "themes.csv", "x,threat,1,\"" + Job.HOSTILE + "\"\n");
    all.add(
        new Attack(
            "rule",
            "limits that unpack without end",
            job ->
                job.bomb("rules/thresholds.csv.gz", "id,value,unit,meaning\nx,1,days,", 'x', 2000),
            "check",
            "run"));
  }

  private void table(String name, String file, String rows) {
    all.add(
        new Attack(
            "rule",
            name,
            job -> job.write("rules/" + file, Files.readString(job.of("rules/" + file)) + rows),
            "check",
            "run"));
  }
}
