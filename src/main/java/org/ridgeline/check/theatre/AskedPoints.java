package org.ridgeline.check.theatre;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ridgeline.fact.criteria.Side;
import org.ridgeline.fact.criteria.Theme;
import org.ridgeline.reason.engine.RuleFolder;
import org.ridgeline.reason.language.RuleOutline;

/**
 * How many points of threat and stakes hang on what a place may lack.
 *
 * <p>A rule hangs on a fact if it asks for it, or for a notion that no rule concludes without it.
 */
final class AskedPoints {

  /** Whatever is concluded of a place counts to threat or stakes only as this. */
  private static final String FINDING = "Finding";

  private final List<RuleOutline> rules;
  private final Map<String, Integer> caps;

  private AskedPoints(List<RuleOutline> rules, Map<String, Integer> caps) {
    this.rules = rules;
    this.caps = caps;
  }

  static AskedPoints of(RuleFolder folder) {
    return new AskedPoints(
        folder.lint().outlines(),
        folder.tables().themes().stream()
            .filter(theme -> theme.side() != Side.NOTE)
            .collect(toMap(Theme::id, Theme::cap, (a, b) -> a)));
  }

  /**
   * What cannot be concluded of a place.
   *
   * @param rules how many rules say nothing of it
   * @param points the most that these could add to threat and stakes together
   */
  record Lost(int rules, int points) {}

  /** What cannot be concluded of a place of which there are no such facts. */
  Lost without(Collection<Class<?>> facts) {
    var gone = new HashSet<String>();
    facts.forEach(fact -> gone.add(fact.getSimpleName()));
    while (gone.addAll(notionsWithout(gone))) {
      // Of a notion that is gone others may be made.
    }
    var silent =
        rules.stream()
            .filter(rule -> rule.concludes().equals(FINDING))
            .filter(rule -> caps.containsKey(rule.header("Theme")))
            .filter(rule -> hangsOn(rule, gone))
            .toList();
    var byTheme =
        silent.stream()
            .collect(groupingBy(rule -> rule.header("Theme"), summingInt(AskedPoints::points)));
    int points =
        byTheme.entrySet().stream()
            .mapToInt(theme -> Math.min(theme.getValue(), caps.get(theme.getKey())))
            .sum();
    return new Lost(silent.size(), points);
  }

  private static int points(RuleOutline rule) {
    return Integer.parseInt(rule.header("Points"));
  }

  private static boolean hangsOn(RuleOutline rule, Set<String> gone) {
    return rule.asksFor().stream().anyMatch(gone::contains);
  }

  /** The notions that every rule which concludes them needs one of these for. */
  private Set<String> notionsWithout(Set<String> gone) {
    var byNotion = rules.stream().collect(groupingBy(RuleOutline::concludes));
    var without = new HashSet<String>();
    byNotion.forEach(
        (notion, concluding) -> {
          if (!notion.equals(FINDING) && concluding.stream().allMatch(r -> hangsOn(r, gone))) {
            without.add(notion);
          }
        });
    return without;
  }
}
