package org.ridgeline.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A rule file with one slip of the pen, as analysts make them.
 *
 * @param line where the slip is, counted from 1
 */
record AnalystSlip(String kind, String path, int line, String was, String text) {

  private static final Pattern WORD = Pattern.compile("(?<![\\w.$@\"{])[a-z]\\w{3,}\\b(?!\\s*\\()");
  private static final Pattern TYPE = Pattern.compile("\\b[A-Z][A-Za-z]{3,}(?=\\()");
  private static final Pattern CONSTANT = Pattern.compile("(?<=\\b[A-Z]\\w{3,20}\\.)[A-Z_]{3,}");
  private static final Pattern VARIABLE = Pattern.compile("(?<=[<>=!(,] ?)\\$\\w{3,}");
  private static final Pattern ID =
      Pattern.compile("(?<=@Id\\( \"|@Theme\\( \"|id == \")[\\w-]{4,}");
  private static final Pattern COMPARED =
      Pattern.compile("(?<=(?:==|<=|>=|<|>) )(?:\\$\\w+|[A-Z]\\w+\\.[A-Z_]+)");
  private static final Pattern LAST_ARGUMENT =
      Pattern.compile(
          "(?<=\\b(?:new [A-Z]\\w{3,30}|by|apart|around|routes|passages)\\( )[^()]*(?= \\))");
  private static final Pattern KEYWORD =
      Pattern.compile(
          "rule|when|then|end|not|exists|accumulate|import|from|contains|this|true|false");

  /** All the kinds of slips that are made. */
  static final List<String> KINDS =
      List.of(
          "property",
          "type",
          "constant",
          "variable",
          "id",
          "quote",
          "bracket",
          "end",
          "comma",
          "value",
          "arity");

  /** A slip of this kind in a file, or none if there is nothing to slip on. */
  static List<AnalystSlip> of(String kind, String path, String text, Random chance) {
    return switch (kind) {
      case "property" -> typo(kind, path, text, conditions(text, WORD), chance);
      case "type" -> typo(kind, path, text, conditions(text, TYPE), chance);
      case "constant" -> typo(kind, path, text, conditions(text, CONSTANT), chance);
      case "variable" -> typo(kind, path, text, conditions(text, VARIABLE), chance);
      case "id" -> typo(kind, path, text, ID.matcher(text).results().toList(), chance);
      case "quote" -> dropped(kind, path, text, "\"", chance);
      case "bracket" -> dropped(kind, path, text, "[()]", chance);
      case "comma" -> dropped(kind, path, text, ",", chance);
      case "end" -> dropped(kind, path, text, "(?m)^end\\b", chance);
      case "value" ->
          replaced(
              kind,
              path,
              text,
              conditions(text, COMPARED),
              chance,
              chance.nextBoolean() ? "\"high\"" : "true");
      default -> arity(path, text, chance);
    };
  }

  private static List<AnalystSlip> typo(
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
        : List.of(slip(kind, path, text, word, letters.toString()));
  }

  private static List<AnalystSlip> dropped(
      String kind, String path, String text, String sign, Random chance) {
    var outside = kind.equals("quote") ? text : masked(text);
    var signs = Pattern.compile(sign).matcher(outside).results().toList();
    return signs.isEmpty()
        ? List.of()
        : List.of(slip(kind, path, text, signs.get(chance.nextInt(signs.size())), ""));
  }

  private static List<AnalystSlip> replaced(
      String kind,
      String path,
      String text,
      List<MatchResult> values,
      Random chance,
      String replacement) {
    return values.isEmpty()
        ? List.of()
        : List.of(slip(kind, path, text, values.get(chance.nextInt(values.size())), replacement));
  }

  private static List<AnalystSlip> arity(String path, String text, Random chance) {
    var calls = LAST_ARGUMENT.matcher(text).results().toList();
    if (calls.isEmpty()) {
      return List.of();
    }
    var call = calls.get(chance.nextInt(calls.size()));
    var arguments = call.group();
    var other =
        arguments.contains(",") && chance.nextBoolean()
            ? arguments.substring(0, arguments.lastIndexOf(','))
            : arguments + ", " + arguments.substring(arguments.lastIndexOf(',') + 1).strip();
    return List.of(slip("arity", path, text, call, other));
  }

  /** What stands between {@code when} and {@code then}, outside texts and comments. */
  private static List<MatchResult> conditions(String text, Pattern what) {
    int from = text.indexOf("\nwhen");
    int to = text.indexOf("\nthen");
    if (from < 0 || to < 0) {
      return List.of();
    }
    var found = new ArrayList<MatchResult>();
    var matcher = what.matcher(masked(text)).region(from + 5, to);
    matcher.useTransparentBounds(true);
    while (matcher.find()) {
      if (!KEYWORD.matcher(matcher.group()).matches()) {
        found.add(matcher.toMatchResult());
      }
    }
    return found;
  }

  /** The text with all that is within quotes or comments blotted out. */
  private static String masked(String text) {
    return Pattern.compile("\"[^\"\n]*\"|//[^\n]*")
        .matcher(text)
        .replaceAll(m -> "\"" + " ".repeat(m.group().length() - 2) + "\"");
  }

  private static AnalystSlip slip(
      String kind, String path, String text, MatchResult at, String replacement) {
    int line = 1 + (int) text.substring(0, at.start()).chars().filter(c -> c == '\n').count();
    return new AnalystSlip(
        kind,
        path,
        line,
        text.lines().skip(line - 1L).findFirst().orElse("").strip(),
        text.substring(0, at.start()) + replacement + text.substring(at.end()));
  }

  String now() {
    return text.lines().skip(line - 1L).findFirst().orElse("").strip();
  }
}
