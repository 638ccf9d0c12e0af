package org.ridgeline.reason.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Holds a file to what it may consist of: a package, imports, notions and one rule. */
final class FileCheck {

  private final RuleText file;
  private final List<Problem> problems = new ArrayList<>();

  private FileCheck(RuleText file) {
    this.file = file;
  }

  static List<Problem> of(RuleText file, Notions notions) {
    var check = new FileCheck(file);
    check.place();
    check.contents();
    check.problems.addAll(new Names(file, notions).problems());
    return check.problems;
  }

  private void place() {
    var folder = file.path().substring(0, file.path().lastIndexOf('/')).replace('/', '.');
    var named = file.tree().getName();
    if (!folder.equals(named)) {
      problems.add(
          file.problem(
              Kind.HEADER,
              Math.max(0, file.text().indexOf("package")),
              named == null || named.isEmpty()
                  ? "the package is missing; write: package %s;".formatted(folder)
                  : "package '%s' is not the folder; write: package %s;".formatted(named, folder)));
    }
  }

  private void contents() {
    var tree = file.tree();
    refuse(tree.getGlobals(), "global", "a global is known to nobody else; match a fact instead");
    refuse(tree.getFunctions(), "function", "functions run code; ask Java for a measurement");
    refuse(
        tree.getFunctionImports(),
        "import\\s+(?:function|static)",
        "functions are not imported; those that rules may ask are listed in rules/README.md");
    refuse(
        tree.getEnumDeclarations(), "declare\\s+enum", "enumerations are Java's; declare a notion");
    refuse(
        tree.getEntryPointDeclarations(),
        "declare\\s+entry-point",
        "all facts come one way; remove the entry point");
    refuse(
        tree.getWindowDeclarations(), "declare\\s+window", "compare daysAgo instead of a window");
    refuse(
        tree.getAttributes(),
        "salience|agenda-group|dialect|no-loop|lock-on-active|auto-focus|enabled|duration|timer",
        "a file has no say in when or how its rules fire; remove it");
    refuse(
        tree.getUnit() == null ? List.of() : List.of(tree.getUnit()),
        "unit",
        "rules have no unit; remove it");
    if (tree.getRules().size() > 1) {
      problems.add(
          file.problem(
              Kind.HEADER,
              tree.getRules().get(1).getStartCharacter(),
              "a second rule stands here; give each rule a file of its own"));
    }
  }

  private void refuse(Collection<?> found, String word, String why) {
    if (!found.isEmpty()) {
      var where = Pattern.compile("(?m)^\\s*(" + word + ")\\b").matcher(file.text());
      int at = where.find() ? where.start(1) : 0;
      problems.add(file.problem(Kind.NOT_PERMITTED, at, why));
    }
  }
}
