package org.ridgeline.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import org.ridgeline.reason.engine.CompiledRuleCache;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.work.BackgroundTask;

/**
 * The rules of a night: compiled beside other work, or only once somebody asks for them, as a run
 * that has nothing to do needs no more than what tells them from other rules.
 */
public final class PendingRules {

  private final Path folder;
  private final CompiledRuleCache compiled;
  private Optional<BackgroundTask<RuleBook>> loading = Optional.empty();

  private PendingRules(Path folder, CompiledRuleCache compiled) {
    this.folder = folder;
    this.compiled = compiled;
  }

  /** Rules that are compiled from now on, unless {@code compiled} has them. */
  static PendingRules begun(Path folder, CompiledRuleCache compiled) {
    var rules = new PendingRules(folder, compiled);
    rules.begin();
    return rules;
  }

  /** Rules that nobody may ask for. */
  static PendingRules later(Path folder, CompiledRuleCache compiled) {
    return new PendingRules(folder, compiled);
  }

  private BackgroundTask<RuleBook> begin() {
    var task = loading.orElseGet(() -> BackgroundTask.start(() -> RuleBook.load(folder, compiled)));
    loading = Optional.of(task);
    return task;
  }

  /** The rules; waits for them. */
  public RuleBook book() throws IOException {
    return begin().join();
  }

  /** Whether nobody has asked for them so far. */
  public boolean arePutOff() {
    return loading.isEmpty();
  }

  /** Waits for the rules, so far as they are on their way, and says what is wrong with them. */
  public void await() throws IOException {
    if (loading.isPresent()) {
      book();
    }
  }

  /** The SHA-256 of every file of them, by its name. */
  public SortedMap<String, String> fingerprints() throws IOException {
    return loading.isPresent() ? book().fingerprints() : RuleBook.fingerprints(folder);
  }

  /** Whether they are as an earlier run compiled them, if that is known. */
  public Optional<Boolean> areFromCache() {
    return loading.map(any -> compiled.wasUsed());
  }
}
