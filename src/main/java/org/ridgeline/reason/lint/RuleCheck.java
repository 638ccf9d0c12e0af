package org.ridgeline.reason.lint;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ridgeline.fact.Threshold;
import org.ridgeline.read.NearestName;
import org.ridgeline.read.RuleTables;
import org.ridgeline.reason.lint.Condition.Gather;
import org.ridgeline.reason.lint.Condition.Group;
import org.ridgeline.reason.lint.Condition.Match;
import org.ridgeline.reason.lint.Condition.Way;
import org.ridgeline.reason.lint.Expression.Binary;
import org.ridgeline.reason.lint.Expression.Name;
import org.ridgeline.reason.lint.Expression.Text;
import org.ridgeline.reason.lint.Type.Sort;

/** Holds all names and values of a rule to what they stand for. */
final class RuleCheck {

  /** What reports call a match by, which a rule may bind for their sake alone. */
  private static final Set<String> SUBJECTS = Set.of("$settlement", "$claim", "$conclusion");

  private final Rule rule;
  private final Names names;
  private final RuleTables tables;
  private final List<Problem> problems;

  RuleCheck(Rule rule, Names names, RuleTables tables, List<Problem> problems) {
    this.rule = rule;
    this.names = names;
    this.tables = tables;
    this.problems = problems;
  }

  void check() {
    var scope = Scope.ofRule();
    rule.conditions().forEach(condition -> check(condition, scope));
    rule.conclusion()
        .ifPresent(conclusion -> values(scope, Optional.empty(), conclusion).conclusion());
    SentenceCheck.check(rule, names, scope, problems);
    unused(scope);
  }

  private void check(Condition condition, Scope scope) {
    if (condition instanceof Match match) {
      match(match, scope);
    } else if (condition instanceof Gather gather) {
      gather(gather, scope);
    } else if (condition instanceof Group group) {
      group(group, scope);
    }
  }

  private void group(Group group, Scope scope) {
    if (group.way() == Way.AND) {
      group.parts().forEach(part -> check(part, scope));
      return;
    }
    var within = scope.within();
    for (var part : group.parts()) {
      check(part, group.way() == Way.OR ? scope.within() : within);
    }
    if (group.parts().isEmpty()) {
      return;
    }
    unused(within);
  }

  private void match(Match match, Scope scope) {
    var type = names.matched(match.type());
    if (type.isEmpty()) {
      problems.add(
          rule.file().problem(Kind.UNKNOWN_NAME, typeAt(match), names.unknown(match.type())));
    }
    var self = type.orElse(Type.ANYTHING);
    match.from().ifPresent(from -> source(match, self, from, scope));
    for (var constraint : match.constraints()) {
      if (type.isPresent()) {
        values(scope, type, constraint).condition();
        if (match.type().equals("Threshold")) {
          known(constraint);
        }
      } else {
        bindOnly(constraint, scope);
      }
    }
    if (!match.variable().isEmpty() && !scope.bind(match.variable(), self, match.at())) {
      problems.add(
          rule.file()
              .problem(
                  Kind.UNKNOWN_NAME,
                  match.at(),
                  "%s is bound already; give this one another name".formatted(match.variable())));
    }
  }

  /** Of a type that nobody knows, what it binds is anything; one mistake is reported once. */
  private static void bindOnly(Located constraint, Scope scope) {
    if (constraint.expression() instanceof Expression.Binding binding) {
      scope.bind(binding.variable(), Type.ANYTHING, constraint.base());
    }
  }

  private int typeAt(Match match) {
    return Math.max(match.at(), rule.file().text().indexOf(match.type(), match.at()));
  }

  private void source(Match match, Type self, Located from, Scope scope) {
    var given = values(scope, Optional.empty(), from).value();
    if (!(from.expression() instanceof Expression.Call)) {
      problems.add(
          rule.file()
              .problem(
                  Kind.NOT_PERMITTED,
                  from.base(),
                  "facts come 'from' what may be asked: one of "
                      + String.join(", ", Permitted.all().names("ask"))));
    } else if (given.is(Sort.LIST) && !given.element().orElseThrow().fits(self)) {
      problems.add(
          rule.file()
              .problem(
                  Kind.WRONG_TYPE,
                  typeAt(match),
                  "what is asked gives %s, not %s; write %s"
                      .formatted(
                          given.element().orElseThrow().inWords(),
                          self.inWords(),
                          given.element().orElseThrow().name())));
    }
  }

