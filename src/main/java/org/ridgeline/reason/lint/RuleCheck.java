package org.ridgeline.reason.lint;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ridgeline.fact.criteria.Threshold;
import org.ridgeline.read.RuleTables;
import org.ridgeline.read.text.NearestName;
import org.ridgeline.reason.language.Condition;
import org.ridgeline.reason.language.Condition.Accumulate;
import org.ridgeline.reason.language.Condition.Connective;
import org.ridgeline.reason.language.Condition.FactPattern;
import org.ridgeline.reason.language.Condition.Group;
import org.ridgeline.reason.language.Expression;
import org.ridgeline.reason.language.Expression.Binary;
import org.ridgeline.reason.language.Expression.Name;
import org.ridgeline.reason.language.Expression.TextLiteral;
import org.ridgeline.reason.language.LocatedExpression;
import org.ridgeline.reason.language.ParsedRule;
import org.ridgeline.reason.language.Permitted;
import org.ridgeline.reason.language.ValueType;
import org.ridgeline.reason.language.ValueType.Sort;
import org.ridgeline.reason.problem.Message;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.RuleMessage;

/** Holds all names and values of a rule to what they stand for. */
final class RuleCheck {

  /** What reports call a match by, which a rule may bind for their sake alone. */
  private static final Set<String> SUBJECTS = Set.of("$settlement", "$claim", "$conclusion");

  /** An honest rule has two or three. */
  private static final int MOST_ALTERNATIVES = 64;

  private static final long TOO_MANY = 1_000_000;

  private final ParsedRule rule;
  private final NameResolver names;
  private final RuleTables tables;
  private final List<Problem> problems;

  RuleCheck(ParsedRule rule, NameResolver names, RuleTables tables, List<Problem> problems) {
    this.rule = rule;
    this.names = names;
    this.tables = tables;
    this.problems = problems;
  }

  void check() {
    var scope = VariableScope.ofRule();
    rule.conditions().forEach(condition -> check(condition, scope));
    rule.conclusion()
        .ifPresent(conclusion -> values(scope, Optional.empty(), conclusion).conclusion());
    rule.conditions().stream()
        .mapToLong(RuleCheck::alternatives)
        .reduce((one, other) -> Math.min(one * other, TOO_MANY))
        .ifPresent(this::alternatives);
    SentenceCheck.check(rule, names, scope, problems);
    unused(scope);
  }

  private void alternatives(long number) {
    if (number > MOST_ALTERNATIVES) {
      report(RuleMessage.TOO_MANY_ALTERNATIVES, rule.conditions().get(0).at(), MOST_ALTERNATIVES);
    }
  }

  /** In how many ways a condition may be so: the engine makes a rule of each. */
  private static long alternatives(Condition condition) {
    boolean either = condition instanceof Group group && group.way() == Connective.OR;
    return condition.parts().stream()
        .mapToLong(RuleCheck::alternatives)
        .reduce((one, other) -> Math.min(either ? one + other : one * other, TOO_MANY))
        .orElse(1);
  }

  private void check(Condition condition, VariableScope scope) {
    if (condition instanceof FactPattern match) {
      match(match, scope);
    } else if (condition instanceof Accumulate gather) {
      gather(gather, scope);
    } else if (condition instanceof Group group) {
      group(group, scope);
    }
  }

  private void group(Group group, VariableScope scope) {
    if (group.way() == Connective.AND) {
      group.parts().forEach(part -> check(part, scope));
      return;
    }
    var within = scope.within();
    for (var part : group.parts()) {
      check(part, group.way() == Connective.OR ? scope.within() : within);
    }
    if (group.parts().isEmpty()) {
      return;
    }
    unused(within);
  }

  private void match(FactPattern match, VariableScope scope) {
    var type = names.matched(match.type());
    if (type.isEmpty() && !names.isUnread(match.type())) {
      problems.add(names.unknown(match.type(), typeAt(match)));
    }
    var self = type.orElse(ValueType.ANYTHING);
    match.from().ifPresent(from -> source(match, self, from, scope));
    for (var constraint : match.constraints()) {
      if (isUnquoted(match, constraint)) {
        report(RuleMessage.UNQUOTED_THRESHOLD, constraint.base());
      } else if (type.isPresent()) {
        values(scope, type, constraint).condition();
        if (match.type().equals("Threshold")) {
          known(constraint);
        }
      } else {
        bindOnly(constraint, scope);
      }
    }
    if (!match.variable().isEmpty() && !scope.bind(match.variable(), self, match.at())) {
      report(RuleMessage.VARIABLE_BOUND_TWICE, match.at(), match.variable());
    }
  }

  /** Whether a threshold is asked for by words that are neither text nor variable. */
  private static boolean isUnquoted(FactPattern match, LocatedExpression constraint) {
    return match.type().equals("Threshold")
        && constraint.expression() instanceof Binary equal
        && equal.operator().equals("==")
        && equal.left() instanceof Name name
        && name.name().equals("id")
        && equal
            .right()
            .all()
            .allMatch(
                part ->
                    part instanceof Expression.NumberLiteral
                        || (part instanceof Binary minus && minus.operator().equals("-"))
                        || (part instanceof Name word && !word.name().startsWith("$")));
  }

