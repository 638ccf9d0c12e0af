package org.ridgeline.reason.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridgeline.reason.language.Condition;
import org.ridgeline.reason.language.Condition.Accumulate;
import org.ridgeline.reason.language.Condition.Connective;
import org.ridgeline.reason.language.Condition.FactPattern;
import org.ridgeline.reason.language.Condition.Group;
import org.ridgeline.reason.language.Expression;
import org.ridgeline.reason.language.Expression.Binary;
import org.ridgeline.reason.language.Expression.Binding;
import org.ridgeline.reason.language.Expression.In;
import org.ridgeline.reason.language.Expression.Not;
import org.ridgeline.reason.language.Expression.NumberLiteral;
import org.ridgeline.reason.language.LocatedExpression;
import org.ridgeline.reason.language.ParsedRule;
import org.ridgeline.reason.language.ValueType;
import org.ridgeline.reason.problem.Message;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.RuleMessage;

/**
 * Finds conditions that no fact can meet at once, so that their rule can never fire.
 *
 * <p>It looks at what one fact is asked for, and at a fact that must be there and must not. What it
 * finds is certain; that it finds nothing says little.
 */
final class ContradictionCheck {

  private static final Map<String, String> TURNED =
      Map.of("<", ">", "<=", ">=", ">", "<", ">=", "<=", "==", "==", "!=", "!=");

  /** One thing that must be so: what is left stands in a relation to what is right. */
  private record Comparison(
      String left, String relation, Expression right, String written, int at) {}

  private final ParsedRule rule;
  private final List<Problem> problems = new ArrayList<>();

  private ContradictionCheck(ParsedRule rule) {
    this.rule = rule;
  }

  static List<Problem> in(ParsedRule rule) {
    var contradictions = new ContradictionCheck(rule);
    rule.conditions().forEach(contradictions::check);
    contradictions.absent();
    return contradictions.problems;
  }

  /** A negation or a gathering of what cannot be is no use either. */
  private void check(Condition condition) {
    if (condition instanceof FactPattern match) {
      clash(match.constraints());
    } else if (condition instanceof Accumulate gather) {
      clash(gather.constraints());
      gather.parts().forEach(this::check);
      impossible(gather);
    } else if (condition instanceof Group group && group.way() != Connective.OR) {
      group.parts().forEach(this::check);
    }
  }

  /** A count below zero. */
  private void impossible(Accumulate gather) {
    var counts =
        gather.functions().stream()
            .filter(function -> function.name().equals("count"))
            .map(Condition.Function::variable)
            .collect(Collectors.toSet());
    for (var constraint : gather.constraints()) {
      claims(constraint)
          .filter(claim -> counts.contains(claim.left()))
          .filter(claim -> claim.right() instanceof NumberLiteral)
          .filter(ContradictionCheck::below)
          .forEach(claim -> report(RuleMessage.NEGATIVE_COUNT, claim.at(), claim.written()));
    }
  }

  private static boolean below(Comparison claim) {
    return claim.relation().equals("<")
        && new BigDecimal(((NumberLiteral) claim.right()).value()).signum() == 0;
  }

