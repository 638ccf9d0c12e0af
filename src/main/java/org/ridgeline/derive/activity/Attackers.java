package org.ridgeline.derive.activity;

import java.util.stream.Stream;

/** Which parties attack where some reports name one and others name nobody. */
final class Attackers {

  private Attackers() {}

  /** Nobody, then each party that is named, once and in order. */
  static Stream<String> of(Stream<String> named) {
    return Stream.concat(Stream.of(""), named).distinct().sorted();
  }

  /** Whether what is reported of {@code named} may be told of {@code party}. */
  static boolean mayBe(String party, String named) {
    return named.isEmpty() || named.equals(party);
  }
}
