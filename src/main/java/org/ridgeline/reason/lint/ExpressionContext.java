package org.ridgeline.reason.lint;

import java.util.List;
import java.util.Optional;
import org.ridgeline.reason.language.Expression;
import org.ridgeline.reason.language.Expression.Name;
import org.ridgeline.reason.language.LocatedExpression;
import org.ridgeline.reason.language.RuleFile;
import org.ridgeline.reason.language.ValueType;
import org.ridgeline.reason.problem.Message;
import org.ridgeline.reason.problem.Problem;

/**
 * One expression of a rule, with what it may name and where its mistakes are told.
 *
 * @param scope the variables that it sees
 * @param self the fact whose properties may be named alone, within its brackets
 * @param whole the expression
 * @param problems where mistakes are added
 */
record ExpressionContext(
    RuleFile file,
    NameResolver names,
    VariableScope scope,
    Optional<ValueType> self,
    LocatedExpression whole,
    List<Problem> problems) {

  /** Whether a name that stands before a dot is meant as a type. */
  boolean isType(Name name) {
    return Character.isUpperCase(name.name().charAt(0))
        && self.map(s -> !names.properties(s).containsKey(name.name())).orElse(true)
        && !scope.names().contains(name.name());
  }

  /** A part of the expression, as it stands in the file. */
  String written(Expression part) {
    return whole.text().substring(part.from(), part.to()).replaceAll("\\s+", " ");
  }

  /** Tells of a mistake at a character of the expression, counted from 0. */
  void report(Message code, int at, Object... arguments) {
    problems.add(file.problem(code, whole.base() + at, arguments));
  }
}
