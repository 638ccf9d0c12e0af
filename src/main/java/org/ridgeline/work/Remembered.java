package org.ridgeline.work;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What was measured of each place, or on a night, to be taken again where all that it depends on is
 * as it was: nights and suppositions differ in few places. Several threads may ask.
 */
public final class Remembered<T> {

  private final Map<String, List<Measured<T>>> known = new ConcurrentHashMap<>();

  /** Told from others by itself: what it was measured of is compared often enough. */
  private static final class Measured<T> {

    private final List<?> state;
    private final T value;

    Measured(List<?> state, T value) {
      this.state = state;
      this.value = value;
    }
  }

  /**
   * What is measured of a place, where the measurement itself tells on what it depends.
   *
   * @param stateOf all that a measurement depends on, as it is now
   */
  public T of(String subject, Function<T, List<?>> stateOf, Supplier<T> measurement) {
    for (var before : known.getOrDefault(subject, List.of())) {
      if (before.state.equals(stateOf.apply(before.value))) {
        return keep(subject, before);
      }
    }
    var value = measurement.get();
    return keep(subject, new Measured<>(stateOf.apply(value), value));
  }

  /**
   * What is measured of a place, or on a night.
   *
   * @param subject its id, or day
   * @param state all that it depends on, in an order of the subject's own
   */
  public T of(String subject, List<?> state, Supplier<T> measurement) {
    for (var before : known.getOrDefault(subject, List.of())) {
      if (before.state.equals(state)) {
        return keep(subject, before);
      }
    }
    return keep(subject, new Measured<>(state, measurement.get()));
  }

  private T keep(String subject, Measured<T> measured) {
    var kept = known.get(subject);
    if (kept == null || kept.get(0) != measured) {
      known.merge(subject, List.of(measured), (before, now) -> LastAsked.first(now.get(0), before));
    }
    return measured.value;
  }
}
