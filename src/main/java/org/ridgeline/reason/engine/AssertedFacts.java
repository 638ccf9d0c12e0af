package org.ridgeline.reason.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.runtime.rule.FactHandle;

/** What one session was told, and can be told otherwise: only the difference reaches it. */
final class AssertedFacts {

  private final RuleSession session;
  private final Map<Object, AssertedFact> asserted = new LinkedHashMap<>();
  private List<?> facts = List.of();

  /** By the very objects that it was told last, as most facts of a night are those of another. */
  private IdentityHashMap<Object, AssertedFact> last = new IdentityHashMap<>();

  /** Facts that are equal, each known as often as it was asserted. */
  private static final class AssertedFact {

    private final Deque<FactHandle> handles = new ArrayDeque<>(1);
    private final List<Object> missing = new ArrayList<>(1);
    private int required;

    void require(Object fact) {
      required++;
      if (required > handles.size()) {
        missing.add(fact);
      }
    }

    /** Takes back what is not required; returns whether nothing is. */
    boolean isRetracted(RuleSession session) {
      while (handles.size() > required) {
        session.delete(handles.remove());
      }
      return required == 0;
    }

    void assertMissing(RuleSession session) {
      missing.forEach(fact -> handles.add(session.insert(fact)));
      missing.clear();
      required = 0;
    }
  }

  AssertedFacts(RuleSession session) {
    this.session = session;
  }

  boolean isEmpty() {
    return asserted.isEmpty();
  }

  /** Makes the session know these and none that it was told here before. */
  void become(List<?> others) {
    // Suppositions of one night are told the very list that was told before.
    if (others == facts) {
      return;
    }
    facts = others;
    var now = new IdentityHashMap<Object, AssertedFact>(others.size());
    others.forEach(fact -> require(fact, now));
    last = now;
    asserted.values().removeIf(each -> each.isRetracted(session));
    asserted.values().forEach(each -> each.assertMissing(session));
  }

  private void require(Object fact, IdentityHashMap<Object, AssertedFact> now) {
    var known = last.get(fact);
    var same = known == null ? asserted.computeIfAbsent(fact, any -> new AssertedFact()) : known;
    same.require(fact);
    now.put(fact, same);
  }
}
