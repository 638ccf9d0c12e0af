package org.ridgeline.mutation;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * The files of a rule folder, and which rules stand upon which.
 *
 * @param texts every rule file and table by its path within the folder
 * @param types what each rule matches and concludes, by its file
 */
record RuleFiles(SortedMap<String, String> texts, Map<String, Types> types) {

  private static final Pattern CONCLUDED =
      Pattern.compile("\\bnew\\s+([A-Z]\\w*)|\\b([A-Z]\\w*)\\.(?:by|of)\\b");

  record Types(Set<String> matched, Set<String> concluded) {

    boolean standsUpon(Types other) {
      return matched.stream().anyMatch(other.concluded::contains);
    }
  }

  static RuleFiles read(Path folder) throws IOException {
    var texts = new TreeMap<String, String>();
    var types = new TreeMap<String, Types>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(f -> f.toString().matches(".*\\.(drl|csv)")).toList()) {
        texts.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    texts.forEach(
        (file, text) -> {
          if (file.endsWith(".drl")) {
            RuleMutants.parse(text).forEach(rule -> types.put(file, types(rule)));
          }
        });
    return new RuleFiles(texts, types);
  }

  private static Types types(RuleDescr rule) {
    var matched = new HashSet<>(RuleMutants.typesMatched(rule));
    if (matched.contains("Conclusion")) {
      matched.addAll(List.of("Finding", "Control"));
    }
    return new Types(
        matched,
        CONCLUDED
            .matcher(rule.getConsequence().toString())
            .results()
            .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
            .collect(toSet()));
  }

  /** The files of the rules that some rules need to fire as they do, themselves included. */
  Set<String> neededBy(Set<String> rules) {
    return closure(rules, (one, other) -> types.get(one).standsUpon(types.get(other)));
  }

  /** The files of the rules that may fire otherwise if some rules do, themselves included. */
  Set<String> touchedBy(Set<String> rules) {
    return closure(rules, (one, other) -> types.get(other).standsUpon(types.get(one)));
  }

  private Set<String> closure(Set<String> rules, BiPredicate<String, String> leadsTo) {
    var reached = new HashSet<>(rules);
    boolean grown = true;
    while (grown) {
      grown =
          reached.addAll(
              types.keySet().stream()
                  .filter(other -> reached.stream().anyMatch(one -> leadsTo.test(one, other)))
                  .toList());
    }
    return reached;
  }

  /** Writes some of the rules, and all that belongs to none, as a rule folder. */
  Path write(Set<String> rules, Path folder) throws IOException {
    for (var text : texts.entrySet()) {
      if (rules.contains(text.getKey()) || !types.containsKey(text.getKey())) {
        var file = folder.resolve(text.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.getValue());
      }
    }
    return folder;
  }

  /** The files of the rules that name a threshold. */
  Set<String> naming(String threshold) {
    return types.keySet().stream()
        .filter(file -> texts.get(file).contains('"' + threshold + '"'))
        .collect(toSet());
  }

  static String ruleId(String file) {
    return file.substring(file.lastIndexOf('/') + 1).replace(".drl", "");
  }
}
