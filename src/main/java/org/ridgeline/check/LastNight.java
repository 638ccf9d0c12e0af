package org.ridgeline.check;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.ridgeline.fact.Night;
import org.ridgeline.night.NightlyRun;
import org.ridgeline.read.Tables;
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
