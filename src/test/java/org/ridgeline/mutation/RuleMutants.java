package org.ridgeline.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Every small fault of one rule file.
 *
 * <p>The engine's own parser says where conditions stand; whatever stands elsewhere than it says is
 * an error, never a guess.
 */
final class RuleMutants {

  private static final Pattern BOUND = Pattern.compile("(\\$\\w+)\\s*:");
  private static final Pattern CONSEQUENCE = Pattern.compile("(?s)\\nthen\\b(.*)\\nend\\b");
  private static final String NOTHING = "";

  private final String file;
  private final String text;
  private final Map<String, Mutant> mutants = new LinkedHashMap<>();

  private RuleMutants(String file, String text) {
    this.file = file;
    this.text = text;
  }

  static List<Mutant> of(String file, String text) {
    var mutants = new RuleMutants(file, text);
    for (var rule : parse(text)) {
      mutants.conditions(rule.getLhs());
    }
    mutants.consequence();
    return List.copyOf(mutants.mutants.values());
  }

  static List<RuleDescr> parse(String text) {
    try {
      return new DrlParser(LanguageLevelOption.DRL6).parse(false, text).getRules();
    } catch (DroolsParserException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private void conditions(ConditionalElementDescr element) {
    for (var condition : element.getDescrs()) {
      if (element.getDescrs().size() > 1 || element instanceof AndDescr) {
        remove(condition);
      }
      condition(condition);
    }
  }

  private void condition(BaseDescr condition) {
    if (condition instanceof NotDescr) {
      replaceWord(condition, "not", "exists");
    }
    if (condition instanceof ExistsDescr) {
      replaceWord(condition, "exists", "not");
      replaceWord(condition, "exists", NOTHING);
    }
    if (condition instanceof PatternDescr pattern) {
      pattern.getConstraint().getDescrs().forEach(c -> constraint((ExprConstraintDescr) c));
      if (pattern.getSource() instanceof AccumulateDescr gathered) {
        gathered(gathered.getInput());
      }
    }
    if (condition instanceof ConditionalElementDescr several) {
      conditions(several);
    }
  }

  private void gathered(BaseDescr input) {
    if (input instanceof AndDescr several && several.getDescrs().size() == 1) {
      condition(several.getDescrs().get(0));
    } else {
      condition(input);
    }
  }

  /** A condition with the "and" or "or" that joins it to the next, or to the one before. */
  private void remove(BaseDescr condition) {
    int from = condition.getStartCharacter();
    int to = end(condition);
    var next = Pattern.compile("\\G\\s*\\b(and|or)\\b").matcher(text);
    var before = Pattern.compile("\\b(and|or)\\s*$").matcher(text).region(0, from);
    if (next.find(to)) {
      to = next.end();
    } else if (before.find()) {
      from = before.start();
    }
    replace(from, to, NOTHING);
  }

  /** The parser counts what ends a list of conditions to the last of them. */
  private int end(BaseDescr condition) {
    int end = condition.getEndCharacter() + 1;
    while (Character.isWhitespace(text.charAt(end - 1)) || text.charAt(end - 1) == ';') {
      end--;
    }
    return end;
  }

  private void replaceWord(BaseDescr condition, String word, String other) {
    int from = condition.getStartCharacter();
    if (!text.startsWith(word, from)) {
      throw new IllegalStateException("%s: no '%s' at %d".formatted(file, word, from));
    }
    replace(from, from + word.length(), other);
  }

  private void constraint(ExprConstraintDescr constraint) {
    int from = constraint.getStartCharacter();
    var written = text.substring(from, end(constraint));
    var expression = new Expression(written);
    if (!expression.isBinding()) {
      removeFromList(from, from + written.length());
    }
    for (var fault : expression.faults()) {
      replace(from + fault.from(), from + fault.to(), fault.replacement());
    }
  }

  /** A constraint with the comma after or before it, or the semicolon if it stands alone. */
  private void removeFromList(int from, int to) {
    var next = Pattern.compile("\\G\\s*,\\s*").matcher(text);
    var before = Pattern.compile("[,;]\\s*$").matcher(text).region(0, from);
    if (next.find(to)) {
      replace(from, next.end(), NOTHING);
    } else {
      replace(before.find() ? before.start() : from, to, NOTHING);
    }
  }

  private void consequence() {
    var consequence = CONSEQUENCE.matcher(text);
    if (consequence.find()) {
      int from = consequence.start(1);
      for (var fault : new Expression(consequence.group(1)).exchangedConstants()) {
        replace(from + fault.from(), from + fault.to(), fault.replacement());
      }
    }
  }

  private void replace(int from, int to, String replacement) {
    var rest = text.substring(0, from) + text.substring(to);
    if (isNeeded(text.substring(from, to), rest)) {
      return;
    }
    var mutant = Mutant.of(file, text, from, to, replacement);
    mutants.putIfAbsent(mutant.text(), mutant);
  }

  /** Whether what is taken away binds a variable that the rest of the rule cannot do without. */
  private static boolean isNeeded(String gone, String rest) {
    return BOUND
        .matcher(gone)
        .results()
        .map(bound -> Pattern.quote(bound.group(1)) + "\\b")
        .anyMatch(
            variable ->
                Pattern.compile(variable).matcher(rest).find()
                    && !Pattern.compile(variable + "\\s*:").matcher(rest).find());
  }

  /** All the types that a rule matches, also inside negations and accumulations. */
  static List<String> typesMatched(RuleDescr rule) {
    var types = new ArrayList<String>();
    collectTypes(rule.getLhs(), types);
    return types;
  }

  private static void collectTypes(BaseDescr condition, List<String> types) {
    if (condition instanceof PatternDescr pattern) {
      types.add(pattern.getObjectType());
      if (pattern.getSource() instanceof AccumulateDescr gathered) {
        collectTypes(gathered.getInput(), types);
      }
    }
    if (condition instanceof ConditionalElementDescr several) {
      several.getDescrs().forEach(each -> collectTypes((BaseDescr) each, types));
    }
  }
}
