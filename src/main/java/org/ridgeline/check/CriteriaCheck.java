package org.ridgeline.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ridgeline.derive.Measurements;
import org.ridgeline.fact.criteria.Side;
import org.ridgeline.fact.criteria.Theme;
import org.ridgeline.fact.criteria.Threshold;
import org.ridgeline.read.text.NearestName;
import org.ridgeline.reason.engine.RuleFolder;
import org.ridgeline.reason.language.RuleFile;
import org.ridgeline.reason.problem.FolderMessage;
import org.ridgeline.reason.problem.HeaderMessage;
import org.ridgeline.reason.problem.Message;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.RuleMessage;

/**
 * Holds the tables of thresholds and themes to the rules that name their rows.
 *
 * <p>A row that is gone or renamed is told where the table is, once, and not in every rule.
 */
final class CriteriaCheck {

  private static final String THRESHOLDS = "rules/thresholds.csv";
  private static final String THEMES = "rules/themes.csv";
  private static final Pattern QUOTED = Pattern.compile("\"([\\w-]+)\"");
  private static final Pattern THEME = Pattern.compile("@Theme\\(\\s*\"([^\"]*)\"");
  private static final Pattern WORD = Pattern.compile("\\w[\\w-]+");

  private final RuleFolder rules;
  private final List<Problem> problems;

  private CriteriaCheck(RuleFolder rules, List<Problem> problems) {
    this.rules = rules;
    this.problems = problems;
  }

  /** Adds to {@code problems} what is wrong with the tables, and takes away what follows of it. */
  static void complete(List<Problem> problems, RuleFolder rules) {
    if (!rules.tables().faults().isEmpty() || rules.texts().stream().anyMatch(RuleFile::isNoRule)) {
      return;
    }
    var check = new CriteriaCheck(rules, problems);
    check.thresholds();
    check.themes();
    problems.addAll(ThresholdUses.of(rules));
  }

  private void thresholds() {
    var listed = rules.tables().thresholds().stream().map(Threshold::id).toList();
    var limits = Measurements.limits();
    var used = found(QUOTED);
    used.addAll(limits);
    used.addAll(misspelt(listed));
    var wanted = wanted(RuleMessage.UNKNOWN_THRESHOLD);
    var missing =
        limits.stream().filter(id -> !listed.contains(id)).collect(toCollection(TreeSet::new));
    wanted.keySet().removeAll(missing);
    var unused = listed.stream().filter(id -> !used.contains(id)).toList();
    for (var id : unused) {
      int line = rules.tables().thresholdLines().get(id);
      var limit = meant(id, missing, unused);
      if (limit.isPresent()) {
        missing.remove(limit.get());
        add(FolderMessage.RENAMED_LIMIT, THRESHOLDS, line, id, limit.get());
      } else if (!renamed(id, line, unused, wanted, THRESHOLDS)) {
        add(FolderMessage.UNUSED_THRESHOLD, THRESHOLDS, line, id);
      }
    }
    missing.forEach(id -> add(FolderMessage.MISSING_THRESHOLD, THRESHOLDS, 0, id));
    lacking(wanted, THRESHOLDS);
  }

  private void themes() {
    var themes = rules.tables().themes();
    var listed = themes.stream().map(Theme::id).toList();
    var used = found(THEME);
    var wanted = wanted(HeaderMessage.UNKNOWN_THEME);
    boolean isGone = !wanted.isEmpty();
    var unused = listed.stream().filter(id -> !used.contains(id)).toList();
    for (var id : unused) {
      int line = rules.tables().themeLines().get(id);
      if (!renamed(id, line, unused, wanted, THEMES) && isAlone(id)) {
        add(FolderMessage.UNUSED_THEME, THEMES, line, id);
      }
    }
    lacking(wanted, THEMES);
    boolean isTold =
        problems.stream().anyMatch(p -> p.file().equals(THEMES) && p.code() != FolderMessage.CAPS);
    if (isGone && isTold) {
      problems.removeIf(problem -> problem.code() == FolderMessage.CAPS);
    }
    if (problems.stream().anyMatch(problem -> problem.code() == FolderMessage.CAPS)) {
      problems.removeIf(problem -> problem.code() == HeaderMessage.POINTS_OUT_OF_RANGE);
    }
  }

  /** A side of which no theme has a rule is still to be written. */
  private boolean isAlone(String id) {
    var used = found(THEME);
    var side = rules.tables().themes().stream().filter(t -> t.id().equals(id)).map(Theme::side);
    var own = side.findFirst().orElse(Side.NOTE);
    return rules.tables().themes().stream()
        .anyMatch(theme -> theme.side() == own && used.contains(theme.id()));
  }

  /** What rules ask for that is not in a table, each with the problems that say so. */
  private Map<String, List<Problem>> wanted(Message code) {
    return problems.stream()
        .filter(problem -> problem.code() == code)
        .collect(groupingBy(p -> (String) p.arguments().get(0), TreeMap::new, toList()));
  }

  /** Whether a row that nothing uses is one that rules ask for under another name. */
  private boolean renamed(
      String id, int line, List<String> unused, Map<String, List<Problem>> wanted, String table) {
    var other = meant(id, wanted.keySet(), unused);
    if (other.isEmpty()) {
      return false;
    }
    var asked = wanted.remove(other.get());
    add(
        FolderMessage.RENAMED_ROW,
        table,
        line,
        id,
        asked.size() == 1 ? "a rule asks" : asked.size() + " rules ask",
        other.get(),
        place(asked.get(0)));
    // Of a single rule nobody can tell whether it, or the table, has the right name.
    if (asked.size() > 1) {
      problems.removeAll(asked);
    }
    return true;
  }

  private static Optional<String> meant(String id, Collection<String> wanted, List<String> unused) {
    return NearestName.to(id, wanted)
        .or(
            () ->
                wanted.size() == 1 && unused.size() == 1
                    ? wanted.stream().findFirst()
                    : Optional.empty());
  }

  /** Rows that several rules ask for. */
  private void lacking(Map<String, List<Problem>> wanted, String table) {
    wanted.forEach(
        (id, asked) -> {
          if (asked.size() > 1) {
            problems.removeAll(asked);
            add(FolderMessage.LACKING_ROW, table, 0, id, asked.size(), place(asked.get(0)));
          }
        });
  }

  private static String place(Problem problem) {
    return problem.file() + ":" + problem.line();
  }

  private Set<String> found(Pattern what) {
    return rules.texts().stream()
        .flatMap(text -> what.matcher(text.text()).results().map(m -> m.group(1)))
        .collect(toCollection(TreeSet::new));
  }

  /** Thresholds that files ask for which say so with a mistake. */
  private Set<String> misspelt(List<String> listed) {
    var faulty =
        rules.lint().problems().stream()
            .filter(problem -> problem.code() != RuleMessage.UNKNOWN_THRESHOLD)
            .map(Problem::file)
            .collect(toSet());
    return rules.texts().stream()
        .filter(text -> faulty.contains(text.path()))
        .flatMap(text -> WORD.matcher(text.source().code()).results())
        .flatMap(
            word ->
                listed.contains(word.group())
                    ? Stream.of(word.group())
                    : NearestName.to(word.group(), listed).stream())
        .collect(toSet());
  }

  private void add(Message code, String file, int line, Object... arguments) {
    problems.add(Problem.of(code, file, line, line == 0 ? 0 : 1, arguments));
  }
}
