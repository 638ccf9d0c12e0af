package org.ridgeline.reason.lint;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kie.api.runtime.rule.RuleContext;
import org.ridgeline.read.NearestName;
import org.ridgeline.reason.lint.Expression.Binary;
import org.ridgeline.reason.lint.Expression.Binding;
import org.ridgeline.reason.lint.Expression.Call;
import org.ridgeline.reason.lint.Expression.Creation;
import org.ridgeline.reason.lint.Expression.Digits;
import org.ridgeline.reason.lint.Expression.In;
import org.ridgeline.reason.lint.Expression.Name;
import org.ridgeline.reason.lint.Expression.Property;
import org.ridgeline.reason.lint.Expression.Text;
import org.ridgeline.reason.lint.Expression.Truth;
import org.ridgeline.reason.lint.Type.Sort;

/**
 * Holds one expression to names that stand for something and to values that fit each other, and so
 * to what a rule may do.
 */
final class ValueCheck {

  private static final Set<String> ORDERED = Set.of("<", "<=", ">", ">=");
  private static final Set<String> EQUAL = Set.of("==", "!=");
  private static final Set<String> CONTEXT = Set.of("kcontext", "drools");

  private final RuleText file;
  private final Names names;
  private final Scope scope;
  private final Optional<Type> self;
  private final Located whole;
  private final List<Problem> problems;

  /**
   * A check of {@code whole}.
   *
   * @param self the fact whose properties may be named alone, within its brackets
   */
  ValueCheck(
      RuleText file,
      Names names,
      Scope scope,
      Optional<Type> self,
      Located whole,
      List<Problem> problems) {
    this.file = file;
    this.names = names;
    this.scope = scope;
    this.self = self;
    this.whole = whole;
    this.problems = problems;
  }

  /** Checks a condition within the brackets of a fact, and binds the variable that it binds. */
  void condition() {
    if (whole.expression() instanceof Binding binding) {
      bind(binding);
      return;
    }
    var type = typeOf(whole.expression());
    if (!type.fits(Type.TRUTH)) {
      report(
          Kind.WRONG_TYPE,
          whole.expression().from(),
          "'%s' is %s, which says neither yes nor no; compare it, or bind it as $name : %s"
              .formatted(written(whole.expression()), type.inWords(), written(whole.expression())));
    }
  }

  private void bind(Binding binding) {
    var of = binding.of();
    if ((of instanceof Binary compared && isComparison(compared.operator())) || of instanceof In) {
      report(
          Kind.SYNTAX,
          of.from(),
          "a variable is bound to a value; bind it, and write the comparison after a comma");
    }
    var type = typeOf(of);
    if (!scope.bind(binding.variable(), type, whole.base() + binding.from())) {
      report(
          Kind.UNKNOWN_NAME,
          binding.from(),
          "%s is bound already; give this one another name".formatted(binding.variable()));
    }
  }

  private static boolean isComparison(String operator) {
    return EQUAL.contains(operator)
        || ORDERED.contains(operator)
        || Set.of("&&", "||").contains(operator)
        || operator.endsWith("contains")
        || operator.endsWith("memberOf");
  }

  /** The type of the whole expression, as a value. */
  Type value() {
    return typeOf(whole.expression());
  }

  private Type typeOf(Expression value) {
    if (value instanceof Text) {
      return Type.TEXT;
    }
    if (value instanceof Digits) {
      return Type.NUMBER;
    }
    if (value instanceof Truth) {
      return Type.TRUTH;
    }
    if (value instanceof Name name) {
      return named(name);
    }
    if (value instanceof Property property) {
      return property(property);
    }
    if (value instanceof Call call) {
      return call(call);
    }
    if (value instanceof Binary both) {
      return binary(both);
    }
    if (value instanceof In in) {
      in.among().forEach(one -> compared(in.left(), typeOf(in.left()), one, typeOf(one), "=="));
      return Type.TRUTH;
    }
    if (value instanceof Expression.Not not) {
      wanted(not.of(), Type.TRUTH, "!");
      return Type.TRUTH;
    }
    if (value instanceof Expression.Negative negative) {
      wanted(negative.of(), Type.NUMBER, "-");
      return Type.NUMBER;
    }
    if (value instanceof Expression.Cast cast) {
      wanted(cast.of(), Type.TEXT, "(String)");
      return Type.TEXT;
    }
    if (value instanceof Creation creation) {
      report(
          Kind.NOT_PERMITTED,
          creation.from(),
          "'new' makes a notion after 'then'; it has no place in a condition");
    }
    return Type.ANYTHING;
  }

  private void wanted(Expression of, Type wanted, String sign) {
    var type = typeOf(of);
    if (!type.fits(wanted)) {
      report(
          Kind.WRONG_TYPE,
          of.from(),
          "'%s' is %s, and %s needs %s; write %s"
              .formatted(written(of), type.inWords(), sign, wanted.inWords(), wanted.example()));
    }
  }

