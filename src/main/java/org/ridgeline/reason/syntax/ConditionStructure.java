package org.ridgeline.reason.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ridgeline.reason.problem.FileMessage;
import org.ridgeline.reason.problem.SyntaxMessage;
import org.ridgeline.reason.syntax.FileStructure.Span;
import org.ridgeline.reason.syntax.SourceToken.Sort;

/** Holds what stands between {@code when} and {@code then} to facts and what joins them. */
final class ConditionStructure {

  private static final Set<String> JOINING = Set.of("and", "or", "&&", "||");

  /** What is a word of conditions in small letters only. */
  private static final Set<String> WORDS = Set.of("not", "exists", "accumulate", "and", "or");

  private final TokenCursor in;
  private final List<Span> expressions;

  /** The word that no bracket follows, and whose bracket may be closed further below. */
  private Optional<SourceToken> ungrouped = Optional.empty();

  ConditionStructure(TokenCursor in, List<Span> expressions) {
    this.in = in;
    this.expressions = expressions;
  }

  /** Reads up to the next part of the rule. */
  void conditions() {
    while (!in.peek().isSection()) {
      var begin = in.peek();
      if (begin.is("not") || begin.is("exists")) {
        ungrouped = Optional.of(begin).filter(each -> !in.peek(1).is("("));
      }
      condition(false);
      joined();
      in.skip(";");
    }
  }

  /** What may follow a condition: another, with a word between them or none. */
  private void joined() {
    var next = in.peek();
    if (JOINING.contains(next.text())) {
      in.take();
      if (in.peek().isSection()) {
        throw in.mistake(next, SyntaxMessage.NOTHING_JOINED, next.text());
      }
    } else if (next.is(",")) {
      throw in.mistake(next, SyntaxMessage.COMMA_BETWEEN_CONDITIONS);
    } else if (next.is(")")) {
      throw ungrouped.isPresent() && ungrouped.get().line() < next.line()
          ? in.mistake(
              ungrouped.get(), SyntaxMessage.MISSING_GROUP, next.line(), ungrouped.get().text())
          : in.mistake(next, SyntaxMessage.UNOPENED_BRACKET);
    }
  }

  private void condition(boolean gathered) {
    var begin = in.peek();
    if (begin.is("not") || begin.is("exists")) {
      in.take();
      condition(gathered);
    } else if (begin.is("accumulate")) {
      accumulate();
    } else if (begin.is("forall")) {
      throw in.mistake(begin, FileMessage.FORALL);
    } else if (begin.is("insertLogical") || begin.is("insert")) {
      throw new UnreadableException(in.behind(), SyntaxMessage.NO_THEN);
    } else if (begin.is("eval") || begin.is("?") || begin.is("do") || begin.is("if")) {
      throw in.leave();
    } else if (begin.is("(")) {
      group(gathered);
    } else if (WORDS.contains(begin.text().toLowerCase(Locale.ROOT))) {
      throw in.mistake(
          begin, SyntaxMessage.SMALL_LETTERS, begin.text(), begin.text().toLowerCase(Locale.ROOT));
    } else if (begin.isWord()) {
      fact(gathered);
    } else {
      throw noCondition(begin);
    }
  }

  private void group(boolean gathered) {
    var open = in.take();
    while (!in.skip(")")) {
      if (in.peek().isSection() || in.at(";")) {
        throw in.unclosed(open);
      }
      condition(gathered);
      if (JOINING.contains(in.peek().text()) || in.at(",")) {
        in.take();
      } else if (!in.at(")")) {
        throw in.isAtCondition() || in.peek().isSection()
            ? in.unclosed(open)
            : in.unexpected(in.peek());
      }
    }
  }

  private void fact(boolean gathered) {
    var first = in.peek();
    if (in.peek(1).is(":")) {
      in.take();
      in.take();
      if (in.at("(")) {
        group(gathered);
        return;
      }
    } else if (in.peek(1).is(":=") || (in.peek(1).is(":") && in.peek(2).is("="))) {
      throw in.leave();
    } else if (first.text().startsWith("$") && in.peek(1).is("(")) {
      throw in.mistake(first, SyntaxMessage.NO_COLON, "$name", "Fact");
    } else if (first.text().startsWith("$") && in.peek(1).isTypeName()) {
      throw in.mistake(in.peek(1), SyntaxMessage.NO_COLON, first.text(), in.peek(1).text());
    } else if (first.text().startsWith("$") && in.peek(1).is("=")) {
      throw in.mistake(in.peek(1), SyntaxMessage.NO_COLON, first.text(), in.peek(2).text());
    }
    typed(gathered);
  }

  private void typed(boolean gathered) {
    var type = in.peek();
    if (!type.isWord() || type.isSection()) {
      throw noCondition(type);
    }
    in.take();
    if (in.at(".")) {
      throw in.leave();
    }
    var open = in.peek();
    if (!in.skip("(")) {
      throw noBracket(type);
    }
    constraints(open, open.to(), gathered);
    if (in.at("over") || in.at("@") || in.at("[") || in.at("{")) {
      throw in.leave();
    }
    if (in.skip("from")) {
      source();
    }
    var after = in.peek();
    boolean value =
        (after.isComparison() && !after.is("!"))
            || Set.of("+", "-", "*", "/", ".").contains(after.text());
    if (value || after.sort() == Sort.NUMBER || after.sort() == Sort.TEXT) {
      throw in.mistake(after, SyntaxMessage.BEHIND_FACT, after.text());
    }
  }

