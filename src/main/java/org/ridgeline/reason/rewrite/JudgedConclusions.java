package org.ridgeline.reason.rewrite;

import java.util.Set;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;

/**
 * Lets rules of the last stage match only conclusions that are to be judged.
 *
 * <p>The engine tries what a rule asks of a conclusion alone as soon as the conclusion is there, be
 * it in a replay where the rule never fires; and what these rules ask for takes long to weigh.
 */
public final class JudgedConclusions {

  private static final Set<String> CONCLUSIONS = Set.of("Conclusion", "Finding");
  private static final String JUDGED = "judged == true";

  private JudgedConclusions() {}

  /**
   * Puts before all else that the rules of a file ask of a conclusion, wherever they do, that it is
   * judged; the same for all, so that the engine asks once.
   */
  public static void restrict(PackageDescr file) {
    file.getRules().stream()
        .flatMap(rule -> ConditionPatterns.in(rule.getLhs()))
        .filter(pattern -> pattern.getSource() == null)
        .filter(pattern -> CONCLUSIONS.contains(pattern.getObjectType()))
        .map(pattern -> (AndDescr) pattern.getConstraint())
        .forEach(constraints -> constraints.insertDescr(0, new ExprConstraintDescr(JUDGED)));
  }
}
