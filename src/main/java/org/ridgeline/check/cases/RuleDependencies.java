package org.ridgeline.check.cases;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.reason.engine.RuleFolder;
import org.ridgeline.reason.language.RuleFile;
import org.ridgeline.reason.language.RuleOutline;

/** Which rules stand upon which, and so what a rule needs to fire as it does among all. */
public final class RuleDependencies {

  private final RuleFolder folder;
  private final Map<String, RuleOutline> rules;
  private final Map<String, Set<String>> needed;
  private final Map<String, String> digests;
  private final String setting;

  public RuleDependencies(RuleFolder folder) {
    this.folder = folder;
    this.rules =
        folder.lint().outlines().stream().collect(toMap(RuleOutline::id, identity(), (a, b) -> a));
    this.needed = closures(rules.values());
    this.digests =
        folder.texts().stream()
            .collect(toMap(RuleFile::path, text -> CaseResultCache.digest(List.of(text.text()))));
    this.setting = CaseResultCache.digest(setting(folder));
  }

  private static List<String> setting(RuleFolder folder) {
    var setting = new ArrayList<String>();
    folder.tables().themes().forEach(theme -> setting.add(theme.toString()));
    folder.tables().thresholds().forEach(threshold -> setting.add(threshold.toString()));
    folder.texts().stream()
        .filter(text -> !text.hasRules())
        .forEach(text -> setting.add(text.text()));
    return setting;
  }

  private static Map<String, Set<String>> closures(Collection<RuleOutline> rules) {
    var below = new HashMap<String, List<String>>();
    for (var rule : rules) {
      below.put(
          rule.id(),
          rules.stream()
              .filter(other -> rule.standsUpon(other) || isRival(rule, other))
              .map(RuleOutline::id)
              .toList());
    }
    return below.keySet().stream().collect(toMap(identity(), rule -> closure(rule, below)));
  }

  /** Who holds a place only one rule may conclude, so that each must be seen among all that do. */
  private static boolean isRival(RuleOutline rule, RuleOutline other) {
    return rule.concludes().equals("Control") && other.concludes().equals("Control");
  }

  private static Set<String> closure(String rule, Map<String, List<String>> below) {
    var reached = new TreeSet<>(Set.of(rule));
    var open = new ArrayList<>(reached);
    while (!open.isEmpty()) {
      below.get(open.remove(open.size() - 1)).stream().filter(reached::add).forEach(open::add);
    }
    return reached;
  }

  /** The ids of the rules that a rule needs, itself included. */
  public Set<String> neededBy(String rule) {
    return needed.get(rule);
  }

  /** The file of a rule. */
  public String file(String rule) {
    return rules.get(rule).file();
  }

  /** The folder with as many rules as some need, and all files that hold none. */
  public RuleFolder only(Collection<String> ids) {
    var wanted = new TreeSet<String>();
    ids.forEach(id -> wanted.addAll(neededBy(id)));
    return folder.only(text -> !text.hasRules() || wanted.contains(text.slug()));
  }

  /** Of {@code book}, which must hold them all, the rules that a rule needs. */
  public RuleBook neededBy(String rule, RuleBook book) {
    return book.only(neededBy(rule).stream().map(rules::get).toList());
  }

  /** A digest of all that a case of a rule depends on besides itself and the program. */
  public String ground(String rule) {
    var ground = new ArrayList<>(List.of(setting));
    neededBy(rule).forEach(id -> ground.add(digests.get(rules.get(id).file())));
    return CaseResultCache.digest(ground);
  }
}
