package org.ridgeline.reason.why;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AtomicExprDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BindingDescr;
import org.drools.drl.ast.descr.ConnectiveType;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;
import org.drools.drl.parser.DrlExprParserFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.ridgeline.derive.claim.Statement;

/**
 * What a constraint met in one match, and what would have sufficed.
 *
 * @param words one sentence
 * @param distance how far the value was from one that suffices, in the value's own unit; infinite
 *     where values have no distance
 */
record ConstraintComparison(String words, double distance) {

  private static final Pattern NAME = Pattern.compile("\\$?[a-zA-Z_][\\w.]*");
  private static final Map<String, String> OF_DAYS =
      Map.of(
          ">=", "%s or later",
          ">", "a day after %s",
          "<=", "%s or earlier",
          "<", "a day before %s",
          "==", "%s",
          "!=", "any day but %s");
  private static final Map<String, String> ENOUGH =
      Map.of(
          ">=", "at least %s",
          ">", "more than %s",
          "<=", "at most %s",
          "<", "less than %s",
          "==", "%s",
          "!=", "anything but %s",
          "contains", "one with %s among them");

  /**
   * Compares what {@code constraint} asks for with the values of a match.
   *
   * @param values what a variable or property of the match is, by its name or path; empty if there
   *     is no such thing
   * @param notes what to say of where a name's value comes from, or empty
   */
  static ConstraintComparison of(
      String constraint,
      Function<String, Optional<Object>> values,
      Function<String, String> notes) {
    var parsed =
        DrlExprParserFactory.getDrlExprParser(LanguageLevelOption.DRL6).parse(constraint.strip());
    return new Reader(constraint, values, notes).read(parsed);
  }