  private Type named(Name name) {
    if (name.name().equals("this") && self.isPresent()) {
      return self.get();
    }
    if (CONTEXT.contains(name.name())) {
      report(
          Kind.NOT_PERMITTED,
          name.from(),
          "'%s' stands only within by( … ) after 'then'; remove it".formatted(name.name()));
      return Type.ANYTHING;
    }
    var property = self.flatMap(s -> Optional.ofNullable(names.properties(s).get(name.name())));
    var found = property.or(() -> scope.use(name.name()));
    if (found.isPresent()) {
      return found.get();
    }
    scope.miss(name.name());
    report(Kind.UNKNOWN_NAME, name.from(), unknown(name.name()));
    return Type.ANYTHING;
  }

  private String unknown(String name) {
    if (name.startsWith("$")) {
      return "the variable %s is not bound above%s"
          .formatted(
              name,
              NearestName.to(name, scope.names())
                  .map("; did you mean '%s'?"::formatted)
                  .orElse("; bind it in a line before"));
    }
    if (names.named(name).isPresent()) {
      return "'%s' is a type and no value; name one of its words after a dot".formatted(name);
    }
    if (self.isEmpty()) {
      return "there is no '%s'; name a variable that is bound above".formatted(name);
    }
    var known = new TreeSet<>(names.properties(self.get()).keySet());
    return "%s has no property '%s'%s"
        .formatted(
            self.get().name().isEmpty() ? "what is gathered" : self.get().name(),
            name,
            NearestName.to(name, known)
                .or(() -> NearestName.to("$" + name, scope.names()))
                .map("; did you mean '%s'?"::formatted)
                .orElse("; it has " + String.join(", ", known)));
  }

  private Type property(Property property) {
    if (property.of() instanceof Name type && isType(type)) {
      return word(type, property);
    }
    var of = typeOf(property.of());
    if (of.is(Sort.ANYTHING)) {
      // What a notion holds is checked by its name alone where its type is not declared.
      permittedAnywhere(property);
      return Type.ANYTHING;
    }
    var known = names.properties(of);
    var found = Optional.ofNullable(known.get(property.name()));
    if (found.isEmpty()) {
      report(
          Kind.UNKNOWN_NAME,
          property.at(),
          known.isEmpty()
              ? "'%s' is %s and has no properties; compare it as it is"
                  .formatted(written(property.of()), of.inWords())
              : "%s has no property '%s'%s"
                  .formatted(
                      of.name().isEmpty() ? "a list" : of.name(),
                      property.name(),
                      NearestName.to(property.name(), known.keySet())
                          .map("; did you mean '%s'?"::formatted)
                          .orElse("; it has " + String.join(", ", new TreeSet<>(known.keySet())))));
    }
    return found.orElse(Type.ANYTHING);
  }

  /** Of a value whose type nobody declared, a rule may ask only what it may ask of some fact. */
  private void permittedAnywhere(Property property) {
    boolean somewhere =
        Permitted.all().classes().stream()
            .anyMatch(type -> Permitted.all().properties(type).containsKey(property.name()));
    if (!somewhere && !Set.of("size", "empty").contains(property.name())) {
      report(
          Kind.UNKNOWN_NAME,
          property.at(),
          "no fact has a property '%s'; see the facts in rules/README.md"
              .formatted(property.name()));
    }
  }

  private boolean isType(Name name) {
    return Character.isUpperCase(name.name().charAt(0))
        && self.map(s -> !names.properties(s).containsKey(name.name())).orElse(true)
        && !scope.names().contains(name.name());
  }

  private Type word(Name type, Property property) {
    var found = names.named(type.name());
    if (found.isEmpty()) {
      report(Kind.UNKNOWN_NAME, type.from(), names.unknownWord(type.name()));
      return Type.ANYTHING;
    }
    var word = Permitted.all().word(type.name()).map(Type::word);
    var words = word.map(Type::words).orElse(List.of());
    if (!words.contains(property.name())) {
      report(
          Kind.UNKNOWN_NAME,
          property.at(),
          "%s has no word '%s'%s"
              .formatted(
                  type.name(),
                  property.name(),
                  NearestName.to(property.name(), words)
                      .map("; did you mean '%s'?"::formatted)
                      .orElse("; write one of " + String.join(", ", words))));
      return Type.ANYTHING;
    }
    return word.orElseThrow();
  }

