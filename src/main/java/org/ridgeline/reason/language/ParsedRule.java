package org.ridgeline.reason.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A rule as far as it could be read.
 *
 * @param title its name
 * @param query whether it asks and concludes nothing
 * @param headers in their order
 * @param at where it begins in its file, counted from 0
 * @param conclusion what it concludes, or empty if that could not be read
 */
public record ParsedRule(
    RuleFile file,
    String title,
    boolean query,
    List<RuleHeader> headers,
    int at,
    List<Condition> conditions,
    Optional<LocatedExpression> conclusion) {

  /** The texts of its header by name, without their quotes. */
  public Map<String, String> texts() {
    var texts = new TreeMap<String, String>();
    headers.forEach(header -> texts.put(header.name(), header.text()));
    return texts;
  }

  /** Where a header stands in the file, counted from 0; if it stands nowhere, the rule's title. */
  public int at(String header) {
    return file.source().find(Pattern.compile("(@" + Pattern.quote(header) + ")\\b"), at);
  }

  /** All its conditions, also those within others. */
  public Stream<Condition> all() {
    return conditions.stream().flatMap(Condition::all);
  }

  /** All facts and notions that it asks for. */
  public Stream<Condition.FactPattern> matches() {
    return all()
        .filter(Condition.FactPattern.class::isInstance)
        .map(Condition.FactPattern.class::cast);
  }

  /** The name of what it concludes: a notion or Finding, Control and the like. */
  public Optional<String> concludes() {
    return conclusion.flatMap(
        c ->
            c.expression()
                .all()
                .flatMap(
                    each -> {
                      if (each instanceof Expression.NewNotion creation) {
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
  public List<Expression> conclusionParts() {
    return conclusion
        .map(LocatedExpression::expression)
        .filter(Expression.Call.class::isInstance)
        .map(verb -> ((Expression.Call) verb).arguments())
        .filter(list -> list.size() == 1)
        .map(list -> list.get(0).parts())
        .orElse(List.of());
  }
}