  private record Reader(
      String constraint,
      Function<String, Optional<Object>> values,
      Function<String, String> notes) {

    ConstraintComparison read(BaseDescr condition) {
      if (condition instanceof ConstraintConnectiveDescr several) {
        return several.getDescrs().size() == 1
            ? read(several.getDescrs().get(0))
            : several(several);
      }
      if (condition instanceof RelationalExprDescr relation) {
        return relation(relation);
      }
      return condition instanceof AtomicExprDescr predicate ? predicate(predicate) : listed();
    }

    private ConstraintComparison several(ConstraintConnectiveDescr several) {
      var relations = new ArrayList<RelationalExprDescr>();
      for (var each : several.getDescrs()) {
        if (!(each instanceof RelationalExprDescr relation)) {
          return listed();
        }
        relations.add(relation);
      }
      if (several.getConnective() == ConnectiveType.AND) {
        // All must hold; the first that does not is the one to tell.
        return relations.stream()
            .filter(relation -> !holds(relation))
            .findFirst()
            .map(this::relation)
            .orElseGet(this::listed);
      }
      boolean oneOfSeveral =
          relations.stream()
                  .map(relation -> left(relation) + relation.getOperator())
                  .distinct()
                  .count()
              == 1;
      return oneOfSeveral ? oneOf(relations) : listed();
    }

    /** {@code kind in ( A, B )}, which the parser reads as {@code kind == A || kind == B}. */
    private ConstraintComparison oneOf(List<RelationalExprDescr> relations) {
      var first = relations.get(0);
      var met = value(left(first));
      var wanted = relations.stream().map(r -> value(text(r.getRight()))).toList();
      if (met.isEmpty() || wanted.stream().anyMatch(Optional::isEmpty)) {
        return listed();
      }
      var words =
          wanted.stream().map(w -> FactWording.value(w.get())).collect(Collectors.joining(" or "));
      return sentence(left(first), met.get(), words, "", Double.POSITIVE_INFINITY);
    }

    private ConstraintComparison relation(RelationalExprDescr relation) {
      var met = value(left(relation));
      var right = text(relation.getRight());
      var wanted = value(right);
      var enough = enough(relation, wanted);
      if (met.isEmpty() || wanted.isEmpty() || enough == null || relation.isNegated()) {
        return listed();
      }
      return sentence(
          left(relation),
          met.get(),
          enough.formatted(shown(wanted.get())),
          notes.apply(right),
          distance(met.get(), wanted.get()));
    }

    private static String enough(RelationalExprDescr relation, Optional<Object> wanted) {
      return (wanted.filter(LocalDate.class::isInstance).isPresent() ? OF_DAYS : ENOUGH)
          .get(relation.getOperator());
    }

    /** A property that must be true, or with {@code !} false. */
    private ConstraintComparison predicate(AtomicExprDescr predicate) {
      var written = text(predicate);
      boolean wanted = !written.startsWith("!");
      var name = wanted ? written : written.substring(1).strip();
      return value(name)
          .map(met -> sentence(name, met, String.valueOf(wanted), "", Double.POSITIVE_INFINITY))
          .orElseGet(this::listed);
    }

    private static ConstraintComparison sentence(
        String name, Object met, String enough, String note, double distance) {
      var found =
          met.equals(Statement.NEVER)
              ? "there are no " + name
              : "%s is %s".formatted(name, shown(met));
      return new ConstraintComparison(
          "%s; %s would have sufficed%s.".formatted(found, enough, note), distance);
    }

    /**
     * Where the constraint is more than a comparison of two values: the values of all its names.
     */
    private ConstraintComparison listed() {
      var met =
          NAME.matcher(constraint)
              .results()
              .map(name -> name.group())
              .distinct()
              .flatMap(name -> value(name).map(v -> name + " is " + shown(v)).stream())
              .collect(Collectors.joining(", "));
      var words =
          met.isEmpty()
              ? "%s does not hold.".formatted(constraint)
              : "%s does not hold where %s.".formatted(constraint, met);
      return new ConstraintComparison(words, Double.POSITIVE_INFINITY);
    }

    private boolean holds(RelationalExprDescr relation) {
      var met = value(left(relation));
      var wanted = value(text(relation.getRight()));
      if (met.isEmpty() || wanted.isEmpty()) {
        return false;
      }
      if (met.get() instanceof Number a && wanted.get() instanceof Number b) {
        int order = Double.compare(a.doubleValue(), b.doubleValue());
        return switch (relation.getOperator()) {
          case ">=" -> order >= 0;
          case ">" -> order > 0;
          case "<=" -> order <= 0;
          case "<" -> order < 0;
          case "==" -> order == 0;
          default -> order != 0;
        };
      }
      boolean equal = shown(met.get()).equals(shown(wanted.get()));
      return relation.getOperator().equals("==") == equal;
    }

    private static String left(RelationalExprDescr relation) {
      return text(relation.getLeft());
    }

    private static String text(BaseDescr expression) {
      if (expression instanceof BindingDescr binding) {
        return binding.getExpression().strip();
      }
      return expression instanceof AtomicExprDescr atom
          ? atom.getExpression().strip()
          : expression.toString();
    }

    private Optional<Object> value(String expression) {
      if (expression.matches("-?\\d+(\\.\\d+)?")) {
        return Optional.of(Double.valueOf(expression));
      }
      if (expression.matches("\".*\"")) {
        return Optional.of(expression.substring(1, expression.length() - 1));
      }
      if (expression.equals("true") || expression.equals("false")) {
        return Optional.of(Boolean.valueOf(expression));
      }
      if (expression.matches("\\w+\\.[A-Z_]+")) {
        var constant = expression.substring(expression.indexOf('.') + 1);
        return Optional.of(constant.toLowerCase(Locale.ROOT).replace('_', ' '));
      }
      return expression.matches(NAME.pattern()) ? values.apply(expression) : Optional.empty();
    }

    private static String shown(Object value) {
      var words = FactWording.value(value);
      return words.isEmpty() ? "\"\"" : words;
    }

    private static double distance(Object met, Object wanted) {
      return met instanceof Number a && wanted instanceof Number b
          ? Math.abs(a.doubleValue() - b.doubleValue())
          : Double.POSITIVE_INFINITY;
    }
  }
}
