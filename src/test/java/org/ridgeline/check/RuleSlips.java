package org.ridgeline.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Slips of the pen in a rule. */
final class RuleSlips {

  private static final Pattern WORD = Pattern.compile("(?<![\\w.$@\"{])[a-z]\\w{3,}\\b(?!\\s*\\()");
  private static final Pattern TYPE = Pattern.compile("\\b[A-Z][A-Za-z]{3,}(?=\\()");
  private static final Pattern CONSTANT = Pattern.compile("(?<=\\b[A-Z]\\w{3,20}\\.)[A-Z_]{3,}");
  private static final Pattern QUALIFIED = Pattern.compile("\\b[A-Z]\\w{3,20}\\.([A-Z_]{3,})\\b");
  private static final Pattern VARIABLE = Pattern.compile("(?<=[<>=!(,] ?)\\$\\w{3,}");
  private static final Pattern ID =
      Pattern.compile("(?<=@Id\\( \"|@Theme\\( \"|id == \")[\\w-]{4,}");
  private static final Pattern COMPARED =
      Pattern.compile("(?<=(?:==|<=|>=|<|>) )(?:\\$\\w+|[A-Z]\\w+\\.[A-Z_]+)");
  private static final Pattern EQUAL = Pattern.compile("==");
  private static final Pattern UNEQUAL = Pattern.compile("!=");
  private static final Pattern ORDER = Pattern.compile("<=|>=|(?<![<>=-])[<>](?!=)");
  private static final Pattern LIMIT = Pattern.compile("(?<=(?:<=|>=|<|>) )\\$\\w+");
  private static final Pattern BETWEEN = Pattern.compile("(?<=[\\w\" ]), (?=[a-z])");
  private static final Pattern NEGATION = Pattern.compile("\\b(?:not|exists)(?= )");
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
          "arity",
          "= for ==",
          "=== for ==",
          "<> for !=",
          "forall",
          "and in brackets",
          "or in brackets",
          "null",
          "smart quotes",
          "constant as text",
          "constant alone",
          "number in a rule",
          "unquoted header",
          "missing then",
          "other comparison");

  private RuleSlips() {}

  /** A slip of this kind in a file, or none if there is nothing to slip on. */
  static List<AnalystSlip> of(String kind, String path, String text, Random chance) {
    return switch (kind) {
      case "property" -> AnalystSlip.typo(kind, path, text, conditions(text, WORD), chance);
      case "type" -> AnalystSlip.typo(kind, path, text, conditions(text, TYPE), chance);
      case "constant" -> AnalystSlip.typo(kind, path, text, conditions(text, CONSTANT), chance);
      case "variable" -> AnalystSlip.typo(kind, path, text, conditions(text, VARIABLE), chance);
      case "id" -> AnalystSlip.typo(kind, path, text, ID.matcher(text).results().toList(), chance);
      case "quote" -> dropped(kind, path, text, "\"", chance);
      case "bracket" -> dropped(kind, path, text, "[()]", chance);
      case "comma" -> dropped(kind, path, text, ",", chance);
      case "end" -> dropped(kind, path, text, "(?m)^end\\b", chance);
      case "missing then" -> dropped(kind, path, text, "(?m)^then\\b", chance);
      case "value" ->
          one(kind, path, text, COMPARED, chance, chance.nextBoolean() ? "\"high\"" : "true");
      case "= for ==" -> one(kind, path, text, EQUAL, chance, "=");
      case "=== for ==" -> one(kind, path, text, EQUAL, chance, "===");
      case "<> for !=" -> one(kind, path, text, UNEQUAL, chance, "<>");
      case "forall" -> one(kind, path, text, NEGATION, chance, "forall");
      case "and in brackets" -> one(kind, path, text, BETWEEN, chance, " and ");
      case "or in brackets" -> one(kind, path, text, BETWEEN, chance, " or ");
      case "null" -> one(kind, path, text, COMPARED, chance, "null");
      case "number in a rule" -> one(kind, path, text, LIMIT, chance, "500");
      case "other comparison" -> turned(kind, path, text, chance);
      case "constant as text", "constant alone" -> unqualified(kind, path, text, chance);
      case "smart quotes" -> curled(kind, path, text, chance);
      case "unquoted header" -> unquoted(kind, path, text, chance);
      default -> arity(path, text, chance);
    };
  }

  private static List<AnalystSlip> one(
      String kind, String path, String text, Pattern what, Random chance, String instead) {
    return AnalystSlip.one(kind, path, text, conditions(text, what), chance, instead);
  }

  private static List<AnalystSlip> dropped(
      String kind, String path, String text, String sign, Random chance) {
    var outside = kind.equals("quote") ? text : masked(text);
    return AnalystSlip.one(kind, path, text, AnalystSlip.all(outside, sign), chance, "");
  }

  private static List<AnalystSlip> turned(String kind, String path, String text, Random chance) {
    var signs = conditions(text, ORDER);
    if (signs.isEmpty()) {
      return List.of();
    }
    var sign = signs.get(chance.nextInt(signs.size()));
    var other = sign.group().startsWith("<") ? ">=" : "<=";
    return List.of(AnalystSlip.of(kind, path, text, sign, other));
  }

  /** {@code SHELLING} or {@code "shelling"} for {@code EventKind.SHELLING}. */
  private static List<AnalystSlip> unqualified(
      String kind, String path, String text, Random chance) {
    var constants = conditions(text, QUALIFIED);
    if (constants.isEmpty()) {
      return List.of();
    }
    var constant = constants.get(chance.nextInt(constants.size()));
    var word = constant.group(1);
    return List.of(
        AnalystSlip.of(
            kind,
            path,
            text,
            constant,
            kind.endsWith("alone") ? word : '"' + word.toLowerCase(Locale.ROOT) + '"'));
  }

  private static List<AnalystSlip> curled(String kind, String path, String text, Random chance) {
    var texts = AnalystSlip.all(text, "(?<=@\\w{2,9}\\( )\"([^\"\n]*)\"|\"([^\"\n]*)\"(?=, \\$)");
    if (texts.isEmpty()) {
      return List.of();
    }
    var quoted = texts.get(chance.nextInt(texts.size()));
    var within = quoted.group().substring(1, quoted.group().length() - 1);
    return List.of(AnalystSlip.of(kind, path, text, quoted, "“" + within + "”"));
  }

  private static List<AnalystSlip> unquoted(String kind, String path, String text, Random chance) {
    var values = AnalystSlip.all(text, "(?<=@\\w{2,9}\\( )\"([^\"\n]*)\"(?= \\))");
    var value = values.get(chance.nextInt(values.size()));
    return List.of(AnalystSlip.of(kind, path, text, value, value.group(1)));
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
    return List.of(AnalystSlip.of("arity", path, text, call, other));
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
      if (what != WORD || !KEYWORD.matcher(matcher.group()).matches()) {
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
}
