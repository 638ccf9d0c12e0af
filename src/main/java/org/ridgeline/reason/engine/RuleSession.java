package org.ridgeline.reason.engine;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.drools.core.common.ReteEvaluator;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;
import org.kie.api.time.SessionPseudoClock;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.PartyNames;
import org.ridgeline.fact.criteria.Threshold;
import org.ridgeline.read.RuleTables;
import org.ridgeline.reason.conclude.Conclusions;
import org.ridgeline.reason.conclude.Confidence;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.conclude.Finding;
import org.ridgeline.reason.conclude.RuleDoc;
import org.ridgeline.reason.conclude.Sentence;
import org.ridgeline.reason.conclude.StandingClaim;
import org.ridgeline.reason.effort.FiringStatistics;
import org.ridgeline.reason.effort.SessionTuples;
import org.ridgeline.reason.effort.TooManyTuplesException;
import org.ridgeline.reason.history.History;
import org.ridgeline.reason.history.LossClaim;
import org.ridgeline.reason.order.Stage;
import org.ridgeline.reason.problem.BadRulesException;
import org.ridgeline.reason.problem.FailedRuleException;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.work.MemoryLimit;
import org.ridgeline.work.OutOfMemoryException;

/** The rules as they stand on some facts, until closed. One thread at a time may use it. */
public final class RuleSession implements AutoCloseable {

  /** Rules that speak of no fact fire too. */
  private static final int FACTS_AT_LEAST = 100;

  /**
   * How many tuples a condition may try for each fact; decision 52 has what nights of all sizes
   * take.
   */
  static final long TUPLES_A_FACT = 20;

  /** And for the night as a whole, so that a small one has room for rules that compare all. */
  static final long TUPLES_A_NIGHT = 50_000;

  /**
   * How much more it may try on the way from one night to another, which depends on where the way
   * began.
   */
  private static final long ON_THE_WAY = 4;

  /** What a survey asks for. */
  private static final List<Class<?>> OF_CONTROL =
      List.of(Control.class, History.class, LossClaim.class);

  private static final List<Class<?>> CONCLUDED =
      List.of(Control.class, History.class, StandingClaim.class, Finding.class, Confidence.class);

  private static final KieSessionConfiguration CONFIGURATION = configuration();

  private final KieSession engine;
  private final RuleSelection scope;
  private final int firingsAFact;
  private final SessionTuples tuples;
  private final FullMemoryException full = new FullMemoryException();
  private final TooManyTuples told;
  private final SortedMap<String, Integer> firings = new TreeMap<>();
  private boolean hasBegun;
  private FiringStatistics effort = FiringStatistics.NONE;

  /** Says what is wrong with a condition that tried too much. */
  interface TooManyTuples {
    Problem of(TooManyTuplesException tried, long times);
  }

  private RuleSession(KieBase rules, RuleSelection scope, int firingsAFact, TooManyTuples told) {
    this.tuples = new SessionTuples();
    this.told = told;
    this.engine = rules.newKieSession(CONFIGURATION, tuples.environment());
    this.scope = scope;
    this.firingsAFact = firingsAFact;
  }

  /**
   * A session that knows of no night yet.
   *
   * @param today what the engine's clock says: the night from which the age of sources is counted
   * @param told says where in a file a condition stands that tried too much
   */
  static RuleSession open(
      KieBase rules,
      RuleTables tables,
      Night today,
      RuleSelection scope,
      int firingsAFact,
      TooManyTuples told,
      AgendaEventListener... listeners) {
    var session = new RuleSession(rules, scope, firingsAFact, told);
    session.date(today);
    for (var listener : listeners) {
      session.engine.addEventListener(listener);
    }
    tables.thresholds().stream()
        .filter(scope::needs)
        .sorted(Comparator.comparing(Threshold::id))
        .forEach(session.engine::insert);
    return session;
  }

  /** Asked for once, as the engine reads files to answer. */
  private static KieSessionConfiguration configuration() {
    var configuration = KieServices.get().newKieSessionConfiguration();
    configuration.setOption(ClockTypeOption.PSEUDO);
    return configuration;
  }

  private void date(Night today) {
    SessionPseudoClock clock = engine.getSessionClock();
    clock.advanceTime(
        today.asOf().atTime(LocalTime.MAX).toEpochSecond(ZoneOffset.UTC), TimeUnit.SECONDS);
  }

  /** What the rules conclude of one night, and how sure that is. */
  public SessionResult reason(Night night, NightFacts facts) {
    insert(night);
    facts.told().stream().filter(scope::needs).forEach(this::insert);
    var before = facts.isSupposed() ? controls(facts) : Map.<String, Control>of();
    facts.supposed().stream().filter(scope::needs).forEach(this::insert);
    var measured = survey(facts, before);
    measured.stream().filter(scope::needs).forEach(this::insert);
    return judge(facts.count() + measured.size(), concluded -> {});
  }

  private int limit(int facts) {
    return (int) Math.min((long) firingsAFact * (facts + FACTS_AT_LEAST), Integer.MAX_VALUE);
  }

  /** Tells one more fact; what follows is concluded later. */
  FactHandle insert(Object fact) {
    if (fact instanceof PartyNames) {
      engine.getEnvironment().set(Sentence.PARTY_NAMES, fact);
    }
    return engine.insert(fact);
  }

