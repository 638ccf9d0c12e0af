package org.ridgeline.reason.gather;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;
import org.kie.api.runtime.rule.AccumulateFunction;

/**
 * All that a rule gathers, each once; rules name it {@code collectSet}.
 *
 * <p>It does not change once it is given, as {@link GatheredList} does not.
 */
public final class GatheredSet implements AccumulateFunction<GatheredSet.Elements> {

  private static final long serialVersionUID = 1L;

  /** How often each was gathered so far. */
  public static final class Elements implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Shared, and never changed: most rules find nothing at most places. */
    private static final LinkedHashMap<Object, Integer> NOTHING = new LinkedHashMap<>(0);

    private LinkedHashMap<Object, Integer> times = NOTHING;
  }

  @Override
  public Elements createContext() {
    return new Elements();
  }

  @Override
  public void init(Elements elements) {
    elements.times = Elements.NOTHING;
  }

  @Override
  public void accumulate(Elements elements, Object element) {
    if (elements.times.isEmpty()) {
      elements.times = new LinkedHashMap<>();
    }
    elements.times.merge(element, 1, Integer::sum);
  }

  @Override
  public void reverse(Elements elements, Object element) {
    elements.times.computeIfPresent(element, (same, times) -> times > 1 ? times - 1 : null);
  }

  @Override
  public boolean supportsReverse() {
    return true;
  }

  @Override
  public Set<Object> getResult(Elements elements) {
    return elements.times.isEmpty()
        ? Collections.emptySet()
        : Collections.unmodifiableSet(new HashSet<>(elements.times.keySet()));
  }

  @Override
  public Class<?> getResultType() {
    return Set.class;
  }

  /** Nothing to keep: a function has no state of its own. */
  @Override
  public void writeExternal(ObjectOutput out) {}

  /** Nothing to read back. */
  @Override
  public void readExternal(ObjectInput in) {}
}
