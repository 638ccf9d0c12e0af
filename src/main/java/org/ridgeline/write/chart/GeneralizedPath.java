package org.ridgeline.write.chart;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * What is drawn of a layer: the less exactly, the more there is of it, and then only the largest.
 *
 * @param data of a path; empty if nothing can be seen
 * @param isAll whether nothing that could be seen was left out
 */
record GeneralizedPath(String data, boolean isAll) {

  /**
   * A line or area of it.
   *
   * @param size its length or area, in units
   */
  record Part(double size, String data) {}

  /** There is nothing to be drawn. */
  static final GeneralizedPath NONE = new GeneralizedPath("", true);

  /** How far a line may lie from its course, in units; the first is not seen, the last is. */
  private static final List<Double> TOLERANCES = List.of(0.8, 1.6, 3.2);

  /**
   * As many parts as can be written in so many letters.
   *
   * @param least how large a part is at the least that says something without the others
   * @param parts all parts for a tolerance, the largest first
   */
  static GeneralizedPath within(int letters, double least, DoubleFunction<List<Part>> parts) {
    List<Part> all = List.of();
    for (double tolerance : TOLERANCES) {
      all = parts.apply(tolerance);
      if (letters(all) <= letters) {
        return new GeneralizedPath(joined(all), true);
      }
    }
    return new GeneralizedPath(joined(largest(all, least, letters)), false);
  }

  /** All of them as they are seen, or none. */
  static GeneralizedPath allWithin(int letters, DoubleFunction<List<Part>> parts) {
    var all = parts.apply(TOLERANCES.get(0));
    return letters(all) <= letters
        ? new GeneralizedPath(joined(all), true)
        : new GeneralizedPath("", false);
  }

  /** The same of what is not all that could be seen, if it is not. */
  GeneralizedPath ofAll(boolean wereAll) {
    return new GeneralizedPath(data, isAll && wereAll);
  }

  private static int letters(List<Part> parts) {
    return parts.stream().mapToInt(part -> part.data().length()).sum();
  }

  private static String joined(List<Part> parts) {
    return parts.stream().map(Part::data).collect(joining());
  }

  private static List<Part> largest(List<Part> parts, double least, int letters) {
    int left = letters;
    int count = 0;
    while (count < parts.size()
        && parts.get(count).size() >= least
        && parts.get(count).data().length() <= left) {
      left -= parts.get(count).data().length();
      count++;
    }
    return parts.subList(0, count);
  }
}
