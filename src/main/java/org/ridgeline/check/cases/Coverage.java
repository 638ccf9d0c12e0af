package org.ridgeline.check.cases;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.Settlement;
import org.ridgeline.night.NightlyRun;
import org.ridgeline.read.Tables;
import org.ridgeline.reason.conclude.RuleDoc;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.reason.why.FiringRecorder;
import org.ridgeline.reason.why.RuleCondition;
import org.ridgeline.reason.why.WhyNot;

/**
 * How well cases and past nights try out each rule.
 *
 * @param rows one for each rule, by its id
 * @param nights how many nights were looked at
 */
public record Coverage(List<Row> rows, int nights) {

  /** Of one case so many places are asked about; more tell the same. */
  private static final int MOST_PLACES = 3;

  /**
   * One rule.
   *
   * @param cases in how many cases of any rule it fired
   * @param nights on how many of the nights it fired
   * @param undecided the conditions that were never the first to keep it silent in a case of its
   *     own; empty if it speaks of no place, so that nobody can tell
   */
  public record Row(RuleDoc rule, int cases, int nights, Optional<List<RuleCondition>> undecided) {}

  /**
   * Runs all cases in {@code folder} and the last {@code nights} of {@code tables}.
   *
   * @param words which rules to look at, by a part of their id; empty for all
   * @throws org.ridgeline.reason.problem.BadRulesException if something is wrong with the rules
   */
  public static Coverage of(Path folder, String words, Tables tables, LocalDate newest, int nights)
      throws IOException {
    var rules = RuleBook.load(folder);
    var cases = CaseFile.readAll(folder).stream().flatMap(file -> file.cases().stream()).toList();
    var inCases =
        count(cases.parallelStream().map(each -> CaseOutcome.of(each, rules).fired()).toList());
    var run = new NightlyRun(rules, tables, 0);
    var onNights =
        count(
            IntStream.range(0, nights)
                .parallel()
                .mapToObj(newest::minusDays)
                .map(day -> fired(run, day))
                .toList());
    var byRule = cases.stream().collect(groupingBy(RuleCase::ruleId));
    var rows =
        rules.docs().parallelStream()
            .filter(rule -> rule.id().contains(words))
            .map(
                rule ->
                    new Row(
                        rule,
                        inCases.getOrDefault(rule.id(), 0),
                        onNights.getOrDefault(rule.id(), 0),
                        undecided(rule, byRule.getOrDefault(rule.id(), List.of()), rules)))
            .toList();
    return new Coverage(rows, nights);
  }

  private static Map<String, Integer> count(List<Set<String>> fired) {
    var counts = new HashMap<String, Integer>();
    fired.forEach(each -> each.forEach(rule -> counts.merge(rule, 1, Integer::sum)));
    return counts;
  }

  private static Set<String> fired(NightlyRun run, LocalDate day) {
    var night = new Night(day);
    var facts = run.facts(run.tables().knownBy(day), night);
    return FiringRecorder.firings(run.rules(), night, facts).keySet();
  }

  private static Optional<List<RuleCondition>> undecided(
      RuleDoc rule, List<RuleCase> cases, RuleBook rules) {
    var decided = new HashSet<RuleCondition>();
    try {
      cases.stream()
          .filter(each -> !each.fires())
          .forEach(each -> decided.addAll(decisive(rule, each, rules)));
    } catch (IllegalArgumentException e) {
      // It speaks of no place.
      return Optional.empty();
    }
    return Optional.of(
        WhyNot.conditions(rules, rule.id()).stream()
            .filter(asked -> !decided.contains(asked))
            .filter(asked -> !namesThreshold(asked, rules))
            .distinct()
            .toList());
  }

  /** A threshold that a rule names is always there, and so decides nothing. */
  private static boolean namesThreshold(RuleCondition asked, RuleBook rules) {
    return rules.thresholds().stream()
        .anyMatch(each -> asked.words().equals("id == \"%s\"".formatted(each.id())));
  }

  /** The conditions that kept the rule silent about the places of a case. */
  private static Set<RuleCondition> decisive(RuleDoc rule, RuleCase silent, RuleBook rules) {
    var tables = silent.read();
    var reasoning = silent.reasoning(rules, tables);
    var decisive = new HashSet<RuleCondition>();
    tables.settlements().stream()
        .limit(MOST_PLACES)
        .map(Settlement::id)
        .forEach(
            place ->
                WhyNot.find(rules, rule.id(), place, reasoning)
                    .ifPresent(
                        miss -> decisive.add(new RuleCondition(miss.line(), miss.condition()))));
    return decisive;
  }

  /** Prints a line for each rule, and one for each condition that no case tries. */
  public void print(PrintWriter out) {
    out.printf("%-28s %6s %7s%n", "", "cases", "nights");
    for (var row : rows) {
      out.printf("%-28s %6d %3d/%d%n", row.rule().id(), row.cases(), row.nights(), nights);
      row.undecided().stream()
          .flatMap(List::stream)
          .forEach(
              asked ->
                  out.printf(
                      "    line %d, never decisive in a case: %s%n", asked.line(), asked.words()));
    }
    out.flush();
  }
}
