package org.ridgeline.reason.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ridgeline.reason.language.Condition;
import org.ridgeline.reason.language.Condition.Accumulate;
import org.ridgeline.reason.language.Condition.Connective;
import org.ridgeline.reason.language.Condition.FactPattern;
import org.ridgeline.reason.language.Condition.Group;
import org.ridgeline.reason.language.Expression;
import org.ridgeline.reason.language.Expression.Binary;
import org.ridgeline.reason.language.Expression.Binding;
import org.ridgeline.reason.language.Expression.Name;
import org.ridgeline.reason.language.LocatedExpression;
import org.ridgeline.reason.language.ParsedRule;
import org.ridgeline.reason.language.Permitted;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.RuleMessage;

/**
 * Finds facts that are joined to those before them by no equality: the engine would try each of
 * them with each, which a large input does not forgive.
 *
 * <p>The first fact of a rule is joined to nothing. A threshold and what a night has once need no
 * join. Notions may be compared otherwise than by equality, as there are few, but must be compared.
 */
final class CrossProductCheck {

  private final ParsedRule rule;
  private final List<Problem> problems = new ArrayList<>();

  private CrossProductCheck(ParsedRule rule) {
    this.rule = rule;
  }

  static List<Problem> in(ParsedRule rule) {
    var products = new CrossProductCheck(rule);
    var bound = new HashSet<String>();
    boolean first = true;
    for (var condition : rule.conditions()) {
      first = products.check(condition, bound, first);
    }
    return products.problems;
  }

  /** Checks one condition; returns whether the next is still the first to be joined. */
  private boolean check(Condition condition, Set<String> bound, boolean first) {
    if (condition instanceof FactPattern match) {
      return match(match, bound, first);
    }
    boolean next = first;
    boolean own = !(condition instanceof Group group) || group.way() != Connective.AND;
    var within = own ? new HashSet<>(bound) : bound;
    for (var part : condition.parts()) {
      boolean alternative = condition instanceof Group group && group.way() == Connective.OR;
      boolean compared = own && part == condition.parts().get(0) && isCompared(part, bound);
      next = check(part, within, compared || (alternative ? first : next));
    }
    if (condition instanceof Accumulate gather) {
      gather.functions().forEach(function -> bound.add(function.variable()));
    }
    // Whatever is only there, absent or gathered adds no match to those before it.
    return own ? first : next;
  }

  /**
   * Whether what is absent, present or gathered at all is asked for without more, or begins with a
   * comparison with what is above; it multiplies nothing.
   */
  private static boolean isCompared(Condition part, Set<String> bound) {
    if (part instanceof Group group && group.way() == Connective.AND && !group.parts().isEmpty()) {
      return isCompared(group.parts().get(0), bound);
    }
    return part instanceof FactPattern match
        && (match.constraints().isEmpty()
            || match.constraints().stream()
                .anyMatch(c -> !variables(c.expression(), bound).isEmpty()));
  }

  private boolean match(FactPattern match, Set<String> bound, boolean first) {
    boolean joined = match.from().isPresent() || isLookedUp(match) || isJoined(match, bound);
    if (!joined && !first) {
      problems.add(rule.file().problem(RuleMessage.CROSS_PRODUCT, match.at(), match.type()));
    }
    match.constraints().stream().flatMap(c -> bound(c.expression()).stream()).forEach(bound::add);
    if (!match.variable().isEmpty()) {
      bound.add(match.variable());
    }
    return first && isLookedUp(match);
  }

  private static Optional<String> bound(Expression constraint) {
    return constraint instanceof Binding binding
        ? Optional.of(binding.variable())
        : Optional.empty();
  }

  private static boolean isLookedUp(FactPattern match) {
    return Permitted.all().isSingle(match.type())
        || (match.type().equals("Threshold")
            && match.constraints().stream().anyMatch(c -> c.text().strip().startsWith("id ==")));
  }

  private static boolean isJoined(FactPattern match, Set<String> bound) {
    boolean fact = Permitted.all().fact(match.type()).isPresent();
    return match.constraints().stream()
        .map(LocatedExpression::expression)
        .anyMatch(each -> fact ? isEquality(each, bound) : !variables(each, bound).isEmpty());
  }

  private static boolean isEquality(Expression constraint, Set<String> bound) {
    return constraint instanceof Binary both
        && (both.operator().equals("==") || both.operator().equals("memberOf"))
        && !variables(both, bound).isEmpty();
  }

  private static Set<String> variables(Expression constraint, Set<String> bound) {
    return constraint
        .all()
        .filter(Name.class::isInstance)
        .map(name -> ((Name) name).name())
        .filter(bound::contains)
        .collect(Collectors.toSet());
  }
}
