package org.ridgeline.check.theatre;

import java.util.Locale;

/**
 * Something that a theatre lacks.
 *
 * @param subject in a word
 * @param what is lacking, how often and where, in a sentence without its end
 * @param rules how many rules ask for it
 * @param points the most that they could add to a place that lacks it
 * @param cost these points, for all places that lack it; what most should be mended first
 * @param remedy where to write it, or what brings it in
 */
public record Lack(String subject, String what, int rules, int points, double cost, String remedy) {

  /** What it costs, in words. */
  public String price() {
    return points == 0
        ? "costs no points"
        : String.format(
            Locale.US,
            "%d %s for it: up to %d points a place, %,.0f in all",
            rules,
            rules == 1 ? "rule asks" : "rules ask",
            points,
            cost);
  }
}
