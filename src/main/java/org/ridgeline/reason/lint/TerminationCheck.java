package org.ridgeline.reason.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ridgeline.reason.language.Condition;
import org.ridgeline.reason.language.Condition.Accumulate;
import org.ridgeline.reason.language.Condition.Connective;
import org.ridgeline.reason.language.Condition.FactPattern;
import org.ridgeline.reason.language.Condition.Group;
import org.ridgeline.reason.language.Expression;
import org.ridgeline.reason.language.Expression.Binding;
import org.ridgeline.reason.language.Expression.Name;
import org.ridgeline.reason.language.Expression.Property;
import org.ridgeline.reason.language.LocatedExpression;
import org.ridgeline.reason.language.ParsedRule;
import org.ridgeline.reason.language.RuleOutline;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.RuleMessage;

/**
 * Finds rules that would never be done.
 *
 * <p>A rule may stand upon its own conclusion: a town's districts are lost with it, and theirs with
 * them. It comes to an end as long as no round makes a value that was not there before, and none
 * takes away what the round before rested on. So in a circle nothing may be computed, and nothing
 * be absent or gathered.
 */
final class TerminationCheck {

  private final List<ParsedRule> rules;
  private final Map<String, Set<String>> below = new HashMap<>();

  private TerminationCheck(List<ParsedRule> rules) {
    this.rules = rules;
    for (var rule : rules) {
      rule.concludes()
          .ifPresent(
              type ->
                  rule.matches()
                      .forEach(
                          match ->
                              RuleOutline.kinds(match.type())
                                  .forEach(
                                      kind ->
                                          below
                                              .computeIfAbsent(type, t -> new HashSet<>())
                                              .add(kind))));
    }
  }

  static List<Problem> among(List<ParsedRule> rules) {
    var termination = new TerminationCheck(rules);
    var problems = new ArrayList<Problem>();
    termination.rules.forEach(rule -> termination.check(rule, problems));
    return problems;
  }

  private void check(ParsedRule rule, List<Problem> problems) {
    if (rule.concludes().isEmpty()) {
      return;
    }
    var concluded = rule.concludes().get();
    var circular = rule.matches().filter(match -> leadsTo(match.type(), concluded)).toList();
    if (circular.isEmpty()) {
      return;
    }
    for (var condition : rule.conditions()) {
      negative(condition, false, concluded, rule, problems);
    }
    if (makesValues(rule)) {
      problems.add(
          rule.file()
              .problem(
                  RuleMessage.ENDLESS_VALUE,
                  circular.get(0).at(),
                  concluded,
                  circular.get(0).type()));
    }
  }

  private boolean leadsTo(String type, String concluded) {
    return RuleOutline.kinds(type).stream()
        .anyMatch(kind -> kind.equals(concluded) || reaches(kind, concluded, new HashSet<>()));
  }

  private boolean reaches(String from, String to, Set<String> seen) {
    return seen.add(from)
        && below.getOrDefault(from, Set.of()).stream()
            .anyMatch(next -> next.equals(to) || reaches(next, to, seen));
  }

  /** What is absent or gathered must not wait for the conclusion. */
  private void negative(
      Condition condition,
      boolean within,
      String concluded,
      ParsedRule rule,
      List<Problem> problems) {
    if (condition instanceof FactPattern match && within && leadsTo(match.type(), concluded)) {
      problems.add(
          rule.file().problem(RuleMessage.ENDLESS_ABSENCE, match.at(), concluded, concluded));
    }
    boolean deeper =
        within
            || condition instanceof Accumulate
            || (condition instanceof Group group && group.way() == Connective.NOT);
    condition.parts().forEach(part -> negative(part, deeper, concluded, rule, problems));
  }

  /** Whether it concludes anything else than what some fact already says. */
  private static boolean makesValues(ParsedRule rule) {
    var computed = new HashSet<String>();
    rule.all()
        .forEach(
            condition -> {
              if (condition instanceof Accumulate gather) {
                gather.functions().forEach(function -> computed.add(function.variable()));
              }
              if (condition instanceof FactPattern match) {
                match.constraints().stream()
                    .map(LocatedExpression::expression)
                    .filter(Binding.class::isInstance)
                    .map(Binding.class::cast)
                    .filter(binding -> !isStated(binding.of()))
                    .forEach(binding -> computed.add(binding.variable()));
                if (match.from().isPresent()) {
                  computed.add(match.variable());
                }
              }
            });
    return rule.conclusionParts().stream()
        .anyMatch(
            part ->
                !isStated(part) || (part instanceof Name name && computed.contains(name.name())));
  }

  private static boolean isStated(Expression value) {
    return value instanceof Name
        || value instanceof Expression.TextLiteral
        || value instanceof Expression.NumberLiteral
        || value instanceof Expression.BooleanLiteral
        || (value instanceof Property property && isStated(property.of()));
  }
}
