package org.ridgeline.check.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;
import org.ridgeline.read.Tables;
import org.ridgeline.read.text.NearestName;
import org.ridgeline.reason.problem.CaseMessage;
import org.ridgeline.reason.problem.Message;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.why.Firing;

/** Finds names in a case that nothing in it stands for. */
final class CaseNames {

  /** Columns whose words nothing lists, and what they are. */
  private static final Map<String, String> FREE =
      Map.of(
          "party", "party",
          "holder", "party",
          "actor", "party",
          "one", "party",
          "other", "party",
          "source", "source",
          "sector", "sector",
          "region", "region");

  /** Shorter names differ by a letter and are meant. */
  private static final int LEAST_LETTERS = 3;

  private record Use(String word, int line, boolean isDescribed) {}

  /** What people write where nothing is found. */
  private static final Set<String> NOTHING =
      Set.of("none", "nothing", "nobody", "no", "false", "0", "empty", "-");

  private final RuleCase rule;
  private final List<Problem> problems = new ArrayList<>();

  private CaseNames(RuleCase rule) {
    this.rule = rule;
  }

  /** What is wrong with the names in a case's rows, whatever comes of it. */
  static List<Problem> inRows(RuleCase rule, Tables read) {
    var names = new CaseNames(rule);
    var places = read.settlements().stream().map(Settlement::id).toList();
    rule.supposed().stream()
        .filter(loss -> !places.contains(loss.settlement()))
        .forEach(
            loss ->
                names.unknown(
                    CaseMessage.UNKNOWN_SUPPOSED, "supposed_lost", loss.settlement(), places));
    FREE.values().stream().distinct().sorted().forEach(names::free);
    return names.problems;
  }

  /** What is wrong with the names of what the case expects, given what was found. */
  static List<Problem> expected(RuleCase rule, Tables read, Collection<Firing> found) {
    var names = new CaseNames(rule);
    var subjects =
        Stream.of(
                read.settlements().stream().map(Settlement::id),
                read.claims().stream().map(ControlClaim::id),
                found.stream().map(Firing::subject))
            .flatMap(each -> each)
            .toList();
    names.unknown(CaseMessage.UNKNOWN_FOUND, "finds", rule.expected().finds(), subjects);
    var rows =
        Stream.concat(
                Stream.<Collection<? extends Cited>>of(
                        read.relations(),
                        read.settlements(),
                        read.population(),
                        read.links(),
                        read.events(),
                        read.claims())
                    .flatMap(Collection::stream)
                    .flatMap(cited -> cited.citations().stream())
                    .map(Citation::row),
                found.stream().flatMap(firing -> firing.rows().stream()))
            .toList();
    rule.expected()
        .evidence()
        .ifPresent(cited -> names.unknown(CaseMessage.UNKNOWN_CITED, "evidence", cited, rows));
    return names.problems;
  }

  private void unknown(Message code, String key, List<String> named, List<String> known) {
    named.stream()
        .distinct()
        .filter(name -> !name.isEmpty() && !known.contains(name))
        .forEach(name -> unknown(code, key, name, known));
  }

  private void unknown(Message code, String key, String name, List<String> known) {
    var all = new TreeSet<>(known);
    all.remove("");
    if (code == CaseMessage.UNKNOWN_FOUND && NOTHING.contains(name.toLowerCase(Locale.ROOT))) {
      int here = rule.lines().getOrDefault(key, List.of(rule.line())).get(0);
      problems.add(Problem.of(CaseMessage.NOTHING_FOUND, rule.file(), here, 0, name));
      return;
    }
    var otherwise = all.isEmpty() ? "give it a row" : "it has " + String.join(", ", all);
    int line = rule.lines().getOrDefault(key, List.of(rule.line())).get(0);
    problems.add(
        Problem.of(code, rule.file(), line, 0, name, NearestName.hint(name, all, otherwise)));
  }

  /** A word that stands once, and differs from one beside it as a slip of the pen does. */
  private void free(String sort) {
    var uses = new TreeMap<String, List<Use>>();
    rule.tables()
        .forEach(
            (table, rows) -> {
              for (int i = 0; i < rows.size(); i++) {
                int line = rule.lines().get(table).get(i);
                uses(table, rows.get(i), sort, line)
                    .forEach(
                        use -> uses.computeIfAbsent(use.word(), w -> new ArrayList<>()).add(use));
              }
            });
    for (var own : uses.values()) {
      var use = own.get(0);
      if (own.size() > 1 || use.isDescribed()) {
        continue;
      }
      uses.values().stream()
          .filter(others -> isSlipOf(use.word(), others.get(0).word()))
          .filter(others -> others.size() > 1 || isLikelier(others.get(0), use))
          .findFirst()
          .ifPresent(
              others ->
                  problems.add(
                      Problem.of(
                          CaseMessage.NAMED_ONCE,
                          rule.file(),
                          use.line(),
                          0,
                          use.word(),
                          sort,
                          others.get(0).word())));
    }
  }

  /** Which of two that stand once is meant: the one that ids echo, as blue-staff does blue. */
  private boolean isLikelier(Use other, Use use) {
    long echoes = echoes(other.word()) - echoes(use.word());
    return echoes > 0 || (echoes == 0 && other.line() < use.line());
  }

  private long echoes(String word) {
    return rule.tables().values().stream()
        .flatMap(List::stream)
        .flatMap(row -> row.values().stream())
        .filter(cell -> List.of(cell.split("-", -1)).contains(word))
        .count();
  }

  private static Stream<Use> uses(String table, Map<String, String> row, String sort, int line) {
    var own =
        row.entrySet().stream()
            .filter(cell -> sort.equals(FREE.get(cell.getKey())))
            .filter(cell -> !cell.getValue().isEmpty())
            .map(cell -> new Use(cell.getValue(), line, false));
    var described =
        table.equals("sources") && sort.equals("source")
            ? Stream.ofNullable(row.get("id")).map(id -> new Use(id, line, true))
            : Stream.<Use>empty();
    return Stream.concat(own, described);
  }

  /** Whether two words differ by a letter within them that is lost, doubled or moved. */
  static boolean isSlipOf(String one, String other) {
    if (Math.min(one.length(), other.length()) < LEAST_LETTERS || one.equals(other)) {
      return false;
    }
    var shorter = one.length() < other.length() ? one : other;
    var longer = one.length() < other.length() ? other : one;
    int same = 0;
    while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
      same++;
    }
    if (same == 0 || same >= longer.length() - 1 || !isLetter(longer, same)) {
      return false;
    }
    if (longer.length() == shorter.length()) {
      return isLetter(longer, same + 1)
          && longer.charAt(same) == shorter.charAt(same + 1)
          && longer.charAt(same + 1) == shorter.charAt(same)
          && longer.substring(same + 2).equals(shorter.substring(same + 2));
    }
    return longer.length() == shorter.length() + 1
        && longer.substring(same + 1).equals(shorter.substring(same));
  }

  private static boolean isLetter(String word, int at) {
    return Character.isLetter(word.charAt(at)) || word.charAt(at) == '-';
  }
}
