package org.ridgeline.reason;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How many rules stand one upon another below each rule: 0 for a rule over facts alone, 1 for one
 * over its notions, and so on.
 *
 * <p>What the rules conclude does not depend on the order in which they fire. The work does: a rule
 * that fires before the notions below it are complete concludes what must be withdrawn again.
 */
final class Layers {

  private static final Pattern WHEN_AND_THEN =
      Pattern.compile("\\bwhen\\b(.*?)\\bthen\\b(.*?)\\bend\\b", Pattern.DOTALL);
  private static final Pattern MATCHED = Pattern.compile("\\b([A-Z]\\w*)\\s*\\(");
  private static final Pattern CONCLUDED =
      Pattern.compile("\\bnew\\s+([A-Z]\\w*)|\\b([A-Z]\\w*)\\.(?:by|of)\\b");
  private static final Pattern COMMENT = Pattern.compile("//[^\n]*");

  private record Types(Set<String> matched, Set<String> concluded) {

    boolean standsUpon(Types other) {
      return matched.stream().anyMatch(other.concluded::contains);
    }
  }

  private final Map<String, Types> types = new HashMap<>();
  private final Map<String, Integer> depths = new HashMap<>();

  private Layers(Map<String, String> texts) {
    texts.forEach((path, text) -> read(text).forEach(t -> types.put(path, t)));
    types.keySet().forEach(path -> depths.put(path, 0));
  }

  /** The depth of the rule in each of these files; 0 for files without one. */
  static Map<String, Integer> of(Map<String, String> texts) {
    var layers = new Layers(texts);
    // As many rounds as there are rules settle every chain; rules in a circle stay as they are.
    int rounds = texts.size();
    while (layers.deepen() && rounds > 0) {
      rounds--;
    }
    return layers.depths;
  }

  private static Stream<Types> read(String text) {
    var rule = WHEN_AND_THEN.matcher(COMMENT.matcher(text).replaceAll(""));
    return rule.find()
        ? Stream.of(
            new Types(
                names(MATCHED, rule.group(1)).flatMap(Layers::withKinds).collect(toSet()),
                names(CONCLUDED, rule.group(2)).collect(toSet())))
        : Stream.empty();
  }

  private static Stream<String> names(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(Layers::name);
  }

  private static String name(MatchResult found) {
    return found.group(1) != null ? found.group(1) : found.group(2);
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
