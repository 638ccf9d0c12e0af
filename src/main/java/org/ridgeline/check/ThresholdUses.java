package org.ridgeline.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ridgeline.fact.criteria.Threshold;
import org.ridgeline.read.RuleTables;
import org.ridgeline.reason.engine.RuleFolder;
import org.ridgeline.reason.language.RuleFile;
import org.ridgeline.reason.problem.FolderMessage;
import org.ridgeline.reason.problem.Problem;

/** Holds each threshold to what rules compare with it: its unit, and how far is measured at all. */
final class ThresholdUses {

  private static final String TABLE = "rules/thresholds.csv";
  private static final String NEIGHBOURS = "neighbour-km";
  private static final Pattern NAMED =
      Pattern.compile("Threshold\\(\\s*id == \"([\\w-]+)\"\\s*,\\s*(\\$\\w+)\\s*:\\s*value\\s*\\)");
  private static final int WHOLE = 100;

  private final List<Threshold> listed;
  private final Map<String, Integer> lines;
  private final List<Problem> problems = new ArrayList<>();

  /** A property that is compared with a threshold. */
  private record Use(String property, String unit) {}

  private ThresholdUses(RuleTables tables) {
    this.listed = tables.thresholds();
    this.lines = tables.thresholdLines();
  }

  static List<Problem> of(RuleFolder rules) {
    var uses = new ThresholdUses(rules.tables());
    for (var limit : uses.listed) {
      rules.texts().stream()
          .flatMap(text -> uses.wrong(limit, text).stream())
          .findFirst()
          .ifPresent(uses.problems::add);
    }
    return uses.problemsByCause();
  }

  /** Where several limits lie beyond what is measured, that is too little. */
  private List<Problem> problemsByCause() {
    var beyond =
        problems.stream().filter(p -> p.code() == FolderMessage.BEYOND_NEIGHBOURS).toList();
    if (beyond.size() > 1) {
      problems.removeAll(beyond);
      listed.stream()
          .filter(limit -> limit.id().equals(NEIGHBOURS))
          .map(
              limit ->
                  at(limit, FolderMessage.BEYOND_NEIGHBOURS, beyond.get(0).arguments().toArray()))
          .forEach(problems::add);
    }
    return problems;
  }

  private Optional<Problem> wrong(Threshold limit, RuleFile text) {
    if (!text.text().contains('"' + limit.id() + '"')) {
      return Optional.empty();
    }
    return NAMED
        .matcher(text.text())
        .results()
        .filter(named -> named.group(1).equals(limit.id()))
        .flatMap(named -> uses(named.group(2), text.text()).stream())
        .flatMap(use -> wrong(limit, text, use).stream())
        .findFirst();
  }

  private static List<Use> uses(String variable, String text) {
    var uses = new ArrayList<Use>();
    Pattern.compile(
            "(?<![\\w.$])([\\w.$]++)( \\))?\\s*+(?:<=|>=|<|>|==|!=)\\s*"
                + Pattern.quote(variable)
                + "\\b(?!\\s*[*/])")
        .matcher(text)
        .results()
        .filter(found -> !isProduct(text, found.start()))
        .forEach(
            found ->
                unit(found.group(1), found.group(2) != null, text)
                    .ifPresent(unit -> uses.add(new Use(found.group(1), unit))));
    return uses;
  }

  private static boolean isProduct(String text, int at) {
    var before = text.substring(Math.max(0, at - 3), at).strip();
    return before.endsWith("*") || before.endsWith("/");
  }

  /** The unit in which a property is measured; empty if it may be any. */
  private static Optional<String> unit(String written, boolean isCall, String text) {
    if (isCall) {
      return text.contains("Bearing.apart( ") && written.startsWith("$")
          ? Optional.of("degrees")
          : Optional.empty();
    }
    var bound = Pattern.compile(Pattern.quote(written) + "\\s*:\\s*(\\w+)(\\(?)").matcher(text);
    if (written.startsWith("$") && bound.find()) {
      return bound.group(2).isEmpty() ? measured(bound.group(1)) : gathered(bound.group(1));
    }
    return measured(written.substring(written.lastIndexOf('.') + 1));
  }

  private static Optional<String> gathered(String function) {
    return switch (function) {
      case "widestAngle" -> Optional.of("degrees");
      case "horizonShare" -> Optional.of("%");
      case "count" -> Optional.of("");
      default -> Optional.empty();
    };
  }

  private static Optional<String> measured(String property) {
    if (property.endsWith("Km")) {
      return Optional.of("km");
    }
    if (property.matches("metres|elevation|\\w+Metres")) {
      return Optional.of("m");
    }
    if (property.matches("days|daysAgo|daysBefore|spanDays|withinDays")) {
      return Optional.of("days");
    }
    if (property.toLowerCase(Locale.ROOT).contains("percent")) {
      return Optional.of("%");
    }
    if (property.equals("bearing")) {
      return Optional.of("degrees");
    }
    if (property.equals("people")) {
      return Optional.of("people");
    }
    return property.matches("size|count|places|beside|voices") ? Optional.of("") : Optional.empty();
  }

  private Optional<Problem> wrong(Threshold limit, RuleFile text, Use use) {
    var asked = text.path() + ":" + text.source().line(text.text().indexOf('"' + limit.id() + '"'));
    if (use.unit().isEmpty()) {
      return limit.unit().matches("km|m|%|degrees")
          ? Optional.of(at(limit, FolderMessage.UNIT_OF_COUNT, limit.id(), limit.unit(), asked))
          : Optional.empty();
    }
    if (!use.unit().equals(limit.unit()) && !isResidents(use, limit)) {
      return Optional.of(
          at(
              limit,
              FolderMessage.OTHER_UNIT,
              limit.id(),
              limit.unit(),
              asked,
              use.property(),
              use.unit(),
              use.unit()));
    }
    if (use.property().equals("leftPercent") && limit.value() > WHOLE) {
      return Optional.of(at(limit, FolderMessage.OVER_WHOLE, limit.id(), asked));
    }
    return beyond(limit, text, use, asked);
  }

  private static boolean isResidents(Use use, Threshold limit) {
    return use.unit().equals("people") && limit.unit().equals("residents");
  }

  /** No neighbour is measured beyond a distance of its own. */
  private Optional<Problem> beyond(Threshold limit, RuleFile text, Use use, String asked) {
    return listed.stream()
        .filter(each -> each.id().equals(NEIGHBOURS) && !limit.id().equals(NEIGHBOURS))
        .filter(each -> use.property().equals("distanceKm") && limit.value() > each.value())
        .filter(each -> text.text().contains("Neighbour("))
        .findFirst()
        .map(each -> at(limit, FolderMessage.BEYOND_NEIGHBOURS, limit.id(), NEIGHBOURS, asked));
  }

  private Problem at(Threshold limit, FolderMessage code, Object... arguments) {
    return Problem.of(code, TABLE, lines.get(limit.id()), 0, arguments);
  }
}
