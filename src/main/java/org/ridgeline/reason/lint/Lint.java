package org.ridgeline.reason.lint;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ridgeline.fact.criteria.Side;
import org.ridgeline.fact.criteria.Theme;
import org.ridgeline.read.RuleTables;
import org.ridgeline.reason.language.Notions;
import org.ridgeline.reason.language.ParsedRule;
import org.ridgeline.reason.language.RuleFile;
import org.ridgeline.reason.language.RuleOutline;
import org.ridgeline.reason.problem.FolderMessage;
import org.ridgeline.reason.problem.HeaderMessage;
import org.ridgeline.reason.problem.Message;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.RuleMessage;
import org.ridgeline.reason.source.RuleFolderFiles;

/**
 * All that is wrong with rule files as far as it can be said without compiling them.
 *
 * @param problems what no rule may be compiled with
 * @param defects what would compile and yet is not as it should be
 * @param outlines what the rules say of themselves, as far as they could be read
 */
public record Lint(List<Problem> problems, List<Problem> defects, List<RuleOutline> outlines) {

  private static final int WHOLE_SIDE = 100;
  private static final Pattern PLACE =
      Pattern.compile(
          "(?i)((?:%s)[^:]*)(?::(\\d+))?: (.*)"
              .formatted(String.join("|", RuleFolderFiles.TABLES)));
  private static final Set<Message> MISSING_ROW =
      Set.of(HeaderMessage.UNKNOWN_THEME, RuleMessage.UNKNOWN_THRESHOLD);

  /** A file's rules, as far as they could be read, and what is wrong with them. */
  private record Checked(
      RuleFile file, List<ParsedRule> rules, boolean refused, List<Problem> problems) {}

  /** Whether all files can be read, name what there is, and do nothing but conclude. */
  public static Lint of(List<RuleFile> files, RuleTables tables) {
    var problems = new ArrayList<Problem>();
    files.forEach(file -> problems.addAll(file.problems()));
    var notions = Notions.of(files, problems);
    var checked =
        files.parallelStream()
            .filter(file -> file.problems().isEmpty())
            .map(file -> check(file, notions, tables))
            .toList();
    checked.forEach(file -> problems.addAll(file.problems()));
    var all = checked.stream().flatMap(file -> file.rules().stream()).toList();
    var copies = CopiedRules.among(all);
    problems.addAll(copies.problems());
    var rules = all.stream().filter(rule -> !copies.has(rule)).toList();
    var headers = new HeaderCheck(tables.themes(), problems);
    rules.forEach(headers::check);
    problems.addAll(TerminationCheck.among(rules));
    if (tables.faults().isEmpty()) {
      problems.addAll(caps(tables.themes()));
    } else {
      // What a broken table lacks is not the fault of the rule that names it.
      problems.removeIf(problem -> MISSING_ROW.contains(problem.code()));
      tables.faults().forEach(fault -> problems.add(table(fault)));
    }
    var causes = causes(checked, problems);
    return new Lint(
        sorted(Consequences.importsOnce(causes).stream().filter(p -> p.kind().isError())),
        sorted(
            Stream.concat(
                causes.stream().filter(p -> !p.kind().isError()),
                RuleSetCheck.of(files, rules, notions, Consequences.unclear(causes)).stream())),
        rules.stream().map(RuleOutline::of).toList());
  }

  /** What is wrong, without what follows in a file from something else there. */
  private static List<Problem> causes(List<Checked> checked, List<Problem> problems) {
    var byFile = problems.stream().collect(groupingBy(Problem::file));
    for (var each : checked) {
      byFile.computeIfPresent(
          each.file().path(),
          (path, own) -> Consequences.leftOut(each.file(), own, each.refused()));
    }
    return byFile.values().stream().flatMap(List::stream).toList();
  }

  private static Checked check(RuleFile file, Notions notions, RuleTables tables) {
    var problems = new ArrayList<Problem>();
    var all = file.rules(problems);
    // A second rule is to be put elsewhere; what else is wrong with it is told there.
    var rules = all.stream().limit(1).toList();
    boolean refused = !problems.isEmpty();
    problems.addAll(FileCheck.of(file, all, notions));
    var names = new NameResolver(file, notions);
    rules.forEach(rule -> new RuleCheck(rule, names, tables, problems).check());
    if (problems.stream().anyMatch(p -> p.code() == RuleMessage.UNBOUND_VARIABLE)) {
      // What a misspelt variable was to hold has no properties either.
      problems.removeIf(p -> p.code() == HeaderMessage.PROPERTY_OF_NO_FACT);
    }
    return new Checked(file, rules, refused, problems);
  }

  private static Problem table(String fault) {
    var place = PLACE.matcher(fault);
    return place.matches()
        ? Problem.of(
            FolderMessage.TABLE_FAULT,
            "rules/" + place.group(1),
            place.group(2) == null ? 0 : Integer.parseInt(place.group(2)),
            0,
            place.group(3))
        : Problem.of(FolderMessage.TABLE_FAULT, "rules", 0, 0, fault);
  }

  private static List<Problem> caps(List<Theme> themes) {
    return Stream.of(Side.THREAT, Side.STAKES)
        .flatMap(
            side -> {
              int sum = themes.stream().filter(t -> t.side() == side).mapToInt(Theme::cap).sum();
              return sum == WHOLE_SIDE
                  ? Stream.empty()
                  : Stream.of(
                      Problem.of(
                          FolderMessage.CAPS,
                          "rules/themes.csv",
                          0,
                          0,
                          side.name().toLowerCase(Locale.ROOT),
                          sum,
                          themes.stream()
                              .filter(theme -> theme.side() == side)
                              .map(theme -> theme.id() + " " + theme.cap())
                              .collect(joining(", "))));
            })
        .toList();
  }

  private static List<Problem> sorted(Stream<Problem> problems) {
    return problems.distinct().sorted().toList();
  }
}
