package org.ridgeline.cli.terminal;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.ridgeline.fact.Settlement;
import org.ridgeline.rank.AssessmentChange.Difference;
import org.ridgeline.rank.Rehearsal;
import org.ridgeline.rank.Rehearsal.Mover;
import org.ridgeline.rank.Rehearsal.RehearsedNight;
import org.ridgeline.rank.Rehearsal.Turnover;

/** What other rules would have changed, for whoever looks at the terminal. */
public record RehearsalSummary(Rehearsal rehearsal, String old, String renewed, Path output) {

  private static final int MOST = 10;

  /** Prints the summary. */
  public void print(PrintWriter out) {
    var nights = rehearsal.nights();
    out.printf(
        Locale.US,
        "%,d of %,d nights from %s to %s would have been otherwise with %s instead of %s%n",
        rehearsal.differing(),
        nights.size(),
        nights.get(0).night(),
        nights.get(nights.size() - 1).night(),
        renewed,
        old);
    section(out, "Largest movers, each on the night of its greatest change", movers());
    section(out, "Into and out of the first ten", first());
    section(out, "Findings over all nights and places", turnovers());
    out.println();
    out.printf("Night by night: %s and %s%n", file("rehearsal.csv"), file("rehearsal.html"));
  }

  private Path file(String name) {
    return output.resolve(name);
  }

  private static void section(PrintWriter out, String title, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    out.println();
    out.println(title);
    lines.stream().limit(MOST).forEach(line -> out.println("  " + line));
    if (lines.size() > MOST) {
      out.printf(Locale.US, "  and %,d more%n", lines.size() - MOST);
    }
  }

  private List<String> movers() {
    return rehearsal.movers().stream().map(RehearsalSummary::words).toList();
  }

  private static String words(Mover mover) {
    var change = mover.change();
    return String.format(
        Locale.US,
        "%s  %s from %s to %s (%+.1f), rank %d to %d%s",
        mover.night(),
        change.settlement().name(),
        change.now().score().total(),
        change.then().score().total(),
        change.scoreChange(),
        change.now().rank(),
        change.then().rank(),
        rules(change.differences()));
  }

  private static String rules(List<Difference> differences) {
    var rules =
        differences.stream().map(d -> d.finding().rule().id()).distinct().collect(joining(", "));
    return rules.isEmpty() ? "" : " by " + rules;
  }

  private List<String> first() {
    return rehearsal.nights().stream()
        .filter(night -> !night.entered().isEmpty())
        .map(RehearsalSummary::words)
        .toList();
  }

  private static String words(RehearsedNight night) {
    return "%s  in: %s; out: %s"
        .formatted(night.night(), names(night.entered()), names(night.left()));
  }

  private static String names(List<Settlement> places) {
    return places.stream().map(Settlement::name).collect(joining(", "));
  }

  private List<String> turnovers() {
    return rehearsal.turnovers().stream().map(RehearsalSummary::words).toList();
  }

  private static String words(Turnover rule) {
    return String.format(
        Locale.US,
        "%s: %,d gained, %,d lost, %,d changed",
        rule.rule(),
        rule.gained(),
        rule.lost(),
        rule.changed());
  }
}
