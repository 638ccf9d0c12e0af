package org.ridgeline.reason.why;

import java.util.List;
import org.ridgeline.reason.conclude.FactProperties;
import org.ridgeline.reason.conclude.RuleDoc;

/**
 * One application of a rule whose conclusions stand.
 *
 * @param facts what its conditions matched, in their order; what was gathered is listed one by one
 * @param concluded what rests on it
 */
public record Derivation(RuleDoc rule, List<Object> facts, List<Object> concluded) {

  public Derivation {
    facts = List.copyOf(facts);
    concluded = List.copyOf(concluded);
  }

  /** Whether anything that it concluded is about the settlement with this id. */
  public boolean isAbout(String settlement) {
    return concluded.stream()
        .anyMatch(
            each -> FactProperties.read(each, "settlement").filter(settlement::equals).isPresent());
  }
}
