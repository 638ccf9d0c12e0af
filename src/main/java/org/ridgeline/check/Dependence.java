package org.ridgeline.check;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ridgeline.reason.RuleBook;
import org.ridgeline.reason.RuleFolder;
import org.ridgeline.reason.lint.Outline;
import org.ridgeline.reason.lint.RuleText;

/** Which rules stand upon which, and so what a rule needs to fire as it does among all. */
final class Dependence {

  private final RuleFolder folder;
  private final Map<String, Outline> rules;
  private final Map<String, Set<String>> needed;
  private final Map<String, String> texts;
  private final String setting;

  Dependence(RuleFolder folder) {
    this.folder = folder;
    this.rules =
        folder.lint().outlines().stream().collect(toMap(Outline::id, identity(), (a, b) -> a));
    this.needed = closures(rules.values());
    this.texts = folder.texts().stream().collect(toMap(RuleText::path, RuleText::text));
    this.setting = Verdicts.digest(setting(folder));
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

  private static Map<String, Set<String>> closures(Collection<Outline> rules) {
    var below = new HashMap<String, List<String>>();
    for (var rule : rules) {
      below.put(
          rule.id(),
          rules.stream()
              .filter(other -> rule.standsUpon(other) || isRival(rule, other))
              .map(Outline::id)
              .toList());
    }
    return below.keySet().stream().collect(toMap(identity(), rule -> closure(rule, below)));
  }

  /** Who holds a place only one rule may conclude, so that each must be seen among all that do. */
  private static boolean isRival(Outline rule, Outline other) {
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
  Set<String> neededBy(String rule) {
    return needed.get(rule);
  }

  /** The folder with as many rules as some need, and all files that hold none. */
  RuleFolder only(Collection<String> ids) {
    var wanted = new TreeSet<String>();
    ids.forEach(id -> wanted.addAll(neededBy(id)));
    return folder.only(text -> !text.hasRules() || wanted.contains(text.slug()));
  }

  /** Of {@code book}, which must hold them all, the rules that a rule needs. */
  RuleBook neededBy(String rule, RuleBook book) {
    return book.only(neededBy(rule).stream().map(rules::get).toList());
  }

  /** A digest of all that a case of a rule depends on besides itself and the program. */
  String ground(String rule) {
    var ground = new ArrayList<>(List.of(setting));
    neededBy(rule).forEach(id -> ground.add(texts.get(rules.get(id).file())));
    return Verdicts.digest(ground);
  }
}
