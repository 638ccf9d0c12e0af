package org.ridgeline.reason.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ridgeline.read.text.NearestName;
import org.ridgeline.reason.language.Expression;
import org.ridgeline.reason.language.Expression.Binary;
import org.ridgeline.reason.language.Expression.BooleanLiteral;
import org.ridgeline.reason.language.Expression.Call;
import org.ridgeline.reason.language.Expression.In;
import org.ridgeline.reason.language.Expression.Name;
import org.ridgeline.reason.language.Expression.NewNotion;
import org.ridgeline.reason.language.Expression.NumberLiteral;
import org.ridgeline.reason.language.Expression.Property;
import org.ridgeline.reason.language.Expression.TextLiteral;
import org.ridgeline.reason.language.Permitted;
import org.ridgeline.reason.language.ValueType;
import org.ridgeline.reason.language.ValueType.Sort;
import org.ridgeline.reason.problem.RuleMessage;

/** Finds the type of a value, and tells of names that stand for nothing. */
final class ValueTypes {

  /** What rules call the match that a conclusion is made of. */
  static final Set<String> CONTEXT = Set.of("kcontext", "drools");

  private final ExpressionContext in;
  private final ComparisonCheck comparisons;
  private final CallCheck calls;

  ValueTypes(ExpressionContext in) {
    this.in = in;
    this.comparisons = new ComparisonCheck(in, this);
    this.calls = new CallCheck(in, this);
  }

  /** The type of a part of the expression; anything if a mistake in it was told. */
  ValueType of(Expression value) {
    if (value instanceof TextLiteral) {
      return ValueType.TEXT;
    }
    if (value instanceof NumberLiteral) {
      return ValueType.NUMBER;
    }
    if (value instanceof BooleanLiteral) {
      return ValueType.TRUTH;
    }
    if (value instanceof Name name) {
      return named(name);
    }
    if (value instanceof Property property) {
      return property(property);
    }
    if (value instanceof Call call) {
      return calls.call(call);
    }
    if (value instanceof Binary both) {
      return comparisons.binary(both);
    }
    return ofOperation(value);
  }

  private ValueType ofOperation(Expression value) {
    if (value instanceof In among) {
      comparisons.among(among);
      return ValueType.TRUTH;
    }
    if (value instanceof Expression.Not not) {
      comparisons.wanted(not.of(), ValueType.TRUTH, "!");
      return ValueType.TRUTH;
    }
    if (value instanceof Expression.Negative negative) {
      comparisons.wanted(negative.of(), ValueType.NUMBER, "-");
      return ValueType.NUMBER;
    }
    if (value instanceof Expression.Cast cast) {
      comparisons.wanted(cast.of(), ValueType.TEXT, "(String)");
      return ValueType.TEXT;
    }
    if (value instanceof NewNotion creation) {
      in.report(RuleMessage.NEW_IN_CONDITION, creation.from());
    }
    return ValueType.ANYTHING;
  }

  /** Whether a name stands for something here. */
  boolean isKnown(Name name) {
    return in.scope().names().contains(name.name())
        || in.self().filter(s -> in.names().properties(s).containsKey(name.name())).isPresent();
  }

  private ValueType named(Name name) {
    if (name.name().equals("this") && in.self().isPresent()) {
      return in.self().get();
    }
    if (CONTEXT.contains(name.name())) {
      in.report(RuleMessage.CONTEXT_IN_CONDITION, name.from(), name.name());
      return ValueType.ANYTHING;
    }
    var property =
        in.self().flatMap(s -> Optional.ofNullable(in.names().properties(s).get(name.name())));
    var found = property.or(() -> in.scope().use(name.name()));
    if (found.isPresent()) {
      return found.get();
    }
    in.scope().miss(name.name());
    unknown(name.name(), name.from());
    return ValueType.ANYTHING;
  }

  private void unknown(String name, int at) {
    if (name.startsWith("$")) {
      in.report(
          RuleMessage.UNBOUND_VARIABLE,
          at,
          name,
          NearestName.hint(name, in.scope().names(), "bind it in a line before"));
    } else if (in.names().named(name).isPresent()) {
      in.report(RuleMessage.TYPE_AS_VALUE, at, name);
    } else if (in.self().isEmpty()) {
      in.report(
          RuleMessage.UNKNOWN_VALUE,
          at,
          name,
          NearestName.hint(
              Optional.of("$" + name).filter(in.scope().names()::contains),
              "name a variable that is bound above"));
    } else {
      unknownProperty(in.self().get(), name, at);
    }
  }

  private void unknownProperty(ValueType self, String name, int at) {
    var known = new TreeSet<>(in.names().properties(self).keySet());
    in.report(
        RuleMessage.UNKNOWN_PROPERTY,
        at,
        self.name().isEmpty() ? "what is gathered" : self.name(),
        name,
        NearestName.hint(
            NearestName.to(name, known).or(() -> NearestName.to("$" + name, in.scope().names())),
            "it has " + String.join(", ", known)));
  }

  private ValueType property(Property property) {
    if (property.of() instanceof Name type && in.isType(type)) {
      return word(type, property);
    }
    var of = of(property.of());
    if (of.is(Sort.ANYTHING)) {
      // What a notion holds is checked by its name alone where its type is not declared.
      permittedAnywhere(property);
      return ValueType.ANYTHING;
    }
    var known = in.names().properties(of);
    var found = Optional.ofNullable(known.get(property.name()));
    if (known.isEmpty()) {
      in.report(RuleMessage.NO_PROPERTIES, property.at(), in.written(property.of()), of.inWords());
    } else if (found.isEmpty()) {
      in.report(
          RuleMessage.UNKNOWN_PROPERTY,
          property.at(),
          of.name().isEmpty() ? "a list" : of.name(),
          property.name(),
          NearestName.hint(
              property.name(),
              known.keySet(),
              "it has " + String.join(", ", new TreeSet<>(known.keySet()))));
    }
    return found.orElse(ValueType.ANYTHING);
  }

  /** Of a value whose type nobody declared, a rule may ask only what it may ask of some fact. */
  private void permittedAnywhere(Property property) {
    if (in.names().hasUnread()) {
      return;
    }
    boolean somewhere =
        Permitted.all().classes().stream()
            .anyMatch(type -> Permitted.all().properties(type).containsKey(property.name()));
    if (!somewhere && !Set.of("size", "empty").contains(property.name())) {
      in.report(RuleMessage.PROPERTY_OF_NO_FACT, property.at(), property.name());
    }
  }

  private ValueType word(Name type, Property property) {
    var found = in.names().named(type.name());
    if (found.isEmpty()) {
      in.problems().add(in.names().unknownWord(type.name(), in.whole().base() + type.from()));
      return ValueType.ANYTHING;
    }
    var word = Permitted.all().word(type.name()).map(ValueType::word);
    var words = word.map(ValueType::words).orElse(List.of());
    if (!words.contains(property.name())) {
      in.report(
          RuleMessage.UNKNOWN_WORD,
          property.at(),
          type.name(),
          property.name(),
          NearestName.hint(property.name(), words, "write one of " + String.join(", ", words)));
      return ValueType.ANYTHING;
    }
    return word.orElseThrow();
  }
}
