package org.ridgeline.reason.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a rule says of values: a condition, or what it concludes.
 *
 * <p>This is all that can be said. Whatever has no form here cannot be in a rule that runs.
 */
public sealed interface Expression {

  /** Where it begins in the text that it was read from, counted from 0. */
  int from();

  /** Where it ends there: the place after its last character. */
  int to();

  /** What it is made of. */
  default List<Expression> parts() {
    return List.of();
  }

  /** It and everything within it. */
  default Stream<Expression> all() {
    return Stream.concat(Stream.of(this), parts().stream().flatMap(Expression::all));
  }

  /** Text in double quotes. */
  record TextLiteral(int from, int to, String value) implements Expression {}

  /** A whole or a decimal number, as it is written. */
  record NumberLiteral(int from, int to, String value) implements Expression {}

  /** {@code true} or {@code false}. */
  record BooleanLiteral(int from, int to, boolean value) implements Expression {}

  /** A variable, a property of the fact at hand, a type, or {@code this}. */
  record Name(int from, int to, String name) implements Expression {}

  /** A property of something: {@code claim.asOf}; {@code at} is where its own name begins. */
  record Property(int from, int to, Expression of, String name, int at) implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(of);
    }
  }

  /** A function of a type, a method of a fact, or the verb of a conclusion. */
  record Call(
      int from, int to, Optional<Expression> of, String name, int at, List<Expression> arguments)
      implements Expression {
    @Override
    public List<Expression> parts() {
      return Stream.concat(of.stream(), arguments.stream()).toList();
    }
  }

  /** A new notion. */
  record NewNotion(int from, int to, String type, int at, List<Expression> arguments)
      implements Expression {
    @Override
    public List<Expression> parts() {
      return arguments;
    }
  }

  /** {@code (String) $holder}. */
  record Cast(int from, int to, String type, Expression of) implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(of);
    }
  }

  /** {@code !whole}. */
  record Not(int from, int to, Expression of) implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(of);
    }
  }

  /** {@code -3}. */
  record Negative(int from, int to, Expression of) implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(of);
    }
  }

  /** Two values and what is between them: a comparison, a sum, {@code &&}; {@code at} is there. */
  record Binary(Expression left, String operator, int at, Expression right) implements Expression {

    static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

    /** Whether it compares one value with another by their order. */
    public boolean isComparison() {
      return COMPARISONS.contains(operator);
    }

    @Override
    public int from() {
      return left.from();
    }

    @Override
    public int to() {
      return right.to();
    }

    @Override
    public List<Expression> parts() {
      return List.of(left, right);
    }
  }

  /** {@code kind in ( … )}, or {@code not in}. */
  record In(int from, int to, Expression left, boolean negated, List<Expression> among)
      implements Expression {
    @Override
    public List<Expression> parts() {
      return Stream.concat(Stream.of(left), among.stream()).toList();
    }
  }

  /** {@code $km : distanceKm}. */
  record Binding(int from, int to, String variable, Expression of) implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(of);
    }
  }
}
