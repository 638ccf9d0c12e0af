package org.ridgeline.reason.why;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.kie.api.runtime.rule.Match;
import org.ridgeline.reason.conclude.FactProperties;

/**
 * Something that a condition asks for and that is not there.
 *
 * @param type its type
 * @param wanted what its properties would have to be, as far as that is known
 * @param constant the word that one of its properties would have to be, such as {@code
 *     Status.CONTESTED}; empty if none is asked for
 */
record Lack(String type, Map<String, String> wanted, String constant) {

  /** Of so many matches it is asked what they would have needed. */
  private static final int MOST = 2;

  private static final Pattern JOIN = Pattern.compile("(\\w+)\\s*==\\s*(\\$[\\w.]+)");
  private static final Pattern WORD = Pattern.compile("\\w+\\s*==\\s*([A-Z]\\w*\\.[A-Z_]+)");

  private static final Pattern BOUND = Pattern.compile("(\\$\\w+)\\s*:=?\\s*(\\w+)");

  /**
   * What the condition that {@code failed} ends in asks for, given the matches before it.
   *
   * @param values what a variable of a match is
   */
  static List<Lack> of(
      ConditionPrefix failed,
      AndDescr conditions,
      List<Match> before,
      BiFunction<String, Match, Optional<Object>> values) {
    var pattern = failed.pattern(conditions);
    if (pattern.isEmpty() || !isAsking(failed)) {
      return List.of();
    }
    var known = new LinkedHashMap<String, String>();
    var joins = new LinkedHashMap<String, String>();
    var constant = "";
    for (var constraint : pattern.get().getConstraint().getDescrs()) {
      if (constraint instanceof PlaceRestriction.SubjectCondition place) {
        known.put(place.property(), place.value());
      } else if (constraint instanceof ExprConstraintDescr written) {
        var join = JOIN.matcher(written.getExpression().strip());
        var word = WORD.matcher(written.getExpression().strip());
        if (join.matches()) {
          joins.put(join.group(1), join.group(2));
        } else if (word.matches()) {
          constant = word.group(1);
        }
      }
    }
    var told = constant;
    var matches = before.isEmpty() ? List.<Optional<Match>>of(Optional.empty()) : optional(before);
    return matches.stream()
        .map(
            match -> {
              var wanted = new LinkedHashMap<>(known);
              match.ifPresent(each -> join(wanted, joins, each, conditions, values));
              return new Lack(failed.type(), wanted, told);
            })
        .distinct()
        .sorted((one, other) -> one.wanted().toString().compareTo(other.wanted().toString()))
        .limit(MOST)
        .toList();
  }

  /** Adds what properties are joined with, as far as a match says. */
  private static void join(
      Map<String, String> wanted,
      Map<String, String> joins,
      Match match,
      AndDescr conditions,
      BiFunction<String, Match, Optional<Object>> values) {
    joins.forEach(
        (property, variable) ->
            values
                .apply(variable, match)
                .or(() -> unbound(variable, conditions, match))
                .filter(String.class::isInstance)
                .ifPresent(value -> wanted.putIfAbsent(property, (String) value)));
  }

  /** A variable that the last pattern of a match would bind after the conditions it was cut to. */
  private static Optional<Object> unbound(String variable, AndDescr conditions, Match match) {
    return conditions.getDescrs().stream()
        .filter(PatternDescr.class::isInstance)
        .map(PatternDescr.class::cast)
        .flatMap(pattern -> bound(variable, pattern, match).stream())
        .findFirst();
  }

  private static Optional<Object> bound(String variable, PatternDescr pattern, Match match) {
    var named = Optional.ofNullable(pattern.getIdentifier()).orElse(ConditionPrefix.NEAREST);
    if (!match.getDeclarationIds().contains(named)) {
      return Optional.empty();
    }
    return pattern.getConstraint().getDescrs().stream()
        .filter(ExprConstraintDescr.class::isInstance)
        .map(written -> BOUND.matcher(((ExprConstraintDescr) written).getExpression().strip()))
        .filter(bound -> bound.matches() && bound.group(1).equals(variable))
        .flatMap(
            bound -> FactProperties.read(match.getDeclarationValue(named), bound.group(2)).stream())
        .findFirst();
  }

  private static List<Optional<Match>> optional(List<Match> matches) {
    return matches.stream().map(Optional::of).toList();
  }

  /** Whether it is about what there is, and not about how large or late it is. */
  private static boolean isAsking(ConditionPrefix failed) {
    return switch (failed.kind()) {
      case PRESENCE, GATHERED -> true;
      case CONSTRAINT ->
          failed.last() instanceof ExprConstraintDescr written
              && (JOIN.matcher(written.getExpression().strip()).matches()
                  || WORD.matcher(written.getExpression().strip()).matches());
      default -> false;
    };
  }

  /** The place that it would be about, or empty. */
  String place() {
    return wanted.getOrDefault("settlement", "");
  }
}
