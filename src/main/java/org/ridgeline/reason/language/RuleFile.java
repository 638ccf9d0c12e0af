package org.ridgeline.reason.language;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.api.io.Resource;
import org.kie.internal.io.ResourceFactory;
import org.ridgeline.reason.problem.BadRulesException;
import org.ridgeline.reason.problem.FolderMessage;
import org.ridgeline.reason.problem.Message;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.ProblemKind;
import org.ridgeline.reason.problem.SyntaxMessage;
import org.ridgeline.reason.source.RuleFolderFiles;
import org.ridgeline.reason.syntax.FileBytes;
import org.ridgeline.reason.syntax.FileStructure;
import org.ridgeline.reason.syntax.LexicalCheck;
import org.ridgeline.reason.syntax.SourceText;

/**
 * One rule file as its parser understands it.
 *
 * @param tree what the parser made of the text, with every class imported by its own name; empty
 *     where it made nothing of it
 * @param problems why it could not be read, or not to its end
 */
public record RuleFile(SourceText source, PackageDescr tree, List<Problem> problems) {

  private static final Set<Message> QUOTES =
      Set.of(SyntaxMessage.LONE_QUOTE, SyntaxMessage.UNCLOSED_QUOTE);
  private static final Set<Message> OTHER_FILES =
      Set.of(
          FolderMessage.NO_FILE,
          SyntaxMessage.EMPTY_FILE,
          SyntaxMessage.NUL_BYTES,
          SyntaxMessage.LFS_POINTER,
          SyntaxMessage.WEB_PAGE,
          SyntaxMessage.LONG_FILE);
  private static final Pattern RULE = Pattern.compile("(?m)^\\s*rule\\b");
  private static final Pattern DECLARE = Pattern.compile("(?m)^\\s*(?i:declare)\\b");

  /** Parses every rule file of a folder, in the order of their paths; none if it holds none. */
  public static List<RuleFile> readAll(RuleFolderFiles files) throws IOException {
    return read(files).values().parallelStream().map(RuleFile::of).toList();
  }

  /**
   * What every rule file of a folder says, by its path.
   *
   * @throws BadRulesException naming each that cannot be read
   */
  public static SortedMap<String, String> sources(RuleFolderFiles files) throws IOException {
    var read = read(files);
    var obstacles =
        read.values().stream()
            .flatMap(file -> file.problem().stream())
            .filter(problem -> problem.kind() == ProblemKind.NO_FILE)
            .toList();
    if (!obstacles.isEmpty()) {
      throw BadRulesException.of(obstacles);
    }
    var texts = new TreeMap<String, String>();
    read.forEach((path, file) -> texts.put(path, file.source().text()));
    return texts;
  }

  private static SortedMap<String, FileBytes> read(RuleFolderFiles files) throws IOException {
    var read = new TreeMap<String, FileBytes>();
    for (var file : files.rules().entrySet()) {
      var path = file.getKey();
      var obstacle = RuleFolderFiles.obstacle(path, file.getValue());
      read.put(
          path,
          obstacle.isPresent()
              ? FileBytes.none(path, obstacle.get())
              : FileBytes.of(path, RuleFolderFiles.bytes(path, file.getValue())));
    }
    return read;
  }

  /** Parses one text; what looks dangerous to parse is a problem and no tree. */
  public static RuleFile of(String path, String text) {
    return of(FileBytes.of(path, text));
  }

  /** The same, parsed anew: whoever compiles a tree or cuts it spoils it. */
  public RuleFile afresh() {
    return of(path(), text());
  }

  private static RuleFile of(FileBytes file) {
    var source = file.source();
    var lexical = LexicalCheck.of(source);
    var danger = file.problem().or(lexical::danger);
    if (danger.isPresent()) {
      return new RuleFile(source, new PackageDescr(), List.of(danger.get()));
    }
    if (lexical.unpaired().filter(each -> QUOTES.contains(each.code())).isPresent()) {
      return new RuleFile(source, new PackageDescr(), List.of(lexical.unpaired().get()));
    }
    var structure = FileStructure.of(source);
    var parser = new DrlParser();
    try {
      var parsed = parser.parse(named(source.path()), source.text());
      var tree = parsed == null ? new PackageDescr() : parsed;
      Imports.resolve(tree, source.code());
      return new RuleFile(source, tree, problems(source, structure, lexical, parser));
    } catch (DroolsParserException e) {
      throw new IllegalStateException(source.path(), e);
    }
  }

  /** The first that is amiss, by our own account of the file before the parser's. */
  private static List<Problem> problems(
      SourceText source, FileStructure structure, LexicalCheck lexical, DrlParser parser) {
    if (structure.mistake().isEmpty() && !parser.hasErrors()) {
      return List.of();
    }
    for (var span : structure.expressions()) {
      var unreadable = ExpressionReader.mistake(source, span);
      if (unreadable.isPresent()) {
        return List.of(unreadable.get());
      }
    }
    return structure
        .mistake()
        .map(each -> source.problem(each.code(), each.at(), each.arguments()))
        .or(lexical::unpaired)
        .or(() -> SyntaxErrors.describe(source, parser.getErrors()))
        .stream()
        .toList();
  }

  /** Lets the parser's messages say which file they are about. */
  private static Resource named(String path) {
    return ResourceFactory.newByteArrayResource(new byte[0]).setSourcePath(path);
  }

  /** Its path relative to the folder above the rules, with slashes. */
  public String path() {
    return source.path();
  }

  /** What it says. */
  public String text() {
    return source.text();
  }

  /** The file as the rule compiler takes it, parsed already. */
  public Resource resource() {
    return ResourceFactory.newDescrResource(tree).setSourcePath(path());
  }

  /** Whether it holds a rule, and not only notions. */
  public boolean hasRules() {
    return !tree.getRules().isEmpty();
  }

  /** Whether it declares a notion. */
  public boolean hasNotions() {
    return !tree.getTypeDeclarations().isEmpty();
  }

  /** The rules that it holds; what they may not say is added to {@code problems}. */
  public List<ParsedRule> rules(List<Problem> problems) {
    return tree.getRules().stream().map(rule -> RuleReader.read(this, rule, problems)).toList();
  }

  /** Whether nothing of it is known, as it is no text, or another than of a rule. */
  public boolean isNoRule() {
    return problems.stream().anyMatch(problem -> OTHER_FILES.contains(problem.code()));
  }

  /** Whether it holds a rule, as far as can be known. */
  public boolean mayHoldRules() {
    boolean unread = !problems.isEmpty();
    return hasRules()
        || (unread
            && (RULE.matcher(source.code()).find() || !DECLARE.matcher(source.code()).find()));
  }

  /** The package that its folder is. */
  public String folder() {
    return path().substring(0, path().lastIndexOf('/')).replace('/', '.');
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
    return RuleFolderFiles.slug(path());
  }

  /** Where a piece of the text begins, from a character on, comments aside where that can be. */
  public int find(String written, int from) {
    int begin = Math.max(0, Math.min(from, text().length()));
    int found = source.code().indexOf(written, begin);
    int anywhere = found < 0 ? text().indexOf(written, begin) : found;
    return anywhere < 0 ? begin : anywhere;
  }

  /** The line of a character of its text, counted from 1; characters from 0. */
  public int line(int offset) {
    return source.line(offset);
  }

  /** A problem at a character of the text, counted from 0. */
  public Problem problem(Message code, int offset, Object... arguments) {
    return source.problem(code, offset, arguments);
  }
}
