package org.ridgeline.reason.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ridgeline.read.text.MergeConflict;
import org.ridgeline.reason.problem.Message;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.SyntaxMessage;

/**
 * What can be said of a rule file before it is parsed: that its quotes and brackets pair up, and
 * that nothing in it could lead a parser astray.
 */
public final class LexicalCheck {

  private static final int LONGEST_FILE = 20_000;
  private static final int LONGEST_LINE = 500;
  private static final int DEEPEST = 20;
  private static final Pattern SECTION = Pattern.compile("(?:when|then|end)\\b");

  private static final Pattern FOREIGN_COMMENT = Pattern.compile("[ \\t]*(--+|<!--)");
  private static final Pattern SIGN_OF_A_PAGE =
      Pattern.compile("&(gt|lt|amp|quot|apos|nbsp|#\\d{2,5});");
  private static final Map<String, String> SIGNS =
      Map.of("gt", ">", "lt", "<", "amp", "&", "quot", "\"", "apos", "'", "nbsp", "a space");

  private record Open(char bracket, int at) {}

  private final SourceText source;
  private final String text;
  private final Deque<Open> open = new ArrayDeque<>();
  private Optional<Problem> danger = Optional.empty();
  private Optional<Problem> unpaired = Optional.empty();

  private LexicalCheck(SourceText source) {
    this.source = source;
    this.text = source.text();
  }

  /** The check of one file. */
  public static LexicalCheck of(SourceText source) {
    var lexical = new LexicalCheck(source);
    var text = source.text();
    if (text.length() > LONGEST_FILE) {
      lexical.danger(LONGEST_FILE, SyntaxMessage.LONG_FILE);
    } else if (text.startsWith("{\\rtf")) {
      lexical.danger(0, SyntaxMessage.RICH_TEXT);
    } else {
      lexical.atLineStart(0);
      lexical.scan();
    }
    return lexical;
  }

  /** What no parser should be given. */
  public Optional<Problem> danger() {
    return danger;
  }

  /** The first quote or bracket that has no partner. */
  public Optional<Problem> unpaired() {
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
        danger(at, SyntaxMessage.LONG_LINE);
      }
      char c = text.charAt(at);
      if (c == '\n') {
        line = at + 1;
        atLineStart(line);
      } else if (text.startsWith("//", at)) {
        at = end(text.indexOf('\n', at)) - 1;
      } else if (text.startsWith("/*", at)) {
        at = comment(at);
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

  private int comment(int from) {
    int closed = text.indexOf("*/", from + 2);
    if (closed < 0) {
      danger(from, SyntaxMessage.UNCLOSED_COMMENT);
    }
    return end(closed) + 1;
  }

  private int end(int found) {
    return found < 0 ? text.length() : found;
  }

  /** Brackets that one part of a rule opens close before the next begins. */
  private void atLineStart(int line) {
    if (MergeConflict.beginsAt(text, line)) {
      danger(line, SyntaxMessage.MERGE_CONFLICT);
    }
    if (text.startsWith("```", line)) {
      danger(line, SyntaxMessage.CODE_FENCE);
    }
    var comment = FOREIGN_COMMENT.matcher(text).region(line, text.length());
    if (comment.lookingAt()) {
      danger(comment.start(1), SyntaxMessage.FOREIGN_COMMENT, comment.group(1));
    }
    if (SECTION.matcher(text).region(line, text.length()).lookingAt()) {
      unclosed();
    }
  }

  private void unclosed() {
    if (!open.isEmpty()) {
      var last = open.peek();
      unpaired(
          last.at(),
          SyntaxMessage.UNCLOSED_BRACKET,
          last.bracket() == '(' ? ")" : last.bracket() == '[' ? "]" : "}");
    }
  }

  private int quoted(int from) {
    for (int at = from + 1; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        return at;
      }
      if (c == '\\') {
        danger(at, SyntaxMessage.BACKSLASH_IN_TEXT);
        return at;
      }
      if (c == '&') {
        ofPage(at);
      }
      if (StrayCharacter.isUnseen(c)) {
        stray(at);
        return at;
      }
      if (c == '\n') {
        unpaired(unpairedQuote(from), SyntaxMessage.LONE_QUOTE);
        return at;
      }
    }
    unpaired(from, SyntaxMessage.UNCLOSED_QUOTE);
    return text.length();
  }

  /** Of an odd number of quotes on a line, the one that stands amiss. */
  private int unpairedQuote(int last) {
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
          danger(at, SyntaxMessage.DEEP_BRACKETS);
        }
      }
      case ')', ']', '}' -> {
        if (open.isEmpty()) {
          unpaired(at, SyntaxMessage.UNOPENED_BRACKET);
        } else {
          open.pop();
        }
      }
      case '\\' -> danger(at, SyntaxMessage.BACKSLASH);
      case '&' -> ofPage(at);
      default -> {
        if (c > '~' || (c < ' ' && c != '\t' && c != '\r')) {
          stray(at);
        }
      }
    }
  }

  private void ofPage(int at) {
    var sign = SIGN_OF_A_PAGE.matcher(text).region(at, text.length());
    if (sign.lookingAt()) {
      danger(
          at,
          SyntaxMessage.SIGN_OF_A_PAGE,
          sign.group(),
          SIGNS.getOrDefault(sign.group(1), "the sign itself"));
    }
  }

  private void stray(int at) {
    var stray = StrayCharacter.of(text, at);
    danger(at, stray.message(), stray.arguments().toArray());
  }

  private void danger(int at, Message code, Object... arguments) {
    danger = Optional.of(source.problem(code, at, arguments));
  }

  private void unpaired(int at, Message code, Object... arguments) {
    unpaired = Optional.of(source.problem(code, at, arguments));
  }
}
