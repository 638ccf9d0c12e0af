package org.ridgeline.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.reason.problem.BadRulesException;

/**
 * A folder with as many rules as some cases need, in which one mutant after another is tried.
 *
 * @param cases the cases that might notice
 */
record MutationRun(RuleFiles files, Path folder, List<ReadCase> cases) {

  /** What came of a mutant. */
  enum Verdict {
    /** Some case failed, or the rules contradicted each other. */
    KILLED,
    /** No case noticed. */
    SURVIVED,
    /** It is no rule that anybody could write: it does not compile, or fails when it fires. */
    INVALID
  }

  static MutationRun of(RuleFiles files, Set<String> rules, Path folder, List<ReadCase> cases)
      throws IOException {
    return new MutationRun(files, files.write(rules, folder), cases);
  }

  Verdict verdict(Mutant mutant) throws IOException {
    var book = book(mutant);
    return book.isEmpty() ? Verdict.INVALID : verdict(book.get());
  }

  private Optional<RuleBook> book(Mutant mutant) throws IOException {
    var file = folder.resolve(mutant.file());
    Files.writeString(file, mutant.text());
    try {
      return Optional.of(RuleBook.load(folder));
    } catch (BadRulesException e) {
      return Optional.empty();
    } finally {
      Files.writeString(file, files.texts().get(mutant.file()));
    }
  }

  private Verdict verdict(RuleBook book) {
    try {
      return cases.stream().allMatch(c -> c.holds(book)) ? Verdict.SURVIVED : Verdict.KILLED;
    } catch (BadRulesException e) {
      return e.getMessage().contains("failed when it ") ? Verdict.INVALID : Verdict.KILLED;
    }
  }
}
