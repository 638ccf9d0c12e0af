package org.ridgeline.cli.terminal;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.ridgeline.fact.PartyNames;
import org.ridgeline.rank.AssessmentChange;
import org.ridgeline.rank.AssessmentChange.Difference;
import org.ridgeline.rank.AssessmentChange.Kind;
import org.ridgeline.rank.LossScenario;

/**
 * What the loss of one place would change, for whoever looks at the terminal.
 *
 * @param names by which readers know the parties
 */
public record WhatIfAnswer(LossScenario answer, LocalDate day, PartyNames names) {

  /** Prints the answer. */
  public void print(PrintWriter out) {
    out.printf(
        "If %s, held by %s, were lost to %s, as known on %s%n",
        answer.place().name(), names.of(answer.from()), names.of(answer.to()), day);
    out.println();
    var others = which(change -> !isItself(change) && makesADifference(change));
    if (others.isEmpty()) {
      out.println("Nothing would be gained or lost at any other place.");
    }
    others.forEach(change -> print(out, change.settlement().name(), change));
    out.println();
    which(this::isItself).forEach(change -> print(out, answer.place().name() + " itself", change));
    var same = which(change -> !isItself(change) && !makesADifference(change));
    if (!same.isEmpty()) {
      out.printf("The same findings on other grounds: %s%n", names(same));
    }
  }

  private List<AssessmentChange> which(Predicate<AssessmentChange> condition) {
    return answer.changes().stream().filter(condition).toList();
  }

  private boolean isItself(AssessmentChange change) {
    return change.settlement().equals(answer.place());
  }

  private static boolean makesADifference(AssessmentChange change) {
    return change.differences().stream().anyMatch(d -> d.kind() != Kind.CHANGED);
  }

  private static String names(List<AssessmentChange> changes) {
    return String.join(", ", changes.stream().map(change -> change.settlement().name()).toList());
  }

  private void print(PrintWriter out, String name, AssessmentChange change) {
    out.printf(
        Locale.US,
        "%s, %s: %s to %s (%+.1f), threat %+d, stakes %+d%n",
        name,
        holder(change),
        change.now().score().total(),
        change.then().score().total(),
        change.scoreChange(),
        change.threatChange(),
        change.stakesChange());
    change.differences().stream()
        .filter(d -> d.kind() != Kind.CHANGED)
        .forEach(difference -> print(out, difference));
  }

  private String holder(AssessmentChange change) {
    var holder = change.then().control().holder();
    if (holder.isEmpty()) {
      return "holder unknown";
    }
    return (change.now().control().holder().equals(holder) ? "held by " : "then held by ")
        + names.of(holder);
  }

  private static void print(PrintWriter out, Difference difference) {
    var rule = difference.finding().rule();
    out.printf(
        Locale.US,
        "  %-6s %+4d  %s%n",
        difference.kind().name().toLowerCase(Locale.ROOT),
        difference.points(),
        rule.title());
    out.printf("               %s%n", difference.finding().because());
  }
}
