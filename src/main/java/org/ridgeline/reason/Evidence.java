package org.ridgeline.reason;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.kie.api.runtime.rule.Match;
import org.ridgeline.fact.Citation;
import org.ridgeline.fact.Cited;

/** Finds the rows that a match of a rule rests on. */
final class Evidence {

  private Evidence() {}

  /** The rows behind every fact that the rule matched, each once, by row. */
  static List<Citation> of(Match match) {
    return match.getObjects().stream().flatMap(Evidence::rows).distinct().sorted().toList();
  }

  /** Whether it is of a type that rules declare; those live in the rules' own packages. */
  private static boolean isNotion(Object matched) {
    return matched.getClass().getName().startsWith("rules.");
  }

  private static Stream<Citation> rows(Object matched) {
    if (matched instanceof Cited cited) {
      return cited.citations().stream();
    }
    if (matched instanceof Collection<?> several) {
      return several.stream().flatMap(Evidence::rows);
    }
    return isNotion(matched)
        ? Properties.ofNotion(matched).stream().flatMap(Evidence::rows)
        : Stream.empty();
  }
}
