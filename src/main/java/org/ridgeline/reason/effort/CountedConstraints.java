package org.ridgeline.reason.effort;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.List;
import java.util.function.Supplier;
import org.drools.base.base.ObjectType;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.constraint.BetaConstraint;
import org.drools.core.RuleBaseConfiguration;
import org.drools.core.common.BetaConstraints;
import org.drools.core.reteoo.BetaMemory;
import org.drools.core.reteoo.Tuple;
import org.drools.core.reteoo.builder.BuildContext;
import org.drools.util.bitmask.BitMask;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The constraints of one node, which count what they are asked.
 *
 * <p>The engine asks them of every candidate, also of one that an index found and that needs no
 * further test. What they count is kept in the session's own memory of the node.
 */
// The engine's type can be written out; these never are, as rules are kept before they count.
@SuppressWarnings("serial")
final class CountedConstraints implements BetaConstraints<CountedConstraints.Context> {

  private static final long serialVersionUID = 1L;

  private final transient BetaConstraints<Object> constraints;
  private final transient Supplier<List<JoinCondition>> conditions;

  /**
   * What one session knows of the node.
   *
   * @param own what the constraints themselves keep
   */
  record Context(Object own, Tally tally) {}

  CountedConstraints(
      BetaConstraints<Object> constraints, Supplier<List<JoinCondition>> conditions) {
    this.constraints = constraints;
    this.conditions = conditions;
  }

  @Override
  public Context createContext() {
    return new Context(constraints.createContext(), new Tally(conditions));
  }

  @Override
  public BetaMemory<Context> createBetaMemory(RuleBaseConfiguration configuration, int nodeType) {
    var memory = constraints.createBetaMemory(configuration, nodeType);
    return new BetaMemory<>(
        memory.getLeftTupleMemory(),
        memory.getRightTupleMemory(),
        new Context(memory.getContext(), new Tally(conditions)),
        nodeType);
  }

  @Override
  @SuppressWarnings("rawtypes") // The engine's own signature.
  public void updateFromTuple(Context context, ValueResolver engine, Tuple tuple) {
    context.tally().enter(engine);
    constraints.updateFromTuple(context.own(), engine, tuple);
  }

  @Override
  public void updateFromFactHandle(Context context, ValueResolver engine, FactHandle handle) {
    context.tally().enter(engine);
    constraints.updateFromFactHandle(context.own(), engine, handle);
  }

  @Override
  public boolean isAllowedCachedLeft(Context context, FactHandle handle) {
    context.tally().count();
    return constraints.isAllowedCachedLeft(context.own(), handle);
  }

  @Override
  public boolean isAllowedCachedRight(BaseTuple tuple, Context context) {
    context.tally().count();
    return constraints.isAllowedCachedRight(tuple, context.own());
  }

  @Override
  public void resetTuple(Context context) {
    constraints.resetTuple(context.own());
  }

  @Override
  public void resetFactHandle(Context context) {
    constraints.resetFactHandle(context.own());
  }

  @Override
  public BetaConstraint<?>[] getConstraints() {
    return constraints.getConstraints();
  }

  @Override
  public BetaConstraints<Object> getOriginalConstraint() {
    return constraints;
  }

  @Override
  public boolean isIndexed() {
    return constraints.isIndexed();
  }

  @Override
  public int getIndexCount() {
    return constraints.getIndexCount();
  }

  @Override
  public boolean isEmpty() {
    return constraints.isEmpty();
  }

  @Override
  public BitMask getListenedPropertyMask(
      Pattern pattern, ObjectType modifiedType, List<String> settableProperties) {
    return constraints.getListenedPropertyMask(pattern, modifiedType, settableProperties);
  }

  @Override
  public boolean isLeftUpdateOptimizationAllowed() {
    return constraints.isLeftUpdateOptimizationAllowed();
  }

  @Override
  public void init(BuildContext context, int nodeType) {
    throw built();
  }

  @Override
  public void initIndexes(int depth, int nodeType, RuleBaseConfiguration configuration) {
    throw built();
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // The engine's own signature.
  public <T> T cloneIfInUse() {
    throw built();
  }

  @Override
  public void registerEvaluationContext(BuildContext context) {
    throw built();
  }

  @Override
  public void writeExternal(ObjectOutput out) {
    throw built();
  }

  @Override
  public void readExternal(ObjectInput in) {
    throw built();
  }

  private static UnsupportedOperationException built() {
    return new UnsupportedOperationException("the rule base is built; nothing is added to it");
  }
}
