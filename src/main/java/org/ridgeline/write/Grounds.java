package org.ridgeline.write;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.Map;
import org.ridgeline.fact.Citation;
import org.ridgeline.fact.Theme;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.IfLost;
import org.ridgeline.reason.Conclusion;

/** Finds what the rows behind a conclusion say. */
final class Grounds {

  private final Map<Citation, BriefingEvidence> said = new HashMap<>();
  private final Map<String, Theme> themes;
  private final Map<String, String> ifLost;

  Grounds(Report report) {
    themes = report.themes().stream().collect(toMap(Theme::id, identity()));
    ifLost = report.ifLost().stream().collect(toMap(loss -> loss.place().id(), IfLost::sentence));
    for (var event : report.tables().events()) {
      said.put(
          event.citation(),
          BriefingEvidence.of(event.citation(), event.day(), event.text(), event.url()));
    }
    for (var claim : report.tables().claims()) {
      said.put(
          claim.citation(),
          BriefingEvidence.of(claim.citation(), claim.asOf(), claim.text(), claim.url()));
    }
  }

  BriefingPlace place(Assessment assessment) {
    return new BriefingPlace(
        assessment,
        conclusion(assessment, assessment.control()),
        assessment.findings().stream().map(finding -> conclusion(assessment, finding)).toList(),
        ifLost.getOrDefault(assessment.settlement().id(), ""));
  }

  private BriefingConclusion conclusion(Assessment assessment, Conclusion conclusion) {
    var rule = conclusion.rule();
    var theme = themes.containsKey(rule.theme()) ? themes.get(rule.theme()).title() : rule.theme();
    return new BriefingConclusion(
        conclusion.because(),
        rule,
        theme,
        rule.points() == 0 ? "" : Wording.count(rule.points(), "point", "points"),
        Wording.word(assessment.confidence(conclusion)),
        assessment.confidenceBecause(conclusion),
        conclusion.citations().stream()
            .map(row -> said.getOrDefault(row, BriefingEvidence.of(row)))
            .toList());
  }
}
