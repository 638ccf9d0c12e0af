package org.ridgeline.reason.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.ridgeline.reason.language.Condition.Accumulate;
import org.ridgeline.reason.language.Condition.Connective;
import org.ridgeline.reason.language.Condition.FactPattern;
import org.ridgeline.reason.language.Condition.Group;
import org.ridgeline.reason.problem.FileMessage;
import org.ridgeline.reason.problem.Message;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.syntax.UnreadableException;

/**
 * Turns what the parser made of a rule into what a rule may consist of, and refuses the rest.
 *
 * <p>Every branch that it does not know is refused, so that what the engine learns tomorrow is not
 * permitted before somebody has thought of it.
 */
public final class RuleReader {

  private static final Pattern OTHER_VERB =
      Pattern.compile("\\s*(modify|update|retract|delete|System\\s*\\.\\s*(?:out|err))\\b");

  private final RuleFile file;
  private final RuleDescr tree;
  private final List<Problem> problems;

  private RuleReader(RuleFile file, RuleDescr tree, List<Problem> problems) {
    this.file = file;
    this.tree = tree;
    this.problems = problems;
  }

  /** The rule {@code tree} of {@code file}; what it may not say is added to {@code problems}. */
  public static ParsedRule read(RuleFile file, RuleDescr tree, List<Problem> problems) {
    return new RuleReader(file, tree, problems).read();
  }

  private ParsedRule read() {
    int at = Math.max(0, tree.getStartCharacter());
    if (tree.isQuery()) {
      refuse(at, FileMessage.QUERY);
      return rule(at, List.of(), Optional.empty());
    }
    attributes(at);
    var conditions = parts(tree.getLhs());
    return rule(at, conditions, conclusion());
  }

  private ParsedRule rule(
      int at, List<Condition> conditions, Optional<LocatedExpression> conclusion) {
    var headers = tree.getAnnotations().stream().map(RuleHeader::of).toList();
    return new ParsedRule(
        file, tree.getName(), tree.isQuery(), headers, at, conditions, conclusion);
  }

  private void attributes(int at) {
    for (var attribute : tree.getAttributes().keySet()) {
      refuse(
          find("\\b" + Pattern.quote(attribute) + "\\b", at),
          FileMessage.RULE_ATTRIBUTE,
          attribute);
    }
    if (tree.getParentName() != null) {
      refuse(find("\\bextends\\b", at), FileMessage.RULE_EXTENDS);
    }
    if (!tree.getNamedConsequences().isEmpty()) {
      refuse(find("\\bthen\\s*\\[", at), FileMessage.NAMED_CONSEQUENCE);
    }
  }

  private int find(String what, int from) {
    return file.source().find(Pattern.compile(what), from);
  }

  private List<Condition> parts(ConditionalElementDescr several) {
    var parts = new ArrayList<Condition>();
    for (var each : several.getDescrs()) {
      condition(each).ifPresent(parts::add);
    }
    return parts;
  }

  private Optional<Condition> condition(BaseDescr condition) {
    int at = Math.max(0, condition.getStartCharacter());
    if (condition instanceof PatternDescr pattern) {
      return pattern(pattern, at);
    }
    if (condition instanceof AndDescr several) {
      return Optional.of(new Group(at, Connective.AND, parts(several)));
    }
    if (condition instanceof OrDescr several) {
      return Optional.of(new Group(at, Connective.OR, parts(several)));
    }
    if (condition instanceof NotDescr none) {
      return Optional.of(new Group(at, Connective.NOT, parts(none)));
    }
    if (condition instanceof ExistsDescr some) {
      return Optional.of(new Group(at, Connective.EXISTS, parts(some)));
    }
    refuse(
        at,
        condition instanceof EvalDescr
            ? FileMessage.EVAL
            : condition instanceof ForallDescr ? FileMessage.FORALL : FileMessage.OTHER_CONDITION);
    return Optional.empty();
  }

  private Optional<Condition> pattern(PatternDescr pattern, int at) {
    if (pattern.getSource() instanceof AccumulateDescr gathered) {
      return gather(pattern, gathered, at);
    }
    if (pattern.isQuery() || pattern.getObjectType() == null) {
      refuse(at, FileMessage.QUERY_CONDITION);
      return Optional.empty();
    }
    if (!pattern.getBehaviors().isEmpty() || !pattern.getAnnotations().isEmpty()) {
      refuse(at, FileMessage.WINDOW_CONDITION);
    }
    if (pattern.isUnification()) {
      refuse(at, FileMessage.UNIFICATION);
    }
    var variable = pattern.getIdentifier() == null ? "" : pattern.getIdentifier();
    var from = Optional.<LocatedExpression>empty();
    if (pattern.getSource() instanceof FromDescr source) {
      from = expression(source.getDataSource().getText(), at, ExpressionReader::value);
    } else if (pattern.getSource() != null) {
      refuse(at, FileMessage.OTHER_SOURCE);
    }
    var match =
        new FactPattern(at, variable, pattern.getObjectType(), constraints(pattern, at), from);
    // What is refused is read on, so that what the rule stands upon is known all the same.
    return pattern.getSource() instanceof CollectDescr collected
        ? condition(collected.getInputPattern())
            .map(gathered -> new Group(at, Connective.AND, List.of(match, gathered)))
        : Optional.of(match);
  }

