package org.ridgeline.reason;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.rule.Match;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.Settlement;

/** Notes which rule fires for which settlement or claim. */
final class Firings extends DefaultAgendaEventListener {

  private final SortedMap<String, SortedSet<String>> subjectsByRule = new TreeMap<>();

  SortedMap<String, SortedSet<String>> subjectsByRule() {
    return subjectsByRule;
  }

  @Override
  public void afterMatchFired(AfterMatchFiredEvent event) {
    var match = event.getMatch();
    var rule = RuleDoc.of(match.getRule()).id();
    subjectsByRule.computeIfAbsent(rule, r -> new TreeSet<>()).add(subject(match));
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
