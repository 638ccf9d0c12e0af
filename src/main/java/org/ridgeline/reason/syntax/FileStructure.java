package org.ridgeline.reason.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ridgeline.reason.problem.FileMessage;
import org.ridgeline.reason.problem.HeaderMessage;
import org.ridgeline.reason.problem.SyntaxMessage;
import org.ridgeline.reason.syntax.SourceToken.Sort;

/**
 * What a file consists of, and the first place where it is not what it should be.
 *
 * <p>The parser tells where it came to a stop, which may be far below what was forgotten; here each
 * part is held to what must stand in it.
 *
 * @param mistake where reading ended, if anything is amiss
 * @param expressions all conditions within the brackets of facts, as far as that
 */
public record FileStructure(Optional<UnreadableException> mistake, List<Span> expressions) {

  /** A piece of the text, from a character up to before another, counted from 0. */
  public record Span(int from, int to) {}

  private static final Set<String> OTHER_DECLARATIONS =
      Set.of("enum", "entry", "window", "trait", "type");
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "salience",
          "no",
          "agenda",
          "activation",
          "ruleflow",
          "lock",
          "auto",
          "dialect",
          "enabled",
          "duration",
          "timer",
          "calendars",
          "date",
          "extends");
  private static final Set<String> STATEMENTS = Set.of("package", "import", "declare", "rule");
  private static final Set<String> PARTS =
      Set.of("Id", "Theme", "Points", "Rationale", "Source", "Caveat", "Because", "Brief");

  /** The structure of a file. */
  public static FileStructure of(SourceText source) {
    var reader = new Reader(new TokenCursor(source));
    try {
      reader.file();
      return new FileStructure(Optional.empty(), reader.expressions);
    } catch (UnreadableException e) {
      return new FileStructure(
          reader.in.isLeft() ? Optional.empty() : Optional.of(e), reader.expressions);
    }
  }

  private static final class Reader {

    private final TokenCursor in;
    private final List<Span> expressions = new ArrayList<>();

    private Reader(TokenCursor in) {
      this.in = in;
    }

    private void file() {
      while (in.peek().sort() != Sort.END) {
        var begin = in.peek();
        switch (begin.sort() == Sort.WORD ? begin.text() : "") {
          case "package", "import" -> named();
          case "declare" -> declaration();
          case "rule" -> rule();
          case "query", "function", "global", "unit" -> throw in.leave();
          default -> misplaced(begin);
        }
      }
    }

    /** What is neither of the parts of a file. */
    private void misplaced(SourceToken begin) {
      var small = begin.text().toLowerCase(Locale.ROOT);
      if (STATEMENTS.contains(small)) {
        throw in.mistake(begin, SyntaxMessage.SMALL_LETTERS, begin.text(), small);
      }
      if (ATTRIBUTES.contains(begin.text())) {
        throw in.leave();
      }
      if (begin.is("#")) {
        throw in.mistake(begin, SyntaxMessage.HASH_COMMENT);
      }
      if (begin.is("end")) {
        throw in.mistake(begin, SyntaxMessage.SECOND_END);
      }
      if (begin.is("when") || begin.is("then") || begin.is("@")) {
        throw in.mistake(begin, SyntaxMessage.NO_RULE, begin.text());
      }
      if (begin.sort() == Sort.TEXT) {
        throw in.mistake(begin, SyntaxMessage.NO_RULE, begin.text().replaceAll("[\"']", ""));
      }
      if (in.isSentence(0)) {
        throw in.mistake(begin, SyntaxMessage.SENTENCE);
      }
      throw in.unexpected(begin);
    }

    private void named() {
      var begin = in.take();
      if (!in.peek().isWord() || in.peek().first()) {
        throw in.mistake(begin, SyntaxMessage.NO_NAME_AFTER, begin.text());
      }
      if (in.at("function") || in.at("static") || in.at("accumulate") || in.at("acc")) {
        while (in.peek().line() == begin.line()) {
          in.take();
        }
        return;
      }
      do {
        if (!in.skip("*") && !in.peek().isWord()) {
          throw in.unexpected(in.peek());
        }
        if (in.peek(-1).isWord() || !in.peek(-1).is("*")) {
          in.take();
        }
      } while (in.skip("."));
      in.skip(";");
    }

    private void declaration() {
      in.take();
      var name = in.peek();
      if (OTHER_DECLARATIONS.contains(name.text())) {
        throw in.leave();
      }
      if (!name.isWord() || name.isSection()) {
        throw in.mistake(in.peek(-1), SyntaxMessage.NO_NAME_AFTER, "declare");
      }
      in.take();
      if (in.at("extends") || in.at("@")) {
        throw in.leave();
      }
      var fields = new HashSet<String>();
      while (!in.skip("end")) {
        if (!fields.add(in.peek().text()) && in.peek(1).is(":")) {
          throw in.mistake(in.peek(), SyntaxMessage.FIELD_TWICE, in.peek().text());
        }
        if (in.peek().isSection()) {
          throw new UnreadableException(
              in.behind(), SyntaxMessage.UNENDED_DECLARATION, name.text());
        }
        field();
      }
    }

    private void field() {
      var field = in.take();
      if (!field.isWord() || !in.at(":") || !in.peek(1).isWord()) {
        throw in.mistake(field, SyntaxMessage.FIELD_FORM, field.text());
      }
      in.take();
      in.take();
      while (in.skip(".")) {
        in.take();
      }
      while (in.skip("@")) {
        in.take();
      }
      if (in.at("=") || in.at("<") || in.at("(") || in.at("[")) {
        throw in.leave();
      }
    }

    private void rule() {
      var begin = in.take();
      title(begin);
      header();
      in.take();
      new ConditionStructure(in, expressions).conditions();
      if (in.at("when")) {
        throw in.mistake(in.peek(), SyntaxMessage.SECOND_WHEN);
      }
      if (!in.at("then")) {
        throw new UnreadableException(in.behind(), SyntaxMessage.NO_THEN);
      }
      in.take();
      if (in.at("[")) {
        throw in.leave();
      }
      consequence();
    }

    private void title(SourceToken begin) {
      var title = in.peek();
      if (title.sort() == Sort.TEXT) {
        in.take();
        if (title.text().substring(1, title.text().length() - 1).isBlank()) {
          throw in.mistake(begin, SyntaxMessage.NO_TITLE);
        }
        if (title.text().startsWith("'")) {
          throw in.mistake(title, SyntaxMessage.SINGLE_QUOTES);
        }
      } else if (title.isWord() && !title.first()) {
        in.take();
        if (!in.peek().first() && !in.at("extends")) {
          throw in.mistake(title, SyntaxMessage.UNQUOTED_TITLE);
        }
      } else {
        throw in.mistake(begin, SyntaxMessage.NO_TITLE);
      }
    }

    /** All up to {@code when}. */
    private void header() {
      while (!in.at("when")) {
        var next = in.peek();
        if (in.skip("@")) {
          part(next);
        } else if (next.isWord() && ATTRIBUTES.contains(next.text())) {
          while (in.peek().line() == next.line()) {
            in.take();
          }
        } else {
          throw noHeader(next);
        }
      }
    }

    private void part(SourceToken sign) {
      var name = in.take();
      var open = in.peek();
      if (!name.isWord()) {
        throw in.unexpected(name);
      }
      if (!in.skip("(")) {
        throw in.mistake(sign, SyntaxMessage.PART_FORM, name.text(), name.text());
      }
      // An apostrophe among bare words would begin a text that goes on for lines.
      if (PARTS.contains(name.text()) && in.peek().isWord() && in.peek(1).isWord()) {
        throw in.mistake(sign, HeaderMessage.UNQUOTED, name.text(), name.text(), "…");
      }
      while (!in.skip(")")) {
        if (in.peek().isSection() || (in.at("@") && in.peek().first())) {
          throw in.unclosed(open);
        }
        var value = in.take();
        if (value.is("(") && !in.skipBracket()) {
          throw in.unclosed(open);
        }
        if (value.sort() == Sort.TEXT && value.text().startsWith("'")) {
          throw in.mistake(value, SyntaxMessage.SINGLE_QUOTES);
        }
        boolean again = in.peek().isWord() || in.peek().sort() == Sort.TEXT;
        if (value.sort() == Sort.TEXT && again && in.peek().line() == value.line()) {
          throw in.mistake(in.peek(), SyntaxMessage.QUOTE_IN_TEXT);
        }
      }
    }

    /** Why what stands in the header is no part of it. */
    private UnreadableException noHeader(SourceToken next) {
      if (next.isWord() && PARTS.contains(next.text())) {
        return in.mistake(next, SyntaxMessage.PART_FORM, next.text(), next.text());
      }
      if (next.is("#")) {
        return in.mistake(next, SyntaxMessage.HASH_COMMENT);
      }
      if (next.isStatement()) {
        return new UnreadableException(in.behind(), SyntaxMessage.UNENDED_RULE);
      }
      if (next.text().equalsIgnoreCase("when")) {
        return in.mistake(next, SyntaxMessage.SMALL_LETTERS, next.text(), "when");
      }
      if (next.isSection() || in.isAtCondition() || in.peek(1).is(":") || in.peek(1).is("(")) {
        return new UnreadableException(in.behind(), SyntaxMessage.NO_WHEN);
      }
      if (in.isSentence(0)) {
        return in.mistake(next, SyntaxMessage.SENTENCE);
      }
      boolean bracket = next.is(")") || next.is("(");
      return bracket ? in.mistake(next, SyntaxMessage.UNOPENED_BRACKET) : in.unexpected(next);
    }

    /** All up to {@code end}, whose words the conclusion's own reader judges. */
    private void consequence() {
      var open = new ArrayList<SourceToken>();
      while (!in.at("end")) {
        var token = in.peek();
        if (token.isStatement() && !token.is("import") && !token.is("package")) {
          throw unended();
        }
        if (token.is("when") || token.is("then")) {
          throw in.mistake(token, FileMessage.NAMED_CONSEQUENCE);
        }
        if (token.is("#")) {
          throw in.mistake(token, SyntaxMessage.HASH_COMMENT);
        }
        if (token.sort() == Sort.TEXT && token.text().startsWith("'")) {
          throw in.mistake(token, SyntaxMessage.SINGLE_QUOTES);
        }
        bracket(token, open);
        in.take();
      }
      if (!open.isEmpty()) {
        throw in.unclosed(open.get(open.size() - 1));
      }
      in.take();
      in.skip(";");
    }

    private UnreadableException unended() {
      var last = in.peek(-1);
      return last.text().equalsIgnoreCase("end")
          ? in.mistake(last, SyntaxMessage.SMALL_LETTERS, last.text(), "end")
          : new UnreadableException(in.behind(), SyntaxMessage.UNENDED_RULE);
    }

    private void bracket(SourceToken token, List<SourceToken> open) {
      if (token.is("(")) {
        open.add(token);
      } else if (token.is(")")) {
        if (open.isEmpty()) {
          throw in.mistake(token, SyntaxMessage.UNOPENED_BRACKET);
        }
        open.remove(open.size() - 1);
      }
    }
  }
}