  private void clash(List<LocatedExpression> constraints) {
    var claims = constraints.stream().flatMap(ContradictionCheck::claims).toList();
    for (int i = 0; i < claims.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (exclude(claims.get(j), claims.get(i))) {
          report(
              RuleMessage.CONTRADICTION,
              claims.get(i).at(),
              claims.get(i).written(),
              claims.get(j).written());
        }
      }
    }
  }

  /** What a constraint asks for on any account. */
  private static Stream<Comparison> claims(LocatedExpression constraint) {
    return claims(constraint, constraint.expression());
  }

  private static Stream<Comparison> claims(LocatedExpression located, Expression expression) {
    if (expression instanceof Binary both && both.operator().equals("&&")) {
      return Stream.concat(claims(located, both.left()), claims(located, both.right()));
    }
    if (expression instanceof Binary both && TURNED.containsKey(both.operator())) {
      var asWritten = claim(located, both, both.left(), both.operator(), both.right());
      var turned = claim(located, both, both.right(), TURNED.get(both.operator()), both.left());
      return Stream.of(asWritten, turned);
    }
    if (expression instanceof In in && !in.negated()) {
      return Stream.of(claim(located, in, in.left(), "in", in));
    }
    if (expression instanceof Not not) {
      return Stream.of(truth(located, not, not.of(), false));
    }
    return expression instanceof Binding
        ? Stream.empty()
        : Stream.of(truth(located, expression, expression, true));
  }

  private static Comparison truth(
      LocatedExpression located, Expression whole, Expression of, boolean value) {
    return claim(
        located, whole, of, "==", new Expression.BooleanLiteral(whole.from(), whole.to(), value));
  }

  private static Comparison claim(
      LocatedExpression located,
      Expression whole,
      Expression left,
      String relation,
      Expression right) {
    return new Comparison(
        text(located, left), relation, right, text(located, whole), located.base() + whole.from());
  }

  private static String text(LocatedExpression located, Expression part) {
    return located.text().substring(part.from(), part.to()).replaceAll("\\s+", " ");
  }

  private static boolean exclude(Comparison one, Comparison other) {
    if (!one.left().equals(other.left()) || one.written().equals(other.written())) {
      return false;
    }
    if (key(one).equals(key(other))) {
      return Set.of(
              "== !=", "!= ==", "< >", "> <", "< >=", ">= <", "> <=", "<= >", "== <", "< ==",
              "== >", "> ==")
          .contains(one.relation() + " " + other.relation());
    }
    if (isConstant(one.right()) && isConstant(other.right())) {
      return excludeConstants(one, other);
    }
    return false;
  }

  private static boolean excludeConstants(Comparison one, Comparison other) {
    if (one.relation().equals("==") && other.relation().equals("==")) {
      return true;
    }
    if (one.right() instanceof NumberLiteral a && other.right() instanceof NumberLiteral b) {
      return outside(one.relation(), new BigDecimal(a.value()), other.relation(), b)
          || outside(other.relation(), new BigDecimal(b.value()), one.relation(), a);
    }
    return words(one).isPresent()
        && words(other).isPresent()
        && words(one).get().stream().noneMatch(words(other).get()::contains);
  }

  /** Whether what is at most, or exactly, {@code highest} is asked to be more. */
  private static boolean outside(
      String relation, BigDecimal highest, String other, NumberLiteral lowest) {
    int order = new BigDecimal(lowest.value()).compareTo(highest);
    boolean upper = Set.of("<", "<=", "==").contains(relation);
    boolean lower = Set.of(">", ">=", "==").contains(other);
    return upper && lower && order > 0;
  }

  /** The words that a claim allows, if it allows only some. */
  private static Optional<Set<String>> words(Comparison claim) {
    if (claim.right() instanceof In in) {
      return Optional.of(
          in.among().stream().map(ContradictionCheck::plain).collect(Collectors.toSet()));
    }
    return claim.relation().equals("==")
        ? Optional.of(Set.of(plain(claim.right())))
        : Optional.empty();
  }

  private static boolean isConstant(Expression value) {
    return value instanceof Expression.TextLiteral
        || value instanceof NumberLiteral
        || value instanceof Expression.BooleanLiteral
        || value instanceof In
        || (value instanceof Expression.Property property
            && property.of() instanceof Expression.Name type
            && Character.isUpperCase(type.name().charAt(0)));
  }

  private static String key(Comparison claim) {
    return plain(claim.right());
  }

  /** A value without where it stands. */
  private static String plain(Expression value) {
    if (value instanceof Expression.Property property) {
      return plain(property.of()) + "." + property.name();
    }
    if (value instanceof Expression.Name name) {
      return name.name();
    }
    if (value instanceof Expression.TextLiteral text) {
      return '"' + text.value() + '"';
    }
    if (value instanceof NumberLiteral digits) {
      return new BigDecimal(digits.value()).stripTrailingZeros().toPlainString();
    }
    return value instanceof Expression.BooleanLiteral truth
        ? String.valueOf(truth.value())
        : value.toString();
  }

  /** A fact that must be there, and of which there must be none. */
  private void absent() {
    var there =
        rule.conditions().stream()
            .filter(FactPattern.class::isInstance)
            .map(FactPattern.class::cast)
            .toList();
    for (var condition : rule.conditions()) {
      if (condition instanceof Group none
          && none.way() == Connective.NOT
          && none.parts().size() == 1
          && none.parts().get(0) instanceof FactPattern absent) {
        there.stream()
            .filter(match -> match.type().equals(absent.type()))
            .filter(match -> asks(match).containsAll(asks(absent)))
            .filter(match -> match.from().isEmpty())
            .findFirst()
            .ifPresent(
                match ->
                    report(
                        RuleMessage.PRESENT_AND_ABSENT,
                        none.at(),
                        ValueType.notion(absent.type()).inWords()));
      }
    }
  }

  private static Set<String> asks(FactPattern match) {
    return match.constraints().stream()
        .filter(c -> !(c.expression() instanceof Binding))
        .map(c -> c.text().replaceAll("\\s+", ""))
        .collect(Collectors.toSet());
  }

  private void report(Message code, int at, Object... arguments) {
    problems.add(rule.file().problem(code, at, arguments));
  }
}
