package org.ridgeline.reason;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.ridgeline.read.RuleTables;
import org.ridgeline.reason.lint.Lint;
import org.ridgeline.reason.lint.RuleText;

/**
 * The rule files of a folder and its two tables, read and looked through, but not compiled.
 *
 * @param lint what is wrong with them
 * @param fingerprint what tells this version of them from any other
 */
public record RuleFolder(List<RuleText> texts, RuleTables tables, Lint lint, String fingerprint) {

  /**
   * Reads the folder; what is wrong with a rule or a table is in {@link #lint}.
   *
   * @throws BadRulesException if there is no such folder, or it holds no rules
   */
  public static RuleFolder read(Path folder) throws IOException {
    require(folder);
    var tables = RuleTables.read(folder);
    var texts = RuleText.readAll(folder);
    if (texts.isEmpty()) {
      throw new BadRulesException(
          "%s: holds no rules; a rule is a file that ends in .drl".formatted(folder));
    }
    return new RuleFolder(texts, tables, Lint.of(texts, tables), Fingerprint.of(folder));
  }

  static void require(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new BadRulesException(
          "%s: there is no such folder; name the rule folder with --rules".formatted(folder));
    }
  }

  /**
   * The same, if nothing is wrong with it.
   *
   * @throws BadRulesException naming each mistake with its file and line
   */
  public RuleFolder orThrow() {
    if (!lint.problems().isEmpty()) {
      throw BadRulesException.of(lint.problems());
    }
    return this;
  }

  /** The same with some of its files alone. */
  public RuleFolder only(Predicate<RuleText> wanted) {
    return new RuleFolder(texts.stream().filter(wanted).toList(), tables, lint, fingerprint);
  }

  /** The files that hold a rule; the others only declare notions. */
  public List<RuleText> rules() {
    return texts.stream().filter(text -> text.hasRules() || !text.problems().isEmpty()).toList();
  }
}
