package org.ridgeline.reason.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * A rule as far as it could be read.
 *
 * @param at where it begins in its file, counted from 0
 * @param conclusion what it concludes, or empty if that could not be read
 */
record Rule(
    RuleText file,
    RuleDescr tree,
    int at,
    List<Condition> conditions,
    Optional<Located> conclusion) {

  /** All its conditions, also those within others. */
  Stream<Condition> all() {
    return conditions.stream().flatMap(Condition::all);
  }

  /** All facts and notions that it asks for. */
  Stream<Condition.Match> matches() {
    return all().filter(Condition.Match.class::isInstance).map(Condition.Match.class::cast);
  }

  /** The name of what it concludes: a notion or Finding, Control and the like. */
  Optional<String> concludes() {
    return conclusion.flatMap(
        c ->
            c.expression()
                .all()
                .flatMap(
                    each -> {
                      if (each instanceof Expression.Creation creation) {
                        return Stream.of(creation.type());
                      }
                      return each instanceof Expression.Call call
                              && call.of().orElse(null) instanceof Expression.Name type
                          ? Stream.of(type.name())
                          : Stream.<String>empty();
                    })
                .findFirst());
  }

  /** What it concludes is made of. */
  List<Expression> conclusionParts() {
    return conclusion
        .map(Located::expression)
        .filter(Expression.Call.class::isInstance)
        .map(verb -> ((Expression.Call) verb).arguments())
        .filter(list -> list.size() == 1)
        .map(list -> list.get(0).parts())
        .orElse(List.of());
  }
}
