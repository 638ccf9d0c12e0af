package org.ridgeline.check;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ridgeline.fact.EventReport;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.reason.language.RuleFile;
import org.ridgeline.reason.problem.FolderMessage;
import org.ridgeline.reason.problem.Problem;

/** Holds the tags that rules ask for to those that reports have. */
final class TagUses {

  private static final Pattern ASKED = Pattern.compile("\\btags\\s+contains\\s+\"([^\"]+)\"");

  private TagUses() {}

  /** Where a rule asks for a tag that no report has. */
  static List<Problem> of(RuleBook rules, List<EventReport> reports) {
    var known = reports.stream().flatMap(report -> report.tags().stream()).collect(toSet());
    return rules.docs().stream()
        .filter(doc -> unknown(rules.text(doc), known).findAny().isPresent())
        .map(rules::file)
        .flatMap(file -> problems(file, known))
        .toList();
  }

  private static Stream<MatchResult> unknown(String text, Set<String> known) {
    return ASKED.matcher(text).results().filter(asked -> !known.contains(asked.group(1)));
  }

  private static Stream<Problem> problems(RuleFile file, Set<String> known) {
    return unknown(file.text(), known)
        .map(
            asked ->
                Problem.of(
                    FolderMessage.NO_SUCH_TAG,
                    file.path(),
                    file.line(asked.start()),
                    0,
                    asked.group(1)));
  }
}
