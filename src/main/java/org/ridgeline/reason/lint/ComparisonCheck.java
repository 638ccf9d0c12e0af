package org.ridgeline.reason.lint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ridgeline.read.table.IdCell;
import org.ridgeline.read.text.NearestName;
import org.ridgeline.reason.language.Expression;
import org.ridgeline.reason.language.Expression.Binary;
import org.ridgeline.reason.language.Expression.In;
import org.ridgeline.reason.language.Expression.Name;
import org.ridgeline.reason.language.Expression.NumberLiteral;
import org.ridgeline.reason.language.Expression.Property;
import org.ridgeline.reason.language.Expression.TextLiteral;
import org.ridgeline.reason.language.Permitted;
import org.ridgeline.reason.language.ValueType;
import org.ridgeline.reason.language.ValueType.Sort;
import org.ridgeline.reason.problem.RuleMessage;

/** Holds comparisons, and what else combines values, to values that fit each other. */
final class ComparisonCheck {

  private static final Set<String> ORDERED = Set.of("<", "<=", ">", ">=");
  private static final Set<String> EQUAL = Set.of("==", "!=");

  private static final BigDecimal FEW = BigDecimal.ONE;
  private static final BigDecimal SEVERAL = BigDecimal.valueOf(4);

  /** What is measured in a unit, by its name. */
  private static final Pattern MEASURE =
      Pattern.compile("(?:[kK]m|[mM]etres|[dD]ays|daysAgo|people|killed|[pP]ercent|bearing)$");

  /** What is a month, which the calendar has but twelve of. */
  private static final Pattern MONTH = Pattern.compile("(?:^|\\.)month$");

  private static final Pattern MONTHS = Pattern.compile("[1-9]|1[0-2]");

  private record Side(Expression of, ValueType type) {}

  private final ExpressionContext in;
  private final ValueTypes types;

  ComparisonCheck(ExpressionContext in, ValueTypes types) {
    this.in = in;
    this.types = types;
  }

  /** Whether an operator gives a truth. */
  static boolean isComparison(String operator) {
    return EQUAL.contains(operator)
        || ORDERED.contains(operator)
        || Set.of("&&", "||").contains(operator)
        || operator.endsWith("contains")
        || operator.endsWith("memberOf");
  }

  /** Checks a value against each of several. */
  void among(In several) {
    var left = types.of(several.left());
    several.among().stream()
        .filter(one -> !isBareWord(left, one))
        .forEach(one -> compared(several.left(), left, one, types.of(one), "=="));
  }

  /** Tells of a part that is not of the type that a sign before or beside it needs. */
  void wanted(Expression of, ValueType wanted, String sign) {
    var type = types.of(of);
    if (!type.fits(wanted)) {
      in.report(
          RuleMessage.OPERAND_TYPE,
          of.from(),
          in.written(of),
          type.inWords(),
          sign,
          wanted.inWords(),
          wanted.example());
    }
  }

  /** The type of what an operator makes of two values. */
  ValueType binary(Binary both) {
    var operator = both.operator();
    if (Set.of("&&", "||").contains(operator)) {
      wanted(both.left(), ValueType.TRUTH, operator);
      wanted(both.right(), ValueType.TRUTH, operator);
      return ValueType.TRUTH;
    }
    if (operator.endsWith("contains")) {
      member(both.right(), both.left(), operator);
      return ValueType.TRUTH;
    }
    if (operator.endsWith("memberOf")) {
      member(both.left(), both.right(), operator);
      return ValueType.TRUTH;
    }
    if (!isComparison(operator)) {
      wanted(both.left(), ValueType.NUMBER, operator);
      wanted(both.right(), ValueType.NUMBER, operator);
      return ValueType.NUMBER;
    }
    var left = types.of(both.left());
    if (!isBareWord(left, both.right())) {
      compared(both.left(), left, both.right(), types.of(both.right()), operator);
    }
    return ValueType.TRUTH;
  }

