package org.ridgeline.reason.conclude;

import static java.util.stream.Collectors.partitioningBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.kie.api.runtime.rule.RuleContext;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;
import org.ridgeline.fact.provenance.CitedRows;
import org.ridgeline.fact.provenance.GatheredRows;

/**
 * What a match of a rule rests on.
 *
 * @param citations the rows behind every fact that the rule binds to a variable, and those of the
 *     premise that it is as weak as, each once, by row
 * @param support what that premise has to stand on: a conclusion is no surer than its weakest. For
 *     each fact that the rule matched, bound or not, what its rows amount to is a premise; what a
 *     rule gathered into a list is one
 */
record Evidence(List<Citation> citations, Support support) {

  /** What some of the rows of a conclusion amount to. */
  private record Premise(Support support, GatheredRows rows) {

    static Premise of(Conclusion conclusion) {
      return new Premise(conclusion.support(), GatheredRows.of(conclusion.citations()));
    }

    Premise newest(int most) {
      return new Premise(support, GatheredRows.of(CitedRows.newest(rows.all(), most)));
    }
  }

  /**
   * What a notion amounts to, which the rules concluded once and many findings rest on: of all
   * attacks of a war each place that is pressed may be told.
   *
   * @param cited the newest of its rows
   */
  private record Notion(List<Premise> premises, List<Citation> cited) {}

  /** How a conclusion weighs what it rests on, and the notions that it has weighed lately. */
  private static final class Weighing {

    private static final String KEY = "ridgeline.weighing";
    private static final int MOST = 64;

    private final Predicate<StandingClaim> agreeing;
    private final int mostCited;
    private final LocalDate today;
    private final IdentityHashMap<Object, Notion> known = new IdentityHashMap<>();

    /**
     * @param agreeing which claims say what is concluded
     */
    Weighing(RuleContext rule, Predicate<StandingClaim> agreeing, int mostCited) {
      this.agreeing = agreeing;
      this.mostCited = mostCited;
      this.today = today(rule);
    }

    /** That of all findings of a session. */
    static Weighing ofFindings(RuleContext rule) {
      var environment = rule.getKieRuntime().getEnvironment();
      var weighing = (Weighing) environment.get(KEY);
      if (weighing == null) {
        // Who is sure of a claim's opposite is no support for it; only a conclusion on who holds a
        // place gathers both, and says which.
        weighing = new Weighing(rule, claim -> true, MOST_CITED);
        environment.set(KEY, weighing);
      }
      return weighing;
    }

    Notion notion(Object notion) {
      var weighed = known.get(notion);
      if (weighed == null) {
        if (known.size() == MOST) {
          known.clear();
        }
        weighed = weighed(notion);
        known.put(notion, weighed);
      }
      return weighed;
    }

    private Notion weighed(Object notion) {
      var premises = new ArrayList<Premise>();
      Evidence.weigh(notion, agreeing, today, premises);
      var rows = new GatheredRows();
      visit(notion, part -> cite(part, rows));
      return new Notion(
          premises.stream().map(each -> each.newest(mostCited)).toList(),
          CitedRows.newest(rows.all(), mostCited));
    }
  }

  private static final Premise NO_PREMISE = new Premise(Support.NONE, new GatheredRows());

  /** Of millions of rows more than these are followed up by nobody. */
  private static final int MOST_CITED = 250;

  /** What a finding rests on; of many rows the newest are cited. */
  static Evidence of(RuleContext rule) {
    return of(rule, Weighing.ofFindings(rule));
  }

  /** The same, where only some of the claims say what is concluded, and the others otherwise. */
  static Evidence of(RuleContext rule, Predicate<StandingClaim> agreeing) {
    return of(rule, new Weighing(rule, agreeing, Integer.MAX_VALUE));
  }

  private static Evidence of(RuleContext rule, Weighing weighing) {
    var match = rule.getMatch();
    var citations = new GatheredRows();
    for (var id : match.getDeclarationIds()) {
      var bound = match.getDeclarationValue(id);
      if (isNotion(bound)) {
        citations.add(weighing.notion(bound).cited());
      } else {
        visit(bound, part -> cite(part, citations));
      }
    }
    var premises = new ArrayList<Premise>();
    for (var matched : match.getObjects()) {
      if (isNotion(matched)) {
        premises.addAll(weighing.notion(matched).premises());
      } else {
        weigh(matched, weighing.agreeing, weighing.today, premises);
      }
    }
    return of(citations, premises, weighing.mostCited);
  }

