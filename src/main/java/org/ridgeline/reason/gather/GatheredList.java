package org.ridgeline.reason.gather;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.kie.api.runtime.rule.AccumulateFunction;

/**
 * All that a rule gathers, each as often as it is there; rules name it {@code collectList}.
 *
 * <p>The engine's own function gives a view of what it goes on gathering, and a notion that holds
 * such a view would change after it was concluded.
 */
public final class GatheredList implements AccumulateFunction<GatheredList.Elements> {

  private static final long serialVersionUID = 1L;

  /** What was gathered so far. */
  public static final class Elements implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Most rules find nothing at most places, and one or two things where they find any. */
    private final ArrayList<Object> all = new ArrayList<>(0);
  }

  @Override
  public Elements createContext() {
    return new Elements();
  }

  @Override
  public void init(Elements elements) {
    elements.all.clear();
  }

  @Override
  public void accumulate(Elements elements, Object element) {
    elements.all.add(element);
  }

  @Override
  public void reverse(Elements elements, Object element) {
    elements.all.remove(element);
  }

  @Override
  public boolean supportsReverse() {
    return true;
  }

  @Override
  public List<Object> getResult(Elements elements) {
    return switch (elements.all.size()) {
      case 0 -> Collections.emptyList();
      case 1 -> Collections.singletonList(elements.all.get(0));
      default -> Collections.unmodifiableList(new ArrayList<>(elements.all));
    };
  }

  @Override
  public Class<?> getResultType() {
    return List.class;
  }

  /** Nothing to keep: a function has no state of its own. */
  @Override
  public void writeExternal(ObjectOutput out) {}

  /** Nothing to read back. */
  @Override
  public void readExternal(ObjectInput in) {}
}
