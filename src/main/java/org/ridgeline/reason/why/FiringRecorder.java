package org.ridgeline.reason.why;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.drools.tms.LogicalDependency;
import org.drools.tms.agenda.TruthMaintenanceSystemInternalMatch;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.rule.Match;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.Settlement;
import org.ridgeline.reason.conclude.RuleDoc;
import org.ridgeline.reason.engine.NightFacts;
import org.ridgeline.reason.engine.RuleBook;

/**
 * Notes for which settlement or claim, and how often, each rule's conclusions stand once the rules
 * fall silent.
 *
 * <p>A rule may fire on grounds that another rule then takes away; the engine withdraws what it
 * concluded, and the match is left without any dependent conclusion.
 */
public final class FiringRecorder extends DefaultAgendaEventListener {

  private static final Comparator<Keyed> ORDER =
      Comparator.comparing((Keyed each) -> each.derivation().rule().id()).thenComparing(Keyed::key);

  /** In the order of their first firing. */
  private final List<Match> fired = new ArrayList<>();

  private final Set<Match> known = Collections.newSetFromMap(new IdentityHashMap<>());

  /** What each rule concludes of {@code facts} for which subjects, by the rule's id. */
  public static SortedMap<String, List<Firing>> firings(
      RuleBook rules, Night night, NightFacts facts) {
    var recorder = new FiringRecorder();
    try (var session = rules.session(night, recorder)) {
      session.reason(night, facts);
    }
    return recorder.byRule();
  }

  SortedMap<String, List<Firing>> byRule() {
    var byRule = new TreeMap<String, List<Firing>>();
    for (var match : fired) {
      dependencies(match)
          .forEach(
              dependency ->
                  byRule
                      .computeIfAbsent(RuleDoc.of(match.getRule()).id(), r -> new ArrayList<>())
                      .add(new Firing(subject(match), dependency.getObject())));
    }
    byRule.values().forEach(Collections::sort);
    return byRule;
  }

  /** Each application of a rule that stands, with what it matched and concluded. */
  List<Derivation> derivations() {
    return fired.stream()
        .filter(FiringRecorder::stands)
        .map(FiringRecorder::derivation)
        .map(derivation -> new Keyed(derivation, FactOrder.key(derivation.facts())))
        .sorted(ORDER)
        .map(Keyed::derivation)
        .toList();
  }

  /** Words take long to find, and are compared often. */
  private record Keyed(Derivation derivation, String key) {}

  private static Derivation derivation(Match match) {
    var concluded = new ArrayList<Object>();
    dependencies(match).forEach(dependency -> concluded.add(dependency.getObject()));
    return new Derivation(
        RuleDoc.of(match.getRule()),
        match.getObjects().stream().flatMap(FiringRecorder::parts).toList(),
        concluded);
  }

  private static Stream<Object> parts(Object matched) {
    if (matched instanceof Collection<?> several) {
      return FactOrder.sorted(several.stream().flatMap(FiringRecorder::parts));
    }
    return matched instanceof Object[] several
        ? Arrays.stream(several).flatMap(FiringRecorder::parts)
        : Stream.ofNullable(matched);
  }

  @Override
  public void afterMatchFired(AfterMatchFiredEvent event) {
    if (known.add(event.getMatch())) {
      fired.add(event.getMatch());
    }
  }

  private static boolean stands(Match match) {
    return !dependencies(match).isEmpty();
  }

  private static List<LogicalDependency<?>> dependencies(Match match) {
    var all = new ArrayList<LogicalDependency<?>>();
    var dependencies = ((TruthMaintenanceSystemInternalMatch<?>) match).getLogicalDependencies();
    if (dependencies != null) {
      for (var each = dependencies.getFirst(); each != null; each = each.getNext()) {
        all.add(each);
      }
    }
    return all;
  }

  private static String subject(Match match) {
    return Stream.of("$settlement", "$claim")
        .filter(match.getDeclarationIds()::contains)
        .map(match::getDeclarationValue)
        .map(FiringRecorder::id)
        .findFirst()
        .orElse("");
  }

  private static String id(Object subject) {
    if (subject instanceof Settlement settlement) {
      return settlement.id();
    }
    return subject instanceof ControlClaim claim ? claim.id() : String.valueOf(subject);
  }
}
