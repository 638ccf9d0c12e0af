package org.ridgeline.check;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A file of a rule folder with one slip of the pen, as analysts make them.
 *
 * @param kind what sort of slip it is, one of {@link RuleSlips}, {@link CaseSlips} or {@link
 *     CriteriaSlips}
 * @param line where the slip is, counted from 1; 0 if a line is gone
 * @param was the line before
 * @param text the file with the slip
 */
record AnalystSlip(String kind, String path, int line, String was, String text) {

  /** What is put in the place of a piece of {@code text}. */
  static AnalystSlip of(String kind, String path, String text, MatchResult at, String instead) {
    int line = 1 + (int) text.substring(0, at.start()).chars().filter(c -> c == '\n').count();
    return new AnalystSlip(
        kind,
        path,
        line,
        line(text, line),
        text.substring(0, at.start()) + instead + text.substring(at.end()));
  }

  /** The same for one of several pieces, by chance; none if there is no piece. */
  static List<AnalystSlip> one(
      String kind,
      String path,
      String text,
      List<MatchResult> pieces,
      Random chance,
      String instead) {
    return pieces.isEmpty()
        ? List.of()
        : List.of(of(kind, path, text, pieces.get(chance.nextInt(pieces.size())), instead));
  }

  /** A letter of one of several words lost, doubled or moved. */
  static List<AnalystSlip> typo(
      String kind, String path, String text, List<MatchResult> words, Random chance) {
    if (words.isEmpty()) {
      return List.of();
    }
    var word = words.get(chance.nextInt(words.size()));
    var letters = new StringBuilder(word.group());
    int at = 1 + chance.nextInt(letters.length() - 2);
    switch (chance.nextInt(3)) {
      case 0 -> letters.deleteCharAt(at);
      case 1 -> letters.insert(at, letters.charAt(at));
      default -> {
        char swapped = letters.charAt(at);
        letters.setCharAt(at, letters.charAt(at + 1));
        letters.setCharAt(at + 1, swapped);
      }
    }
    return letters.toString().equals(word.group())
        ? List.of()
        : List.of(of(kind, path, text, word, letters.toString()));
  }

  static List<MatchResult> all(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().toList();
  }

  private static String line(String text, int line) {
    return line == 0 ? "" : text.lines().skip(line - 1L).findFirst().orElse("").strip();
  }

  /** The line as it is now. */
  String now() {
    return line(text, line);
  }
}
