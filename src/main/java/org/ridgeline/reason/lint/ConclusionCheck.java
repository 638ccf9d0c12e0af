package org.ridgeline.reason.lint;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.ridgeline.read.text.NearestName;
import org.ridgeline.reason.language.Expression;
import org.ridgeline.reason.language.Expression.Call;
import org.ridgeline.reason.language.Expression.Name;
import org.ridgeline.reason.language.Expression.NewNotion;
import org.ridgeline.reason.language.Permitted;
import org.ridgeline.reason.language.ValueType;
import org.ridgeline.reason.language.ValueType.Sort;
import org.ridgeline.reason.problem.RuleMessage;

/** Holds what a rule concludes to conclusions and notions, made of what they are made of. */
final class ConclusionCheck {

  private final ExpressionContext in;
  private final CallCheck calls;

  ConclusionCheck(ExpressionContext in, ValueTypes types) {
    this.in = in;
    this.calls = new CallCheck(in, types);
  }

  void check() {
    if (!(in.whole().expression() instanceof Call verb) || verb.arguments().size() != 1) {
      return;
    }
    var concluded = verb.arguments().get(0);
    if (concluded instanceof NewNotion creation) {
      created(creation);
    } else if (concluded instanceof Call call && call.of().orElse(null) instanceof Name type) {
      var ways = Permitted.all().calls("conclude", type.name(), call.name());
      if (ways.isEmpty() || in.names().named(type.name()).isEmpty()) {
        call.arguments().forEach(calls::typeOfArgument);
        notConcluded(type.name() + "." + call.name(), type.from());
      } else {
        calls.arguments(type.name() + "." + call.name(), ways, call.arguments(), call.at());
      }
    } else {
      notConcluded(in.written(concluded), concluded.from());
    }
  }

  private void notConcluded(String written, int at) {
    var known = new TreeSet<>(Permitted.all().names("conclude"));
    var owner = owner(written);
    boolean notImported = known.contains(written) && Permitted.all().type(owner).isPresent();
    if (notImported) {
      in.problems().add(in.names().unknown(owner, in.whole().base() + at));
      return;
    }
    // The plainest of several ways has the shortest name.
    var kept =
        known.stream()
            .filter(way -> written.equals("new " + owner(way)))
            .min(Comparator.comparingInt(String::length));
    in.report(
        RuleMessage.OTHER_CONCLUSION,
        at,
        written,
        NearestName.hint(
            kept.or(() -> NearestName.to(written, known)),
            "conclude a new notion, or one of " + String.join(", ", known)));
  }

  private static String owner(String way) {
    return way.contains(".") ? way.substring(0, way.indexOf('.')) : way;
  }

  /**
   * Holds what a notion is made of to a bound. The engine asks a notion again and again for all
   * that it says; of notions within notions, or lists within lists, each step has several times as
   * much as the one before.
   */
  private void bounded(
      String notion, String field, ValueType declared, Expression argument, ValueType type) {
    var within = type.is(Sort.LIST) ? type.element().orElseThrow() : type;
    boolean isNotion = within.is(Sort.FACT) && within.known().isEmpty();
    if (type.is(Sort.LIST) && (isNotion || within.is(Sort.LIST))) {
      notionWithin(argument, isNotion ? "a list of notions" : "a list of lists", notion);
    } else if (isNotion) {
      notionWithin(argument, within.inWords() + ", which is a notion", notion);
    } else if (type.is(Sort.LIST) && declared.is(Sort.ANYTHING)) {
      in.report(
          RuleMessage.UNDECLARED_LIST, argument.from(), in.written(argument), field, notion, field);
    }
  }

  private void notionWithin(Expression argument, String what, String notion) {
    in.report(RuleMessage.NOTION_WITHIN, argument.from(), in.written(argument), what, notion);
  }

  private void created(NewNotion creation) {
    var notion = in.names().notion(creation.type());
    var arguments = creation.arguments();
    if (notion.isPresent()) {
      var fields = List.copyOf(notion.get().fields().values());
      var labels = List.copyOf(notion.get().fields().keySet());
      if (fields.size() != arguments.size()) {
        arguments.forEach(calls::typeOfArgument);
        in.report(
            RuleMessage.NOTION_SIZE,
            creation.at(),
            creation.type(),
            fields.size(),
            arguments.size(),
            creation.type(),
            String.join(", ", labels));
        return;
      }
      for (int i = 0; i < fields.size(); i++) {
        var type = calls.argument(creation.type(), labels.get(i), fields.get(i), arguments.get(i));
        bounded(creation.type(), labels.get(i), fields.get(i), arguments.get(i), type);
      }
      return;
    }
    // A fact that could be told as well as concluded would not be withdrawn with its grounds.
    arguments.forEach(calls::typeOfArgument);
    var ways = Permitted.all().names("conclude");
    if (ways.stream().anyMatch(way -> way.startsWith(creation.type() + "."))) {
      notConcluded("new " + creation.type(), creation.at());
      return;
    }
    if (!in.names().isUnread(creation.type())) {
      in.problems()
          .add(in.names().unknownNotion(creation.type(), in.whole().base() + creation.at()));
    }
  }
}
