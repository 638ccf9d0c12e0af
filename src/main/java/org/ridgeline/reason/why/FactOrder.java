package org.ridgeline.reason.why;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;
import org.ridgeline.reason.conclude.FactProperties;
import org.ridgeline.reason.conclude.RulePackages;

/**
 * An order of facts that depends on what they say alone.
 *
 * <p>The engine hands over what it gathered as it came to it, sets by hash codes of which some are
 * made up anew in every process.
 */
final class FactOrder {

  private FactOrder() {}

  /** Facts by the words that readers see; then by their rows, which tell apart what reads alike. */
  static Stream<Object> sorted(Stream<Object> facts) {
    // Words take long to find, and would be compared often.
    return facts
        .map(fact -> Map.entry(key(fact), fact))
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue);
  }

  /** What {@code facts} say, which is less or more than what others do. */
  static String key(Collection<Object> facts) {
    return facts.stream().map(FactOrder::key).collect(Collectors.joining("\n"));
  }

  private static String key(Object fact) {
    return words(fact) + " " + rows(fact);
  }

  private static String words(Object fact) {
    return fact.getClass().getName().startsWith("java.") ? fact.toString() : FactWording.of(fact);
  }

  private static String rows(Object fact) {
    return parts(fact)
        .filter(Cited.class::isInstance)
        .flatMap(cited -> ((Cited) cited).citations().stream())
        .sorted()
        .map(Citation::place)
        .collect(Collectors.joining(" "));
  }

  /** The fact itself, or what a notion speaks of. */
  private static Stream<Object> parts(Object fact) {
    return RulePackages.hold(fact.getClass().getName())
        ? FactProperties.ofNotion(fact).stream().flatMap(FactOrder::parts)
        : Stream.of(fact);
  }
}
