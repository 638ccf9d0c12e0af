package org.ridgeline.reason.effort;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Accumulate;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.drools.core.common.BetaConstraints;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.FromNode;
import org.drools.core.reteoo.LeftTupleNode;
import org.drools.core.reteoo.RuleTerminalNode;
import org.drools.core.reteoo.TerminalNode;
import org.kie.api.KieBase;
import org.ridgeline.reason.conclude.RuleDoc;

/**
 * Lets the nodes of a rule base count the tuples that they try.
 *
 * <p>The engine (Drools 10.2.0) counts nothing, and has no place to say that it should: what it
 * tells listeners and what a node hands on are matches, which a join of many candidates may have
 * few of. Every candidate is put to the constraints of its node, whose place a counter takes here,
 * once all rules are there.
 */
public final class TupleCounter {

  private static final Field CONSTRAINTS = field(BetaNode.class, "constraints");
  private static final Field SOURCE = field(FromNode.class, "dataProvider");

  private final Map<LeftTupleNode, List<Place>> places = new LinkedHashMap<>();

  /** A condition of a rule whose header is read later. */
  private record Place(RuleImpl rule, int number) {

    JoinCondition condition() {
      var doc = RuleDoc.of(rule);
      return new JoinCondition(doc.file(), doc.id(), number);
    }
  }

  private TupleCounter() {}

  /** Lets {@code rules} count, in every session that is given {@link SessionTuples}. */
  public static void install(KieBase rules) {
    var counter = new TupleCounter();
    var terminals = ((InternalRuleBase) rules).getReteooBuilder().getTerminalNodes().values();
    terminals.stream().flatMap(Arrays::stream).forEach(counter::place);
    counter.places.keySet().forEach(counter::count);
  }

  /** Finds out which conditions of a rule, or of one of its alternatives, its nodes stand for. */
  private void place(TerminalNode terminal) {
    var rule = terminal.getRule();
    var nodes =
        Arrays.stream(terminal.getPathEndNodes())
            .flatMap(end -> Arrays.stream(end.getPathNodes()))
            .filter(TupleCounter::tries)
            .distinct()
            // The engine makes the nodes of a rule in the order of its text.
            .sorted(Comparator.comparingInt(LeftTupleNode::getId))
            .toList();
    var written = patterns(rule.getLhs()).map(Pattern::getPatternId).toList();
    var own = patterns(((RuleTerminalNode) terminal).getSubRule()).toList();
    // What comes first is tried with nothing, unless it is gathered, asked for or forbidden.
    int first = own.size() - nodes.size();
    for (int i = 0; i < nodes.size(); i++) {
      int number =
          first == 0 || first == 1 ? 1 + written.indexOf(own.get(first + i).getPatternId()) : 0;
      places.computeIfAbsent(nodes.get(i), any -> new ArrayList<>()).add(new Place(rule, number));
    }
  }

  /** What comes out of a group of conditions was tried there, and is its match alone. */
  private static boolean tries(LeftTupleNode node) {
    return node instanceof FromNode<?>
        || (node instanceof BetaNode join && !join.inputIsTupleToObjectNode());
  }

  /** The facts and notions that conditions ask for, in the order of the text. */
  private static Stream<Pattern> patterns(RuleConditionElement condition) {
    if (condition instanceof GroupElement group) {
      return group.getChildren().stream().flatMap(TupleCounter::patterns);
    }
    if (condition instanceof Pattern pattern) {
      return pattern.getSource() instanceof Accumulate gathered
          ? gathered.getNestedElements().stream().flatMap(TupleCounter::patterns)
          : Stream.of(pattern);
    }
    return Stream.empty();
  }

  @SuppressWarnings("unchecked")
  private void count(LeftTupleNode node) {
    try {
      if (node instanceof FromNode<?> from) {
        SOURCE.set(from, new CountedSource(from.getDataProvider(), () -> conditions(node)));
      } else {
        var own = (BetaConstraints<Object>) ((BetaNode) node).getRawConstraints();
        CONSTRAINTS.set(node, new CountedConstraints(own, () -> conditions(node)));
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<JoinCondition> conditions(LeftTupleNode node) {
    return places.get(node).stream().map(Place::condition).distinct().sorted().toList();
  }

  private static Field field(Class<?> type, String name) {
    try {
      var field = type.getDeclaredField(name);
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }
}
