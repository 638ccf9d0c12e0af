package org.ridgeline.reason.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.ridgeline.reason.language.Token.Sort;
import org.ridgeline.reason.problem.Message;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.SyntaxMessage;
import org.ridgeline.reason.syntax.FileStructure.Span;
import org.ridgeline.reason.syntax.SourceText;
import org.ridgeline.reason.syntax.UnreadableException;

/**
 * Reads conditions and conclusions as the small language that they are.
 *
 * <p>The engine's own parsers leave calls as text, or pass over what follows a readable beginning;
 * neither is enough to say what a rule can do. Decision 40 has the reasons.
 */
public final class ExpressionReader {

  private static final Set<String> LIST_WORDS = Set.of("in", "contains", "memberOf");
  private static final int DEEPEST = 20;
  private static final int LONGEST = 400;

  private final List<Token> tokens;
  private int next;
  private int depth;

  private ExpressionReader(String text) {
    this.tokens = Token.of(text);
    if (tokens.size() > LONGEST) {
      throw new UnreadableException(tokens.get(LONGEST).from(), SyntaxMessage.LONG_EXPRESSION);
    }
  }

  /**
   * A condition on a fact, which may bind a variable first.
   *
   * @throws UnreadableException where it is none
   */
  public static Expression constraint(String text) {
    var reader = new ExpressionReader(text);
    return reader.whole(reader.constraint());
  }

  /**
   * A value: what a rule gathers, or where its facts come from.
   *
   * @throws UnreadableException where it is none
   */
  public static Expression value(String text) {
    var reader = new ExpressionReader(text);
    return reader.whole(reader.either());
  }

  /** Why a piece of a file is no condition on a fact, if it is none. */
  static Optional<Problem> mistake(SourceText source, Span piece) {
    var text = source.code().substring(piece.from(), piece.to());
    boolean comma = source.code().startsWith(",", piece.to());
    boolean behind = source.code().startsWith(",", piece.from() - 1);
    if (text.isBlank()) {
      return Optional.of(
              source.problem(SyntaxMessage.EMPTY_CONDITION, behind ? piece.from() - 1 : piece.to()))
          .filter(any -> comma || behind);
    }
    try {
      constraint(text);
      return Optional.empty();
    } catch (UnreadableException e) {
      int at = text.substring(e.at()).isBlank() ? text.stripTrailing().length() : e.at();
      return Optional.of(source.problem(e.code(), piece.from() + at, e.arguments()));
    }
  }

  /** What stands between {@code then} and {@code end}. */
  static Expression conclusion(String text) {
    var reader = new ExpressionReader(text);
    if (reader.peek().sort() == Sort.END) {
      throw new UnreadableException(0, SyntaxMessage.NO_CONCLUSION);
    }
    var conclusion = reader.either();
    if (!reader.skip(";")) {
      throw reader.unexpected(SyntaxMessage.UNENDED_CONCLUSION);
    }
    if (reader.peek().sort() != Sort.END) {
      throw reader.unexpected(SyntaxMessage.SECOND_CONCLUSION);
    }
    return conclusion;
  }

  private Expression constraint() {
    var first = peek();
    if (first.sort() == Sort.WORD && tokens.get(next + 1).is(":")) {
      next += 2;
      var of = either();
      return new Expression.Binding(first.from(), of.to(), first.text(), of);
    }
    return either();
  }

  private Expression whole(Expression read) {
    if (peek().sort() != Sort.END) {
      throw unexpected(SyntaxMessage.NO_COMMA);
    }
    return read;
  }

  private Expression either() {
    return deeper(
        () -> {
          var left = both();
          while (peek().is("||")) {
            left = binary(left, this::both);
          }
          return left;
        });
  }

  /** A rule may nest, but not so deeply that whoever reads it gets lost, or this reader does. */
  private Expression deeper(Supplier<Expression> inside) {
    if (++depth > DEEPEST) {
      throw new UnreadableException(peek().from(), SyntaxMessage.DEEP_EXPRESSION);
    }
    var read = inside.get();
    depth--;
    return read;
  }

  private Expression both() {
    var left = comparison();
    while (peek().is("&&")) {
      left = binary(left, this::comparison);
    }
    return left;
  }

  private Expression comparison() {
    var left = sum();
    var sign = peek();
    if (sign.sort() == Sort.SIGN && Expression.Binary.COMPARISONS.contains(sign.text())) {
      return binary(left, this::sum);
    }
    boolean negated = sign.is("not") && LIST_WORDS.contains(tokens.get(next + 1).text());
    var word = negated ? tokens.get(next + 1) : sign;
    if (word.sort() != Sort.WORD || !LIST_WORDS.contains(word.text())) {
      return left;
    }
    next += negated ? 2 : 1;
    if (word.is("in")) {
      var among = list();
      return new Expression.In(left.from(), end(), left, negated, among);
    }
    return new Expression.Binary(left, (negated ? "not " : "") + word.text(), sign.from(), sum());
  }

