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

  /**
   * How a conclusion weighs what it rests on, and the notions that it has weighed lately. One
   * thread at a time may use it, whoever holds its lock.
   */
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

  /** That of what rests on nothing. */
  static final Evidence NONE = new Evidence(List.of(), Support.NONE);

  private static final Premise NO_PREMISE = new Premise(Support.NONE, new GatheredRows());

  /** Of millions of rows more than these are followed up by nobody. */
  private static final int MOST_CITED = 250;

  /** What a conclusion rests on, which may be weighed when the engine is at another match. */
  static final class Unweighed {

    private final Weighing weighing;

    /** What was bound, then what was matched. */
    private final List<Object> facts;

    private final int bound;

    private Unweighed(RuleContext rule, Weighing weighing) {
      var match = rule.getMatch();
      var citing = new ArrayList<>();
      for (var id : match.getDeclarationIds()) {
        addIfCiting(match.getDeclarationValue(id), citing);
      }
      this.bound = citing.size();
      match.getObjects().forEach(matched -> addIfCiting(matched, citing));
      this.facts = List.of(citing.toArray());
      this.weighing = weighing;
    }

    /** Texts and numbers rest on nothing. */
    private static void addIfCiting(Object fact, Collection<Object> citing) {
      if (fact instanceof Cited
          || fact instanceof Collection
          || fact instanceof Object[]
          || isNotion(fact)) {
        citing.add(fact);
      }
    }

    /** Whose lock is needed to weigh. */
    Object lock() {
      return weighing;
    }

    Evidence weigh() {
      return Evidence.of(facts.subList(0, bound), facts.subList(bound, facts.size()), weighing);
    }

    /** Whether it can be told without weighing that both amount to the same. */
    boolean isLike(Unweighed other) {
      return weighing == other.weighing && bound == other.bound && areAlike(facts, other.facts);
    }

    private static boolean areAlike(Collection<?> ones, Collection<?> others) {
      var other = others.iterator();
      return ones.size() == others.size()
          && ones.stream().allMatch(one -> isAlike(one, other.next()));
    }

    /** Whether both are made of the same rows, claims and conclusions, in the same order. */
    private static boolean isAlike(Object one, Object other) {
      if (one == other) {
        return true;
      }
      if (one instanceof Object[] ones && other instanceof Object[] others) {
        return areAlike(Arrays.asList(ones), Arrays.asList(others));
      }
      if (one instanceof Collection<?> ones && other instanceof Collection<?> others) {
        return areAlike(ones, others);
      }
      return one.getClass() == other.getClass() && restOnTheSame(one, other);
    }

    private static boolean restOnTheSame(Object one, Object other) {
      if (isNotion(one)) {
        return areAlike(FactProperties.ofNotion(one), FactProperties.ofNotion(other));
      }
      if (one instanceof Surveyed own && other instanceof Surveyed others) {
        return own.measured().equals(others.measured())
            && areAlike(own.premises(), others.premises())
            && areAlike(own.controls(), others.controls());
      }
      // How long ago it was said depends on the night, and weighs nothing.
      if (one instanceof StandingClaim own && other instanceof StandingClaim others) {
        return own.claim().equals(others.claim());
      }
      boolean weighsAlike =
          !(one instanceof Conclusion own && other instanceof Conclusion others)
              || own.support().equals(others.support());
      return weighsAlike
          && (!(one instanceof Cited own && other instanceof Cited others)
              || own.citations().equals(others.citations()));
    }
  }

  /** What a finding rests on; of many rows the newest are cited. */
  static Unweighed of(RuleContext rule) {
    return new Unweighed(rule, Weighing.ofFindings(rule));
  }

  /** The same, where only some of the claims say what is concluded, and the others otherwise. */
  static Evidence of(RuleContext rule, Predicate<StandingClaim> agreeing) {
    return new Unweighed(rule, new Weighing(rule, agreeing, Integer.MAX_VALUE)).weigh();
  }

  private static Evidence of(List<?> bound, List<?> matched, Weighing weighing) {
    var citations = new GatheredRows();
    for (var each : bound) {
      if (isNotion(each)) {
        citations.add(weighing.notion(each).cited());
      } else {
        visit(each, part -> cite(part, citations));
      }
    }
    var premises = new ArrayList<Premise>();
    for (var each : matched) {
      if (isNotion(each)) {
        premises.addAll(weighing.notion(each).premises());
      } else {
        weigh(each, weighing.agreeing, weighing.today, premises);
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
