package org.ridgeline.reason.engine;

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

  /**
   * A fact, and those that are equal to it: each is known as often as it was asserted. There are as
   * many as facts, so it is kept small.
   */
  private static final class AssertedFact {

    private Object missing;
    private FactHandle handle;
    private boolean isRequired;
    private AssertedFact equal;

    void require(Object fact) {
      var free = this;
      for (; free.isRequired; free = free.equal) {
        if (free.equal == null) {
          free.equal = new AssertedFact();
        }
      }
      free.isRequired = true;
      free.missing = free.handle == null ? fact : null;
    }

    /** Takes back what is not required; returns whether nothing is. */
    boolean isRetracted(RuleSession session) {
      for (var each = this; each != null; each = each.equal) {
        if (!each.isRequired && each.handle != null) {
          session.delete(each.handle);
          each.handle = null;
        }
      }
      return !isRequired;
    }

    void assertMissing(RuleSession session) {
      for (var each = this; each != null; each = each.equal) {
        if (each.missing != null) {
          each.handle = session.insert(each.missing);
          each.missing = null;
        }
        each.isRequired = false;
      }
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
