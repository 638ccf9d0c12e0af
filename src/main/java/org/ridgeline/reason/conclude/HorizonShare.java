package org.ridgeline.reason.conclude;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import org.kie.api.runtime.rule.AccumulateFunction;
import org.ridgeline.derive.place.Arc;

/**
 * How much of the horizon the arcs that a rule gathers cover together, in percent, rounded down.
 *
 * <p>Rules name it by {@code import accumulate org.ridgeline.reason.conclude.HorizonShare
 * horizonShare}. What several arcs cover counts once, so their order changes nothing. Over no arc
 * it is 0.
 */
public final class HorizonShare implements AccumulateFunction<HorizonShare.Arcs> {

  private static final long serialVersionUID = 1L;

  /** Tenths of a degree all round, as fine as any bearing is measured. */
  private static final int WHOLE = 3600;

  /** The arcs gathered so far. */
  public static final class Arcs implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ArrayList<Arc> all = new ArrayList<>();
  }

  @Override
  public Arcs createContext() {
    return new Arcs();
  }

  @Override
  public void init(Arcs arcs) {
    arcs.all.clear();
  }

  @Override
  public void accumulate(Arcs arcs, Object arc) {
    arcs.all.add((Arc) arc);
  }

  @Override
  public void reverse(Arcs arcs, Object arc) {
    arcs.all.remove(arc);
  }

  @Override
  public boolean supportsReverse() {
    return true;
  }

  @Override
  public Integer getResult(Arcs arcs) {
    var covered = new BitSet(WHOLE);
    for (var arc : arcs.all) {
      int end = arc.start() + arc.length();
      covered.set(arc.start(), Math.min(end, WHOLE));
      // What runs past north begins anew there.
      covered.set(0, Math.max(end - WHOLE, 0));
    }
    return covered.cardinality() * 100 / WHOLE;
  }

  @Override
  public Class<?> getResultType() {
    return Integer.class;
  }

  /** Nothing to keep: a function has no state of its own. */
  @Override
  public void writeExternal(ObjectOutput out) {}

  /** Nothing to read back. */
  @Override
  public void readExternal(ObjectInput in) {}
}
