package org.ridgeline.read.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ridgeline.fact.criteria.Side;
import org.ridgeline.read.text.NearestName;

/** The cells of thresholds and themes: what a limit may be, and in which unit. */
final class CriterionCell {

  /** What is measured; all else is counted. */
  private static final List<String> MEASURES = List.of("km", "m", "days", "%", "degrees", "people");

  /** What is often counted. */
  private static final List<String> COUNTED =
      List.of(
          "places",
          "attacks",
          "lines",
          "roads",
          "railways",
          "sectors",
          "reports",
          "claims",
          "sources",
          "voices",
          "parties",
          "points",
          "districts",
          "towns",
          "cities",
          "villages",
          "residents",
          "killed");

  /** What others call those units. */
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("kms", "km"),
          Map.entry("kilometre", "km"),
          Map.entry("kilometres", "km"),
          Map.entry("kilometer", "km"),
          Map.entry("kilometers", "km"),
          Map.entry("metre", "m"),
          Map.entry("metres", "m"),
          Map.entry("meter", "m"),
          Map.entry("meters", "m"),
          Map.entry("day", "days"),
          Map.entry("d", "days"),
          Map.entry("percent", "%"),
          Map.entry("per cent", "%"),
          Map.entry("pct", "%"),
          Map.entry("degree", "degrees"),
          Map.entry("deg", "degrees"),
          Map.entry("°", "degrees"),
          Map.entry("person", "people"),
          Map.entry("persons", "people"));

  private static final Set<String> OTHER_MEASURES =
      Set.of(
          "mile",
          "miles",
          "mi",
          "foot",
          "feet",
          "ft",
          "yard",
          "yards",
          "cm",
          "mm",
          "nm",
          "hour",
          "hours",
          "h",
          "minute",
          "minutes",
          "min",
          "second",
          "seconds",
          "week",
          "weeks",
          "month",
          "months",
          "year",
          "years",
          "hectare",
          "hectares",
          "ha",
          "furlong",
          "furlongs",
          "verst",
          "versts",
          "fortnight",
          "fortnights",
          "radian",
          "radians");

  /** The end of an id that says its unit. */
  private static final Map<String, String> ENDINGS =
      Map.of(
          "km", "km",
          "m", "m",
          "days", "days",
          "percent", "%",
          "degrees", "degrees",
          "angle", "degrees",
          "people", "people");

  /** As far, as long or as much as a limit can be meant. */
  private static final Map<String, Integer> MOST =
      Map.of("km", 20_000, "m", 9_000, "days", 40_000, "degrees", 360);

  private static final Pattern SHARE = Pattern.compile("(?i)\\bshare\\b");
  private static final int WHOLE = 100;

  private CriterionCell() {}

  /** The value of a threshold, which its unit bounds. */
  static double value(Row row) {
    double value = row.number("value");
    var cell = row.text("value");
    var unit = row.text("unit");
    // Only a height may lie below another.
    if (value < 0 && !unit.equals("m")) {
      throw new BadRowException(
          "value",
          "'%s' is negative, and %s never are; write it without the sign".formatted(cell, unit));
    }
    if (Math.abs(value) > MOST.getOrDefault(unit, Integer.MAX_VALUE)) {
      throw new BadRowException(
          "value",
          "%s %s is more than can be meant; look at the value and at its unit"
              .formatted(cell, unit));
    }
    if (unit.equals("%") && value > WHOLE && SHARE.matcher(row.text("meaning")).find()) {
      throw new BadRowException(
          "value", "'%s' is more than all of a share; write 0 to 100".formatted(cell));
    }
    return value;
  }

  /** The unit of a threshold: a measure, or what is counted. */
  static String unit(Row row) {
    var unit = row.required("unit");
    var id = row.text("id");
    var ending = ENDINGS.get(id.substring(id.lastIndexOf('-') + 1));
    if (ending != null && !ending.equals(unit) && id.indexOf('-') > 0) {
      throw new BadRowException(
          "unit",
          "'%s' is not what the id says; write %s, or rename it wherever it is used"
              .formatted(unit, ending));
    }
    if (!isKnown(unit, row.text("meaning"))) {
      throw new BadRowException("unit", unknown(unit));
    }
    return unit;
  }

  private static boolean isKnown(String unit, String meaning) {
    if (MEASURES.contains(unit) || COUNTED.contains(unit)) {
      return true;
    }
    var small = unit.toLowerCase(Locale.ROOT);
    return !OTHER_NAMES.containsKey(small)
        && !OTHER_MEASURES.contains(small)
        && meaning.toLowerCase(Locale.ROOT).contains(small);
  }

  private static String unknown(String unit) {
    var small = unit.toLowerCase(Locale.ROOT);
    var known = OTHER_NAMES.getOrDefault(small, MEASURES.contains(small) ? small : "");
    var nearest =
        known.isEmpty()
            ? NearestName.to(small, COUNTED)
                .or(
                    () ->
                        NearestName.to(
                            small, MEASURES.stream().filter(m -> m.length() > 2).toList()))
            : Optional.of(known);
    return "nobody knows the unit '%s'%s"
        .formatted(
            unit,
            NearestName.hint(
                nearest.filter(name -> !OTHER_MEASURES.contains(small)),
                "write one of %s, or what the meaning says is counted"
                    .formatted(String.join(", ", MEASURES))));
  }

  /** The most points of a theme. */
  static int cap(Row row) {
    var cell = row.required("cap");
    var cap = NumberCell.whole(cell);
    if (cap.isEmpty() || cap.get() > WHOLE) {
      throw new BadRowException(
          "cap",
          "'%s' is not a whole number from 0 to 100; write the most points that the theme can add"
              .formatted(cell));
    }
    if (cap.get() > 0 && row.text("side").equalsIgnoreCase(Side.NOTE.name())) {
      throw new BadRowException("cap", "'%s' points count on no side; write 0".formatted(cell));
    }
    return cap.get();
  }
}