  /** Of a type that nobody knows, what it binds is anything; one mistake is reported once. */
  private static void bindOnly(LocatedExpression constraint, VariableScope scope) {
    if (constraint.expression() instanceof Expression.Binding binding) {
      scope.bind(binding.variable(), ValueType.ANYTHING, constraint.base());
    }
    constraint
        .expression()
        .all()
        .filter(Name.class::isInstance)
        .forEach(name -> scope.use(((Name) name).name()));
  }

  private int typeAt(FactPattern match) {
    return Math.max(match.at(), rule.file().find(match.type(), match.at()));
  }

  private void source(
      FactPattern match, ValueType self, LocatedExpression from, VariableScope scope) {
    var given = values(scope, Optional.empty(), from).value();
    if (!(from.expression() instanceof Expression.Call)) {
      report(
          RuleMessage.SOURCE_NOT_ASKED,
          from.base(),
          String.join(", ", Permitted.all().names("ask")));
    } else if (given.is(Sort.LIST) && !given.element().orElseThrow().fits(self)) {
      report(
          RuleMessage.SOURCE_TYPE,
          typeAt(match),
          given.element().orElseThrow().inWords(),
          self.inWords(),
          given.element().orElseThrow().name());
    }
  }

  private void gather(Accumulate gather, VariableScope scope) {
    var within = scope.within();
    gather.parts().forEach(part -> check(part, within));
    for (var function : gather.functions()) {
      var of = values(within, Optional.empty(), function.of()).value();
      if (!scope.bind(function.variable(), gathered(function, of), function.at())) {
        report(RuleMessage.VARIABLE_BOUND_TWICE, function.at(), function.variable());
      }
    }
    for (var constraint : gather.constraints()) {
      values(scope, Optional.empty(), constraint).condition();
    }
    unused(within);
  }

  private ValueType gathered(Condition.Function function, ValueType of) {
    var known = Permitted.all().gathered();
    var gives = known.get(function.name());
    if (gives == null) {
      report(
          RuleMessage.UNKNOWN_GATHERING,
          function.at(),
          function.name(),
          NearestName.hint(
              function.name(),
              known.keySet(),
              "write one of " + String.join(", ", known.keySet())));
      return ValueType.ANYTHING;
    }
    if (Set.of("sum", "average", "widestAngle").contains(function.name())
        && !of.fits(ValueType.NUMBER)) {
      report(RuleMessage.GATHERING_TYPE, function.at(), function.name(), of.inWords());
    }
    return switch (gives) {
      case "list" -> ValueType.list(of);
      case "same" -> of;
      default -> ValueType.NUMBER;
    };
  }

  private ValueCheck values(
      VariableScope scope, Optional<ValueType> self, LocatedExpression located) {
    return new ValueCheck(
        new ExpressionContext(rule.file(), names, scope, self, located, problems));
  }

  /** Thresholds are matched by an id, which must be in their table. */
  private void known(LocatedExpression constraint) {
    var ids = tables.thresholds().stream().map(Threshold::id).collect(toSet());
    if (constraint.expression() instanceof Binary equal
        && equal.operator().equals("==")
        && equal.left() instanceof Name name
        && name.name().equals("id")
        && equal.right() instanceof TextLiteral id
        && !ids.contains(id.value())) {
      report(
          RuleMessage.UNKNOWN_THRESHOLD,
          constraint.base() + id.from(),
          id.value(),
          NearestName.hint(id.value(), new TreeSet<>(ids), "add it there"));
    }
  }

  private void unused(VariableScope scope) {
    scope
        .own()
        .forEach(
            (name, variable) -> {
              if (variable.isUsed()) {
                return;
              }
              if (name.startsWith("$") && scope.missed().contains(name.substring(1))) {
                // That is told where the name is asked for without its dollar.
                return;
              }
              var meant = NearestName.to(name, scope.missed());
              if (scope.missed().contains("$" + name)) {
                report(RuleMessage.NO_DOLLAR, variable.at(), name, "$" + name);
              } else if (meant.isPresent()) {
                report(RuleMessage.VARIABLE_MISNAMED, variable.at(), name, meant.get());
              } else if (!isEvidence(variable.type()) && !SUBJECTS.contains(name)) {
                report(RuleMessage.UNUSED_VARIABLE, variable.at(), name);
              }
            });
  }

  /** What a rule names it cites, so a fact or a list of them is of use when only named. */
  private static boolean isEvidence(ValueType type) {
    return type.is(Sort.FACT)
        || type.is(Sort.ANYTHING)
        || (type.is(Sort.LIST) && type.element().filter(RuleCheck::isEvidence).isPresent());
  }

  private void report(Message code, int at, Object... arguments) {
    problems.add(rule.file().problem(code, at, arguments));
  }
}
