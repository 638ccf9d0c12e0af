package org.ridgeline.check;

import java.util.List;
import java.util.Random;

/** Slips of the pen in the cases of a rule. */
final class CaseSlips {

  /** All the kinds of slips that are made. */
  static final List<String> KINDS =
      List.of(
          "forgotten dash",
          "key",
          "column",
          "table",
          "tab",
          "indentation",
          "unknown place found",
          "unknown place in a row",
          "case name twice",
          "row twice",
          "nothing found",
          "case bracket",
          "case brace",
          "case comma",
          "case colon",
          "space behind a colon",
          "case quote",
          "word of a list",
          "day that is none",
          "party",
          "source",
          "status or level",
          "points",
          "row cited",
          "sentence",
          "finds turned round",
          "second document");

  private CaseSlips() {}

  /** A slip of this kind in a file, or none if there is nothing to slip on. */
  static List<AnalystSlip> of(String kind, String path, String text, Random chance) {
    return switch (kind) {
      case "forgotten dash" ->
          one(kind, path, text, "(?m)^- (?=case:)", chance, chance.nextBoolean() ? "  " : "");
      case "key" ->
          typo(
              kind,
              path,
              text,
              "(?m)(?<=^(?:- |  ))(?:case|finds|as_of|points|evidence|status|sentence)(?=:)",
              chance);
      case "column" -> typo(kind, path, text, "(?<=[{,] ?)[a-z_]{3,}(?=: )", chance);
      case "table" ->
          typo(kind, path, text, "(?m)(?<=^  )[a-z_]{5,}(?=:(?: \\[\\{|\\n    - \\{))", chance);
      case "tab" -> one(kind, path, text, "(?m)^  (?=\\w)", chance, "\t");
      case "indentation" ->
          one(kind, path, text, "(?m)^  (?=\\w)", chance, chance.nextBoolean() ? " " : "   ");
      case "unknown place found" -> typo(kind, path, text, "(?<=finds: \\[)[a-z]{4,}", chance);
      case "unknown place in a row" ->
          typo(kind, path, text, "(?<=(?:settlements?|from|to|part_of): )[a-z]{4,}", chance);
      case "case name twice" -> repeated(kind, path, text, chance);
      case "row twice" -> doubled(kind, path, text, chance);
      case "nothing found" -> unexpected(kind, path, text, chance);
      case "case bracket" -> one(kind, path, text, "[\\[\\]]", chance, "");
      case "case brace" -> one(kind, path, text, "[{}]", chance, "");
      case "case comma" -> one(kind, path, text, "(?<=\\w),(?= [a-z_]+: )", chance, "");
      case "case colon" -> one(kind, path, text, "(?<=[a-z_]):(?= )", chance, "");
      case "space behind a colon" -> one(kind, path, text, "(?<=[a-z_]:) (?=\\w)", chance, "");
      case "case quote" -> one(kind, path, text, "(?<=[:,\\[] )[\"'](?=\\w)", chance, "");
      default -> values(kind, path, text, chance);
    };
  }

  private static List<AnalystSlip> values(String kind, String path, String text, Random chance) {
    return switch (kind) {
      case "word of a list" ->
          typo(kind, path, text, "(?<=(?:kind|extent|stance): )[a-z_]{3,}", chance);
      case "day that is none" -> day(kind, path, text, chance);
      case "party" -> typo(kind, path, text, "(?<=(?:holder|actor|party|to): )[a-z]{3,}", chance);
      case "source" -> typo(kind, path, text, "(?<=source: )[a-z-]{3,}", chance);
      case "status or level" ->
          typo(kind, path, text, "(?<=(?:status: |levels: \\[))[a-z]{3,}", chance);
      case "points" -> one(kind, path, text, "(?<=points: )\\d+", chance, "many");
      case "row cited" -> one(kind, path, text, "(?<=evidence: \\[)[\\w-]+", chance, "X1");
      case "sentence" -> typo(kind, path, text, "(?<=sentence: [^\\n]{0,60}\\b)[a-z]{4,}", chance);
      case "finds turned round" -> turned(kind, path, text, chance);
      default -> one(kind, path, text, "\\n\\n(?=- case)", chance, "\n---\n");
    };
  }

  private static List<AnalystSlip> one(
      String kind, String path, String text, String what, Random chance, String instead) {
    return AnalystSlip.one(kind, path, text, AnalystSlip.all(text, what), chance, instead);
  }

  private static List<AnalystSlip> typo(
      String kind, String path, String text, String what, Random chance) {
    return AnalystSlip.typo(kind, path, text, AnalystSlip.all(text, what), chance);
  }

  private static List<AnalystSlip> day(String kind, String path, String text, Random chance) {
    var days = AnalystSlip.all(text, "\\b(\\d{4})-(\\d\\d)-(\\d\\d)\\b");
    if (days.isEmpty()) {
      return List.of();
    }
    var day = days.get(chance.nextInt(days.size()));
    var others =
        List.of(
            day.group(1) + "-13-" + day.group(3),
            day.group(1) + "-" + day.group(2) + "-32",
            day.group(3) + "." + day.group(2) + "." + day.group(1),
            day.group(1) + "/" + day.group(2) + "/" + day.group(3),
            day.group(1).substring(2) + "-" + day.group(2) + "-" + day.group(3),
            day.group(1) + "-" + day.group(2) + "-00");
    return List.of(
        AnalystSlip.of(kind, path, text, day, others.get(chance.nextInt(others.size()))));
  }

  /** A case whose last line is gone, which only its first line can tell. */
  private static List<AnalystSlip> unexpected(
      String kind, String path, String text, Random chance) {
    return one(kind, path, text, "(?m)^  finds: .*\\n", chance, "").stream()
        .map(
            slip -> {
              int begin = slip.line();
              var lines = text.lines().toList();
              while (!lines.get(begin - 1).startsWith("- ")) {
                begin--;
              }
              return new AnalystSlip(kind, path, begin, slip.was(), slip.text());
            })
        .toList();
  }

  /** A case with the name of another. */
  private static List<AnalystSlip> repeated(String kind, String path, String text, Random chance) {
    var names = AnalystSlip.all(text, "(?m)(?<=^- case: ).+$");
    if (names.size() < 2) {
      return List.of();
    }
    int later = 1 + chance.nextInt(names.size() - 1);
    return List.of(
        AnalystSlip.of(
            kind, path, text, names.get(later), names.get(chance.nextInt(later)).group()));
  }

  /** A key that stands twice, as when a line was copied and not changed. */
  private static List<AnalystSlip> doubled(String kind, String path, String text, Random chance) {
    var lines = AnalystSlip.all(text, "(?m)^  (?:settlements|as_of|finds): .*\\n(?=  \\w|\\n|$)");
    if (lines.isEmpty()) {
      return List.of();
    }
    var line = lines.get(chance.nextInt(lines.size()));
    var slip = AnalystSlip.of(kind, path, text, line, line.group() + line.group());
    return List.of(new AnalystSlip(kind, path, slip.line() + 1, slip.was(), slip.text()));
  }

  /** A place that is found where none is, or the other way about. */
  private static List<AnalystSlip> turned(String kind, String path, String text, Random chance) {
    var found = AnalystSlip.all(text, "(?<=finds: )\\[[\\w, -]*\\]");
    if (found.isEmpty()) {
      return List.of();
    }
    var list = found.get(chance.nextInt(found.size()));
    return List.of(
        AnalystSlip.of(kind, path, text, list, list.group().equals("[]") ? "[ashford]" : "[]"));
  }
}
