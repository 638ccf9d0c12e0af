package org.ridgeline.reason.syntax;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ridgeline.reason.problem.Message;
import org.ridgeline.reason.problem.Problem;

/**
 * The text of a rule file, with its comments and without.
 *
 * @param path relative to the folder above the rules, with slashes
 * @param code the text with every comment blotted out, so that what is looked for is not found
 *     there
 */
public record SourceText(String path, String text, String code) {

  private static final Pattern TEXT = Pattern.compile("(?<=\")[^\"\n]*(?=\"\\s*[,)])");

  /** The text of the file {@code path}. */
  public static SourceText of(String path, String text) {
    return new SourceText(path, text, withoutComments(text));
  }

  private static String withoutComments(String text) {
    var code = text.toCharArray();
    int at = 0;
    while (at < code.length) {
      if (code[at] == '"') {
        at = afterQuotes(text, at);
      } else if (code[at] == '/') {
        int end = text.startsWith("//", at) ? endOfLine(text, at) : afterComment(text, at);
        blot(code, at, end);
        at = Math.max(end, at + 1);
      } else {
        at++;
      }
    }
    return new String(code);
  }

  /** Behind the quotes that close those at {@code open}, if that is on the same line. */
  private static int afterQuotes(String text, int open) {
    int close = text.indexOf('"', open + 1);
    return close >= 0 && close < endOfLine(text, open) ? close + 1 : open + 1;
  }

  private static int endOfLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** Behind the comment of any number of lines that begins at {@code open}; there if none does. */
  private static int afterComment(String text, int open) {
    if (!text.startsWith("/*", open)) {
      return open;
    }
    int close = text.indexOf("*/", open + 2);
    return close < 0 ? text.length() : close + 2;
  }

  private static void blot(char[] code, int from, int to) {
    for (int i = from; i < to; i++) {
      if (code[i] != '\n') {
        code[i] = ' ';
      }
    }
  }

  /** Where {@code written} stands outside comments, from a character on; that one if nowhere. */
  public int find(String written, int from) {
    int begin = Math.max(0, Math.min(from, code.length()));
    int found = code.indexOf(written, begin);
    return found < 0 ? begin : found;
  }

  /** The same for the first that {@code what} matches, or for its first group if it has one. */
  public int find(Pattern what, int from) {
    int begin = Math.max(0, Math.min(from, code.length()));
    var found = what.matcher(code);
    return found.find(begin) ? found.start(Math.min(1, found.groupCount())) : begin;
  }

  /** All texts in quotes, comments aside. */
  public List<MatchResult> texts() {
    return TEXT.matcher(code).results().toList();
  }

  /** The line of a character of the text, counted from 1; characters from 0. */
  public int line(int offset) {
    return 1 + (int) text.substring(0, within(offset)).chars().filter(c -> c == '\n').count();
  }

  private int within(int offset) {
    return Math.max(0, Math.min(offset, text.length()));
  }

  /** A problem at a character of the text, counted from 0. */
  public Problem problem(Message code, int offset, Object... arguments) {
    int at = within(offset);
    int column = at - text.lastIndexOf('\n', at - 1);
    return Problem.of(code, path, line(at), column, arguments);
  }
}
