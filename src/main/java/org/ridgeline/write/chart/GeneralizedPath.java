package org.ridgeline.write.chart;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * What is drawn of a layer: the less exactly, the more there is of it, and then only the largest.
 *
 * @param data of a path; empty if nothing can be seen
 * @param isAll whether nothing that could be seen was left out
 */
record GeneralizedPath(String data, boolean isAll) {

  /** There is nothing to be drawn. */
  static final GeneralizedPath NONE = new GeneralizedPath("", true);

  /** How far a line may lie from its course, in units; the first is not seen, the last is. */
  private static final List<Double> TOLERANCES = List.of(0.8, 1.6, 3.2);

  /**
   * As many parts as can be written in so many letters.
   *
   * @param parts the paths of all for a tolerance, the largest first
   */
  static GeneralizedPath within(int letters, boolean isAll, DoubleFunction<List<String>> parts) {
    List<String> paths = List.of();
    for (double tolerance : TOLERANCES) {
      paths = parts.apply(tolerance);
      if (letters(paths) <= letters) {
        return new GeneralizedPath(String.join("", paths), isAll);
      }
    }
    return new GeneralizedPath(String.join("", largest(paths, letters)), false);
  }

  /** All of them as they are seen, or none. */
  static GeneralizedPath allWithin(int letters, DoubleFunction<List<String>> parts) {
    var paths = parts.apply(TOLERANCES.get(0));
    return letters(paths) <= letters
        ? new GeneralizedPath(String.join("", paths), true)
        : new GeneralizedPath("", false);
  }

  private static int letters(List<String> paths) {
    return paths.stream().mapToInt(String::length).sum();
  }

  private static List<String> largest(List<String> paths, int letters) {
    int left = letters;
    int count = 0;
    while (count < paths.size() && paths.get(count).length() <= left) {
      left -= paths.get(count).length();
      count++;
    }
    return paths.subList(0, count);
  }
}
