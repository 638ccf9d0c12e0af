package org.ridgeline.reason.lint;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ridgeline.read.text.NearestName;
import org.ridgeline.reason.language.Expression;
import org.ridgeline.reason.language.Expression.Call;
import org.ridgeline.reason.language.Expression.Name;
import org.ridgeline.reason.language.Permitted;
import org.ridgeline.reason.language.ValueType;
import org.ridgeline.reason.language.ValueType.Sort;
import org.ridgeline.reason.problem.RuleMessage;

/** Holds calls to what may be called, and what they are given to what they take. */
final class CallCheck {

  private final ExpressionContext in;
  private final ValueTypes types;

  CallCheck(ExpressionContext in, ValueTypes types) {
    this.in = in;
    this.types = types;
  }

  /** The type of what a call gives. */
  ValueType call(Call call) {
    if (call.of().isEmpty()) {
      call.arguments().forEach(types::of);
      var property = property(call.name());
      if (call.arguments().isEmpty() && property.isPresent()) {
        in.report(RuleMessage.PROPERTY_AS_FUNCTION, call.at(), call.name(), property.get());
        return ValueType.ANYTHING;
      }
      in.report(
          RuleMessage.UNKNOWN_FUNCTION,
          call.at(),
          call.name(),
          String.join(", ", Permitted.all().names("function")));
      return ValueType.ANYTHING;
    }
    if (call.of().get() instanceof Name type && in.isType(type)) {
      return called("function", type.name(), call, type.from());
    }
    var of = types.of(call.of().get());
    if (of.is(Sort.ANYTHING) && in.names().hasUnread()) {
      call.arguments().forEach(this::typeOfArgument);
      return ValueType.ANYTHING;
    }
    return called("ask", of.name(), call, call.at());
  }

  /** The property that a function of Java would give. */
  private static Optional<String> property(String function) {
    var bare = function.replaceFirst("^(?:get|is)(?=[A-Z])", "");
    var name = bare.isEmpty() ? bare : Character.toLowerCase(bare.charAt(0)) + bare.substring(1);
    return Permitted.all().classes().stream()
            .anyMatch(type -> Permitted.all().properties(type).containsKey(name))
        ? Optional.of(name)
        : Optional.empty();
  }

  private ValueType called(String heading, String owner, Call call, int at) {
    var ways = Permitted.all().calls(heading, owner, call.name());
    if (ways.isEmpty() || (heading.equals("function") && in.names().named(owner).isEmpty())) {
      call.arguments().forEach(types::of);
      var known = Permitted.all().names(heading);
      in.report(
          RuleMessage.UNKNOWN_METHOD,
          at,
          owner.isEmpty() ? in.written(call.of().orElseThrow()) : owner,
          call.name(),
          call.name().equals("equals")
              ? "; compare with =="
              : NearestName.hint(
                  owner + "." + call.name(), known, "only these may: " + String.join(", ", known)));
      return ValueType.ANYTHING;
    }
    arguments(call.name(), ways, call.arguments(), call.at());
    return Permitted.all().of(ways.get(0).getGenericReturnType()).orElse(ValueType.ANYTHING);
  }

  /** Checks what a call is given against the ways to call it. */
  void arguments(String name, List<Method> ways, List<Expression> arguments, int at) {
    var way = ways.stream().filter(w -> w.getParameterCount() == arguments.size()).findFirst();
    if (way.isEmpty()) {
      arguments.forEach(this::typeOfArgument);
      in.report(
          RuleMessage.ARGUMENT_COUNT,
          at,
          name,
          String.join(
              " or ",
              ways.stream().map(w -> String.valueOf(w.getParameterCount())).sorted().toList()),
          arguments.size(),
          signature(name, ways.get(0)));
      return;
    }
    var parameters = way.get().getParameters();
    for (int i = 0; i < parameters.length; i++) {
      var type = parameters[i].getParameterizedType();
      argument(name, parameters[i].getName(), Permitted.all().parameter(type), arguments.get(i));
    }
  }

  private static String signature(String name, Method way) {
    return name
        + "( "
        + String.join(
            ", ",
            Arrays.stream(way.getParameters())
                .map(
                    p ->
                        Permitted.all().parameter(p.getType()).is(Sort.CONTEXT)
                            ? "kcontext"
                            : p.getName())
                .toList())
        + " )";
  }

  /** Checks one value that is handed over under a label, and returns its type. */
  ValueType argument(String call, String label, ValueType wanted, Expression argument) {
    var type = typeOfArgument(argument);
    if (!type.fits(wanted)) {
      in.report(
          RuleMessage.ARGUMENT_TYPE,
          argument.from(),
          in.written(argument),
          type.inWords(),
          label,
          call,
          wanted.is(Sort.CONTEXT) ? "kcontext" : wanted.inWords(),
          wanted.is(Sort.CONTEXT) ? "kcontext" : wanted.example());
    }
    return type;
  }

  /** The type of a value that is handed over, the match itself included. */
  ValueType typeOfArgument(Expression argument) {
    return argument instanceof Name name && ValueTypes.CONTEXT.contains(name.name())
        ? ValueType.CONTEXT
        : types.of(argument);
  }
}
