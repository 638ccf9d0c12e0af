package org.ridgeline.check.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.ridgeline.derive.Measurements;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.SupposedLost;
import org.ridgeline.night.NightlyRun;
import org.ridgeline.read.InlineTables;
import org.ridgeline.read.Tables;
import org.ridgeline.reason.engine.NightFacts;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.reason.why.Firing;
import org.ridgeline.reason.why.FiringRecorder;
import org.ridgeline.reason.why.ReasoningTrace;

/**
 * One case of one rule: the rows it is given, in the input tables' own columns, what it supposes,
 * and what the rule must then come to.
 *
 * @param file as {@code rules/theme/id.cases.yaml}
 * @param line where the case begins in its file, counted from 1
 * @param asOf the night, by default the newest day in the rows
 * @param tables the rows by table; columns that are left out get a plain value
 * @param lines where each of those rows stands in the file
 */
public record RuleCase(
    String ruleId,
    String file,
    int line,
    String name,
    LocalDate asOf,
    Map<String, List<Map<String, String>>> tables,
    Map<String, List<Integer>> lines,
    List<SupposedLost> supposed,
    ExpectedOutcome expected) {

  /** Whether the rule must fire at all. */
  public boolean fires() {
    return !expected.finds().isEmpty();
  }

  /** The case's rows as an input folder would give them. */
  public Tables read() {
    return InlineTables.read(tables, asOf.toString());
  }

  /** What all the rules conclude of the case's rows, given those that were read before. */
  public SortedMap<String, List<Firing>> firings(RuleBook rules, Tables read) {
    return FiringRecorder.firings(rules, new Night(asOf), facts(rules, read));
  }

  /** How the rules come to it. */
  ReasoningTrace reasoning(RuleBook rules, Tables read) {
    return ReasoningTrace.of(rules, new Night(asOf), facts(rules, read));
  }

  /** All that the rules are told of the case's rows. */
  NightFacts facts(RuleBook rules, Tables read) {
    var facts = new NightlyRun(rules, read, 0).facts(read.knownBy(asOf), new Night(asOf));
    for (var loss : supposed) {
      facts = facts.and(Measurements.supposed(loss, facts.told()));
    }
    return facts;
  }

  /** What the case's own rule concludes of its rows. */
  public List<Firing> found(RuleBook rules, Tables read) {
    return firings(rules, read).getOrDefault(ruleId, List.of());
  }

  /** Whether the rule comes to all that is expected of it. */
  public boolean holds(RuleBook rules, Tables read) {
    return CaseDifference.between(expected, found(rules, read)).isEmpty();
  }

  /** All that it says, but for where it stands. */
  String content() {
    return String.join(
        "\n", ruleId, asOf.toString(), tables.toString(), supposed.toString(), expected.toString());
  }

  @Override
  public String toString() {
    return ruleId + ": " + name;
  }
}
