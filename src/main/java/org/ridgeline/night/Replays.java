package org.ridgeline.night;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.ridgeline.derive.Measurements;
import org.ridgeline.derive.activity.Activities;
import org.ridgeline.derive.reporting.Completeness;
import org.ridgeline.fact.Night;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.ChangeCauses;
import org.ridgeline.rank.Ranking;
import org.ridgeline.read.Tables;
import org.ridgeline.reason.conclude.Conclusions;
import org.ridgeline.reason.engine.NightFacts;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.reason.engine.SessionResult;
import org.ridgeline.reason.why.ReasoningTrace;
import org.ridgeline.survey.ControlSurvey;
import org.ridgeline.survey.Surroundings;
import org.ridgeline.survey.Theatre;
import org.ridgeline.work.BackgroundTask;

/**
 * Any night, assessed by today's rules from what could be known on it.
 *
 * <p>What no night changes is measured once for all of them, and a replay goes on from another that
 * is done. Nights may be replayed on several threads at a time.
 */
final class Replays implements AutoCloseable {

  /** So many neighbours that to measure how they lie takes longer than to begin a thread. */
  private static final int MANY = 10_000;

  private final RuleBook rules;
  private final Tables tables;
  private final int embargoDays;
  private final Night today;
  private final List<Object> lasting;
  private final Theatre theatre;
  private final Activities activities;
  private final int neighbours;
  private final Sessions sessions;

  /**
   * Replays to be asked for on one night.
   *
   * @param today that night
   */
  Replays(RuleBook rules, Tables tables, int embargoDays, LocalDate today) {
    this(rules, tables, embargoDays, today, () -> {});
  }

  /** The same, of which each tells {@code done}, by any thread, once it is done. */
  Replays(RuleBook rules, Tables tables, int embargoDays, LocalDate today, Runnable done) {
    this(
        rules,
        tables,
        embargoDays,
        today,
        new Sessions(() -> rules.replay(new Night(today)), Sessions.most(tables), done));
  }

  /** The same in these sessions, which it closes. */
  Replays(RuleBook rules, Tables tables, int embargoDays, LocalDate today, Sessions sessions) {
    this.sessions = sessions;
    this.rules = rules;
    this.tables = tables;
    this.embargoDays = embargoDays;
    this.today = new Night(today);
    var neighbours = Measurements.neighbours(tables, rules.thresholds());
    this.neighbours = neighbours.size();
    var links = Measurements.links(tables);
    Callable<Theatre> measured =
        () ->
            new Theatre(
                tables.settlements(), neighbours, links, tables.events(), rules.thresholds());
    // Neither waits for the other; of few places both are done before a thread has begun.
    var theatre =
        neighbours.size() < MANY ? BackgroundTask.putOff(measured) : BackgroundTask.start(measured);
    this.lasting =
        Measurements.lasting(tables, neighbours, links, rules.thresholds(), rules::asksFor);
    this.activities = new Activities(tables.events());
    this.theatre = theatre.joinUnchecked();
  }

  /** What was known on the night of {@code day}, under the embargo. */
  Tables known(LocalDate day) {
    return tables.knownBy(knownBy(day));
  }

  /** The last day of publication that was read on the night of {@code day}. */
  LocalDate knownBy(LocalDate day) {
    return day.minusDays(embargoDays);
  }

  /** Whether anything had been published by the night of {@code day}. */
  boolean anythingKnown(LocalDate day) {
    return tables.newestDay(knownBy(day)).isPresent();
  }

  /** Why anything is different on a later night than on an earlier one. */
  ChangeCauses causes(LocalDate from, LocalDate to) {
    return new ChangeCauses(tables, knownBy(from), knownBy(to));
  }

  /** How complete {@code known} is, which was known on the night of {@code day}. */
  Completeness completeness(Tables known, LocalDate day) {
    return Completeness.of(tables, known, day, knownBy(day));
  }

  /**
   * What a replay has to go through, and takes time by: the rows that speak of what happened, and
   * both ways each pair of neighbours.
   */
  int size() {
    return tables.events().size() + tables.claims().size() + neighbours;
  }

