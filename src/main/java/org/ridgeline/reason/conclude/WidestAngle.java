package org.ridgeline.reason.conclude;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.util.ArrayList;
import org.kie.api.runtime.rule.AccumulateFunction;
import org.ridgeline.derive.place.Bearing;

/**
 * The widest angle between any two of the bearings that a rule gathers, in degrees from 0 to 180.
 *
 * <p>Rules name it by {@code import accumulate org.ridgeline.reason.conclude.WidestAngle
 * widestAngle}. Over no bearing, or one, it is 0.
 */
public final class WidestAngle implements AccumulateFunction<WidestAngle.Bearings> {

  private static final long serialVersionUID = 1L;

  /** The bearings gathered so far. */
  public static final class Bearings implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ArrayList<Double> degrees = new ArrayList<>();
  }

  @Override
  public Bearings createContext() {
    return new Bearings();
  }

  @Override
  public void init(Bearings bearings) {
    bearings.degrees.clear();
  }

  @Override
  public void accumulate(Bearings bearings, Object bearing) {
    bearings.degrees.add(((Number) bearing).doubleValue());
  }

  @Override
  public void reverse(Bearings bearings, Object bearing) {
    bearings.degrees.remove((Object) ((Number) bearing).doubleValue());
  }

  @Override
  public boolean supportsReverse() {
    return true;
  }

  @Override
  public Double getResult(Bearings bearings) {
    return bearings.degrees.stream()
        .flatMapToDouble(
            one -> bearings.degrees.stream().mapToDouble(other -> Bearing.apart(one, other)))
        .max()
        .orElse(0);
  }

  @Override
  public Class<?> getResultType() {
    return Double.class;
  }

  /** Nothing to keep: a function has no state of its own. */
  @Override
  public void writeExternal(ObjectOutput out) {}

  /** Nothing to read back. */
  @Override
  public void readExternal(ObjectInput in) {}
}
