package org.ridgeline.reason.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ridgeline.reason.effort.JoinCondition;
import org.ridgeline.reason.order.Stage;
import org.ridgeline.work.MemoryLimit;

/**
 * Where rules are at work in this process, for whoever watches that they come to an end.
 *
 * <p>What rules try is counted, and the count ends them. It does not see what one step of the
 * engine does by itself.
 */
public final class RulesAtWork {

  private static final Set<Turn> TURNS = ConcurrentHashMap.newKeySet();

  private RulesAtWork() {}

  /** Rules that fire until they fall silent, in one session. */
  public static final class Turn implements AutoCloseable {

    private final Stage stage;
    private final Supplier<String> rule;
    private final Function<String, Optional<JoinCondition>> condition;

    private Turn(
        Stage stage, Supplier<String> rule, Function<String, Optional<JoinCondition>> condition) {
      this.stage = stage;
      this.rule = rule;
      this.condition = condition;
    }

    /** Which of the questions they answer. */
    public Stage stage() {
      return stage;
    }

    /** The file of the rule in hand, as far as the engine tells it in the midst of its work. */
    public String rule() {
      try {
        return rule.get();
      } catch (RuntimeException e) {
        // The session's own thread may be changing what is asked.
        return "rules";
      }
    }

    /** The condition in hand of a rule's file, as far as that can be told. */
    public Optional<JoinCondition> condition(String file) {
      try {
        return condition.apply(file);
      } catch (RuntimeException e) {
        return Optional.empty();
      }
    }

    @Override
    public void close() {
      TURNS.remove(this);
    }
  }

  static Turn begin(
      Stage stage, Supplier<String> rule, Function<String, Optional<JoinCondition>> condition) {
    var turn = new Turn(stage, rule, condition);
    TURNS.add(turn);
    return turn;
  }

  /**
   * That memory was full while a rule was in hand, and what helps.
   *
   * @param howLong such as {@code for 20 seconds}, if it is known
   */
  public static String filledMemory(String rule, String howLong) {
    return "%s: memory was full %swhile this rule was tried; let it match fewer facts, or: %s"
        .formatted(rule, howLong.isEmpty() ? "" : howLong + " ", MemoryLimit.tooLittle("may be"));
  }

  /** All that have begun and not ended. */
  public static List<Turn> turns() {
    return List.copyOf(TURNS);
  }
}