  private Type binary(Binary both) {
    var operator = both.operator();
    if (Set.of("&&", "||").contains(operator)) {
      wanted(both.left(), Type.TRUTH, operator);
      wanted(both.right(), Type.TRUTH, operator);
      return Type.TRUTH;
    }
    if (operator.endsWith("contains")) {
      member(both.right(), both.left(), operator);
      return Type.TRUTH;
    }
    if (operator.endsWith("memberOf")) {
      member(both.left(), both.right(), operator);
      return Type.TRUTH;
    }
    if (!isComparison(operator)) {
      wanted(both.left(), Type.NUMBER, operator);
      wanted(both.right(), Type.NUMBER, operator);
      return Type.NUMBER;
    }
    compared(both.left(), typeOf(both.left()), both.right(), typeOf(both.right()), operator);
    return Type.TRUTH;
  }

  private void member(Expression one, Expression several, String operator) {
    var list = typeOf(several);
    var element = typeOf(one);
    if (!list.is(Sort.LIST) && !list.is(Sort.ANYTHING)) {
      report(
          Kind.WRONG_TYPE,
          several.from(),
          "'%s' is %s, and %s needs a list; compare with =="
              .formatted(written(several), list.inWords(), operator));
    } else if (!list.element().orElse(Type.ANYTHING).fits(element)) {
      report(
          Kind.WRONG_TYPE,
          one.from(),
          "'%s' is %s, but the list holds %s; write %s"
              .formatted(
                  written(one),
                  element.inWords(),
                  list.element().orElseThrow().inWords(),
                  list.element().orElseThrow().example()));
    }
  }

  private void compared(
      Expression left, Type leftType, Expression right, Type rightType, String operator) {
    for (var side : List.of(new Side(left, leftType), new Side(right, rightType))) {
      if (side.type().is(Sort.MAYBE)) {
        report(
            Kind.WRONG_TYPE,
            side.of().from(),
            "'%s' may be missing and cannot be compared; match a measurement that has it"
                .formatted(written(side.of())));
        return;
      }
    }
    if (!leftType.fits(rightType)) {
      report(
          Kind.WRONG_TYPE,
          right.from(),
          "'%s' is %s, but '%s' is %s; write %s"
              .formatted(
                  written(left),
                  leftType.inWords(),
                  written(right),
                  rightType.is(Sort.WORD) ? "a word of " + rightType.name() : rightType.inWords(),
                  leftType.example()));
    } else if (ORDERED.contains(operator) && !isOrdered(leftType)) {
      report(
          Kind.WRONG_TYPE,
          left.to(),
          "'%s' is %s, which has no order; compare with == or !="
              .formatted(written(left), leftType.inWords()));
    } else {
      named(left);
      named(right);
    }
  }

  /** Thresholds aside, a text that a fact is compared with is a place or a party. */
  private void named(Expression value) {
    boolean ofFact =
        self.filter(s -> s.known().isPresent() && !s.name().equals("Threshold")).isPresent();
    if (ofFact && value instanceof Text text && !text.value().isEmpty()) {
      report(
          Kind.NAMED,
          text.from(),
          "\"%s\" names a place or a party, which no rule does; compare with a variable, or with \"\" for none"
              .formatted(text.value()));
    }
  }

  private record Side(Expression of, Type type) {}

  private static boolean isOrdered(Type type) {
    return Set.of(Sort.NUMBER, Sort.TEXT, Sort.DAY, Sort.ANYTHING).contains(type.sort());
  }

  private Type call(Call call) {
    if (call.of().isEmpty()) {
      call.arguments().forEach(this::typeOf);
      report(
          Kind.NOT_PERMITTED,
          call.at(),
          "'%s' may not be called; the functions are %s"
              .formatted(call.name(), String.join(", ", Permitted.all().names("function"))));
      return Type.ANYTHING;
    }
    if (call.of().get() instanceof Name type && isType(type)) {
      return called("function", type.name(), call, type.from());
    }
    var of = typeOf(call.of().get());
    return called("ask", of.name(), call, call.at());
  }

  private Type called(String heading, String owner, Call call, int at) {
    var ways = Permitted.all().calls(heading, owner, call.name());
    if (ways.isEmpty() || (heading.equals("function") && names.named(owner).isEmpty())) {
      call.arguments().forEach(this::typeOf);
      var known = Permitted.all().names(heading);
      report(
          Kind.NOT_PERMITTED,
          at,
          "'%s.%s' may not be called%s"
              .formatted(
                  owner.isEmpty() ? written(call.of().orElseThrow()) : owner,
                  call.name(),
                  NearestName.to(owner + "." + call.name(), known)
                      .map("; did you mean '%s'?"::formatted)
                      .orElse("; only these may: " + String.join(", ", known))));
      return Type.ANYTHING;
    }
    handedOver(call.name(), ways, call.arguments(), call.at());
    return Permitted.all().of(ways.get(0).getGenericReturnType()).orElse(Type.ANYTHING);
  }

