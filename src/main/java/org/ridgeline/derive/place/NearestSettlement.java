package org.ridgeline.derive.place;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.ridgeline.fact.Settlement;

/** Finds the settlement that lies nearest to another, however far that is. */
public final class NearestSettlement {

  private NearestSettlement() {}

  /** The nearest of {@code others} along the geodesic, to 10 m; of two equally near by id. */
  public static Optional<Settlement> to(Settlement one, Collection<Settlement> others) {
    return others.stream()
        .min(
            Comparator.comparingDouble((Settlement other) -> Geodesics.km(one, other))
                .thenComparing(Settlement::id));
  }
}
