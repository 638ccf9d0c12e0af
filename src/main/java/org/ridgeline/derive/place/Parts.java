package org.ridgeline.derive.place;

import java.util.List;
import java.util.stream.Stream;
import org.ridgeline.fact.Settlement;

/** Each settlement with its districts. */
public final class Parts {

  private Parts() {}

  /** Each settlement as a part of itself, and each district as one of its town. */
  public static List<Part> measure(List<Settlement> settlements) {
    return settlements.stream().flatMap(Parts::of).toList();
  }

  private static Stream<Part> of(Settlement part) {
    var own = Stream.of(new Part(part.id(), part.id()));
    return part.partOf().isEmpty()
        ? own
        : Stream.concat(own, Stream.of(new Part(part.partOf(), part.id())));
  }
}
