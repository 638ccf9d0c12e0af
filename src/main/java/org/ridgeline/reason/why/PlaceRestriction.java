package org.ridgeline.reason.why;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.ridgeline.fact.Settlement;

/** Holds a rule's conditions to one place, from the first pattern on that speaks of it. */
final class PlaceRestriction {

  private static final Pattern NAMED = Pattern.compile("(\\$\\w+)\\s*:=?\\s*(\\w+).*");
  private static final Pattern JOINED = Pattern.compile("(\\w+)\\s*==\\s*(\\$\\w+)");

  /**
   * What rules call whatever they conclude something of, or the id of a claim, and which property
   * is its place.
   */
  private enum Subject {
    SETTLEMENT("$settlement", "id"),
    CLAIM("$claim", "settlement"),
    PLACE("$place", "id");

    private final String name;
    private final String place;

    Subject(String name, String place) {
      this.name = name;
      this.place = place;
    }
  }

  private final List<PatternDescr> patterns;
  private final Subject subject;
  private final Set<String> names;

  private PlaceRestriction(List<PatternDescr> patterns, Subject subject) {
    this.patterns = patterns;
    this.subject = subject;
    this.names = names();
  }

  /**
   * Holds {@code conditions} to {@code settlement}.
   *
   * @return whether they speak of a place at all
   */
  static boolean hold(AndDescr conditions, String settlement) {
    var patterns =
        conditions.getDescrs().stream()
            .filter(PatternDescr.class::isInstance)
            .map(PatternDescr.class::cast)
            .toList();
    return Stream.of(Subject.values())
        .map(subject -> new PlaceRestriction(patterns, subject))
        .anyMatch(restriction -> restriction.hold(settlement));
  }

  /**
   * Holds {@code conditions} to the values that some of their variables must have.
   *
   * @return whether they bind all of these variables to a property
   */
  static boolean hold(AndDescr conditions, Map<String, String> values) {
    var patterns =
        conditions.getDescrs().stream()
            .filter(PatternDescr.class::isInstance)
            .map(PatternDescr.class::cast)
            .toList();
    var held = new HashMap<PatternDescr, Map<String, String>>();
    var bound = new HashSet<String>();
    for (var pattern : patterns) {
      for (var value : values.entrySet()) {
        bindings(pattern, value.getKey())
            .forEach(
                property -> {
                  held.computeIfAbsent(pattern, any -> new TreeMap<>())
                      .put(property, value.getValue());
                  bound.add(value.getKey());
                });
      }
    }
    if (!bound.equals(values.keySet())) {
      return false;
    }
    held.forEach(
        (pattern, properties) ->
            properties.forEach(
                (property, value) ->
                    ((AndDescr) pattern.getConstraint())
                        .insertDescr(0, new SubjectCondition(property, value))));
    return true;
  }

  private static List<String> bindings(PatternDescr pattern, String variable) {
    boolean isPlace =
        variable.equals(pattern.getIdentifier())
            && pattern.getObjectType().equals(Settlement.class.getSimpleName());
    var own = isPlace ? Stream.of(Subject.PLACE.place) : Stream.<String>empty();
    var named =
        all(NAMED, pattern)
            .filter(name -> name.group(1).equals(variable))
            .map(name -> name.group(2));
    return Stream.concat(own, named).distinct().toList();
  }

  private boolean hold(String settlement) {
    for (var pattern : patterns) {
      properties(pattern)
          .toList()
          .forEach(
              property ->
                  ((AndDescr) pattern.getConstraint())
                      .insertDescr(0, new SubjectCondition(property, settlement)));
    }
    return patterns.stream().flatMap(this::properties).findAny().isPresent();
  }

  /** The variables that hold the id of the subject's place. */
  private Set<String> names() {
    // A claim's own name is no place's id.
    var own = Stream.of(subject.name).filter(name -> subject != Subject.CLAIM);
    var named =
        subjects()
            .flatMap(pattern -> all(NAMED, pattern))
            .filter(name -> name.group(2).equals(subject.place))
            .map(name -> name.group(1));
    var joined =
        subjects()
            .flatMap(pattern -> all(JOINED, pattern))
            .filter(join -> join.group(1).equals(subject.place))
            .map(join -> join.group(2));
    return Stream.of(own, named, joined).flatMap(each -> each).collect(toSet());
  }

  private Stream<PatternDescr> subjects() {
    return patterns.stream().filter(this::isSubject);
  }

  private boolean isSubject(PatternDescr pattern) {
    return subject.name.equals(pattern.getIdentifier())
        || (subject == Subject.CLAIM && bindings(pattern, subject.name).contains("id"));
  }

  /** The properties of a pattern that are the place's id. */
  private Stream<String> properties(PatternDescr pattern) {
    var own = isSubject(pattern) ? Stream.of(subject.place) : Stream.<String>empty();
    var named =
        all(NAMED, pattern)
            .filter(name -> names.contains(name.group(1)))
            .map(name -> name.group(2));
    return Stream.concat(own, named).distinct();
  }

  private static Stream<MatchResult> all(Pattern form, PatternDescr pattern) {
    return pattern.getConstraint().getDescrs().stream()
        .filter(ExprConstraintDescr.class::isInstance)
        .filter(written -> !(written instanceof SubjectCondition))
        .map(written -> form.matcher(((ExprConstraintDescr) written).getExpression().strip()))
        .filter(Matcher::matches)
        .map(Matcher::toMatchResult);
  }

  /** A condition that is not the rule's own. */
  @SuppressWarnings("serial") // It is never written anywhere.
  static final class SubjectCondition extends ExprConstraintDescr {

    private final String property;
    private final String value;

    SubjectCondition(String property, String settlement) {
      super(
          "%s == \"%s\""
              .formatted(property, settlement.replace("\\", "\\\\").replace("\"", "\\\"")));
      this.property = property;
      this.value = settlement;
    }

    String property() {
      return property;
    }

    String value() {
      return value;
    }
  }
}
