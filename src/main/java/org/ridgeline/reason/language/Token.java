package org.ridgeline.reason.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ridgeline.reason.problem.SyntaxMessage;
import org.ridgeline.reason.syntax.UnreadableException;

/**
 * A word, a number, a text or a sign of an expression.
 *
 * @param from where it begins, counted from 0
 */
public record Token(Sort sort, String text, int from) {

  enum Sort {
    WORD,
    NUMBER,
    TEXT,
    SIGN,
    END
  }

  /** Beyond this no measurement of a conflict goes, and no program overflows below it. */
  private static final String NUMBER = "\\d{1,9}(?:\\.\\d{1,9})?(?![\\w.$])";

  /** What a list follows. */
  private static final Pattern LIST = Pattern.compile("(?s).*\\bin\\s*");

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<word>[A-Za-z_$][A-Za-z0-9_$]*)|(?<number>"
              + NUMBER
              + ")|(?<text>\"[^\"\\\\\\p{Cntrl}]*\")|(?<sign>&&|\\|\\||[=!<>]=|[<>!()+\\-*/%,.:;])");

  int to() {
    return from + text.length();
  }

  boolean is(String other) {
    return (sort == Sort.WORD || sort == Sort.SIGN) && text.equals(other);
  }

  /**
   * All tokens of {@code text}, and an end.
   *
   * @throws UnreadableException at the first character that begins none
   */
  public static List<Token> of(String text) {
    var tokens = new ArrayList<Token>();
    var token = TOKEN.matcher(text);
    int at = past(text, 0);
    while (at < text.length()) {
      var foreign = ForeignSigns.at(text, at);
      if (foreign.isPresent()) {
        throw foreign.get();
      }
      if (!token.region(at, text.length()).useTransparentBounds(true).lookingAt()) {
        throw stray(text, at);
      }
      if (text.startsWith("//", at) || text.startsWith("/*", at)) {
        throw new UnreadableException(at, SyntaxMessage.COMMENT_IN_EXPRESSION);
      }
      tokens.add(new Token(sort(token), token.group(), at));
      at = past(text, token.end());
    }
    tokens.add(new Token(Sort.END, "", text.length()));
    return tokens;
  }

  private static int past(String text, int at) {
    int next = at;
    while (next < text.length() && " \t\r\n".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    return next;
  }

  private static Sort sort(java.util.regex.Matcher token) {
    if (token.group("word") != null) {
      return Sort.WORD;
    }
    if (token.group("number") != null) {
      return Sort.NUMBER;
    }
    return token.group("text") != null ? Sort.TEXT : Sort.SIGN;
  }

  private static UnreadableException stray(String text, int at) {
    char stray = text.charAt(at);
    if (stray == '"') {
      return new UnreadableException(
          at,
          text.indexOf('"', at + 1) < 0
              ? SyntaxMessage.UNCLOSED_QUOTE
              : SyntaxMessage.UNREADABLE_TEXT);
    }
    if (Character.isDigit(stray)) {
      return new UnreadableException(at, SyntaxMessage.UNREADABLE_NUMBER);
    }
    if (stray == '\'') {
      return new UnreadableException(at, SyntaxMessage.SINGLE_QUOTES);
    }
    if (stray == '=') {
      return new UnreadableException(at, SyntaxMessage.SINGLE_EQUALS);
    }
    if ((stray == '[' || stray == '{') && LIST.matcher(text.substring(0, at)).matches()) {
      return new UnreadableException(
          at, SyntaxMessage.WRONG_SIGN, String.valueOf(stray), "( around a list");
    }
    return new UnreadableException(
        at,
        SyntaxMessage.UNKNOWN_SIGN,
        stray < ' ' || stray > '~' ? "\\u%04x".formatted((int) stray) : String.valueOf(stray));
  }
}