  /**
   * Evidence of these premises.
   *
   * @param citations the rows of all that the rule binds
   */
  private static Evidence of(GatheredRows citations, List<Premise> premises, int mostCited) {
    var weakest = weakest(premises, citations);
    // Whom the reason for confidence names stands among the rows. Where several are as weak and no
    // row of any is cited, all are: only names would tell which.
    boolean isCited = citations.hold(weakest.rows());
    for (var each : premises) {
      if ((!isCited && Support.WEAKEST_FIRST.compare(each.support(), weakest.support()) == 0)
          || each.support().isReliablyContradicted()) {
        citations.addAll(each.rows());
      }
    }
    return new Evidence(
        citations.newest(mostCited),
        weakest.support().among(premises.stream().map(Premise::support).toList()));
  }

  /** The weakest premise; of those alike one whose rows are cited anyway. */
  private static Premise weakest(List<Premise> premises, GatheredRows cited) {
    var weakest = premises.isEmpty() ? NO_PREMISE : premises.get(0);
    for (var premise : premises) {
      if (isWeaker(premise, weakest, cited)) {
        weakest = premise;
      }
    }
    return weakest;
  }

  private static boolean isWeaker(Premise one, Premise other, GatheredRows cited) {
    int weaker = Support.WEAKEST_FIRST.compare(one.support(), other.support());
    if (weaker == 0) {
      weaker = Boolean.compare(cited.hold(other.rows()), cited.hold(one.rows()));
    }
    // Names are put together only where nothing else tells which.
    if (weaker == 0 && !one.support().equals(other.support())) {
      weaker = Support.IN_ORDER.compare(one.support(), other.support());
    }
    return weaker < 0;
  }

  /** The day from which the age of sources is counted, to which the engine's clock is set. */
  private static LocalDate today(RuleContext rule) {
    var now = rule.getKieRuntime().getSessionClock().getCurrentTime();
    return LocalDate.ofInstant(Instant.ofEpochMilli(now), ZoneOffset.UTC);
  }

  private static void weigh(
      Object matched,
      Predicate<StandingClaim> agreeing,
      LocalDate today,
      Collection<Premise> premises) {
    // A conclusion has weighed its own claims, of which some may say the opposite.
    if (matched instanceof Conclusion conclusion) {
      premises.add(Premise.of(conclusion));
      return;
    }
    var claims = new ArrayList<StandingClaim>();
    var rows = new GatheredRows();
    visit(
        matched,
        part -> {
          if (part instanceof StandingClaim claim) {
            claims.add(claim);
          }
          if (part instanceof Surveyed surveyed) {
            rows.add(surveyed.measured());
            surveyed.premises().forEach(each -> premises.add(Premise.of(each)));
          } else {
            cite(part, rows);
          }
        });
    if (!claims.isEmpty()) {
      var sides = claims.stream().collect(partitioningBy(agreeing));
      premises.add(new Premise(Support.by(sides.get(true), sides.get(false), today), rows));
    } else if (!rows.isEmpty()) {
      premises.add(new Premise(Support.by(rows.all(), today), rows));
    }
  }

  private static void cite(Object part, GatheredRows rows) {
    if (part instanceof Surveyed surveyed) {
      // The same, but in no order: what is measured is bound by most rules, and cites many rows.
      rows.add(surveyed.measured());
      surveyed.controls().forEach(control -> rows.add(control.citations()));
    } else if (part instanceof Cited cited) {
      rows.add(cited.citations());
    }
  }

  private static boolean isNotion(Object matched) {
    return matched != null && RulePackages.hold(matched.getClass().getName());
  }

  /** Visits a fact itself, or what is gathered in a list, or what a notion speaks of. */
  private static void visit(Object matched, Consumer<Object> visitor) {
    if (matched instanceof Cited) {
      visitor.accept(matched);
    } else if (matched instanceof Collection<?> several) {
      several.forEach(each -> visit(each, visitor));
    } else if (matched instanceof Object[] several) {
      // What several functions of one accumulate give arrives as an array.
      Arrays.asList(several).forEach(each -> visit(each, visitor));
    } else if (isNotion(matched)) {
      FactProperties.ofNotion(matched).forEach(each -> visit(each, visitor));
    } else if (matched != null) {
      visitor.accept(matched);
    }
  }
}
