package org.ridgeline.mutation;

/**
 * A rule file or table with one small fault.
 *
 * @param file relative to the rule folder
 * @param line where the fault begins, counted from 1
 * @param original the lines as they are, on one line
 * @param mutated the lines with the fault, on one line
 * @param text the whole file with the fault
 */
record Mutant(String file, int line, String original, String mutated, String text) {

  /** The file {@code text} with {@code replacement} in place of the characters from, to. */
  static Mutant of(String file, String text, int from, int to, String replacement) {
    int start = text.lastIndexOf('\n', from - 1) + 1;
    int end = text.indexOf('\n', to);
    end = end < 0 ? text.length() : end;
    return new Mutant(
        file,
        1 + (int) text.substring(0, from).chars().filter(c -> c == '\n').count(),
        oneLine(text.substring(start, end)),
        oneLine(text.substring(start, from) + replacement + text.substring(to, end)),
        text.substring(0, from) + replacement + text.substring(to));
  }

  private static String oneLine(String lines) {
    return lines.strip().replaceAll("\\s+", " ");
  }

  String folder() {
    return file.contains("/") ? file.substring(0, file.indexOf('/')) : file;
  }

  @Override
  public String toString() {
    return "%s:%d%n    was  %s%n    now  %s"
        .formatted(file, line, original, mutated.isEmpty() ? "nothing" : mutated);
  }
}