  private List<LocatedExpression> constraints(PatternDescr pattern, int at) {
    var constraints = new ArrayList<LocatedExpression>();
    for (var each : pattern.getConstraint().getDescrs()) {
      if (!(each instanceof ExprConstraintDescr constraint)) {
        refuse(at, FileMessage.OTHER_CONDITION);
        continue;
      }
      int from = constraint.getStartCharacter() < 0 ? at : constraint.getStartCharacter();
      if (constraint.getType() == ExprConstraintDescr.Type.POSITIONAL) {
        refuse(from, FileMessage.POSITION);
      }
      expression(constraint.getExpression(), from, ExpressionReader::constraint)
          .ifPresent(constraints::add);
    }
    return constraints;
  }

  private Optional<Condition> gather(PatternDescr pattern, AccumulateDescr gathered, int at) {
    boolean alone = "Object".equals(pattern.getObjectType()) && pattern.getIdentifier() == null;
    if (!gathered.isExternalFunction() || gathered.getInitCode() != null || !alone) {
      refuse(at, FileMessage.ACCUMULATE_CODE);
      return Optional.empty();
    }
    var functions = new ArrayList<Condition.Function>();
    int from = at;
    for (var call : gathered.getFunctions()) {
      from = find("(?<![\\w$])" + Pattern.quote(call.getFunction()) + "\\s*\\(", from);
      if (call.getParams().length != 1 || call.getBind() == null || call.isUnification()) {
        refuse(from, FileMessage.ACCUMULATE_FUNCTION);
        continue;
      }
      int start = from;
      expression(call.getParams()[0], from, ExpressionReader::value)
          .ifPresent(
              of ->
                  functions.add(
                      new Condition.Function(start, call.getBind(), call.getFunction(), of)));
    }
    var input = condition(gathered.getInput());
    return input.map(
        conditions -> new Accumulate(at, List.of(conditions), functions, constraints(pattern, at)));
  }

  private Optional<LocatedExpression> conclusion() {
    var text = String.valueOf(tree.getConsequence());
    int from = Math.max(tree.getLhs().getEndCharacter(), Math.max(0, tree.getStartCharacter()));
    int then = find("\\bthen\\b", from);
    int at = file.source().code().startsWith("then", then) ? then + "then".length() : from;
    var other = OTHER_VERB.matcher(text);
    if (other.lookingAt()) {
      int verb = file.find(other.group(1), at);
      if (other.group(1).startsWith("System")) {
        refuse(verb, FileMessage.PRINT);
      } else {
        refuse(verb, FileMessage.CHANGE, other.group(1));
      }
      return Optional.empty();
    }
    var read = expression(text, at, ExpressionReader::conclusion);
    read.ifPresent(this::concludesOnly);
    return read;
  }

  private void concludesOnly(LocatedExpression conclusion) {
    if (conclusion.expression() instanceof Expression.Call verb && verb.of().isEmpty()) {
      if (verb.name().equals("insertLogical") && verb.arguments().size() == 1) {
        return;
      }
      if (verb.name().equals("insert")) {
        refuse(conclusion.base() + verb.at(), FileMessage.INSERT);
        return;
      }
    }
    refuse(conclusion.base() + conclusion.expression().from(), FileMessage.OTHER_CONSEQUENCE);
  }

  /** Reads exactly the text that the engine is given, wherever in the file it begins. */
  private Optional<LocatedExpression> expression(
      String text, int from, Function<String, Expression> language) {
    int base = file.find(text, from);
    try {
      return Optional.of(new LocatedExpression(language.apply(text), base, text));
    } catch (UnreadableException e) {
      int at = text.substring(e.at()).isBlank() ? text.stripTrailing().length() : e.at();
      problems.add(file.problem(e.code(), base + Math.max(0, at), e.arguments()));
      return Optional.empty();
    }
  }

  private void refuse(int at, Message code, Object... arguments) {
    problems.add(file.problem(code, at, arguments));
  }
}
