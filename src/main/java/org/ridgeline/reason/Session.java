package org.ridgeline.reason;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.Match;
import org.kie.api.time.SessionPseudoClock;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.SupposedLost;
import org.ridgeline.fact.Threshold;
import org.ridgeline.read.RuleTables;

/**
 * The rules as they stand on the facts of one night, ready to suppose that something were
 * otherwise, until closed. One thread at a time may use it.
 */
public final class Session implements AutoCloseable {

  /** Rules that speak of no fact fire too. */
  private static final int FACTS_AT_LEAST = 100;

  private static final KieSessionConfiguration CONFIGURATION = configuration();

  private final KieSession engine;
  private final Scope scope;
  private final int firingsAFact;
  private final SortedMap<String, Integer> firings = new TreeMap<>();
  private Effort effort = new Effort(firings, 0);
  private Conclusions conclusions;

  private Session(KieSession engine, Scope scope, int firingsAFact) {
    this.engine = engine;
    this.scope = scope;
    this.firingsAFact = firingsAFact;
  }

  static Session open(
      KieBase rules,
      RuleTables tables,
      Night night,
      Collection<?> facts,
      Scope scope,
      int firingsAFact,
      AgendaEventListener... listeners) {
    var engine = engine(rules, night);
    try {
      for (var listener : listeners) {
        engine.addEventListener(listener);
      }
      engine.insert(night);
      tables.themes().forEach(engine::insert);
      tables.thresholds().stream()
          .filter(scope::needs)
          .sorted(Comparator.comparing(Threshold::id))
          .forEach(engine::insert);
      var session = new Session(engine, scope, firingsAFact);
      session.learn(facts);
      return session;
    } catch (RuntimeException e) {
      engine.dispose();
      throw e;
    }
  }

  /** Asked for once, as the engine reads files to answer. */
  private static KieSessionConfiguration configuration() {
    var configuration = KieServices.get().newKieSessionConfiguration();
    configuration.setOption(ClockTypeOption.PSEUDO);
    return configuration;
  }

  private static KieSession engine(KieBase rules, Night night) {
    var engine = rules.newKieSession(CONFIGURATION, null);
    SessionPseudoClock clock = engine.getSessionClock();
    clock.advanceTime(
        night.asOf().atTime(LocalTime.MAX).toEpochSecond(ZoneOffset.UTC), TimeUnit.SECONDS);
    return engine;
  }

  /** What it took to conclude. */
  public Effort effort() {
    return effort;
  }

  /** What the rules conclude from what is known. */
  public Conclusions conclusions() {
    return conclusions;
  }

  private void learn(Collection<?> facts) {
    facts.stream().filter(scope::needs).forEach(engine::insert);
    long limit = (long) firingsAFact * (facts.size() + FACTS_AT_LEAST);
    effort = fire((int) Math.min(limit, Integer.MAX_VALUE));
    conclusions = concluded();
  }

  /** All that is told or concluded. */
  List<Object> facts() {
    return new ArrayList<>(engine.getObjects());
  }

  /**
   * What the rules would conclude if a place were lost. Nothing is supposed any more afterwards.
   *
   * @throws BadRulesException if no rule lets the place pass to the other party
   * @throws IllegalStateException if the rules do not then conclude again what they did before
   */
  public Conclusions suppose(SupposedLost supposed) {
    var supposition = engine.insert(supposed);
    var otherwise = conclude();
    engine.delete(supposition);
    if (!conclude().equals(conclusions)) {
      throw new IllegalStateException(
          "after supposing %s lost to %s the rules did not return to what they had concluded"
              .formatted(supposed.settlement(), supposed.to()));
    }
    var control = otherwise.controls().get(supposed.settlement());
    if (control == null || !control.holder().equals(supposed.to())) {
      throw new BadRulesException(
          "rules: no rule lets %s pass to %s when it is supposed lost; put back rules/control/supposed-lost.drl"
              .formatted(supposed.settlement(), supposed.to()));
    }
    return otherwise;
  }

  private Conclusions conclude() {
    fire(effort.limit());
    return concluded();
  }

  private Conclusions concluded() {
    return Conclusions.of(facts());
  }

  /** Asked before each firing, and so counts them, which a listener would do more slowly. */
  private boolean mayFire(Match match) {
    var rule = (RuleImpl) match.getRule();
    if (!scope.judging() && rule.getSalience().getValue() <= -Layers.JUDGING) {
      // Rules that judge come last, so that at the first of them all is concluded.
      engine.halt();
      return false;
    }
    var id = RuleDoc.of(rule).id();
    if (!scope.mayFire(id)) {
      return false;
    }
    firings.merge(id, 1, Integer::sum);
    return true;
  }

  private Effort fire(int limit) {
    firings.clear();
    int fired;
    try {
      fired = engine.fireAllRules(this::mayFire, limit);
    } catch (ConsequenceException e) {
      throw new BadRulesException(
          "%s:1: the rule failed when it fired: %s"
              .formatted(RuleDoc.of(e.getRule()).file(), rootOf(e).getMessage()));
    } catch (BadRulesException e) {
      throw e;
    } catch (RuntimeException e) {
      // The engine does not say whose condition it was.
      throw new BadRulesException(
          "rules: a condition failed when it was tried: %s: %s; look where rules call methods"
              .formatted(e.getMessage(), rootOf(e)));
    }
    if (fired == limit) {
      throw new BadRulesException(
          "the rules fired %,d times and were not done; some rule wakes itself or another"
              .formatted(limit));
    }
    return new Effort(firings, limit);
  }

  /** The engine wraps what a rule's own call threw several times over. */
  private static Throwable rootOf(Throwable failure) {
    return failure.getCause() == null ? failure : rootOf(failure.getCause());
  }

  @Override
  public void close() {
    engine.dispose();
  }
}
