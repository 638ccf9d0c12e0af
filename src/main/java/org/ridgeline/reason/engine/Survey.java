package org.ridgeline.reason.engine;

import java.util.List;
import java.util.Map;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.history.History;
import org.ridgeline.reason.history.LossClaim;

/** What anyone could measure who knows the facts of a night and who holds what. */
@FunctionalInterface
public interface Survey {

  /**
   * Measures a night.
   *
   * @param controls who holds each settlement, by its id
   * @param before the same before anything was supposed
   * @param histories who held it when, by its id
   * @param losses claimed of places, the latest first
   * @return facts in an order that depends on these alone
   */
  List<Object> of(
      Map<String, Control> controls,
      Map<String, Control> before,
      Map<String, History> histories,
      List<LossClaim> losses);
}
