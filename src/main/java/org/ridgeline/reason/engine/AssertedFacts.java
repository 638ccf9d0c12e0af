package org.ridgeline.reason.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.runtime.rule.FactHandle;

/**
 * What one session was told, and can be told otherwise: only the difference reaches it.
 *
 * <p>Most facts of a night are those of the night before, in the same order, many of them the very
 * objects. A fact is known as often as it was asserted.
 */
final class AssertedFacts {

  private static final int NONE = -1;

  /**
   * So many facts of a place may be others before what follows in step is looked for further, and
   * by the very objects alone.
   */
  private static final int LOOKED_AHEAD = 12;

  /** All lines of a town may be others, but where nearly all facts are nothing is in step. */
  private static final int LOOKED_FAR_AHEAD = 4_096;

  /** So many times each fact is looked at, on average, to find what is in step far ahead. */
  private static final long LOOKS = 16;

  private final RuleSession session;
  private List<?> facts = List.of();

  /** Of each of the facts, in their order. */
  private FactHandle[] handles = {};

  AssertedFacts(RuleSession session) {
    this.session = session;
  }

  boolean isEmpty() {
    return facts.isEmpty();
  }

  /** Whether it knows these, by the very list. */
  boolean are(List<?> others) {
    return others == facts;
  }

  /** Makes the session know these and none that it was told here before. */
  void become(List<?> others) {
    // Suppositions of one night are told the very list that was told before.
    if (are(others)) {
      return;
    }
    int most = Math.min(facts.size(), others.size());
    int first = 0;
    while (first < most && facts.get(first) == others.get(first)) {
      first++;
    }
    int last = 0;
    while (last < most - first
        && facts.get(facts.size() - 1 - last) == others.get(others.size() - 1 - last)) {
      last++;
    }
    var now = Arrays.copyOf(handles, others.size());
    System.arraycopy(handles, facts.size() - last, now, others.size() - last, last);
    var former = new Former(first, facts.size() - last);
    var different = others.subList(first, others.size() - last);
    former.takeOver(different, now, first);
    former.retract();
    for (int i = first; i < others.size() - last; i++) {
      if (now[i] == null) {
        now[i] = session.insert(others.get(i));
      }
    }
    facts = others;
    handles = now;
  }

  /** Facts that the session was told before, until they are taken over or taken back. */
  private final class Former {

    private final int start;
    private final int end;
    private final boolean[] isTaken;

    /** Of equal facts the place of the next one. */
    private final int[] next;

    /** How many facts may still be looked at that are far ahead. */
    private long looks;

    Former(int start, int end) {
      this.start = start;
      this.end = end;
      this.looks = LOOKS * (end - start);
      this.isTaken = new boolean[end - start];
      this.next = new int[end - start];
    }

    /** Finds the handle of each fact that is the same as one of these, or else equal to one. */
    void takeOver(List<?> others, FactHandle[] now, int offset) {
      Arrays.fill(now, offset, offset + others.size(), null);
      takeOverInStep(others, now, offset);
      takeOver(others, now, offset, places(new IdentityHashMap<>()));
      var equal = places(new HashMap<>());
      if (!equal.isEmpty()) {
        takeOver(others, now, offset, equal);
      }
    }

    /** Those that stand in the same order, with few others between them: nearly all. */
    private void takeOverInStep(List<?> others, FactHandle[] now, int offset) {
      int here = start;
      int there = 0;
      while (here < end && there < others.size()) {
        if (isSame(here, others, there, 0)) {
          take(here, now, offset + there);
          here++;
          there++;
        } else {
          int skipped = skipped(here, others, there);
          boolean isGone = isSame(here + skipped, others, there, skipped);
          boolean isNew = !isGone && isSame(here, others, there + skipped, skipped);
          here += isNew ? 0 : skipped;
          there += isGone ? 0 : skipped;
        }
      }
    }

    /** After how many facts of one of the two, or of both, they are in step again, or may be. */
    private int skipped(int here, List<?> others, int there) {
      for (int skipped = 1; skipped < LOOKED_AHEAD || isLookedFarAhead(skipped); skipped++) {
        if (isSame(here + skipped, others, there, skipped)
            || isSame(here, others, there + skipped, skipped)
            || isSame(here + skipped, others, there + skipped, skipped)) {
          return skipped;
        }
      }
      return LOOKED_AHEAD;
    }

    private boolean isLookedFarAhead(int skipped) {
      return skipped < LOOKED_FAR_AHEAD && looks-- > 0;
    }

    /** Whether a fact here says what one there does; far ahead only if it is the very same. */
    private boolean isSame(int here, List<?> others, int there, int skipped) {
      if (here >= end || there >= others.size()) {
        return false;
      }
      var fact = facts.get(here);
      var other = others.get(there);
      return fact == other || (skipped < LOOKED_AHEAD && fact.equals(other));
    }

    private void take(int at, FactHandle[] now, int to) {
      isTaken[at - start] = true;
      now[to] = handles[at];
    }

    /** Where each fact stands that is not taken yet, of equal ones the first. */
    private Map<Object, Integer> places(Map<Object, Integer> places) {
      for (int i = end - 1; i >= start; i--) {
        if (!isTaken[i - start]) {
          var later = places.put(facts.get(i), i);
          next[i - start] = later == null ? NONE : later;
        }
      }
      return places;
    }

    private void takeOver(
        List<?> others, FactHandle[] now, int offset, Map<Object, Integer> places) {
      for (int i = 0; i < others.size(); i++) {
        var at = now[offset + i] == null ? places.get(others.get(i)) : null;
        if (at != null && at != NONE) {
          places.put(others.get(i), next[at - start]);
          take(at, now, offset + i);
        }
      }
    }

    void retract() {
      for (int i = start; i < end; i++) {
        if (!isTaken[i - start]) {
          session.delete(handles[i]);
        }
      }
    }
  }
}
