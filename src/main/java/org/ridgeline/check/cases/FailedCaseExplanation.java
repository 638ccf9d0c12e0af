package org.ridgeline.check.cases;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ridgeline.fact.Settlement;
import org.ridgeline.read.Tables;
import org.ridgeline.reason.conclude.RuleDoc;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.reason.why.Firing;
import org.ridgeline.reason.why.ReasoningTrace;
import org.ridgeline.write.Wording;
import org.ridgeline.write.explain.ExplanationText;
import org.ridgeline.write.explain.RuleTree;

/**
 * Says of a case that does not hold what it was given, what it expected, what came of it, and why.
 *
 * @param read the case's rows
 */
record FailedCaseExplanation(RuleCase rule, Tables read, RuleBook rules) {

  /** Of so many places a case tells why; more tell the same. */
  private static final int MOST_PLACES = 3;

  private static final Pattern ROW = Pattern.compile("\\b(\\w+)\\.csv:(\\d+)");

  /** Rows of a case are numbered as those of a table, whose first line is its header. */
  private static final int LINES_ABOVE_ROWS = 2;

  private static final String NEXT_LINE = "\n              ";

  String of(List<CaseDifference> differences, List<Firing> found) {
    var lines = new StringBuilder();
    lines.append("\n    given     ").append(given());
    var limits = limits();
    if (!limits.isEmpty()) {
      lines.append("\n    with      ").append(String.join(NEXT_LINE, limits));
    }
    for (var difference : differences) {
      lines
          .append("\n    expected  %s: %s".formatted(difference.what(), difference.expected()))
          .append("\n    found     %s: %s".formatted(difference.what(), difference.found()));
    }
    found.stream()
        .flatMap(firing -> firing.sentence().stream())
        .distinct()
        .forEach(sentence -> lines.append("\n    it says   ").append(sentence));
    why(found).forEach(why -> lines.append("\n    why       ").append(why));
    return lines.toString();
  }

  private String given() {
    var rows =
        rule.tables().entrySet().stream()
            .flatMap(table -> table.getValue().stream().map(row -> row(table.getKey(), row)))
            .collect(joining(NEXT_LINE));
    return "as of %s%s".formatted(rule.asOf(), rows.isEmpty() ? "" : NEXT_LINE + rows);
  }

  /** The thresholds that the rule names, with their rows. */
  private List<String> limits() {
    var text = rules.doc(rule.ruleId()).map(doc -> rules.file(doc).text()).orElse("");
    var all = rules.thresholds();
    return all.stream()
        .filter(limit -> text.contains('"' + limit.id() + '"'))
        .map(
            limit ->
                "%s %s %s (rules/thresholds.csv:%d)"
                    .formatted(
                        limit.id(),
                        Wording.number(limit.value()),
                        limit.unit(),
                        all.indexOf(limit) + LINES_ABOVE_ROWS))
        .toList();
  }

  private static String row(String table, Map<String, String> row) {
    return table
        + " "
        + row.entrySet().stream()
            .map(cell -> cell.getKey() + ": " + cell.getValue())
            .collect(joining(", ", "{", "}"));
  }

  /**
   * The chain of what the rule found, or the condition that failed, as {@code explain} tells it.
   */
  private List<String> why(List<Firing> found) {
    var doc = rules.doc(rule.ruleId());
    var reasoning = rule.reasoning(rules, read);
    var places = inQuestion(found);
    return read.settlements().stream()
        .filter(place -> places.contains(place.id()))
        .limit(MOST_PLACES)
        .flatMap(place -> doc.stream().flatMap(each -> why(each, place, reasoning)))
        .toList();
  }

  /** The places that were found too much or too little, or if none was, those that were found. */
  private Collection<String> inQuestion(List<Firing> found) {
    var subjects = found.stream().map(Firing::subject).toList();
    var differing = new TreeSet<String>(without(subjects, rule.expected().finds()));
    differing.addAll(without(rule.expected().finds(), subjects));
    return differing.isEmpty() ? subjects : differing;
  }

  private static List<String> without(List<String> some, List<String> others) {
    var rest = new ArrayList<>(some);
    others.forEach(rest::remove);
    return rest;
  }

  private Stream<String> why(RuleDoc doc, Settlement place, ReasoningTrace reasoning) {
    var text = new StringWriter();
    try (var out = new PrintWriter(text)) {
      ExplanationText.print(
          RuleTree.of(doc, place, read, reasoning, rules), Integer.MAX_VALUE, out);
    } catch (IllegalArgumentException e) {
      // The rule speaks of no place, so that none can be asked about.
      return Stream.of();
    }
    return Stream.of(text.toString().lines().map(this::located).collect(joining(NEXT_LINE)));
  }

  /** The rows of a case stand in its own file. */
  private String located(String line) {
    return ROW.matcher(line)
        .replaceAll(
            row -> {
              var known = rule.lines().getOrDefault(row.group(1), List.of());
              int number = Integer.parseInt(row.group(2)) - LINES_ABOVE_ROWS;
              return Matcher.quoteReplacement(
                  number < known.size() ? rule.file() + ":" + known.get(number) : row.group());
            });
  }
}
