package org.ridgeline.reason.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.api.io.Resource;
import org.kie.internal.io.ResourceFactory;
import org.ridgeline.reason.problem.BadRulesException;
import org.ridgeline.reason.problem.Message;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.ProblemKind;
import org.ridgeline.reason.problem.SyntaxMessage;
import org.ridgeline.reason.source.RuleFolderFiles;

/**
 * One rule file as its parser understands it.
 *
 * @param path relative to the folder above the rules, with slashes
 * @param tree what the parser made of the text, with every class imported by its own name; empty
 *     where it made nothing of it
 * @param problems what the parser stumbled over
 */
public record RuleFile(String path, String text, PackageDescr tree, List<Problem> problems) {

  /**
   * Parses every rule file under {@code folder}, in the order of their paths; none if the folder
   * holds none.
   */
  public static List<RuleFile> readAll(Path folder) throws IOException {
    var files = RuleFolderFiles.in(folder).rules();
    var read = new ArrayList<Supplier<RuleFile>>();
    for (var file : files.entrySet()) {
      var path = file.getKey();
      var obstacle = RuleFolderFiles.obstacle(path, file.getValue());
      var text = obstacle.isPresent() ? "" : RuleFolderFiles.text(file.getValue());
      read.add(() -> obstacle.map(none -> unreadable(path, none)).orElseGet(() -> of(path, text)));
    }
    return read.parallelStream().map(Supplier::get).toList();
  }

  /**
   * What every rule file under {@code folder} says, by its path.
   *
   * @throws BadRulesException naming each that cannot be read
   */
  public static SortedMap<String, String> sources(Path folder) throws IOException {
    var texts = new TreeMap<String, String>();
    var obstacles = new ArrayList<Problem>();
    for (var file : RuleFolderFiles.in(folder).rules().entrySet()) {
      var obstacle = RuleFolderFiles.obstacle(file.getKey(), file.getValue());
      obstacle.ifPresent(obstacles::add);
      if (obstacle.isEmpty()) {
        texts.put(file.getKey(), RuleFolderFiles.text(file.getValue()));
      }
    }
    if (!obstacles.isEmpty()) {
      throw BadRulesException.of(obstacles);
    }
    return texts;
  }

  private static RuleFile unreadable(String path, Problem obstacle) {
    return new RuleFile(path, "", new PackageDescr(), List.of(obstacle));
  }

  /** Whether there was a text to look at. */
  public boolean isReadable() {
    return problems.stream().noneMatch(problem -> problem.kind() == ProblemKind.NO_FILE);
  }

  /** Parses one text; what looks dangerous to parse is a problem and no tree. */
  public static RuleFile of(String path, String text) {
    var lexical = LexicalCheck.of(path, text);
    if (lexical.danger().isPresent()) {
      return new RuleFile(path, text, new PackageDescr(), List.of(lexical.danger().get()));
    }
    var parser = new DrlParser();
    try {
      var parsed = parser.parse(named(path), text);
      var tree = parsed == null ? new PackageDescr() : parsed;
      Imports.resolve(tree, text);
      var errors = SyntaxErrors.describe(path, text, parser.getErrors());
      var problems =
          lexical.unpaired().map(pair -> List.of(nearer(pair, errors, text))).orElse(errors);
      return new RuleFile(path, text, tree, problems);
    } catch (DroolsParserException e) {
      throw new IllegalStateException(path, e);
    }
  }

  /**
   * Of a sign without its partner and of what the parser first stumbled over, the one nearer to the
   * mistake: a bracket that is missing within others makes the outermost one look unclosed.
   */
  private static Problem nearer(Problem unpaired, List<Problem> errors, String text) {
    return errors.stream()
        .findFirst()
        .filter(
            error ->
                error.line() < unpaired.line()
                    || (unpaired.code() == SyntaxMessage.UNCLOSED_BRACKET
                        && isApart(unpaired.line(), error.line(), text)
                        && error.code() != SyntaxMessage.UNENDED_RULE))
        .orElse(unpaired);
  }

  /** Whether between two lines is another that says something. */
  private static boolean isApart(int line, int later, String text) {
    return text.lines()
        .skip(line)
        .limit(Math.max(0, later - line - 1))
        .anyMatch(between -> !between.isBlank() && !between.strip().startsWith("//"));
  }

  /** Lets the parser's messages say which file they are about. */
  private static Resource named(String path) {
    return ResourceFactory.newByteArrayResource(new byte[0]).setSourcePath(path);
  }

  /** The file as the rule compiler takes it, parsed already. */
  public Resource resource() {
    return ResourceFactory.newDescrResource(tree).setSourcePath(path);
  }

  /** Whether it holds a rule, and not only notions. */
  public boolean hasRules() {
    return !tree.getRules().isEmpty();
  }

  /** The rules that it holds; what they may not say is added to {@code problems}. */
  public List<ParsedRule> rules(List<Problem> problems) {
    return tree.getRules().stream().map(rule -> RuleReader.read(this, rule, problems)).toList();
  }

  /** The package that it says it is in, or empty. */
  public String packageName() {
    return tree.getName() == null ? "" : tree.getName();
  }

  /** What it imports: full names of classes and notions. */
  public List<String> imports() {
    return tree.getImports().stream().map(ImportDescr::getTarget).toList();
  }

  /** The classes that it imports to gather with, by their function. */
  public SortedMap<String, String> gatherers() {
    var gatherers = new TreeMap<String, String>();
    tree.getAccumulateImports()
        .forEach(each -> gatherers.put(each.getFunctionName(), each.getTarget()));
    return gatherers;
  }

  /** What stands in it that no rule file may have. */
  public Set<Construct> constructs() {
    return Construct.in(tree);
  }

  /** The name that the file gives to its rule: {@code city-near}. */
  public String slug() {
    return RuleFolderFiles.slug(path);
  }

  /** A problem at a character of the text, counted from 0. */
  public Problem problem(Message code, int offset, Object... arguments) {
    return problem(code, path, text, offset, arguments);
  }

  static Problem problem(Message code, String path, String text, int offset, Object... arguments) {
    int at = Math.max(0, Math.min(offset, text.length()));
    int line = 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    int column = at - text.lastIndexOf('\n', at - 1);
    return Problem.of(code, path, line, column, arguments);
  }

  /** The same problems in their order, each once. */
  static List<Problem> sorted(List<Problem> problems) {
    return problems.stream().distinct().sorted().toList();
  }
}
