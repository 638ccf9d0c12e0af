package org.ridgeline.reason.language;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One line of what a rule asks for. */
public sealed interface Condition {

  /** Where it begins in the file, counted from 0. */
  int at();

  /** The conditions that it consists of. */
  default List<Condition> parts() {
    return List.of();
  }

  /** It and all conditions within it. */
  default Stream<Condition> all() {
    return Stream.concat(Stream.of(this), parts().stream().flatMap(Condition::all));
  }

  /**
   * A fact or notion of a type: {@code $near : Neighbour( … )}.
   *
   * @param variable that the fact is bound to, or empty
   * @param from where facts come from that are not in memory: {@code $network.routes( … )}
   */
  record FactPattern(
      int at,
      String variable,
      String type,
      List<LocatedExpression> constraints,
      Optional<LocatedExpression> from)
      implements Condition {}

  /** How conditions are taken together. */
  enum Connective {
    AND,
    OR,
    NOT,
    EXISTS
  }

  /** Several conditions together, or the absence or presence of what they describe. */
  record Group(int at, Connective way, List<Condition> parts) implements Condition {}

  /** What is gathered of all matches of some conditions, and what must be so of it. */
  record Accumulate(
      int at, List<Condition> parts, List<Function> functions, List<LocatedExpression> constraints)
      implements Condition {}

  /** {@code $n : count( $day )}. */
  record Function(int at, String variable, String name, LocatedExpression of) {}
}
