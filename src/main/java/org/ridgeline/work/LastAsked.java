package org.ridgeline.work;

import java.util.List;
import java.util.stream.Stream;

/** What is kept of several states of one thing: those that were asked for last. */
final class LastAsked {

  /** A thing is as it was, or as somebody supposes it; and two threads may be on two nights. */
  private static final int KEPT = 4;

  private LastAsked() {}

  /** Puts one first, be it among the others or not: what goes is what nobody asked for longest. */
  static <T> List<T> first(T first, List<T> others) {
    return Stream.concat(Stream.of(first), others.stream().filter(each -> each != first))
        .limit(KEPT)
        .toList();
  }
}
