package org.ridgeline.reason.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.phreak.BuildtimeSegmentUtilities;
import org.drools.core.reteoo.AccumulateNode;
import org.drools.core.reteoo.LeftTupleNode;
import org.drools.core.reteoo.TerminalNode;
import org.kie.api.KieBase;
import org.ridgeline.reason.conclude.RuleDoc;

/**
 * The nodes that the engine makes of rules.
 *
 * <p>A session over them must not only learn facts but forget them too. The engine (Drools 10.2.0)
 * errs in two places when it does: one is mended here, the other told of.
 */
final class DeletionDefects {

  private final InternalRuleBase rules;

  private DeletionDefects(InternalRuleBase rules) {
    this.rules = rules;
  }

  static DeletionDefects of(KieBase rules) {
    return new DeletionDefects((InternalRuleBase) rules);
  }

  /**
   * Parts the nodes into segments anew, once all rules are there. Rules of a second package part
   * the segments of the first, and the engine then loses where in its segment an accumulate stands:
   * it looks at it again only when something above it changes.
   */
  void segment() {
    var segments = rules.getSegmentPrototypeRegistry();
    nodes().forEach(segments::invalidateSegmentPrototype);
    terminals()
        .forEach(end -> BuildtimeSegmentUtilities.createPathProtoMemories(segments, end, null));
  }

  /**
   * Whether a session stays right when facts are taken from it. It does not if several branches
   * follow an accumulate whose result may come, go, and come again: the engine then tells only the
   * first branch of its return.
   */
  boolean supportsDeletion() {
    return unsupported().findAny().isEmpty();
  }

  /** The files of the rules that keep it from that, in order. */
  List<String> filesUnsupported() {
    return unsupported()
        .flatMap(node -> Arrays.stream(node.getAssociatedRules()))
        .map(rule -> RuleDoc.of(rule).file())
        .distinct()
        .sorted()
        .toList();
  }

  private Stream<AccumulateNode> unsupported() {
    return nodes()
        .filter(AccumulateNode.class::isInstance)
        .map(AccumulateNode.class::cast)
        .filter(node -> node.getSinkPropagator().size() > 1 && mayGo(node));
  }

  private static boolean mayGo(AccumulateNode node) {
    // Of nothing, a single function such as max has no result.
    return node.getResultConstraints().length > 0
        || !node.getResultBinder().isEmpty()
        || !node.getAccumulate().isMultiFunction();
  }

  /** The nodes of all rules, with those of their groups; some more than once. */
  private Stream<LeftTupleNode> nodes() {
    return terminals().stream()
        .flatMap(rule -> Arrays.stream(rule.getPathEndNodes()))
        .flatMap(end -> Arrays.stream(end.getPathNodes()));
  }

  private List<TerminalNode> terminals() {
    Collection<TerminalNode[]> each = rules.getReteooBuilder().getTerminalNodes().values();
    return each.stream().flatMap(Arrays::stream).toList();
  }
}
