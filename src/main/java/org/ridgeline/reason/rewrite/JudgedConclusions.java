package org.ridgeline.reason.rewrite;

import java.util.List;
import java.util.Set;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;

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
    file.getRules().forEach(rule -> restrict(List.of(rule.getLhs())));
  }

  private static void restrict(List<? extends BaseDescr> conditions) {
    for (var condition : conditions) {
      if (condition instanceof PatternDescr pattern) {
        restrict(pattern);
      } else if (condition instanceof ConditionalElementDescr several) {
        restrict(several.getDescrs());
      }
    }
  }

  private static void restrict(PatternDescr pattern) {
    if (pattern.getSource() instanceof AccumulateDescr gathered) {
      restrict(List.of(gathered.getInput()));
    } else if (pattern.getSource() == null && CONCLUSIONS.contains(pattern.getObjectType())) {
      ((AndDescr) pattern.getConstraint()).insertDescr(0, new ExprConstraintDescr(JUDGED));
    }
  }
}
