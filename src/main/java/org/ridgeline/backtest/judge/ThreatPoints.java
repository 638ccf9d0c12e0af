package org.ridgeline.backtest.judge;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ridgeline.backtest.replay.ReplayedPlace;
import org.ridgeline.fact.criteria.Side;
import org.ridgeline.fact.criteria.Theme;
import org.ridgeline.reason.conclude.RuleDoc;

/** Adds up Threat anew from what rules found, with the caps of their themes. */
public final class ThreatPoints {

  private final Map<String, Theme> themes = new HashMap<>();
  private final Map<String, RuleDoc> rules = new LinkedHashMap<>();

  /**
   * @param docs of all rules
   * @param all themes
   */
  public ThreatPoints(Collection<RuleDoc> docs, Collection<Theme> all) {
    all.stream()
        .filter(theme -> theme.side() == Side.THREAT)
        .forEach(theme -> themes.put(theme.id(), theme));
    docs.stream()
        .filter(doc -> themes.containsKey(doc.theme()) && doc.points() > 0)
        .forEach(doc -> rules.put(doc.id(), doc));
  }

  /** The rules that add to Threat. */
  public List<RuleDoc> rules() {
    return List.copyOf(rules.values());
  }

  /** Threat without the points of one rule; with those of all, if it is none of them. */
  int without(ReplayedPlace place, String rule) {
    var sums = new HashMap<String, Integer>();
    for (var found : place.found()) {
      var doc = rules.get(found);
      if (doc != null && !found.equals(rule)) {
        sums.merge(doc.theme(), doc.points(), Integer::sum);
      }
    }
    return sums.entrySet().stream()
        .mapToInt(sum -> Math.min(sum.getValue(), themes.get(sum.getKey()).cap()))
        .sum();
  }
}
