package org.ridgeline.reason.effort;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drools.core.WorkingMemory;
import org.kie.api.KieServices;
import org.kie.api.runtime.Environment;

/**
 * How many tuples each condition tried in one session since it last began.
 *
 * <p>A tuple is tried when a fact is held against what matched the conditions before: found by an
 * index, or one of all. The count depends on rules and facts alone, and not on the machine. A
 * condition that several rules share is tried once, and counted for each of them.
 */
public final class SessionTuples {

  private static final String KEY = SessionTuples.class.getName();

  private final List<Tally> tallies = new ArrayList<>();
  private long limit = Long.MAX_VALUE;

  /** Written by the session's own thread at each step; whoever else reads it may be one behind. */
  private Tally last;

  /** What the engine must be given with a session for its tuples to be counted here. */
  public Environment environment() {
    var environment = KieServices.get().newEnvironment();
    environment.set(KEY, this);
    return environment;
  }

  static SessionTuples of(WorkingMemory engine) {
    return (SessionTuples) engine.getEnvironment().get(KEY);
  }

  /** Notes what is tried now. */
  void at(Tally tally) {
    last = tally;
  }

  /**
   * The condition of a rule that was tried last, for a thread that watches.
   *
   * @param file the rule's file
   */
  public Optional<JoinCondition> at(String file) {
    var tally = last;
    return tally == null
        ? Optional.empty()
        : tally.conditions().stream().filter(c -> c.file().equals(file)).findFirst();
  }

  void join(Tally tally) {
    tally.begin(limit);
    tallies.add(tally);
  }

  /**
   * Counts anew from here on.
   *
   * @param most how many tuples each condition may try; the one that tries more throws {@link
   *     TooManyTuplesException}
   */
  public void begin(long most) {
    limit = most;
    tallies.forEach(tally -> tally.begin(most));
  }

  /** How many tuples each condition tried; those that tried none are left out. */
  public SortedMap<JoinCondition, Long> tried() {
    var tried = new TreeMap<JoinCondition, Long>();
    tallies.stream()
        .filter(tally -> tally.tried() > 0)
        .forEach(
            tally -> tally.conditions().forEach(c -> tried.merge(c, tally.tried(), Long::sum)));
    return Collections.unmodifiableSortedMap(tried);
  }
}
