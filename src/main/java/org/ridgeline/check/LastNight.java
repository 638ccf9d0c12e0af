package org.ridgeline.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ridgeline.check.cases.CaseResultCache;
import org.ridgeline.fact.Night;
import org.ridgeline.night.NightlyRun;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
import org.ridgeline.read.Tables;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.FolderContent;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.reason.problem.BadRulesException;
import org.ridgeline.reason.problem.FolderMessage;
import org.ridgeline.reason.problem.Problem;

/**
 * The newest night of an input, on which rules are tried before they are to judge the next.
 *
 * <p>Cases are small, and what goes wrong on many facts none of them shows.
 */
public record LastNight(Tables tables, LocalDate day) {

  /** The newest night, or {@code today} if nothing was published by then. */
  public static LastNight of(Tables tables, LocalDate today) {
    return new LastNight(tables, tables.newestDay(today).orElse(today));
  }

  /**
   * What keeps the rules from judging the newest night of an input, whose tables are read unless
   * nothing was found before in the same files, by the same rules, on the same day.
   *
   * @throws BadTableException if the input is refused, whatever is wrong with its rows
   */
  static List<Problem> problems(Path input, LocalDate today, CheckScope scope) throws IOException {
    var rules = scope.digest();
    var files = rules.isEmpty() ? Optional.<FolderContent>empty() : FolderContent.ofInput(input);
    if (files.isEmpty()) {
      return of(tables(input), today).problems(scope);
    }
    var results = scope.results();
    var start = "last night by %s of ".formatted(today);
    var sizes = results.digest(rules.get(), start + files.get().sizes());
    // Nobody waits for a look at all files that would then be read.
    if (results.holds(sizes) && isKnown(files.get(), rules.get(), start, results)) {
      return List.of();
    }
    var tables = tables(input);
    var problems = of(tables, today).problems(scope);
    var read = tables.fingerprints();
    // A file that came in the midst of it nobody has read.
    if (problems.isEmpty()
        && FolderContent.ofInput(input).equals(files)
        && files.get().isReadBy(read.keySet())) {
      var content = results.digest(rules.get(), start + files.get().fingerprints(read));
      results.keep(List.of(sizes, content));
    }
    return problems;
  }

  private static boolean isKnown(
      FolderContent files, String rules, String start, CaseResultCache results) {
    try {
      return results.holds(results.digest(rules, start + files.fingerprints(Map.of())));
    } catch (IOException e) {
      // Who reads the tables says what is wrong.
      return false;
    }
  }

  /**
   * The tables of an input, whatever is wrong with their rows.
   *
   * @throws BadTableException if the input is refused all the same
   */
  public static Tables tables(Path input) throws IOException {
    return InputFolder.read(input, BadRowTolerance.of("100%"));
  }

  /**
   * What keeps the rules from judging it: they try too much, do not fall silent, or fail; else what
   * they ask for that no row of the input tells.
   */
  List<Problem> problems(CheckScope scope) throws IOException {
    var night = "last night %s %s".formatted(day, tables.fingerprints());
    var digest = scope.digest().map(folder -> scope.results().digest(folder, night));
    if (digest.filter(scope.results()::holds).isPresent()) {
      return List.of();
    }
    var problems = judged(scope);
    if (digest.isPresent() && problems.isEmpty()) {
      scope.results().keep(List.of(digest.get()));
    }
    return problems;
  }

  private List<Problem> judged(CheckScope scope) throws IOException {
    var run = new NightlyRun(RuleBook.load(scope.folder(), scope.cache()), tables, 0);
    var night = new Night(day);
    try {
      run.rules().reason(night, run.facts(tables.knownBy(day), night));
      return TagUses.of(run.rules(), tables.events());
    } catch (BadRulesException e) {
      return e.problems().isEmpty()
          ? List.of(Problem.of(FolderMessage.LAST_NIGHT, "rules", 0, 0, day, e.getMessage()))
          : e.problems();
    }
  }
}
