package org.ridgeline.reason.order;

import java.util.Collection;
import java.util.HashMap;
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

  private final Map<String, RuleOutline> rules = new HashMap<>();
  private final Map<String, Integer> depths = new HashMap<>();

  private RuleStrata(Collection<RuleOutline> outlines) {
    for (var outline : outlines) {
      rules.put(outline.file(), outline);
      depths.put(outline.file(), 0);
    }
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
    for (var rule : rules.values()) {
      int depth =
          rules.values().stream()
              .filter(below -> !below.equals(rule))
              .filter(rule::standsUpon)
              .mapToInt(below -> depths.get(below.file()) + 1)
              .max()
              .orElse(0);
      changed |= depth != depths.put(rule.file(), Math.min(depth, rules.size()));
    }
    return changed;
  }
}
