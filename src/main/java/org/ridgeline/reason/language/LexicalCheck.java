package org.ridgeline.reason.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.ProblemKind;

/**
 * What can be said of a rule file before it is parsed: that its quotes and brackets pair up, and
 * that nothing in it could lead a parser astray.
 */
final class LexicalCheck {

  private static final int LONGEST_FILE = 20_000;
  private static final int LONGEST_LINE = 500;
  private static final int DEEPEST = 20;
  private static final Pattern SECTION = Pattern.compile("(?:when|then|end)\\b");

  private record Open(char bracket, int at) {}

  private final String path;
  private final String text;
  private final Deque<Open> open = new ArrayDeque<>();
  private Optional<Problem> danger = Optional.empty();
  private Optional<Problem> unpaired = Optional.empty();

  private LexicalCheck(String path, String text) {
    this.path = path;
    this.text = text;
  }

  static LexicalCheck of(String path, String text) {
    var surface = new LexicalCheck(path, text);
    if (text.length() > LONGEST_FILE) {
      surface.danger(
          LONGEST_FILE, "the file is longer than 20,000 characters; keep one rule in a file");
    } else {
      surface.scan();
    }
    return surface;
  }

  /** What no parser should be given. */
  Optional<Problem> danger() {
    return danger;
  }

  /** The first quote or bracket that has no partner. */
  Optional<Problem> unpaired() {
    return unpaired;
  }

  private boolean isDone() {
    return danger.isPresent() || unpaired.isPresent();
  }

  private void scan() {
    int at = 0;
    int line = 0;
    while (at < text.length() && !isDone()) {
      if (at - line > LONGEST_LINE) {
        danger(at, "the line is longer than 500 characters; break it");
      }
      char c = text.charAt(at);
      if (c == '\n') {
        line = at + 1;
        atLineStart(line);
      } else if (text.startsWith("//", at)) {
        at = end(text.indexOf('\n', at)) - 1;
      } else if (text.startsWith("/*", at)) {
        at = end(text.indexOf("*/", at + 2)) + 1;
      } else if (c == '"') {
        at = quoted(at);
      } else {
        sign(c, at);
      }
      at++;
    }
    if (!isDone()) {
      unclosed();
    }
  }

  private int end(int found) {
    return found < 0 ? text.length() : found;
  }

  /** Brackets that one part of a rule opens close before the next begins. */
  private void atLineStart(int line) {
    if (SECTION.matcher(text).region(line, text.length()).lookingAt()) {
      unclosed();
    }
  }

  private void unclosed() {
    if (!open.isEmpty()) {
      var last = open.peek();
      unpaired(
          last.at(),
          "this bracket is never closed; close it with %s"
              .formatted(last.bracket() == '(' ? ")" : last.bracket() == '[' ? "]" : "}"));
    }
  }

  private int quoted(int from) {
    for (int at = from + 1; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        return at;
      }
      if (c == '\\') {
        danger(at, "a backslash stands in a text; write the character itself, or another word");
        return at;
      }
      if (c == '\n') {
        unpaired(lonely(from), "a quote is missing on this line; put text between two of them");
        return at;
      }
    }
    unpaired(from, "this quote is never closed; close it with \"");
    return text.length();
  }

  /** Of an odd number of quotes on a line, the one that stands amiss. */
  private int lonely(int last) {
    int line = text.lastIndexOf('\n', last) + 1;
    int first = text.indexOf('"', line);
    // A word right before the only quote has lost the one that opened it.
    return first == last ? last : first;
  }

  private void sign(char c, int at) {
    switch (c) {
      case '(', '[', '{' -> {
        open.push(new Open(c, at));
        if (open.size() > DEEPEST) {
          danger(at, "brackets are nested too deeply; make a part of this a notion of its own");
        }
      }
      case ')', ']', '}' -> {
        if (open.isEmpty()) {
          unpaired(at, "this bracket closes nothing; open it before, or remove it");
        } else {
          open.pop();
        }
      }
      case '\\' -> danger(at, "a backslash has no meaning in a rule; remove it");
      default -> {
        if (c > '~' || (c < ' ' && c != '\t' && c != '\r')) {
          danger(
              at,
              "the character \\u%04x has no meaning here; only texts and comments may have it"
                  .formatted((int) c));
        }
      }
    }
  }

  private void danger(int at, String message) {
    danger = Optional.of(RuleFile.problem(ProblemKind.NOT_PERMITTED, path, text, at, message));
  }

  private void unpaired(int at, String message) {
    unpaired = Optional.of(RuleFile.problem(ProblemKind.SYNTAX, path, text, at, message));
  }
}
