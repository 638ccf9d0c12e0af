package org.ridgeline.reason.order;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ridgeline.reason.language.RuleOutline;

/**
 * How many rules stand one upon another below each rule: 0 for a rule over facts alone, 1 for one
 * over its notions, and so on.
 *
 * <p>What the rules conclude does not depend on the order in which they fire. The work does: a rule
 * that fires before the notions below it are complete concludes what must be withdrawn again.
 */
public final class RuleStrata {

  /** The files of the rules that each stands upon, by its file. */
  private final Map<String, List<String>> below = new HashMap<>();

  private final Map<String, Integer> depths = new HashMap<>();

  private RuleStrata(Collection<RuleOutline> outlines) {
    var rules = new HashMap<String, RuleOutline>();
    for (var outline : outlines) {
      rules.put(outline.file(), outline);
      depths.put(outline.file(), 0);
    }
    // Asked once, and not in each round.
    rules.forEach((file, rule) -> below.put(file, below(file, rule, rules)));
  }

  private static List<String> below(String file, RuleOutline rule, Map<String, RuleOutline> rules) {
    return rules.entrySet().stream()
        .filter(other -> !other.getKey().equals(file) && rule.standsUpon(other.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The depth of each of these rules, by its file. */
  public static Map<String, Integer> of(Collection<RuleOutline> outlines) {
    var strata = new RuleStrata(outlines);
    // As many rounds as there are rules settle every chain; rules in a circle stay as they are.
    int rounds = outlines.size();
    while (strata.deepen() && rounds > 0) {
      rounds--;
    }
    return strata.depths;
  }

  private boolean deepen() {
    boolean changed = false;
    for (var rule : below.entrySet()) {
      int depth = rule.getValue().stream().mapToInt(file -> depths.get(file) + 1).max().orElse(0);
      changed |= depth != depths.put(rule.getKey(), Math.min(depth, below.size()));
    }
    return changed;
  }
}
