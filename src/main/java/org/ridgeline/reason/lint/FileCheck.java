package org.ridgeline.reason.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ridgeline.read.file.CellHygiene;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.reason.language.Notions;
import org.ridgeline.reason.language.ParsedRule;
import org.ridgeline.reason.language.RuleFile;
import org.ridgeline.reason.problem.FileMessage;
import org.ridgeline.reason.problem.Message;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.SyntaxMessage;

/** Holds a file to what it may consist of: a package, imports, notions and one rule. */
final class FileCheck {

  private static final Pattern LOST = Pattern.compile("\uFFFD+|\\?{4,}");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*(package)\\b");

  private final RuleFile file;
  private final List<ParsedRule> rules;
  private final List<Problem> problems = new ArrayList<>();

  private FileCheck(RuleFile file, List<ParsedRule> rules) {
    this.file = file;
    this.rules = rules;
  }

  static List<Problem> of(RuleFile file, List<ParsedRule> rules, Notions notions) {
    var check = new FileCheck(file, rules);
    check.place();
    check.contents();
    check.texts();
    check.problems.addAll(new NameResolver(file, notions).problems());
    return check.problems;
  }

  private void place() {
    var folder = file.folder();
    var named = file.packageName();
    if (!folder.equals(named)) {
      int at = file.source().find(PACKAGE, 0);
      problems.add(
          named.isEmpty()
              ? file.problem(FileMessage.NO_PACKAGE, at, folder)
              : file.problem(FileMessage.OTHER_PACKAGE, at, named, folder));
    }
  }

  /** Letters that were lost, or taken for others, before the rule was saved. */
  private void texts() {
    for (var text : file.source().texts()) {
      var lost = LOST.matcher(text.group());
      if (lost.find()) {
        problems.add(
            file.problem(
                SyntaxMessage.REPLACED_LETTERS, text.start() + lost.start(), lost.group()));
      } else {
        CellHygiene.of(text.group(), InputLimits.USUAL)
            .ifPresent(
                garbled ->
                    problems.add(
                        file.problem(
                            SyntaxMessage.GARBLED_TEXT,
                            text.start(),
                            garbled.startsWith("'") ? garbled : "the text " + garbled)));
      }
    }
  }

  private void contents() {
    for (var construct : file.constructs()) {
      switch (construct) {
        case GLOBAL -> refuse("global", FileMessage.GLOBAL);
        case FUNCTION -> refuse("function", FileMessage.FUNCTION);
        case FUNCTION_IMPORT ->
            refuse("import\\s+(?:function|static)", FileMessage.FUNCTION_IMPORT);
        case ENUMERATION -> refuse("declare\\s+enum", FileMessage.ENUMERATION);
        case ENTRY_POINT -> refuse("declare\\s+entry-point", FileMessage.ENTRY_POINT);
        case WINDOW -> refuse("declare\\s+window", FileMessage.WINDOW);
        case FILE_ATTRIBUTE ->
            refuse(
                "salience|agenda-group|dialect|no-loop|lock-on-active|auto-focus|enabled|duration|timer",
                FileMessage.FILE_ATTRIBUTE);
        case UNIT -> refuse("unit", FileMessage.UNIT);
      }
    }
    if (rules.size() > 1) {
      problems.add(file.problem(FileMessage.SECOND_RULE, rules.get(1).at()));
    }
  }

  private void refuse(String word, Message code) {
    var where = Pattern.compile("(?m)^\\s*(" + word + ")\\b");
    problems.add(file.problem(code, file.source().find(where, 0)));
  }
}
