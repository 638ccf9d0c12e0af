package org.ridgeline.reason.lint;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;

/**
 * The imports of a rule file.
 *
 * <p>Of a package that is imported whole, the engine tries every property and every variable as the
 * name of a class, when it compiles rules and again when they first fire.
 */
final class Imports {

  /** All that a file may import whole. */
  static final Set<String> PACKAGES = Set.of("org.ridgeline.fact.*", "org.ridgeline.reason.*");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("\\W+");

  private Imports() {}

  /** Imports those classes that {@code text} names in place of their whole packages. */
  static void name(PackageDescr tree, String text) {
    var words = BETWEEN_WORDS.splitAsStream(text).collect(toSet());
    var whole =
        tree.getImports().stream().filter(each -> PACKAGES.contains(each.getTarget())).toList();
    tree.getImports().removeAll(whole);
    for (var each : whole) {
      Permitted.all().classes().stream()
          .filter(type -> each.getTarget().equals(type.getPackageName() + ".*"))
          .filter(type -> words.contains(type.getSimpleName()))
          .map(type -> new ImportDescr(type.getName()))
          .forEach(tree::addImport);
    }
  }
}
