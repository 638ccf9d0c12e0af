package org.ridgeline.reason;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kie.api.runtime.rule.RuleContext;
import org.ridgeline.fact.Citation;
import org.ridgeline.fact.Cited;

/**
 * What a match of a rule rests on.
 *
 * @param citations the rows behind every fact that the rule binds to a variable, each once, by row
 * @param premises for each fact that the rule matched, bound or not, what its rows amount to; what
 *     a rule gathered into a list is one premise
 */
record Evidence(List<Citation> citations, List<Support> premises) {

  static Evidence of(RuleContext rule) {
    // Who is sure of a claim's opposite is no support for it; only a conclusion on who holds a
    // place gathers both, and says which.
    return of(rule, claim -> true);
  }

  /** The same, where only some of the claims say what is concluded, and the others otherwise. */
  static Evidence of(RuleContext rule, Predicate<StandingClaim> agreeing) {
    var match = rule.getMatch();
    var today = today(rule);
    return new Evidence(
        match.getDeclarationIds().stream()
            .map(match::getDeclarationValue)
            .flatMap(Evidence::rows)
            .distinct()
            .sorted()
            .toList(),
        match.getObjects().stream().flatMap(matched -> premise(matched, agreeing, today)).toList());
  }

  /** The night's day, to which the engine's clock is set. */
  private static LocalDate today(RuleContext rule) {
    var now = rule.getKieRuntime().getSessionClock().getCurrentTime();
    return LocalDate.ofInstant(Instant.ofEpochMilli(now), ZoneOffset.UTC);
  }

  /** What the weakest premise has to stand on: a conclusion is no surer than that. */
  Support support() {
    return Support.weakest(premises);
  }

  private static Stream<Support> premise(
      Object matched, Predicate<StandingClaim> agreeing, LocalDate today) {
    // A conclusion has weighed its own claims, of which some may say the opposite.
    if (matched instanceof Conclusion conclusion) {
      return Stream.of(conclusion.support());
    }
    var claims = parts(matched).filter(StandingClaim.class::isInstance).toList();
    if (!claims.isEmpty()) {
      var all = claims.stream().map(StandingClaim.class::cast).toList();
      return Stream.of(
          Support.by(
              all.stream().filter(agreeing).toList(),
              all.stream().filter(agreeing.negate()).toList(),
              today));
    }
    var rows = rows(matched).distinct().toList();
    return rows.isEmpty() ? Stream.empty() : Stream.of(Support.by(rows, today));
  }

  private static Stream<Citation> rows(Object matched) {
    return parts(matched)
        .filter(Cited.class::isInstance)
        .flatMap(part -> ((Cited) part).citations().stream());
  }

  /** A fact itself, or what is gathered in a list, or what a notion speaks of. */
  private static Stream<?> parts(Object matched) {
    if (matched instanceof Collection<?> several) {
      return several.stream().flatMap(Evidence::parts);
    }
    // What several functions of one accumulate give arrives as an array.
    if (matched instanceof Object[] several) {
      return Arrays.stream(several).flatMap(Evidence::parts);
    }
    return matched != null && isNotion(matched)
        ? Properties.ofNotion(matched).stream().flatMap(Evidence::parts)
        : Stream.ofNullable(matched);
  }

  /** Whether it is of a type that rules declare; those live in the rules' own packages. */
  private static boolean isNotion(Object matched) {
    return matched.getClass().getName().startsWith("rules.");
  }
}
