package org.ridgeline.reason.lint;

import org.ridgeline.reason.language.Expression.Binary;
import org.ridgeline.reason.language.Expression.Binding;
import org.ridgeline.reason.language.Expression.In;
import org.ridgeline.reason.language.ValueType;
import org.ridgeline.reason.problem.ProblemKind;

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
          ProblemKind.WRONG_TYPE,
          in.whole().expression().from(),
          "'%s' is %s, which says neither yes nor no; compare it, or bind it as $name : %s"
              .formatted(
                  in.written(in.whole().expression()),
                  type.inWords(),
                  in.written(in.whole().expression())));
    }
  }

  private void bind(Binding binding) {
    var of = binding.of();
    if ((of instanceof Binary compared && ComparisonCheck.isComparison(compared.operator()))
        || of instanceof In) {
      in.report(
          ProblemKind.SYNTAX,
          of.from(),
          "a variable is bound to a value; bind it, and write the comparison after a comma");
    }
    var type = types.of(of);
    if (!in.scope().bind(binding.variable(), type, in.whole().base() + binding.from())) {
      in.report(
          ProblemKind.UNKNOWN_NAME,
          binding.from(),
          "%s is bound already; give this one another name".formatted(binding.variable()));
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
