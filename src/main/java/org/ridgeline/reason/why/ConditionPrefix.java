package org.ridgeline.reason.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;

/**
 * The beginning of a rule's conditions, up to and with one that may be the first to fail. Whatever
 * matches it shows that the rule got so far.
 *
 * @param kind what the last condition asks
 * @param element which of the rule's top conditions it ends in, from 0
 * @param inner which of the patterns within that condition it ends in, from 0; {@link #TOP} if it
 *     ends in the condition itself
 * @param parts how many constraints of that pattern it keeps; {@link #WHOLE} for all
 * @param last the last condition
 * @param type of the facts that it is about
 */
record ConditionPrefix(Kind kind, int element, int inner, int parts, BaseDescr last, String type) {

  static final int TOP = -1;
  static final int WHOLE = Integer.MAX_VALUE;

  /** What the last fact is called in a match, if the rule does not call it anything. */
  static final String NEAREST = "$nearest";

  private static final Pattern BINDING = Pattern.compile("\\$\\w+\\s*:=?\\s*[\\w.]+");

  /** What a condition asks. */
  enum Kind {
    /** That there is a fact of a type. */
    PRESENCE,
    /** That a fact, or what was gathered of facts, is as it should be. */
    CONSTRAINT,
    /** That something is not so. */
    ABSENCE,
    /** What an absence forbids; whatever matches it stands in the way. */
    OBSTACLE,
    /** That there is anything to gather; the rule may be content with nothing. */
    GATHERED
  }

  /** A beginning for each condition of a rule, in the rule's order. */
  static List<ConditionPrefix> all(AndDescr conditions) {
    var elements = conditions.getDescrs();
    return IntStream.range(0, elements.size())
        .boxed()
        .flatMap(at -> of(elements.get(at), at).stream())
        .toList();
  }

  private static List<ConditionPrefix> of(BaseDescr element, int at) {
    if (element instanceof PatternDescr pattern && pattern.getSource() instanceof AccumulateDescr) {
      var gathered = within(element, at).stream().map(ConditionPrefix::gathered);
      return Stream.concat(gathered, parts(pattern, at, TOP).stream()).toList();
    }
    if (element instanceof PatternDescr pattern) {
      return parts(pattern, at, TOP);
    }
    if (element instanceof ExistsDescr) {
      return within(element, at);
    }
    var type = type(element);
    var whole = new ConditionPrefix(Kind.ABSENCE, at, TOP, WHOLE, element, type);
    return element instanceof NotDescr
        ? List.of(
            new ConditionPrefix(Kind.OBSTACLE, at, inner(element).size() - 1, WHOLE, element, type),
            whole)
        : List.of(whole);
  }

  private static List<ConditionPrefix> within(BaseDescr element, int at) {
    var inner = inner(element);
    var prefixes = new ArrayList<ConditionPrefix>();
    for (int i = 0; i < inner.size(); i++) {
      if (inner.get(i) instanceof PatternDescr pattern) {
        prefixes.addAll(parts(pattern, at, i));
      } else {
        prefixes.add(
            new ConditionPrefix(Kind.ABSENCE, at, i, WHOLE, inner.get(i), type(inner.get(i))));
      }
    }
    return prefixes;
  }

  private static List<ConditionPrefix> parts(PatternDescr pattern, int at, int inner) {
    var prefixes = new ArrayList<ConditionPrefix>();
    var type = type(pattern);
    prefixes.add(new ConditionPrefix(Kind.PRESENCE, at, inner, 0, pattern, type));
    var constraints = constraints(pattern);
    for (int i = 0; i < constraints.size(); i++) {
      if (!isBinding(constraints.get(i))) {
        prefixes.add(
            new ConditionPrefix(Kind.CONSTRAINT, at, inner, i + 1, constraints.get(i), type));
      }
    }
    return prefixes;
  }

  private ConditionPrefix gathered() {
    return new ConditionPrefix(Kind.GATHERED, element, inner, parts, last, type);
  }

  /** A name without a condition: it never fails. */
  private static boolean isBinding(BaseDescr constraint) {
    return constraint instanceof ExprConstraintDescr written
        && BINDING.matcher(written.getExpression().strip()).matches();
  }

  private static List<BaseDescr> constraints(PatternDescr pattern) {
    return pattern.getConstraint().getDescrs().stream()
        .map(BaseDescr.class::cast)
        .filter(constraint -> !(constraint instanceof PlaceRestriction.SubjectCondition))
        .toList();
  }

  /** What stands within a condition: the patterns that it negates, asks for or gathers. */
  private static List<BaseDescr> inner(BaseDescr element) {
    if (element instanceof PatternDescr pattern
        && pattern.getSource() instanceof AccumulateDescr gathering) {
      return flat(gathering.getInput()).toList();
    }
    return ((ConditionalElementDescr) element)
        .getDescrs().stream().flatMap(ConditionPrefix::flat).toList();
  }

  private static Stream<BaseDescr> flat(Object condition) {
    return condition instanceof AndDescr and
        ? and.getDescrs().stream().flatMap(ConditionPrefix::flat)
        : Stream.of((BaseDescr) condition);
  }

  /** Leaves of a rule's conditions, which become useless by it, only this beginning. */
  AndDescr cut(AndDescr conditions) {
    var kept = new ArrayList<>(conditions.getDescrs().subList(0, element));
    var end = conditions.getDescrs().get(element);
    kept.addAll(inner == TOP ? List.of(end) : inner(end).subList(0, inner + 1));
    if (kept.get(kept.size() - 1) instanceof PatternDescr pattern) {
      shorten(pattern);
    }
    var beginning = new AndDescr();
    kept.forEach(beginning::addDescr);
    return beginning;
  }

  private void shorten(PatternDescr pattern) {
    var own = constraints(pattern);
    own.stream().skip(parts).forEach(pattern::removeConstraint);
    if (pattern.getIdentifier() == null && !(pattern.getSource() instanceof AccumulateDescr)) {
      pattern.setIdentifier(NEAREST);
    }
  }

  /** What the last fact is called in a match of this beginning. */
  String nearest(AndDescr conditions) {
    var end = conditions.getDescrs().get(element);
    var last = inner == TOP ? end : inner(end).get(inner);
    return last instanceof PatternDescr pattern && pattern.getIdentifier() != null
        ? pattern.getIdentifier()
        : NEAREST;
  }

  /** The pattern that it ends in, if it ends in one. */
  Optional<PatternDescr> pattern(AndDescr conditions) {
    var end = conditions.getDescrs().get(element);
    var last = inner == TOP ? end : inner(end).get(inner);
    return last instanceof PatternDescr pattern ? Optional.of(pattern) : Optional.empty();
  }

  /** Whether its last condition is the first one that a pattern puts to its facts. */
  boolean isFirst() {
    return parts == 1;
  }

  /** The type of a pattern, or of the last of several within a condition. */
  private static String type(BaseDescr condition) {
    return condition instanceof PatternDescr pattern
            && !(pattern.getSource() instanceof AccumulateDescr)
        ? pattern.getObjectType()
        : inner(condition).stream()
            .map(ConditionPrefix::type)
            .reduce((first, second) -> second)
            .orElse("");
  }
}
