package org.ridgeline.reason.language;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.drools.drl.ast.descr.PackageDescr;

/** What the engine's language has and a rule file may not. */
public enum Construct {
  GLOBAL,
  FUNCTION,
  FUNCTION_IMPORT,
  ENUMERATION,
  ENTRY_POINT,
  WINDOW,
  FILE_ATTRIBUTE,
  UNIT;

  /** Those that stand in a file. */
  static Set<Construct> in(PackageDescr tree) {
    var found = EnumSet.noneOf(Construct.class);
    for (var each : values()) {
      if (!each.of(tree).isEmpty()) {
        found.add(each);
      }
    }
    return found;
  }

  private Collection<?> of(PackageDescr tree) {
    return switch (this) {
      case GLOBAL -> tree.getGlobals();
      case FUNCTION -> tree.getFunctions();
      case FUNCTION_IMPORT -> tree.getFunctionImports();
      case ENUMERATION -> tree.getEnumDeclarations();
      case ENTRY_POINT -> tree.getEntryPointDeclarations();
      case WINDOW -> tree.getWindowDeclarations();
      case FILE_ATTRIBUTE -> tree.getAttributes();
      case UNIT -> tree.getUnit() == null ? List.of() : List.of(tree.getUnit());
    };
  }
}
