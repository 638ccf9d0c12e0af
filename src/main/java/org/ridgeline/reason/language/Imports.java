package org.ridgeline.reason.language;

import static java.util.stream.Collectors.toSet;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateImportDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;

/**
 * The imports of a rule file.
 *
 * <p>Rules import facts from {@code org.ridgeline.fact} and conclusions from {@code
 * org.ridgeline.reason}, wherever in the program a class lives, so that no rule changes when a
 * class moves. Here each import becomes the class itself: of a package that is imported whole, the
 * engine would try every property and every variable as the name of a class, when it compiles rules
 * and again when they first fire.
 */
public final class Imports {

  /** Where rules find facts and measurements. */
  private static final String FACTS = "org.ridgeline.fact.";

  /** Where rules find what they can conclude. */
  private static final String CONCLUSIONS = "org.ridgeline.reason.";

  /** All that a file may import whole. */
  public static final Set<String> WHOLE = Set.of(FACTS + "*", CONCLUSIONS + "*");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("\\W+");

  private Imports() {}

  /** The name by which rules import a class. */
  public static String nameOf(Class<?> type) {
    return place(type) + type.getSimpleName();
  }

  /** What to write in order to import a class, with all that it is used with. */
  public static String line(Class<?> type) {
    return "import " + place(type) + "*;";
  }

  private static String place(Class<?> type) {
    return type.getName().startsWith(CONCLUSIONS) ? CONCLUSIONS : FACTS;
  }

  /**
   * Lets a file import the classes themselves: those that it imports by name, those that it names
   * of a package that it imports whole, and the functions that it gathers with.
   */
  static void resolve(PackageDescr tree, String text) {
    var words = BETWEEN_WORDS.splitAsStream(text).collect(toSet());
    var whole =
        tree.getImports().stream().filter(each -> WHOLE.contains(each.getTarget())).toList();
    tree.getImports().removeAll(whole);
    tree.getImports().forEach(Imports::resolve);
    for (var each : whole) {
      Permitted.all().classes().stream()
          .filter(type -> each.getTarget().equals(place(type) + "*"))
          .filter(type -> words.contains(type.getSimpleName()))
          .map(type -> new ImportDescr(type.getName()))
          .forEach(tree::addImport);
    }
    gatherers(tree, words);
    tree.getTypeDeclarations().stream()
        .flatMap(declared -> declared.getFields().values().stream())
        .map(field -> field.getPattern())
        .forEach(
            field ->
                named(field.getObjectType())
                    .ifPresent(type -> field.setObjectType(type.getName())));
  }

  private static void resolve(ImportDescr each) {
    named(each.getTarget()).ifPresent(type -> each.setTarget(type.getName()));
  }

  /** The functions of accumulate that are not the engine's own need no import in a rule. */
  private static void gatherers(PackageDescr tree, Set<String> words) {
    tree.getAccumulateImports().forEach(Imports::resolve);
    Permitted.all()
        .gatherers()
        .forEach(
            (function, type) -> {
              boolean known =
                  tree.getAccumulateImports().stream()
                      .anyMatch(each -> each.getFunctionName().equals(function));
              if (words.contains(function) && !known) {
                var wanted = new AccumulateImportDescr();
                wanted.setFunctionName(function);
                wanted.setTarget(type);
                tree.addAccumulateImport(wanted);
              }
            });
  }

  private static Optional<Class<?>> named(String name) {
    return Permitted.all()
        .importable(name.substring(name.lastIndexOf('.') + 1))
        .filter(type -> nameOf(type).equals(name));
  }
}
