package org.ridgeline.check.catalogue;

import java.io.PrintWriter;
import org.ridgeline.fact.criteria.Threshold;
import org.ridgeline.write.Wording;

/** The catalogue for reading on a terminal. */
public record CatalogueText(Catalogue catalogue) {

  /** Prints the rules by folder, then the thresholds, then which notion feeds which rule. */
  public void print(PrintWriter out) {
    for (var chapter : catalogue.chapters()) {
      out.printf("%s%n", chapter.title());
      for (var rule : chapter.rules()) {
        var points = rule.header("Points");
        out.printf(
            "  %-28s %s%s%n",
            rule.id(), rule.title(), points.isEmpty() ? "" : " (" + points + " points)");
        out.printf("  %-28s %s%n", "", rule.header("Rationale"));
        for (var threshold : catalogue.thresholds(rule)) {
          out.printf("  %-28s %s%n", "", told(threshold));
        }
      }
      out.println();
    }
    out.println("Thresholds, and where each is used");
    for (var use : catalogue.uses()) {
      out.printf(
          "  %-28s %s%s%n",
          told(use.threshold()),
          use.measured() ? "measurements; " : "",
          String.join(", ", use.rules()));
    }
    out.println();
    out.println("Which notion feeds which rule");
    for (var notion : catalogue.notions()) {
      out.printf("  %s%n", notion.name());
      out.printf("    concluded by  %s%n", String.join(", ", notion.concludedBy()));
      out.printf("    asked for by  %s%n", String.join(", ", notion.askedForBy()));
    }
  }

  /** A threshold as {@code tempo-days = 14 days}. */
  public static String told(Threshold threshold) {
    return "%s = %s %s"
        .formatted(threshold.id(), Wording.number(threshold.value()), threshold.unit());
  }
}
