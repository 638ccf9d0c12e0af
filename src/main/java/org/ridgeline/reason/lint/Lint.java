package org.ridgeline.reason.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ridgeline.fact.Side;
import org.ridgeline.fact.Theme;
import org.ridgeline.read.RuleTables;

/**
 * All that is wrong with rule files as far as it can be said without compiling them.
 *
 * @param problems what no rule may be compiled with
 * @param oddities what would compile and yet is not as it should be
 * @param outlines what the rules say of themselves, as far as they could be read
 */
public record Lint(List<Problem> problems, List<Problem> oddities, List<Outline> outlines) {

  private static final int WHOLE_SIDE = 100;
  private static final Pattern PLACE = Pattern.compile("(\\w+\\.csv)(?::(\\d+))?: (.*)");
  private static final Pattern MISSING_ROW =
      Pattern.compile("is not in (?:themes|thresholds)\\.csv");

  /** A file's rules, as far as they could be read, and what is wrong with them. */
  private record Checked(List<Rule> rules, List<Problem> problems) {}

  /** Whether all files can be read, name what there is, and do nothing but conclude. */
  public static Lint of(List<RuleText> files, RuleTables tables) {
    var problems = new ArrayList<Problem>();
    files.forEach(file -> problems.addAll(file.problems()));
    var notions = Notions.of(files, problems);
    var checked =
        files.parallelStream()
            .filter(file -> file.problems().isEmpty())
            .map(file -> check(file, notions, tables))
            .toList();
    checked.forEach(file -> problems.addAll(file.problems()));
    var rules = checked.stream().flatMap(file -> file.rules().stream()).toList();
    var headers = new HeaderCheck(tables.themes(), problems);
    rules.forEach(headers::check);
    problems.addAll(Circles.among(rules));
    if (tables.faults().isEmpty()) {
      problems.addAll(caps(tables.themes()));
    } else {
      // What a broken table lacks is not the fault of the rule that names it.
      problems.removeIf(problem -> MISSING_ROW.matcher(problem.message()).find());
      tables.faults().forEach(fault -> problems.add(table(fault)));
    }
    return new Lint(
        sorted(problems.stream().filter(p -> p.kind().isError())),
        sorted(
            Stream.concat(
                problems.stream().filter(p -> !p.kind().isError()),
                Oddities.of(rules, notions).stream())),
        rules.stream().map(Outline::of).toList());
  }

  private static Checked check(RuleText file, Notions notions, RuleTables tables) {
    var problems = new ArrayList<>(FileCheck.of(file, notions));
    var rules = new ArrayList<Rule>();
    var names = new Names(file, notions);
    for (var tree : file.tree().getRules()) {
      var rule = RuleReader.read(file, tree, problems);
      rules.add(rule);
      new RuleCheck(rule, names, tables, problems).check();
    }
    return new Checked(rules, problems);
  }

  private static Problem table(String fault) {
    var place = PLACE.matcher(fault);
    return place.matches()
        ? new Problem(
            Kind.TABLE,
            "rules/" + place.group(1),
            place.group(2) == null ? 0 : Integer.parseInt(place.group(2)),
            0,
            place.group(3))
        : new Problem(Kind.TABLE, "rules", 0, 0, fault);
  }

  private static List<Problem> caps(List<Theme> themes) {
    return Stream.of(Side.THREAT, Side.STAKES)
        .flatMap(
            side -> {
              int sum = themes.stream().filter(t -> t.side() == side).mapToInt(Theme::cap).sum();
              return sum == WHOLE_SIDE
                  ? Stream.empty()
                  : Stream.of(
                      new Problem(
                          Kind.TABLE,
                          "rules/themes.csv",
                          0,
                          0,
                          "the caps of side %s add up to %d; make them add up to 100"
                              .formatted(side.name().toLowerCase(Locale.ROOT), sum)));
            })
        .toList();
  }

  private static List<Problem> sorted(Stream<Problem> problems) {
    return problems.distinct().sorted().toList();
  }
}
