package org.ridgeline.reason;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.kie.api.runtime.rule.Match;
import org.ridgeline.fact.Citation;
import org.ridgeline.fact.Cited;

/**
 * What a match of a rule rests on.
 *
 * @param premises for each fact that the rule matched, the rows that it rests on; what a rule
 *     gathered into a list is one premise
 */
record Evidence(List<List<Citation>> premises) {

  static Evidence of(Match match) {
    return new Evidence(
        match.getObjects().stream()
            .map(matched -> rows(matched).distinct().toList())
            .filter(rows -> !rows.isEmpty())
            .toList());
  }

  /** The rows behind all premises, each once, by row. */
  List<Citation> citations() {
    return premises.stream().flatMap(List::stream).distinct().sorted().toList();
  }

  /** What the weakest premise has to stand on: a conclusion is no surer than that. */
  Support support() {
    return premises.stream().map(Support::by).min(Support.WEAKEST_FIRST).orElse(Support.NONE);
  }

  private static Stream<Citation> rows(Object matched) {
    if (matched instanceof Cited cited) {
      return cited.citations().stream();
    }
    if (matched instanceof Collection<?> several) {
      return several.stream().flatMap(Evidence::rows);
    }
    // What several functions of one accumulate give arrives as an array.
    if (matched instanceof Object[] several) {
      return Arrays.stream(several).flatMap(Evidence::rows);
    }
    return isNotion(matched)
        ? Properties.ofNotion(matched).stream().flatMap(Evidence::rows)
        : Stream.empty();
  }

  /** Whether it is of a type that rules declare; those live in the rules' own packages. */
  private static boolean isNotion(Object matched) {
    return matched.getClass().getName().startsWith("rules.");
  }
}
