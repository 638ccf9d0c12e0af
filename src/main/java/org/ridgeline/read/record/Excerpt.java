package org.ridgeline.read.record;

import java.util.regex.Pattern;

/** Text of a file as a message quotes it: on one line, and short. */
public final class Excerpt {

  private static final int LONGEST = 40;
  private static final Pattern BREAKS = Pattern.compile("\\R|\\p{Cntrl}|[\u0080-\u009F]");

  private Excerpt() {}

  /** The first letters of {@code text}, without the space around it. */
  public static String of(String text) {
    var begin = text.length() > 10 * LONGEST ? text.substring(0, 10 * LONGEST) : text;
    var line = BREAKS.matcher(begin).replaceAll(" ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
