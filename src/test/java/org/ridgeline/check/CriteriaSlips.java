package org.ridgeline.check;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;

/** Slips of the pen in the tables of thresholds and themes. */
final class CriteriaSlips {

  /** All the kinds of slips that are made in {@code thresholds.csv}. */
  static final List<String> OF_THRESHOLDS =
      List.of(
          "threshold renamed",
          "threshold gone",
          "threshold twice",
          "threshold header",
          "negative value",
          "other unit",
          "unknown unit",
          "unit misspelt",
          "unit within the value",
          "decimal comma",
          "value that is none",
          "no value",
          "threshold comma",
          "other value");

  /** All the kinds of slips that are made in {@code themes.csv}. */
  static final List<String> OF_THEMES =
      List.of(
          "theme renamed",
          "theme gone",
          "theme twice",
          "theme header",
          "side",
          "negative cap",
          "cap over 100",
          "other cap",
          "cap that is none",
          "theme comma");

  private CriteriaSlips() {}

  /** A slip of this kind, or none if there is nothing to slip on. */
  static List<AnalystSlip> of(String kind, String path, String text, Random chance) {
    return switch (kind) {
      case "threshold renamed", "theme renamed" ->
          typo(kind, path, text, "(?m)^\\S{4,}?(?=,)", chance);
      case "threshold gone", "theme gone" -> gone(kind, path, text, chance);
      case "threshold twice", "theme twice" -> twice(kind, path, text, chance);
      case "threshold header", "theme header" -> header(kind, path, text, chance);
      case "negative value", "negative cap" ->
          one(kind, path, text, "(?<=,)(?=\\d+,)", chance, "-");
      case "other unit" -> unit(kind, path, text, chance, "\\b(?:km|days|degrees|%)(?=,[A-Z])");
      case "unknown unit" -> one(kind, path, text, "(?<=\\d,)[a-z%]+(?=,)", chance, "furlongs");
      case "unit misspelt" -> typo(kind, path, text, "(?<=\\d,)[a-z]{4,}(?=,)", chance);
      case "unit within the value" -> one(kind, path, text, "(?<=,\\d{1,5})(?=,)", chance, " km");
      case "decimal comma" -> one(kind, path, text, "(?<=,\\d{1,5})(?=,)", chance, ",5");
      case "value that is none", "cap that is none" ->
          one(kind, path, text, "(?<=,)\\d+(?=,)", chance, chance.nextBoolean() ? "few" : "1O");
      case "no value" -> one(kind, path, text, "(?<=,)\\d+(?=,)", chance, "");
      case "threshold comma", "theme comma" ->
          one(kind, path, text, "(?<=\\w),(?=\\w)", chance, "");
      case "other value" -> one(kind, path, text, "(?<=,\\d{1,5})(?=,)", chance, "0");
      case "side" -> typo(kind, path, text, "(?<=,)[a-z]{4,}(?=,)", chance);
      case "cap over 100" -> one(kind, path, text, "(?<=,)\\d+(?=,)", chance, "250");
      default -> one(kind, path, text, "(?<=,)\\d+(?=,)", chance, "19");
    };
  }

  private static List<AnalystSlip> one(
      String kind, String path, String text, String what, Random chance, String instead) {
    return AnalystSlip.one(kind, path, text, rows(text, what), chance, instead);
  }

  private static List<AnalystSlip> typo(
      String kind, String path, String text, String what, Random chance) {
    return AnalystSlip.typo(kind, path, text, rows(text, what), chance);
  }

  private static List<AnalystSlip> unit(
      String kind, String path, String text, Random chance, String what) {
    var units = rows(text, what.replace("\\b", ""));
    var unit = units.get(chance.nextInt(units.size()));
    return List.of(AnalystSlip.of(kind, path, text, unit, unit.group().equals("km") ? "m" : "km"));
  }

  /** A row that is no longer there. */
  private static List<AnalystSlip> gone(String kind, String path, String text, Random chance) {
    var rows = rows(text, "(?m)^.+\\n");
    var row = rows.get(chance.nextInt(rows.size()));
    var slip = AnalystSlip.of(kind, path, text, row, "");
    return List.of(new AnalystSlip(kind, path, 0, slip.was(), slip.text()));
  }

  /** A row that stands once more at the end, with another value. */
  private static List<AnalystSlip> twice(String kind, String path, String text, Random chance) {
    var rows = rows(text, "(?m)^.+\\n");
    var row = rows.get(chance.nextInt(rows.size())).group();
    int last = (int) text.lines().count();
    return List.of(new AnalystSlip(kind, path, last + 1, "", text + row.replaceFirst("\\d", "7")));
  }

  private static List<AnalystSlip> header(String kind, String path, String text, Random chance) {
    var head = text.substring(0, text.indexOf('\n'));
    return AnalystSlip.typo(kind, path, text, AnalystSlip.all(head, "\\w{3,}"), chance);
  }

  /** What is found below the header. */
  private static List<MatchResult> rows(String text, String what) {
    int below = text.indexOf('\n') + 1;
    return AnalystSlip.all(text, what).stream().filter(at -> at.start() >= below).toList();
  }
}
