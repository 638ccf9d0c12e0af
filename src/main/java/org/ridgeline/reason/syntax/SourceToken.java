package org.ridgeline.reason.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, a number, a text or a sign of a rule file.
 *
 * @param from where it begins, counted from 0
 * @param first whether nothing is before it on its line, or what ends a part of a rule
 */
record SourceToken(Sort sort, String text, int from, int line, boolean first) {

  enum Sort {
    WORD,
    NUMBER,
    TEXT,
    SIGN,
    END
  }

  private static final Set<String> SECTIONS =
      Set.of("rule", "declare", "query", "when", "then", "end", "package", "import");

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<word>[A-Za-z_$][A-Za-z0-9_$]*)|(?<number>\\d[\\w.]*)"
              + "|(?<text>\"[^\"\n]*\"|'[^'\n]*')|(?<sign>[=!<>~]+|&&|\\|\\||\\S)");

  /** All tokens outside comments, and an end. */
  static List<SourceToken> of(SourceText source) {
    var tokens = new ArrayList<SourceToken>();
    var code = source.code();
    var found = TOKEN.matcher(code);
    int line = 1;
    int counted = 0;
    while (found.find()) {
      int before = line;
      line += (int) code.substring(counted, found.start()).chars().filter(c -> c == '\n').count();
      counted = found.start();
      boolean first = tokens.isEmpty() || line > before || last(tokens).endsAny();
      tokens.add(new SourceToken(sort(found), found.group(), found.start(), line, first));
    }
    tokens.add(new SourceToken(Sort.END, "", code.length(), line + 1, true));
    return tokens;
  }

  private static SourceToken last(List<SourceToken> tokens) {
    return tokens.get(tokens.size() - 1);
  }

  private boolean endsAny() {
    return sort == Sort.TEXT || is(")") || is(";");
  }

  private static Sort sort(Matcher found) {
    if (found.group("word") != null) {
      return Sort.WORD;
    }
    if (found.group("number") != null) {
      return Sort.NUMBER;
    }
    return found.group("text") != null ? Sort.TEXT : Sort.SIGN;
  }

  int to() {
    return from + text.length();
  }

  boolean is(String other) {
    return (sort == Sort.WORD || sort == Sort.SIGN) && text.equals(other);
  }

  boolean isWord() {
    return sort == Sort.WORD;
  }

  /** A name such as facts, notions and words have. */
  boolean isTypeName() {
    return isWord() && Character.isUpperCase(text.charAt(0));
  }

  boolean isComparison() {
    return sort == Sort.SIGN && text.matches("[=!<>~]+");
  }

  /** Whether another part of the file, or of a rule, begins here. */
  boolean isSection() {
    return sort == Sort.END || (isWord() && first && SECTIONS.contains(text));
  }

  /** Whether it begins what no part of a rule has within it. */
  boolean isStatement() {
    return isSection() && !Set.of("when", "then", "end").contains(text);
  }
}
