package org.ridgeline.reason.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.ridgeline.read.RuleTables;
import org.ridgeline.reason.language.RuleFile;
import org.ridgeline.reason.lint.Lint;
import org.ridgeline.reason.problem.BadRulesException;
import org.ridgeline.reason.problem.RuleFolderException;
import org.ridgeline.reason.source.RuleFolderFiles;

/**
 * The rule files of a folder and its two tables, read and looked through, but not compiled.
 *
 * @param lint what is wrong with them
 * @param fingerprint what tells this version of them from any other
 */
public record RuleFolder(List<RuleFile> texts, RuleTables tables, Lint lint, String fingerprint) {

  /**
   * Reads the folder; what is wrong with a rule or a table is in {@link #lint}.
   *
   * @throws RuleFolderException if it cannot be used, or holds no rules
   */
  public static RuleFolder read(Path folder) throws IOException {
    require(folder);
    var files = RuleFolderFiles.in(folder);
    var tables = tables(folder, files);
    var texts = RuleFile.readAll(files);
    if (texts.isEmpty()) {
      throw new RuleFolderException(
          "%s: holds no rules; a rule is a file that ends in .drl".formatted(folder));
    }
    return new RuleFolder(texts, tables, Lint.of(texts, tables), RuleFingerprint.of(folder, files));
  }

  /** The two tables, of which none is opened if one is no plain file. */
  static RuleTables tables(Path folder, RuleFolderFiles files) throws IOException {
    var obstacles = new ArrayList<String>();
    for (var table : files.tables().entrySet()) {
      RuleFolderFiles.obstacle(table.getKey().replaceFirst("^rules/", ""), table.getValue())
          .ifPresent(obstacle -> obstacles.add(obstacle.toString()));
    }
    return obstacles.isEmpty() ? RuleTables.read(folder) : RuleTables.unread(obstacles);
  }

  /**
   * Looks, before any work is done, whether it is a folder that can be read.
   *
   * @throws RuleFolderException if it is not
   */
  public static void require(Path folder) throws RuleFolderException {
    if (!Files.isDirectory(folder)) {
      throw new RuleFolderException(
          "%s: %s; name the rule folder with --rules".formatted(folder, inItsPlace(folder)));
    }
    if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
      throw new RuleFolderException(
          "%s: may not be read; change its permissions".formatted(folder));
    }
  }

  private static String inItsPlace(Path folder) {
    if (Files.exists(folder)) {
      return "is no folder";
    }
    return Files.isSymbolicLink(folder)
        ? "is a link that leads nowhere"
        : "there is no such folder";
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

  /** The same, to be compiled once more. */
  public RuleFolder afresh() {
    var parsed = texts.parallelStream().map(RuleFile::afresh).toList();
    return new RuleFolder(parsed, tables, lint, fingerprint);
  }

  /** The same with some of its files alone. */
  public RuleFolder only(Predicate<RuleFile> wanted) {
    return new RuleFolder(texts.stream().filter(wanted).toList(), tables, lint, fingerprint);
  }

  /** The files that hold a rule; the others only declare notions. */
  public List<RuleFile> rules() {
    return texts.stream().filter(RuleFile::mayHoldRules).toList();
  }
}
