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
import org.ridgeline.reason.RuleFolder;
import org.ridgeline.reason.lint.Outline;
import org.ridgeline.reason.lint.RuleText;

/** Which rules stand upon which, and so what a rule needs to fire as it does among all. */
final class Dependence {

  private final RuleFolder folder;
  private final Map<String, Outline> rules;
  private final Map<String, String> texts;
  private final Map<String, Set<String>> needed = new HashMap<>();

  Dependence(RuleFolder folder) {
    this.folder = folder;
    this.rules =
        folder.lint().outlines().stream().collect(toMap(Outline::id, identity(), (a, b) -> a));
    this.texts = folder.texts().stream().collect(toMap(RuleText::path, RuleText::text));
  }

  /** The ids of the rules that a rule needs, itself included. */
  Set<String> neededBy(String rule) {
    return needed.computeIfAbsent(rule, this::closure);
  }

  private Set<String> closure(String rule) {
    var reached = new TreeSet<>(Set.of(rule));
    var open = new ArrayList<>(reached);
    while (!open.isEmpty()) {
      var next = rules.get(open.remove(open.size() - 1));
      rules.values().stream()
          .filter(other -> next.standsUpon(other))
          .map(Outline::id)
          .filter(reached::add)
          .forEach(open::add);
    }
    return reached;
  }

  /** The folder with as many rules as some need, and all files that hold none. */
  RuleFolder only(Collection<String> ids) {
    var wanted = new TreeSet<String>();
    ids.forEach(id -> wanted.addAll(neededBy(id)));
    return folder.only(text -> !text.hasRules() || wanted.contains(text.slug()));
  }

  /** All that a case of a rule depends on besides itself and the program. */
  List<String> ground(String rule) {
    var ground = new ArrayList<String>();
    folder.tables().themes().forEach(theme -> ground.add(theme.toString()));
    folder.tables().thresholds().forEach(threshold -> ground.add(threshold.toString()));
    folder.texts().stream()
        .filter(text -> !text.hasRules())
        .forEach(text -> ground.add(text.text()));
    neededBy(rule).forEach(id -> ground.add(texts.get(rules.get(id).file())));
    return ground;
  }
}