  /** Why a name that brackets do not follow asks for nothing. */
  private UnreadableException noBracket(SourceToken name) {
    if (in.peek().isComparison() || in.at(".") || in.at("+") || in.at("-") || in.at("in")) {
      return in.mistake(name, SyntaxMessage.COMPARISON_ALONE, name.text());
    }
    if (name.text().equalsIgnoreCase("then")) {
      return in.mistake(name, SyntaxMessage.SMALL_LETTERS, name.text(), "then");
    }
    if (name.isTypeName() && !in.isSentence(-1)) {
      return in.mistake(name, SyntaxMessage.NO_FACT_BRACKETS, name.text(), name.text());
    }
    return in.isSentence(-1) ? in.mistake(name, SyntaxMessage.SENTENCE) : noCondition(name);
  }

  private UnreadableException noCondition(SourceToken begin) {
    if (begin.is("#")) {
      return in.mistake(begin, SyntaxMessage.HASH_COMMENT);
    }
    if (begin.is(")")) {
      return in.mistake(begin, SyntaxMessage.UNOPENED_BRACKET);
    }
    if (begin.is("!")) {
      return in.mistake(begin, SyntaxMessage.NOT_BEFORE_FACT);
    }
    return begin.isSection()
        ? new UnreadableException(in.behind(), SyntaxMessage.NO_FACT)
        : in.unexpected(begin);
  }

  /** Where facts come from that are asked of another. */
  private void source() {
    if (in.at("collect") || in.at("accumulate") || in.at("entry")) {
      throw in.leave();
    }
    int from = in.peek().from();
    do {
      if (!in.take().isWord()) {
        throw in.unexpected(in.peek(-1));
      }
      var open = in.peek();
      if (in.skip("(") && !in.skipBracket()) {
        throw in.unclosed(open);
      }
    } while (in.skip("."));
    expressions.add(new Span(from, in.behind() + 1));
  }

  /** What stands within the brackets of a fact, behind the one that opens them. */
  private void constraints(SourceToken open, int begin, boolean gathered) {
    var brackets = new ArrayList<>(List.of(open));
    int from = begin;
    while (!brackets.isEmpty()) {
      var token = in.peek();
      if (token.isSection() || in.isAtCondition() || token.is("insertLogical")) {
        throw in.unclosed(brackets.get(brackets.size() - 1));
      }
      if (token.is(";")) {
        throw gathered ? in.unclosed(brackets.get(brackets.size() - 1)) : in.leave();
      }
      in.take();
      if (token.is("(")) {
        brackets.add(token);
      } else if (token.is(")")) {
        brackets.remove(brackets.size() - 1);
      }
      boolean outer = brackets.size() == 1 && token.is(",");
      if (outer || brackets.isEmpty()) {
        expressions.add(new Span(from, token.from()));
        from = token.to();
      }
    }
  }

  private void accumulate() {
    in.take();
    var open = in.peek();
    if (!in.skip("(")) {
      throw in.mistake(in.peek(-1), SyntaxMessage.NO_ACCUMULATE_BRACKETS);
    }
    gathered(open);
    functions(open);
    if (in.skip(";")) {
      constraints(open, in.behind() + 1, true);
      return;
    }
    in.take();
  }

  private void gathered(SourceToken open) {
    condition(true);
    while (!in.skip(";")) {
      var next = in.peek();
      if (next.isSection()) {
        throw in.unclosed(open);
      }
      if (JOINING.contains(next.text())) {
        in.take();
        condition(true);
      } else if (next.is(",") && in.peek(2).is(":") && !in.peek(3).isTypeName()) {
        in.take();
        return;
      } else if (next.is(",")) {
        in.take();
        condition(true);
      } else {
        throw in.mistake(next, SyntaxMessage.ACCUMULATE_FORM, next.text());
      }
    }
  }

  private void functions(SourceToken open) {
    do {
      if (in.peek().isSection()) {
        throw in.unclosed(open);
      }
      if (in.peek(1).is(":")) {
        in.take();
        in.take();
      }
      var name = in.take();
      var bracket = in.peek();
      if (!name.isWord() || !in.skip("(")) {
        throw in.mistake(name, SyntaxMessage.ACCUMULATE_FORM, name.text());
      }
      int depth = 1;
      while (depth > 0) {
        var token = in.peek();
        if (token.isSection() || token.is(";") || token.is(":")) {
          throw in.unclosed(bracket);
        }
        depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        in.take();
      }
    } while (in.skip(","));
    if (!in.at(";") && !in.at(")")) {
      throw in.peek().isSection()
          ? in.unclosed(open)
          : in.mistake(in.peek(), SyntaxMessage.ACCUMULATE_FORM, in.peek().text());
    }
  }
}
