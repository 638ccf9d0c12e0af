package org.ridgeline.reason;

import java.util.List;
import java.util.Optional;

/**
 * How the rules came to what they concluded of one night.
 *
 * @param derivations each application of a rule that stands
 * @param facts all that is told or concluded
 */
public record Reasoning(Conclusions conclusions, List<Derivation> derivations, List<Object> facts) {

  public Reasoning {
    derivations = List.copyOf(derivations);
    facts = List.copyOf(facts);
  }

  /** How {@code conclusion}, or a notion, was derived; empty for what was told. */
  public Optional<Derivation> derivationOf(Object conclusion) {
    return derivations.stream()
        .filter(derivation -> derivation.concluded().contains(conclusion))
        .findFirst();
  }
}
