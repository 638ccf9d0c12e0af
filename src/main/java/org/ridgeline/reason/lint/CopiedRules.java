package org.ridgeline.reason.lint;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ridgeline.reason.language.ParsedRule;
import org.ridgeline.reason.problem.FileMessage;
import org.ridgeline.reason.problem.Problem;

/** Files that were copied and not changed yet: all else that is wrong with them follows. */
record CopiedRules(Set<String> files, List<Problem> problems) {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Those among {@code rules} that say what another says, word by word. */
  static CopiedRules among(List<ParsedRule> rules) {
    var problems = new ArrayList<Problem>();
    var same =
        rules.stream()
            .collect(
                groupingBy(
                    rule -> SPACE.matcher(rule.file().source().code()).replaceAll(" "),
                    LinkedHashMap::new,
                    toList()));
    for (var alike : same.values()) {
      // The first is the one whose file has its name.
      alike.sort(Comparator.comparing(rule -> !rule.file().slug().equals(id(rule))));
      var first = alike.get(0).file().path();
      alike.stream()
          .skip(1)
          .forEach(rule -> problems.add(rule.file().problem(FileMessage.COPY, rule.at(), first)));
    }
    return new CopiedRules(
        problems.stream().map(Problem::file).collect(Collectors.toSet()), problems);
  }

  boolean has(ParsedRule rule) {
    return files.contains(rule.file().path());
  }

  private static String id(ParsedRule rule) {
    return rule.texts().getOrDefault("Id", "");
  }
}
