package org.ridgeline.reason;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.ridgeline.reason.lint.RuleText;

/**
 * How many rules stand one upon another below each rule: 0 for a rule over facts alone, 1 for one
 * over its notions, and so on.
 *
 * <p>What the rules conclude does not depend on the order in which they fire. The work does: a rule
 * that fires before the notions below it are complete concludes what must be withdrawn again.
 */
final class Layers {

  private static final Pattern CONCLUDED =
      Pattern.compile("\\bnew\\s+([A-Z]\\w*)|\\b([A-Z]\\w*)\\.(?:by|of)\\b");

  private record Types(Set<String> matched, Set<String> concluded) {

    static Types of(RuleDescr rule) {
      var then = String.valueOf(rule.getConsequence());
      return new Types(
          Layers.matched(rule),
          CONCLUDED
              .matcher(then)
              .results()
              .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
              .collect(toSet()));
    }

    boolean standsUpon(Types other) {
      return matched.stream().anyMatch(other.concluded::contains);
    }
  }

  private final Map<String, Types> types = new HashMap<>();
  private final Map<String, Integer> depths = new HashMap<>();

  private Layers(List<RuleText> texts) {
    for (var text : texts) {
      text.tree().getRules().forEach(rule -> types.put(text.path(), Types.of(rule)));
    }
    types.keySet().forEach(path -> depths.put(path, 0));
  }

  /** The depth of the rule in each of these files; 0 for files without one. */
  static Map<String, Integer> of(List<RuleText> texts) {
    var layers = new Layers(texts);
    // As many rounds as there are rules settle every chain; rules in a circle stay as they are.
    int rounds = texts.size();
    while (layers.deepen() && rounds > 0) {
      rounds--;
    }
    return layers.depths;
  }

  /** The types that a rule's conditions look at. */
  static Set<String> matched(RuleDescr rule) {
    return matchedBelow(rule.getLhs()).flatMap(Layers::withKinds).collect(toSet());
  }

  /** The types of all patterns of a condition, however deep in it. */
  private static Stream<String> matchedBelow(BaseDescr condition) {
    if (condition instanceof AccumulateDescr accumulate) {
      return matchedBelow(accumulate.getInput());
    }
    if (condition instanceof CollectDescr collect) {
      return matchedBelow(collect.getInputPattern());
    }
    var below =
        condition instanceof ConditionalElementDescr several
            ? several.getDescrs().stream().flatMap(Layers::matchedBelow)
            : Stream.<String>empty();
    if (!(condition instanceof PatternDescr pattern)) {
      return below;
    }
    var source =
        pattern.getSource() == null ? Stream.<String>empty() : matchedBelow(pattern.getSource());
    return Stream.concat(Stream.of(pattern.getObjectType()), source);
  }

  /** Whoever matches conclusions matches findings and controls. */
  private static Stream<String> withKinds(String type) {
    return type.equals(Conclusion.class.getSimpleName())
        ? Arrays.stream(Conclusion.class.getPermittedSubclasses()).map(Class::getSimpleName)
        : Stream.of(type);
  }

  private boolean deepen() {
    boolean changed = false;
    for (var path : types.keySet()) {
      int depth =
          types.keySet().stream()
              .filter(below -> !below.equals(path))
              .filter(below -> types.get(path).standsUpon(types.get(below)))
              .mapToInt(below -> depths.get(below) + 1)
              .max()
              .orElse(0);
      changed |= depth != depths.put(path, Math.min(depth, types.size()));
    }
    return changed;
  }
}
