package org.ridgeline.reason.conclude;

import static java.util.stream.Collectors.partitioningBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.kie.api.runtime.rule.RuleContext;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;

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
    var citations = new LinkedHashSet<Citation>();
    for (var id : match.getDeclarationIds()) {
      visit(match.getDeclarationValue(id), part -> cite(part, citations));
    }
    var today = today(rule);
    var premises = new ArrayList<Support>();
    for (var matched : match.getObjects()) {
      weigh(matched, agreeing, today, premises);
    }
    return new Evidence(citations.stream().sorted().toList(), premises);
  }

  /** The day from which the age of sources is counted, to which the engine's clock is set. */
  private static LocalDate today(RuleContext rule) {
    var now = rule.getKieRuntime().getSessionClock().getCurrentTime();
    return LocalDate.ofInstant(Instant.ofEpochMilli(now), ZoneOffset.UTC);
  }

  /** What the weakest premise has to stand on: a conclusion is no surer than that. */
  Support support() {
    return Support.weakest(premises);
  }

  private static void weigh(
      Object matched,
      Predicate<StandingClaim> agreeing,
      LocalDate today,
      Collection<Support> premises) {
    // A conclusion has weighed its own claims, of which some may say the opposite.
    if (matched instanceof Conclusion conclusion) {
      premises.add(conclusion.support());
      return;
    }
    var claims = new ArrayList<StandingClaim>();
    var rows = new LinkedHashSet<Citation>();
    visit(
        matched,
        part -> {
          if (part instanceof StandingClaim claim) {
            claims.add(claim);
          }
          if (part instanceof Surveyed surveyed) {
            rows.addAll(surveyed.measured());
            surveyed.premises().forEach(each -> premises.add(each.support()));
          } else {
            cite(part, rows);
          }
        });
    if (!claims.isEmpty()) {
      var sides = claims.stream().collect(partitioningBy(agreeing));
      premises.add(Support.by(sides.get(true), sides.get(false), today));
    } else if (!rows.isEmpty()) {
      premises.add(Support.by(rows, today));
    }
  }

  private static void cite(Object part, Collection<Citation> rows) {
    if (part instanceof Cited cited) {
      rows.addAll(cited.citations());
    }
  }

  /** Visits a fact itself, or what is gathered in a list, or what a notion speaks of. */
  private static void visit(Object matched, Consumer<Object> visitor) {
    if (matched instanceof Collection<?> several) {
      several.forEach(each -> visit(each, visitor));
    } else if (matched instanceof Object[] several) {
      // What several functions of one accumulate give arrives as an array.
      Arrays.asList(several).forEach(each -> visit(each, visitor));
    } else if (matched != null && RulePackages.hold(matched.getClass().getName())) {
      FactProperties.ofNotion(matched).forEach(each -> visit(each, visitor));
    } else if (matched != null) {
      visitor.accept(matched);
    }
  }
}
