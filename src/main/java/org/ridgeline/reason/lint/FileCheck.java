package org.ridgeline.reason.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ridgeline.reason.language.Notions;
import org.ridgeline.reason.language.ParsedRule;
import org.ridgeline.reason.language.RuleFile;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.ProblemKind;

/** Holds a file to what it may consist of: a package, imports, notions and one rule. */
final class FileCheck {

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
    check.problems.addAll(new NameResolver(file, notions).problems());
    return check.problems;
  }

  private void place() {
    var folder = file.path().substring(0, file.path().lastIndexOf('/')).replace('/', '.');
    var named = file.packageName();
    if (!folder.equals(named)) {
      problems.add(
          file.problem(
              ProblemKind.HEADER,
              Math.max(0, file.text().indexOf("package")),
              named.isEmpty()
                  ? "the package is missing; write: package %s;".formatted(folder)
                  : "package '%s' is not the folder; write: package %s;".formatted(named, folder)));
    }
  }

  private void contents() {
    for (var construct : file.constructs()) {
      switch (construct) {
        case GLOBAL -> refuse("global", "a global is known to nobody else; match a fact instead");
        case FUNCTION -> refuse("function", "functions run code; ask Java for a measurement");
        case FUNCTION_IMPORT ->
            refuse(
                "import\\s+(?:function|static)",
                "functions are not imported; those that rules may ask are listed in rules/README.md");
        case ENUMERATION -> refuse("declare\\s+enum", "enumerations are Java's; declare a notion");
        case ENTRY_POINT ->
            refuse("declare\\s+entry-point", "all facts come one way; remove the entry point");
        case WINDOW -> refuse("declare\\s+window", "compare daysAgo instead of a window");
        case FILE_ATTRIBUTE ->
            refuse(
                "salience|agenda-group|dialect|no-loop|lock-on-active|auto-focus|enabled|duration|timer",
                "a file has no say in when or how its rules fire; remove it");
        case UNIT -> refuse("unit", "rules have no unit; remove it");
      }
    }
    if (rules.size() > 1) {
      problems.add(
          file.problem(
              ProblemKind.HEADER,
              rules.get(1).at(),
              "a second rule stands here; give each rule a file of its own"));
    }
  }

  private void refuse(String word, String why) {
    var where = Pattern.compile("(?m)^\\s*(" + word + ")\\b").matcher(file.text());
    int at = where.find() ? where.start(1) : 0;
    problems.add(file.problem(ProblemKind.NOT_PERMITTED, at, why));
  }
}