  private void gather(Gather gather, Scope scope) {
    var within = scope.within();
    gather.parts().forEach(part -> check(part, within));
    for (var function : gather.functions()) {
      var of = values(within, Optional.empty(), function.of()).value();
      if (!scope.bind(function.variable(), gathered(function, of), function.at())) {
        problems.add(
            rule.file()
                .problem(
                    Kind.UNKNOWN_NAME,
                    function.at(),
                    "%s is bound already; give this one another name"
                        .formatted(function.variable())));
      }
    }
    for (var constraint : gather.constraints()) {
      values(scope, Optional.empty(), constraint).condition();
    }
    unused(within);
  }

  private Type gathered(Condition.Function function, Type of) {
    var known = Permitted.all().gathered();
    var gives = known.get(function.name());
    if (gives == null) {
      report(
          Kind.NOT_PERMITTED,
          function.at(),
          "'%s' is no function to gather with%s"
              .formatted(
                  function.name(),
                  NearestName.to(function.name(), known.keySet())
                      .map("; did you mean '%s'?"::formatted)
                      .orElse("; write one of " + String.join(", ", known.keySet()))));
      return Type.ANYTHING;
    }
    if (!names.mayGatherWith(function.name())) {
      report(
          Kind.UNKNOWN_NAME,
          function.at(),
          "'%s' is not imported; write: import accumulate %s %s;"
              .formatted(
                  function.name(),
                  Permitted.all().gatherers().get(function.name()),
                  function.name()));
    }
    if (Set.of("sum", "average", "widestAngle").contains(function.name())
        && !of.fits(Type.NUMBER)) {
      report(
          Kind.WRONG_TYPE,
          function.at(),
          "%s needs numbers, and this is %s; bind a number within the brackets"
              .formatted(function.name(), of.inWords()));
    }
    return switch (gives) {
      case "list" -> Type.list(of);
      case "same" -> of;
      default -> Type.NUMBER;
    };
  }

  private ValueCheck values(Scope scope, Optional<Type> self, Located located) {
    return new ValueCheck(rule.file(), names, scope, self, located, problems);
  }

  /** Thresholds are matched by an id, which must be in their table. */
  private void known(Located constraint) {
    var ids = tables.thresholds().stream().map(Threshold::id).collect(toSet());
    if (constraint.expression() instanceof Binary equal
        && equal.operator().equals("==")
        && equal.left() instanceof Name name
        && name.name().equals("id")
        && equal.right() instanceof Text id
        && !ids.contains(id.value())) {
      report(
          Kind.UNKNOWN_NAME,
          constraint.base() + id.from(),
          "'%s' is not in thresholds.csv%s"
              .formatted(
                  id.value(),
                  NearestName.to(id.value(), new TreeSet<>(ids))
                      .map("; did you mean '%s'?"::formatted)
                      .orElse("; add it there")));
    }
  }

  private void unused(Scope scope) {
    scope
        .own()
        .forEach(
            (name, variable) -> {
              if (variable.isUsed()) {
                return;
              }
              var meant = NearestName.to(name, scope.missed());
              if (meant.isPresent()) {
                report(
                    Kind.UNKNOWN_NAME,
                    variable.at(),
                    "%s is bound here and never used, but %s is asked for; give both one name"
                        .formatted(name, meant.get()));
              } else if (!isEvidence(variable.type()) && !SUBJECTS.contains(name)) {
                report(
                    Kind.UNUSED_VARIABLE,
                    variable.at(),
                    "%s is bound and never used; remove it, or use it".formatted(name));
              }
            });
  }

  /** What a rule names it cites, so a fact or a list of them is of use when only named. */
  private static boolean isEvidence(Type type) {
    return type.is(Sort.FACT)
        || (type.is(Sort.LIST) && type.element().filter(RuleCheck::isEvidence).isPresent());
  }

  private void report(Kind kind, int at, String message) {
    problems.add(rule.file().problem(kind, at, message));
  }
}