  /** The places around each place. */
  Surroundings surroundings() {
    return theatre.surroundings();
  }

  /** What was published between one night and a later one. */
  PublicationSteps steps(LocalDate from, LocalDate to) {
    return PublicationSteps.between(tables, from, to, embargoDays);
  }

  /**
   * What the rules conclude on the night of {@code day} from {@code known}, but for how sure that
   * is.
   */
  Conclusions conclude(Tables known, LocalDate day) {
    var night = new Night(day);
    return conclude(night, facts(known, night));
  }

  /** The same from these facts, whatever they suppose. */
  Conclusions conclude(Night night, NightFacts facts) {
    return sessions.goOn(night, facts, replay -> replay.conclude(night, facts));
  }

  /** How many nights may be replayed at a time. */
  int atOnce() {
    return sessions.most();
  }

  /** Why sessions that were to go on from another night could not, and others began anew. */
  List<String> brokenOff() {
    return sessions.brokenOff();
  }

  /** How the rules come to all that they conclude on the night of {@code day}. */
  ReasoningTrace trace(LocalDate day) {
    var night = new Night(day);
    return ReasoningTrace.of(rules, night, facts(known(day), night));
  }

  /**
   * All that is told of the night of {@code day}, and all that the rules conclude of it, but for
   * how sure anything is.
   */
  List<Object> reason(LocalDate day) {
    var night = new Night(day);
    return sessions.alone(replay -> replay.facts(night, facts(known(day), night)));
  }

  /**
   * What the rules conclude today from these facts, and how sure that is.
   *
   * @param taker is given what they conclude, before it is known how sure that is
   */
  SessionResult judge(NightFacts facts, Consumer<Conclusions> taker) {
    return sessions.begin(today, replay -> replay.judge(today, facts, taker));
  }

  /** All that the rules are told of a night, in an order that depends on the tables alone. */
  NightFacts facts(Tables known, Night night) {
    var facts = new ArrayList<Object>();
    if (!known.parties().isEmpty()) {
      facts.add(known.names());
    }
    facts.addAll(known.sources());
    facts.addAll(known.settlements());
    // What is the same on every night comes first, where it is soon seen to be the same.
    facts.addAll(lasting);
    facts.addAll(known.claims());
    var measured = Measurements.of(known, night, rules.thresholds(), activities);
    facts.addAll(measured);
    return new NightFacts(facts, new ControlSurvey(theatre, known, night, measured));
  }

  /**
   * Every settlement on the night of {@code day}, but for how sure anything is; none if nothing was
   * known by then.
   */
  List<Assessment> assess(LocalDate day) {
    if (!anythingKnown(day)) {
      return List.of();
    }
    var known = known(day);
    return assess(day, known, facts(known, new Night(day)));
  }

  /** The same from what was known then, and is told of it. */
  List<Assessment> assess(LocalDate day, Tables known, NightFacts facts) {
    return rank(known, conclude(new Night(day), facts), List.of());
  }

  /** Whether other rules are told the very same of each night. */
  boolean tellsAs(Replays other) {
    return rules.thresholds().equals(other.rules.thresholds())
        && tables.equals(other.tables)
        && embargoDays == other.embargoDays
        && lasting.equals(other.lasting);
  }

  /**
   * The same from what was known then, in a session of its own. Of a night some days away nearly
   * all is different that the claims and reports of the war say of time, and to forget it costs
   * more than to begin anew.
   */
  List<Assessment> assessAlone(Tables known, LocalDate day) {
    if (!anythingKnown(day)) {
      return List.of();
    }
    var night = new Night(day);
    var concluded = sessions.alone(replay -> replay.conclude(night, facts(known, night)));
    return rank(known, concluded, List.of());
  }

  /** Every settlement by what was concluded, and what is different from {@code before}. */
  List<Assessment> rank(Tables known, Conclusions conclusions, List<Assessment> before) {
    return Ranking.of(known.settlements(), rules.themes(), conclusions, before);
  }

  @Override
  public void close() {
    sessions.close();
  }
}
