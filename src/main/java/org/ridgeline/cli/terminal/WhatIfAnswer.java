package org.ridgeline.cli.terminal;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.ridgeline.rank.LossScenario;
import org.ridgeline.rank.ScoreChange;
import org.ridgeline.rank.ScoreChange.Difference;
import org.ridgeline.rank.ScoreChange.Kind;

/** What the loss of one place would change, for whoever looks at the terminal. */
public record WhatIfAnswer(LossScenario answer, LocalDate day) {

  public void print(PrintWriter out) {
    out.printf(
        "If %s, held by %s, were lost to %s, as known on %s%n",
        answer.place().name(), answer.from(), answer.to(), day);
    out.println();
    var others = which(shift -> !isItself(shift) && makesADifference(shift));
    if (others.isEmpty()) {
      out.println("Nothing would be gained or lost at any other place.");
    }
    others.forEach(shift -> print(out, shift.settlement().name(), shift));
    out.println();
    which(this::isItself).forEach(shift -> print(out, answer.place().name() + " itself", shift));
    var same = which(shift -> !isItself(shift) && !makesADifference(shift));
    if (!same.isEmpty()) {
      out.printf("The same findings on other grounds: %s%n", names(same));
    }
  }

  private List<ScoreChange> which(Predicate<ScoreChange> condition) {
    return answer.shifts().stream().filter(condition).toList();
  }

  private boolean isItself(ScoreChange shift) {
    return shift.settlement().equals(answer.place());
  }

  private static boolean makesADifference(ScoreChange shift) {
    return shift.differences().stream().anyMatch(d -> d.kind() != Kind.CHANGED);
  }

  private static String names(List<ScoreChange> shifts) {
    return String.join(", ", shifts.stream().map(shift -> shift.settlement().name()).toList());
  }

  private static void print(PrintWriter out, String name, ScoreChange shift) {
    out.printf(
        Locale.US,
        "%s, %s: %s to %s (%+.1f), threat %+d, stakes %+d%n",
        name,
        holder(shift),
        shift.now().score().total(),
        shift.then().score().total(),
        shift.scoreChange(),
        shift.threatChange(),
        shift.stakesChange());
    shift.differences().stream()
        .filter(d -> d.kind() != Kind.CHANGED)
        .forEach(difference -> print(out, difference));
  }

  private static String holder(ScoreChange shift) {
    var holder = shift.then().control().holder();
    if (holder.isEmpty()) {
      return "holder unknown";
    }
    return (shift.now().control().holder().equals(holder) ? "held by " : "then held by ") + holder;
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
