package org.ridgeline.reason.engine;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ridgeline.fact.PartyNames;
import org.ridgeline.fact.criteria.Threshold;
import org.ridgeline.reason.language.RuleOutline;

/**
 * How much of a rule book to reason with, where less comes to the same and takes less time.
 *
 * @param only the rules that may fire, with what they ask for; empty for all
 */
record RuleSelection(Optional<Some> only) {

  /** All of it. */
  static final RuleSelection ALL = new RuleSelection(Optional.empty());

  /**
   * Some rules.
   *
   * @param rules their ids
   * @param thresholds the ids of the thresholds that they compare with; none if they may mean any
   * @param types the simple names of the types that they match
   */
  private record Some(Set<String> rules, Set<String> thresholds, Set<String> types) {

    boolean asksFor(Object fact) {
      if (fact instanceof Threshold threshold && !thresholds.isEmpty()) {
        return thresholds.contains(threshold.id());
      }
      return kinds(fact.getClass()).map(Class::getSimpleName).anyMatch(types::contains);
    }

    /** A type with all its interfaces; facts extend nothing. */
    private static Stream<Class<?>> kinds(Class<?> type) {
      return Stream.concat(
          Stream.of(type), Stream.of(type.getInterfaces()).flatMap(each -> kinds(each)));
    }
  }

  /** These rules alone. */
  static RuleSelection only(Collection<RuleOutline> rules) {
    // A rule that asks for thresholds and names none may mean any.
    boolean any =
        rules.stream().anyMatch(rule -> rule.asksFor("Threshold") && rule.thresholds().isEmpty());
    return new RuleSelection(
        Optional.of(
            new Some(
                rules.stream().map(RuleOutline::id).collect(toUnmodifiableSet()),
                any ? Set.of() : union(rules.stream().map(RuleOutline::thresholds)),
                union(rules.stream().map(RuleOutline::asksFor)))));
  }

  private static Set<String> union(Stream<? extends Collection<String>> sets) {
    return sets.flatMap(Collection::stream).collect(toUnmodifiableSet());
  }

  boolean mayFire(String rule) {
    return only.isEmpty() || only.get().rules().contains(rule);
  }

  boolean needs(Object fact) {
    return only.isEmpty() || fact instanceof PartyNames || only.get().asksFor(fact);
  }
}
