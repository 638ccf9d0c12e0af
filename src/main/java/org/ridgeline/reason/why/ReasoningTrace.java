package org.ridgeline.reason.why;

import java.util.List;
import java.util.Optional;
import org.ridgeline.fact.Night;
import org.ridgeline.reason.conclude.Conclusions;
import org.ridgeline.reason.engine.NightFacts;
import org.ridgeline.reason.engine.RuleBook;

/**
 * How the rules came to what they concluded of one night.
 *
 * @param derivations each application of a rule that stands
 * @param facts all that is told or concluded
 */
public record ReasoningTrace(
    Conclusions conclusions, List<Derivation> derivations, List<Object> facts) {

  public ReasoningTrace {
    derivations = List.copyOf(derivations);
    facts = List.copyOf(facts);
  }

  /** Lets the rules reason about a night and remembers how each conclusion was derived. */
  public static ReasoningTrace of(RuleBook rules, Night night, NightFacts facts) {
    var recorder = new FiringRecorder();
    try (var session = rules.session(night, recorder)) {
      var conclusions = session.reason(night, facts).conclusions();
      return new ReasoningTrace(conclusions, recorder.derivations(), session.facts());
    }
  }

  /** How {@code conclusion}, or a notion, was derived; empty for what was told. */
  public Optional<Derivation> derivationOf(Object conclusion) {
    return derivations.stream()
        .filter(derivation -> derivation.concluded().contains(conclusion))
        .findFirst();
  }
}
