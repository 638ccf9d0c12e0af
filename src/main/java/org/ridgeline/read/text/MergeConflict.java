package org.ridgeline.read.text;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What Git leaves in a text where two people have changed the same: both versions, and marks. */
public final class MergeConflict {

  /** What is wrong with such a text, and the remedy. */
  public static final String FAULT =
      "a merge left two versions here; keep one, and remove the lines with <<<<<<<, ======= and >>>>>>>";

  private static final String BEGINNING = "<<<<<<< ";
  private static final Pattern FIRST = Pattern.compile("(?m)^" + BEGINNING);

  private MergeConflict() {}

  /** Whether one begins with the line that begins at {@code line}. */
  public static boolean beginsAt(String text, int line) {
    return text.startsWith(BEGINNING, line);
  }

  /** Where the line of the first begins, if there is one. */
  public static OptionalInt first(String text) {
    var first = FIRST.matcher(text);
    return first.find() ? OptionalInt.of(first.start()) : OptionalInt.empty();
  }
}
