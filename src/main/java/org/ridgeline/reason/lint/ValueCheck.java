package org.ridgeline.reason.lint;

import org.ridgeline.reason.language.Expression.Binary;
import org.ridgeline.reason.language.Expression.Binding;
import org.ridgeline.reason.language.Expression.In;
import org.ridgeline.reason.language.ValueType;
import org.ridgeline.reason.problem.RuleMessage;

/**
 * Holds one expression to names that stand for something and to values that fit each other, and so
 * to what a rule may do.
 */
final class ValueCheck {

  private final ExpressionContext in;
  private final ValueTypes types;

  ValueCheck(ExpressionContext in) {
    this.in = in;
    this.types = new ValueTypes(in);
  }

  /** Checks a condition within the brackets of a fact, and binds the variable that it binds. */
  void condition() {
    if (in.whole().expression() instanceof Binding binding) {
      bind(binding);
      return;
    }
    var type = types.of(in.whole().expression());
    if (!type.fits(ValueType.TRUTH)) {
      in.report(
          RuleMessage.NO_TRUTH,
          in.whole().expression().from(),
          in.written(in.whole().expression()),
          type.inWords(),
          in.written(in.whole().expression()));
    }
  }

  private void bind(Binding binding) {
    var of = binding.of();
    if ((of instanceof Binary compared && ComparisonCheck.isComparison(compared.operator()))
        || of instanceof In) {
      in.report(RuleMessage.BOUND_COMPARISON, of.from());
    }
    var type = types.of(of);
    if (!in.scope().bind(binding.variable(), type, in.whole().base() + binding.from())) {
      in.report(RuleMessage.VARIABLE_BOUND_TWICE, binding.from(), binding.variable());
    }
  }

  /** The type of the whole expression, as a value. */
  ValueType value() {
    return types.of(in.whole().expression());
  }

  /** Checks what stands within {@code insertLogical}. */
  void conclusion() {
    new ConclusionCheck(in, types).check();
  }
}
