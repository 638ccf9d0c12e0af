package org.ridgeline.reason.syntax;

import java.util.List;
import org.ridgeline.reason.problem.Message;
import org.ridgeline.reason.problem.SyntaxMessage;
import org.ridgeline.reason.syntax.SourceToken.Sort;

/** The tokens of a file, read one after another. */
final class TokenCursor {

  private final List<SourceToken> tokens;
  private int next;
  private boolean left;

  TokenCursor(SourceText source) {
    this.tokens = SourceToken.of(source);
  }

  SourceToken peek() {
    return peek(0);
  }

  SourceToken peek(int ahead) {
    return tokens.get(Math.max(0, Math.min(next + ahead, tokens.size() - 1)));
  }

  SourceToken take() {
    var token = peek();
    next = Math.min(next + 1, tokens.size() - 1);
    return token;
  }

  boolean at(String text) {
    return peek().is(text);
  }

  boolean skip(String text) {
    boolean there = at(text);
    if (there) {
      take();
    }
    return there;
  }

  /** Where something was written last. */
  int behind() {
    return next == 0 ? 0 : tokens.get(next - 1).to() - 1;
  }

  /** Whether a fact or notion is asked for from here on: {@code $near : Neighbour(}. */
  boolean isAtCondition() {
    int name = peek().is("not") || peek().is("exists") ? 1 : 0;
    if (peek(name).isWord() && peek(name + 1).is(":")) {
      name += 2;
    }
    if (peek(-1).is("new") && name == 0) {
      return false;
    }
    return (peek(name).isTypeName() || peek(name).is("accumulate")) && peek(name + 1).is("(");
  }

  /** Whether the line reads as a sentence from a token on, so that its slashes were forgotten. */
  boolean isSentence(int ahead) {
    int words = 0;
    int line = peek(ahead).line();
    for (int i = ahead; peek(i).line() == line && peek(i).sort() != Sort.END; i++) {
      if (peek(i).isWord()) {
        words++;
      } else if (!List.of(",", ".", "'", "-", "?", "!", ";", ":").contains(peek(i).text())) {
        return false;
      }
    }
    return words >= 3;
  }

  /** Goes behind the bracket that closes the one just taken, or to where that cannot be. */
  boolean skipBracket() {
    int depth = 1;
    while (depth > 0) {
      if (peek().isSection()) {
        return false;
      }
      var token = take();
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
    }
    return true;
  }

  UnreadableException mistake(SourceToken at, Message code, Object... arguments) {
    return new UnreadableException(at.from(), code, arguments);
  }

  /** A bracket that is never closed: told at itself, or lines below where it should have been. */
  UnreadableException unclosed(SourceToken bracket) {
    return bracket.line() == peek(-1).line()
        ? mistake(bracket, SyntaxMessage.UNCLOSED_BRACKET, bracket.is("{") ? "}" : ")")
        : new UnreadableException(behind(), SyntaxMessage.MISSING_BRACKET, bracket.line());
  }

  UnreadableException unexpected(SourceToken at) {
    return mistake(at, SyntaxMessage.UNEXPECTED_WORD, "'" + at.text() + "'");
  }

  /** Leaves the rest to the parser, which knows more of the language than a rule may have. */
  UnreadableException leave() {
    left = true;
    return mistake(peek(), SyntaxMessage.UNREADABLE_FILE);
  }

  boolean isLeft() {
    return left;
  }
}
