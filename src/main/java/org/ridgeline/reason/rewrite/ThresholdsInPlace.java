package org.ridgeline.reason.rewrite;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.MVELExprDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.ridgeline.fact.criteria.Threshold;
import org.ridgeline.reason.language.Condition;
import org.ridgeline.reason.language.Condition.FactPattern;
import org.ridgeline.reason.language.Expression;
import org.ridgeline.reason.language.ExpressionReader;
import org.ridgeline.reason.language.ParsedRule;

/**
 * Puts the numbers of {@code thresholds.csv} where a rule compares with them.
 *
 * <p>A rule asks for its thresholds first and names what it compares with: {@code daysAgo <
 * $window}. The engine would pair every fact with every threshold and could leave out none before.
 * With the number in its place it tests each fact once, as it is told, and keeps only those that
 * pass; and rules that begin alike share what they begin with. The threshold itself is asked for
 * last, so that sentences and evidence still have it.
 */
public final class ThresholdsInPlace {

  private final Map<String, Double> values;

  /**
   * @param thresholds all that rules may ask for
   */
  public ThresholdsInPlace(Collection<Threshold> thresholds) {
    this.values = thresholds.stream().collect(toUnmodifiableMap(Threshold::id, Threshold::value));
  }

  /** Changes the rules of a file that was read and found sound. */
  public void rewrite(PackageDescr tree) {
    tree.getRules().forEach(rule -> rewrite(rule.getLhs()));
  }

  private void rewrite(AndDescr conditions) {
    var named = new LinkedHashMap<String, Double>();
    var last = new ArrayList<BaseDescr>();
    for (var condition : List.copyOf(conditions.getDescrs())) {
      var threshold = Named.in(condition);
      if (threshold != null) {
        named.put(threshold.variable(), values.get(threshold.id()));
        conditions.removeDescr(condition);
        last.add(condition);
      }
    }
    ConditionPatterns.in(conditions).forEach(pattern -> put(named, pattern));
    last.forEach(conditions::addDescr);
  }

  /**
   * All facts and notions that a rule asks for, in the order in which the engine is asked for them.
   */
  public static Stream<FactPattern> matches(ParsedRule rule) {
    var parts = rule.conditions().stream().collect(partitioningBy(part -> Named.in(part) != null));
    return Stream.of(parts.get(false), parts.get(true))
        .flatMap(List::stream)
        .flatMap(Condition::all)
        .filter(FactPattern.class::isInstance)
        .map(FactPattern.class::cast);
  }

  /** A threshold that is asked for by its id and gives its value a name, and nothing else. */
  private record Named(String id, String variable) {

    /** The one that a condition is, or null. */
    static Named in(BaseDescr condition) {
      if (condition instanceof PatternDescr pattern
          && pattern.getIdentifier() == null
          && pattern.getSource() == null
          && isThreshold(pattern.getObjectType())) {
        return of(
            pattern.getConstraint().getDescrs().stream()
                .map(each -> ExpressionReader.constraint(((ExprConstraintDescr) each).getText()))
                .toList());
      }
      return null;
    }

    static Named in(Condition condition) {
      if (condition instanceof FactPattern pattern
          && pattern.variable().isEmpty()
          && pattern.from().isEmpty()
          && isThreshold(pattern.type())) {
        return of(pattern.constraints().stream().map(each -> each.expression()).toList());
      }
      return null;
    }

    private static boolean isThreshold(String type) {
      return type.equals(Threshold.class.getSimpleName());
    }

    private static Named of(List<Expression> constraints) {
      return constraints.size() == 2
              && constraints.get(0) instanceof Expression.Binary same
              && same.operator().equals("==")
              && same.left() instanceof Expression.Name id
              && id.name().equals("id")
              && same.right() instanceof Expression.TextLiteral text
              && constraints.get(1) instanceof Expression.Binding binding
              && binding.of() instanceof Expression.Name value
              && value.name().equals("value")
          ? new Named(text.value(), binding.variable())
          : null;
    }
  }

  private static void put(Map<String, Double> named, PatternDescr pattern) {
    for (var constraint : pattern.getConstraint().getDescrs()) {
      var written = (ExprConstraintDescr) constraint;
      written.setText(put(named, written.getText(), ExpressionReader::constraint));
    }
    if (pattern.getSource() instanceof AccumulateDescr gathered) {
      for (var function : gathered.getFunctions()) {
        var of = function.getParams();
        of[0] = put(named, of[0], ExpressionReader::value);
      }
    } else if (pattern.getSource() instanceof FromDescr from) {
      var asked = put(named, from.getDataSource().getText(), ExpressionReader::value);
      from.setDataSource(new MVELExprDescr(asked));
    }
  }

  private static String put(
      Map<String, Double> named, String text, Function<String, Expression> language) {
    // Most say nothing of a threshold, and need not be read.
    if (named.keySet().stream().noneMatch(text::contains)) {
      return text;
    }
    var names = new ArrayList<Place>();
    find(language.apply(text), false, named, names);
    var put = new StringBuilder(text);
    for (int i = names.size() - 1; i >= 0; i--) {
      var name = names.get(i);
      put.replace(name.from(), name.to(), name.number());
    }
    return put.toString();
  }

  /** Where a number comes to stand. */
  private record Place(int from, int to, String number) {}

  /**
   * @param isCompared whether nothing but a comparison is made with {@code part}: whoever counts
   *     whole things reads whole numbers only
   */
  private static void find(
      Expression part, boolean isCompared, Map<String, Double> named, List<Place> names) {
    if (part instanceof Expression.Name name && named.containsKey(name.name())) {
      double value = named.get(name.name());
      names.add(new Place(name.from(), name.to(), isCompared ? whole(value) : decimal(value)));
    }
    boolean compares = part instanceof Expression.Binary both && both.isComparison();
    part.parts().forEach(each -> find(each, compares, named, names));
  }

  /** Without decimal places where it has none; no threshold is larger than an integer can be. */
  private static String whole(double value) {
    return value == Math.rint(value) ? String.valueOf((int) value) : decimal(value);
  }

  private static String decimal(double value) {
    return BigDecimal.valueOf(value).toPlainString();
  }
}