  private List<Expression> list() {
    if (!peek().is("(")) {
      throw unexpected(SyntaxMessage.NO_LIST);
    }
    return arguments();
  }

  private Expression sum() {
    var left = product();
    while (peek().is("+") || peek().is("-")) {
      left = binary(left, this::product);
    }
    return left;
  }

  private Expression product() {
    var left = unary();
    while (peek().is("*") || peek().is("/") || peek().is("%")) {
      left = binary(left, this::unary);
    }
    return left;
  }

  private Expression binary(Expression left, Supplier<Expression> right) {
    var operator = tokens.get(next++);
    return new Expression.Binary(left, operator.text(), operator.from(), right.get());
  }

  private Expression unary() {
    var sign = peek();
    if (skip("!")) {
      var of = deeper(this::unary);
      return new Expression.Not(sign.from(), of.to(), of);
    }
    if (skip("-")) {
      var of = deeper(this::unary);
      return new Expression.Negative(sign.from(), of.to(), of);
    }
    return postfix(primary());
  }

  private Expression primary() {
    var token = peek();
    if (token.sort() == Sort.TEXT) {
      next++;
      var inside = token.text().substring(1, token.text().length() - 1);
      return new Expression.TextLiteral(token.from(), token.to(), inside);
    }
    if (token.sort() == Sort.NUMBER) {
      next++;
      return new Expression.NumberLiteral(token.from(), token.to(), token.text());
    }
    if (token.is("(")) {
      return isCast() ? cast() : bracket();
    }
    if (token.is("new")) {
      return creation();
    }
    if (token.sort() == Sort.WORD) {
      return word();
    }
    throw unexpected(SyntaxMessage.NO_VALUE);
  }

  private boolean isCast() {
    return tokens.get(next + 1).is("String") && tokens.get(next + 2).is(")");
  }

  private Expression cast() {
    var open = peek();
    next += 3;
    var of = unary();
    return new Expression.Cast(open.from(), of.to(), "String", of);
  }

  private Expression bracket() {
    next++;
    var inside = either();
    close();
    return inside;
  }

  private Expression creation() {
    var begin = tokens.get(next++);
    var type = peek();
    if (type.sort() != Sort.WORD) {
      throw unexpected(SyntaxMessage.NO_NOTION_NAME);
    }
    next++;
    if (!peek().is("(")) {
      throw unexpected(SyntaxMessage.NO_NOTION_PARTS);
    }
    var arguments = arguments();
    return new Expression.NewNotion(begin.from(), end(), type.text(), type.from(), arguments);
  }

  private Expression word() {
    var word = tokens.get(next++);
    if (word.is("null")) {
      throw new UnreadableException(word.from(), SyntaxMessage.NULL);
    }
    if (word.is("true") || word.is("false")) {
      return new Expression.BooleanLiteral(word.from(), word.to(), word.is("true"));
    }
    if (peek().is("(")) {
      var arguments = arguments();
      return new Expression.Call(
          word.from(), end(), Optional.empty(), word.text(), word.from(), arguments);
    }
    return new Expression.Name(word.from(), word.to(), word.text());
  }

  private Expression postfix(Expression begun) {
    var read = begun;
    while (skip(".")) {
      var name = peek();
      if (name.sort() != Sort.WORD) {
        throw unexpected(SyntaxMessage.NO_PROPERTY_NAME);
      }
      next++;
      if (peek().is("(")) {
        var arguments = arguments();
        read =
            new Expression.Call(
                read.from(), end(), Optional.of(read), name.text(), name.from(), arguments);
      } else {
        read = new Expression.Property(read.from(), end(), read, name.text(), name.from());
      }
    }
    return read;
  }

  private List<Expression> arguments() {
    next++;
    var arguments = new ArrayList<Expression>();
    if (!peek().is(")")) {
      arguments.add(either());
      while (skip(",")) {
        arguments.add(either());
      }
    }
    close();
    return arguments;
  }

  private void close() {
    if (!skip(")")) {
      throw unexpected(SyntaxMessage.NO_CLOSING_BRACKET);
    }
  }

  private Token peek() {
    return tokens.get(next);
  }

  /** Where the token ends that was read last. */
  private int end() {
    return tokens.get(next - 1).to();
  }

  private boolean skip(String sign) {
    boolean there = peek().is(sign);
    next += there ? 1 : 0;
    return there;
  }

  private UnreadableException unexpected(Message code) {
    var token = peek();
    var foreign = ForeignSigns.word(token.text(), token.from());
    if (foreign.isPresent()) {
      return foreign.get();
    }
    return new UnreadableException(
        token.from(),
        code,
        token.sort() == Sort.END ? "this ends too early" : token.text() + " was not expected here");
  }
}