  /** Takes back what was told; what no longer follows is withdrawn later. */
  void delete(FactHandle told) {
    engine.delete(told);
  }

  /** Lets the rules conclude who holds what of all that was told and not taken back. */
  Map<String, Control> controls(NightFacts night) {
    fireControl(night);
    return Conclusions.controls(concluded(OF_CONTROL));
  }

  private void fireControl(NightFacts night) {
    effort = fire(Stage.CONTROL, night.count(), hasBegun ? ON_THE_WAY : 1);
    hasBegun = true;
  }

  /**
   * Lets the rules conclude the same once more, now that all is told that is supposed.
   *
   * @param before who held what before that; empty if nothing is supposed
   * @return what can be measured then
   */
  List<Object> survey(NightFacts night, Map<String, Control> before) {
    fireControl(night);
    var concluded = concluded(OF_CONTROL);
    var controls = Conclusions.controls(concluded);
    return night
        .survey()
        .of(
            controls,
            night.isSupposed() ? before : controls,
            History.bySettlement(concluded),
            LossClaim.all(concluded));
  }

  /**
   * What the rules conclude then of all that was told since, and how sure that is.
   *
   * @param taker is given the same, before it is known how sure that is
   */
  SessionResult judge(int facts, Consumer<Conclusions> taker) {
    var concluding = fire(Stage.ASSESSMENT, facts, 1);
    taker.accept(Conclusions.unjudged(concluded(CONCLUDED)));
    var result = effort.and(concluding).and(fire(Stage.JUDGEMENT, facts, 1));
    return new SessionResult(Conclusions.of(concluded(CONCLUDED)), result);
  }

  /** The same but for how sure it is. */
  Conclusions conclude(int facts) {
    engine.getEnvironment().set(Finding.UNJUDGED, true);
    fire(Stage.ASSESSMENT, facts, ON_THE_WAY);
    return Conclusions.unjudged(concluded(CONCLUDED));
  }

  /** All that is concluded of these classes; most of a night is something else. */
  private List<Object> concluded(List<Class<?>> types) {
    var concluded = new ArrayList<Object>();
    // Of a class the engine knows all facts, and need not look through the others.
    types.forEach(type -> concluded.addAll(facts(type)));
    return concluded;
  }

  private Collection<?> facts(Class<?> type) {
    return engine.getObjects(new ClassObjectFilter(type));
  }

  /** All that is told or concluded. */
  public List<Object> facts() {
    return new ArrayList<>(engine.getObjects());
  }

  /** Asked before each firing, and so counts them, which a listener would do more slowly. */
  private boolean mayFire(Match match) {
    var id = RuleDoc.of(match.getRule()).id();
    if (!scope.mayFire(id)) {
      return false;
    }
    firings.merge(id, 1, Integer::sum);
    return true;
  }

  @SuppressWarnings("try") // The turn is there to be seen, not used.
  private int fireUntilSilent(Stage stage, int limit) {
    try (var turn = RulesAtWork.begin(stage, this::ruleInHand, tuples::at)) {
      return engine.fireAllRules(this::mayFire, limit);
    } catch (RuntimeException | OutOfMemoryError e) {
      if (!OutOfMemoryException.isCauseOf(e)) {
        throw e;
      }
      MemoryLimit.giveBackReserve();
      throw full.of(ruleInHand());
    }
  }

  /** The rule whose conditions or conclusions the engine is at; it goes on from the first. */
  private String ruleInHand() {
    var rule = ((ReteEvaluator) engine).getActivationsManager().peekNextRule();
    return rule == null ? "rules" : RuleDoc.of(rule.getRule()).file();
  }

  private FiringStatistics fire(Stage stage, int facts, long times) {
    firings.clear();
    engine.getAgenda().getAgendaGroup(stage.agendaGroup()).setFocus();
    int limit = limit(facts);
    tuples.begin(times * (TUPLES_A_FACT * facts + TUPLES_A_NIGHT));
    int fired;
    try {
      fired = fireUntilSilent(stage, limit);
    } catch (TooManyTuplesException e) {
      throw BadRulesException.of(List.of(told.of(e, times)));
    } catch (ConsequenceException e) {
      throw new FailedRuleException(
          "%s:1: the rule failed when it fired: %s"
              .formatted(RuleDoc.of(e.getRule()).file(), rootOf(e).getMessage()));
    } catch (BadRulesException e) {
      throw e;
    } catch (RuntimeException e) {
      // The engine does not say whose condition it was.
      throw new FailedRuleException(
          "rules: a condition failed when it was tried: %s: %s; look where rules call methods"
              .formatted(e.getMessage(), rootOf(e)));
    }
    if (fired == limit) {
      throw new BadRulesException(
          "the rules fired %,d times and were not done; some rule wakes itself or another"
              .formatted(limit));
    }
    return new FiringStatistics(firings, limit, tuples.tried(), List.of());
  }

  /** The engine wraps what a rule's own call threw several times over. */
  private static Throwable rootOf(Throwable failure) {
    return failure.getCause() == null ? failure : rootOf(failure.getCause());
  }

  @Override
  public void close() {
    try {
      engine.dispose();
    } catch (OutOfMemoryError e) {
      // Why it is closed is told already, and with it goes what filled memory.
    }
  }
}
