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
 * @param citations the rows behind every fact that the rule binds to a variable, each once, by row
 * @param premises for each fact that the rule matched, bound or not, the rows that it rests on;
 *     what a rule gathered into a list is one premise
 */
record Evidence(List<Citation> citations, List<List<Citation>> premises) {

  static Evidence of(Match match) {
    return new Evidence(
        match.getDeclarationIds().stream()
            .map(match::getDeclarationValue)
            .flatMap(Evidence::rows)
            .distinct()
            .sorted()
            .toList(),
        match.getObjects().stream()
            .map(matched -> rows(matched).distinct().toList())
            .filter(rows -> !rows.isEmpty())
            .toList());
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
    return matched != null && isNotion(matched)
        ? Properties.ofNotion(matched).stream().flatMap(Evidence::rows)
        : Stream.empty();
  }

  /** Whether it is of a type that rules declare; those live in the rules' own packages. */
  private static boolean isNotion(Object matched) {
    return matched.getClass().getName().startsWith("rules.");
  }
}