  private void member(Expression one, Expression several, String operator) {
    var list = types.of(several);
    var element = types.of(one);
    if (!list.is(Sort.LIST) && !list.is(Sort.ANYTHING)) {
      in.report(
          RuleMessage.NO_LIST_TO_SEARCH,
          several.from(),
          in.written(several),
          list.inWords(),
          operator);
    } else if (!list.element().orElse(ValueType.ANYTHING).fits(element)) {
      in.report(
          RuleMessage.ELEMENT_TYPE,
          one.from(),
          in.written(one),
          element.inWords(),
          list.element().orElseThrow().inWords(),
          list.element().orElseThrow().example());
    } else if (one instanceof TextLiteral text && in.written(several).matches("(?:.*\\.)?tags")) {
      tag(text);
    }
  }

  /** No report has a tag that is written otherwise. */
  private void tag(TextLiteral text) {
    var tag = IdCell.tagOf(text.value());
    if (!tag.equals(text.value())) {
      in.report(RuleMessage.NO_TAG, text.from(), text.value(), tag);
    }
  }

  private void compared(
      Expression left, ValueType leftType, Expression right, ValueType rightType, String operator) {
    for (var side : List.of(new Side(left, leftType), new Side(right, rightType))) {
      if (side.type().is(Sort.MAYBE)) {
        in.report(RuleMessage.MAYBE_MISSING, side.of().from(), in.written(side.of()));
        return;
      }
    }
    if (!leftType.fits(rightType)) {
      in.report(
          RuleMessage.COMPARED_TYPES,
          right.from(),
          in.written(left),
          leftType.inWords(),
          in.written(right),
          rightType.is(Sort.WORD) ? "a word of " + rightType.name() : rightType.inWords(),
          leftType.example());
    } else if (ORDERED.contains(operator) && !isOrdered(leftType)) {
      in.report(RuleMessage.NO_ORDER, left.to(), in.written(left), leftType.inWords());
    } else if (in.written(left).equals(in.written(right)) && left instanceof Name) {
      in.report(RuleMessage.ITSELF, right.from(), in.written(right), in.written(right));
    } else {
      named(left);
      named(right);
      if (leftType.is(Sort.NUMBER)) {
        limit(left, right);
        limit(right, left);
      }
    }
  }

  /** Whether a word of an enumeration stands without its type, or with one that is none. */
  private boolean isBareWord(ValueType left, Expression right) {
    boolean bare =
        right instanceof Name name && !name.name().startsWith("$") && !types.isKnown(name);
    boolean strange =
        right instanceof Property property
            && property.of() instanceof Name type
            && in.isType(type)
            && Permitted.all().type(type.name()).isEmpty();
    boolean text = right instanceof TextLiteral;
    var meant = bare || strange || text ? word(left, right) : Optional.<String>empty();
    meant.ifPresent(
        word -> in.report(RuleMessage.BARE_WORD, right.from(), in.written(right), word));
    return meant.isPresent();
  }

  /** The word of an enumeration that somebody wrote otherwise, as rules write it. */
  private Optional<String> word(ValueType type, Expression written) {
    if (!type.is(Sort.WORD)) {
      return Optional.empty();
    }
    var words = in.written(written).replaceAll("^.*\\.|\"", "").replaceAll("[ -]", "_");
    return NearestName.to(words.toUpperCase(Locale.ROOT), type.words())
        .map(word -> type.name() + "." + word);
  }

  /** How many there are at least may be said; how much is for whoever changes thresholds. */
  private void limit(Expression measure, Expression value) {
    if (!(value instanceof NumberLiteral number) || measure instanceof NumberLiteral) {
      return;
    }
    if (MONTH.matcher(in.written(measure)).find() && MONTHS.matcher(number.value()).matches()) {
      return;
    }
    var most = MEASURE.matcher(in.written(measure)).find() ? FEW : SEVERAL;
    if (new BigDecimal(number.value()).compareTo(most) > 0 || number.value().contains(".")) {
      in.report(RuleMessage.NUMBER, value.from(), number.value());
    }
  }

  /** Thresholds aside, a text that a fact is compared with is a place or a party. */
  private void named(Expression value) {
    boolean ofFact =
        in.self().filter(s -> s.known().isPresent() && !s.name().equals("Threshold")).isPresent();
    if (ofFact && value instanceof TextLiteral text && !text.value().isEmpty()) {
      in.report(RuleMessage.PLACE_OR_PARTY, text.from(), text.value());
    }
  }

  private static boolean isOrdered(ValueType type) {
    return Set.of(Sort.NUMBER, Sort.TEXT, Sort.DAY, Sort.ANYTHING).contains(type.sort());
  }
}