  /** Checks what stands within {@code insertLogical}. */
  void conclusion() {
    if (!(whole.expression() instanceof Call verb) || verb.arguments().size() != 1) {
      return;
    }
    var concluded = verb.arguments().get(0);
    if (concluded instanceof Creation creation) {
      created(creation);
    } else if (concluded instanceof Call call && call.of().orElse(null) instanceof Name type) {
      var ways = Permitted.all().calls("conclude", type.name(), call.name());
      if (ways.isEmpty() || names.named(type.name()).isEmpty()) {
        call.arguments().forEach(this::typeOfArgument);
        notConcluded(type.name() + "." + call.name(), type.from());
      } else {
        handedOver(type.name() + "." + call.name(), ways, call.arguments(), call.at());
      }
    } else {
      notConcluded(written(concluded), concluded.from());
    }
  }

  private void notConcluded(String written, int at) {
    var known = new TreeSet<>(Permitted.all().names("conclude"));
    var owner = written.contains(".") ? written.substring(0, written.indexOf('.')) : written;
    boolean notImported = known.contains(written) && Permitted.all().type(owner).isPresent();
    report(
        notImported ? Kind.UNKNOWN_NAME : Kind.NOT_PERMITTED,
        at,
        notImported
            ? names.unknown(owner)
            : "'%s' is no conclusion%s"
                .formatted(
                    written,
                    NearestName.to(written, known)
                        .map("; did you mean '%s'?"::formatted)
                        .orElse("; conclude a new notion, or one of " + String.join(", ", known))));
  }

  private void created(Creation creation) {
    var notion = names.notion(creation.type());
    var arguments = creation.arguments();
    if (notion.isPresent()) {
      var fields = List.copyOf(notion.get().fields().values());
      var labels = List.copyOf(notion.get().fields().keySet());
      if (fields.size() != arguments.size()) {
        arguments.forEach(this::typeOfArgument);
        report(
            Kind.WRONG_TYPE,
            creation.at(),
            "%s is made of %d, not %d; write new %s( %s )"
                .formatted(
                    creation.type(),
                    fields.size(),
                    arguments.size(),
                    creation.type(),
                    String.join(", ", labels)));
        return;
      }
      for (int i = 0; i < fields.size(); i++) {
        argument(creation.type(), labels.get(i), fields.get(i), arguments.get(i));
      }
      return;
    }
    // A fact that could be told as well as concluded would not be withdrawn with its grounds.
    arguments.forEach(this::typeOfArgument);
    report(Kind.UNKNOWN_NAME, creation.at(), names.unknownNotion(creation.type()));
  }

  private void handedOver(String name, List<Method> ways, List<Expression> arguments, int at) {
    var way = ways.stream().filter(w -> w.getParameterCount() == arguments.size()).findFirst();
    if (way.isEmpty()) {
      arguments.forEach(this::typeOfArgument);
      report(
          Kind.WRONG_TYPE,
          at,
          "%s takes %s, not %d; write %s"
              .formatted(
                  name,
                  String.join(
                      " or ",
                      ways.stream()
                          .map(w -> String.valueOf(w.getParameterCount()))
                          .sorted()
                          .toList()),
                  arguments.size(),
                  signature(name, ways.get(0))));
      return;
    }
    var parameters = way.get().getParameters();
    for (int i = 0; i < parameters.length; i++) {
      var type = parameters[i].getParameterizedType();
      argument(
          name,
          parameters[i].getName(),
          type == RuleContext.class ? Type.CONTEXT : Permitted.all().of(type).orElse(Type.ANYTHING),
          arguments.get(i));
    }
  }

  private static String signature(String name, Method way) {
    return name
        + "( "
        + String.join(
            ", ",
            Arrays.stream(way.getParameters())
                .map(p -> p.getType() == RuleContext.class ? "kcontext" : p.getName())
                .toList())
        + " )";
  }

  private void argument(String call, String label, Type wanted, Expression argument) {
    var type = typeOfArgument(argument);
    if (!type.fits(wanted)) {
      report(
          Kind.WRONG_TYPE,
          argument.from(),
          "'%s' is %s, but %s of %s is %s; hand over %s"
              .formatted(
                  written(argument),
                  type.inWords(),
                  label,
                  call,
                  wanted.is(Sort.CONTEXT) ? "kcontext" : wanted.inWords(),
                  wanted.is(Sort.CONTEXT) ? "kcontext" : wanted.example()));
    }
  }

  private Type typeOfArgument(Expression argument) {
    return argument instanceof Name name && CONTEXT.contains(name.name())
        ? Type.CONTEXT
        : typeOf(argument);
  }

  private String written(Expression part) {
    return whole.text().substring(part.from(), part.to()).replaceAll("\\s+", " ");
  }

  private void report(Kind kind, int at, String message) {
    problems.add(file.problem(kind, whole.base() + at, message));
  }
}
