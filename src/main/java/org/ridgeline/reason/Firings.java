package org.ridgeline.reason;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.drools.tms.agenda.TruthMaintenanceSystemInternalMatch;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.rule.Match;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.Settlement;

/**
 * Notes for which settlement or claim, and how often, each rule's conclusions stand once the rules
 * fall silent.
 *
 * <p>A rule may fire on grounds that another rule then takes away; the engine withdraws what it
 * concluded, and the match is left without any dependent conclusion.
 */
final class Firings extends DefaultAgendaEventListener {

  private final Set<Match> fired = Collections.newSetFromMap(new IdentityHashMap<>());

  SortedMap<String, List<String>> subjectsByRule() {
    var subjectsByRule = new TreeMap<String, List<String>>();
    for (var match : fired) {
      if (stands(match)) {
        var rule = RuleDoc.of(match.getRule()).id();
        subjectsByRule.computeIfAbsent(rule, r -> new ArrayList<>()).add(subject(match));
      }
    }
    subjectsByRule.values().forEach(Collections::sort);
    return subjectsByRule;
  }

  @Override
  public void afterMatchFired(AfterMatchFiredEvent event) {
    fired.add(event.getMatch());
  }

  private static boolean stands(Match match) {
    var concluded = ((TruthMaintenanceSystemInternalMatch<?>) match).getLogicalDependencies();
    return concluded != null && !concluded.isEmpty();
  }

  private static String subject(Match match) {
    return Stream.of("$settlement", "$claim")
        .filter(match.getDeclarationIds()::contains)
        .map(match::getDeclarationValue)
        .map(Firings::id)
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
