package org.ridgeline.reason.why;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.kie.api.runtime.rule.Match;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.criteria.Threshold;
import org.ridgeline.reason.conclude.FactProperties;
import org.ridgeline.reason.why.ConditionPrefix.Kind;

/** Says what the first failing condition of a rule met. */
final class NearMissWording {

  /** As many near misses as tell something; the next is farther off. */
  private static final int NEAREST = 3;

  /** So many values are still read as a list. */
  private static final int MOST_VALUES = 5;

  private static final Pattern JOIN = Pattern.compile("([\\w.]+)\\s*==\\s*(\\$[\\w.]+)");
  private static final Pattern ID = Pattern.compile("id\\s*==\\s*\"(.*)\"");
  private static final Pattern VALUE = Pattern.compile("(\\$\\w+)\\s*:\\s*value");

  private final ConditionPrefix failed;
  private final String nearest;
  private final boolean isHeld;
  private final String settlement;
  private final Map<String, String> thresholds = new HashMap<>();

  /**
   * @param conditions the rule's, held to the place
   * @param settlement the place
   */
  NearMissWording(ConditionPrefix failed, AndDescr conditions, String settlement) {
    this.failed = failed;
    this.settlement = settlement;
    this.nearest = failed.nearest(conditions);
    this.isHeld =
        conditions.getDescrs().get(failed.element()) instanceof PatternDescr pattern
            && constraints(pattern).anyMatch(PlaceRestriction.SubjectCondition.class::isInstance);
    conditions.getDescrs().stream()
        .filter(PatternDescr.class::isInstance)
        .map(PatternDescr.class::cast)
        .filter(pattern -> pattern.getObjectType().equals(Threshold.class.getSimpleName()))
        .forEach(this::note);
  }

  private void note(PatternDescr threshold) {
    var written = constraints(threshold).map(ExprConstraintDescr::getExpression).toList();
    var id =
        written.stream().map(ID::matcher).filter(m -> m.find()).map(m -> m.group(1)).findFirst();
    written.stream()
        .map(VALUE::matcher)
        .filter(m -> m.find())
        .forEach(m -> id.ifPresent(name -> thresholds.put(m.group(1), name)));
  }

  private static Stream<ExprConstraintDescr> constraints(PatternDescr pattern) {
    return pattern.getConstraint().getDescrs().stream()
        .filter(ExprConstraintDescr.class::isInstance)
        .map(ExprConstraintDescr.class::cast);
  }

  /** The condition as its file has it. */
  static String written(BaseDescr condition, String text) {
    if (condition instanceof ExprConstraintDescr constraint) {
      return constraint.getExpression().strip();
    }
    return text.lines().skip(condition.getLine() - 1L).findFirst().orElse("").strip();
  }

  /** What the condition met in these matches, the nearest first. */
  List<String> met(Collection<Match> matches) {
    if (failed.kind() == Kind.ABSENCE && !matches.isEmpty()) {
      return matches.stream()
          .map(this::obstacle)
          .distinct()
          .sorted()
          .limit(NEAREST)
          .map("%s stands against it."::formatted)
          .toList();
    }
    if (failed.last() instanceof PatternDescr) {
      return List.of("There is no %s%s.".formatted(failed.type(), isHeld ? " of the place" : ""));
    }
    if (!(failed.last() instanceof ExprConstraintDescr constraint)) {
      return List.of("It holds for nothing that fits the conditions before it.");
    }
    if (isJoin(constraint.getExpression())) {
      return List.of(unjoined(constraint.getExpression(), matches));
    }
    return matches.stream()
        .map(match -> compare(constraint.getExpression(), match))
        .sorted(
            Comparator.comparingDouble(ConstraintComparison::distance)
                .thenComparing(ConstraintComparison::words))
        .map(ConstraintComparison::words)
        .distinct()
        .limit(NEAREST)
        .toList();
  }

  /** Whether facts are only looked for, by what ties them to the conditions before. */
  private boolean isJoin(String constraint) {
    return JOIN.matcher(constraint.strip()).matches() && failed.isFirst();
  }

  private String unjoined(String constraint, Collection<Match> matches) {
    var join = JOIN.matcher(constraint.strip());
    join.matches();
    var wanted =
        matches.stream()
            .flatMap(match -> lookUp(join.group(2), match).stream())
            .map(FactWording::value)
            .distinct()
            .sorted()
            .toList();
    return "There is no %s whose %s is %s.".formatted(failed.type(), join.group(1), either(wanted));
  }

  private static String either(List<String> values) {
    return values.size() > MOST_VALUES
        ? "one of %d values".formatted(values.size())
        : String.join(" or ", values);
  }

  private String obstacle(Match match) {
    return value(nearest, match).map(FactWording::of).orElseGet(() -> "A " + failed.type());
  }

  private ConstraintComparison compare(String constraint, Match match) {
    var compared =
        ConstraintComparison.of(
            constraint,
            name -> lookUp(name, match),
            name ->
                thresholds.containsKey(name)
                    ? " (threshold %s)".formatted(thresholds.get(name))
                    : "");
    return new ConstraintComparison(about(match) + compared.words(), compared.distance());
  }

  /** Which fact it is: of the place that is asked about there is one of each measurement. */
  private String about(Match match) {
    var fact = value(nearest, match);
    var place =
        fact.flatMap(each -> FactProperties.read(each, "settlement"))
            .or(() -> fact.flatMap(each -> FactProperties.read(each, "party")));
    var other = fact.flatMap(each -> FactProperties.read(each, "other"));
    if (fact.filter(Settlement.class::isInstance).isPresent()) {
      var id = ((Settlement) fact.get()).id();
      return id.equals(settlement) ? "" : "Settlement %s: ".formatted(id);
    }
    if (place.filter(String.class::isInstance).isEmpty()) {
      return "";
    }
    if (other.filter(String.class::isInstance).isPresent()) {
      return "%s of %s and %s: ".formatted(failed.type(), place.get(), other.get());
    }
    boolean isMeasured = fact.get().getClass().getName().startsWith("org.ridgeline.derive.");
    return isMeasured && place.get().equals(settlement)
        ? ""
        : "%s of %s: ".formatted(failed.type(), place.get());
  }

  Optional<Object> lookUp(String path, Match match) {
    var names = Arrays.asList(path.split("\\."));
    return path.startsWith("$")
        ? follow(value(names.get(0), match), names.subList(1, names.size()))
        : follow(value(nearest, match), names);
  }

  private static Optional<Object> follow(Optional<Object> start, List<String> path) {
    var value = start;
    for (var name : path) {
      value = value.flatMap(object -> FactProperties.read(object, name));
    }
    return value;
  }

  private static Optional<Object> value(String name, Match match) {
    return match.getDeclarationIds().contains(name)
        ? Optional.ofNullable(match.getDeclarationValue(name))
        : Optional.empty();
  }
}
