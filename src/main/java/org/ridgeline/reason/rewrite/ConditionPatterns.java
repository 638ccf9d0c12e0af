package org.ridgeline.reason.rewrite;

import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Everything that a rule asks for. */
final class ConditionPatterns {

  private ConditionPatterns() {}

  /** All patterns of a condition and of those within it, also of what is gathered. */
  static Stream<PatternDescr> in(BaseDescr condition) {
    if (condition instanceof PatternDescr pattern) {
      return pattern.getSource() instanceof AccumulateDescr gathered
          ? Stream.concat(Stream.of(pattern), in(gathered.getInput()))
          : Stream.of(pattern);
    }
    return condition instanceof ConditionalElementDescr several
        ? several.getDescrs().stream().flatMap(part -> in((BaseDescr) part))
        : Stream.empty();
  }
}
