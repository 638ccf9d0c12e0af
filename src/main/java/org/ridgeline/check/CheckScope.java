package org.ridgeline.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.ridgeline.check.cases.CaseResultCache;
import org.ridgeline.reason.engine.CompiledRuleCache;

/**
 * Which rule folder to check, which of its cases to run, and what need not be done again.
 *
 * @param words what rule and name of a case must hold for it to be run; empty for all cases
 * @param results which cases are known to hold
 * @param cache rules that were compiled before
 */
public record CheckScope(
    Path folder, String words, CaseResultCache results, CompiledRuleCache cache) {

  /** What tells all that is to be checked from anything else; none if nothing is remembered. */
  Optional<String> digest() throws IOException {
    return words.isEmpty() && results.remembers() ? FolderDigest.of(folder) : Optional.empty();
  }

  /** All of a folder, of which nothing is known. */
  public static CheckScope of(Path folder) {
    return new CheckScope(folder, "", CaseResultCache.none(), CompiledRuleCache.none());
  }

  /** The same with the cases alone whose rule and name hold {@code words}. */
  public CheckScope only(String words) {
    return new CheckScope(folder, words, results, cache);
  }

  /** The same but for the cases that are known to hold. */
  public CheckScope without(CaseResultCache results) {
    return new CheckScope(folder, words, results, cache);
  }

  /** The same with rules that were compiled before. */
  public CheckScope using(CompiledRuleCache cache) {
    return new CheckScope(folder, words, results, cache);
  }
}
