package org.ridgeline.reason.effort;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.accessor.DataProvider;

/** What facts that are not in memory come from; it counts each question and each answer. */
final class CountedSource implements DataProvider {

  private static final long serialVersionUID = 1L;

  private final transient DataProvider source;
  private final transient Supplier<List<JoinCondition>> conditions;

  private record Context(Object own, Tally tally) {}

  CountedSource(DataProvider source, Supplier<List<JoinCondition>> conditions) {
    this.source = source;
    this.conditions = conditions;
  }

  @Override
  public Object createContext() {
    return new Context(source.createContext(), new Tally(conditions));
  }

  @Override
  public Iterator<?> getResults(BaseTuple tuple, ValueResolver engine, Object context) {
    var counted = (Context) context;
    counted.tally().enter(engine);
    counted.tally().count();
    var results = (Iterator<?>) source.getResults(tuple, engine, counted.own());
    return new Iterator<Object>() {

      @Override
      public boolean hasNext() {
        return results.hasNext();
      }

      @Override
      public Object next() {
        counted.tally().count();
        return results.next();
      }
    };
  }

  @Override
  public Declaration[] getRequiredDeclarations() {
    return source.getRequiredDeclarations();
  }

  @Override
  public boolean isReactive() {
    return source.isReactive();
  }

  @Override
  public DataProvider clone() {
    throw new UnsupportedOperationException("the rule base is built; nothing is added to it");
  }

  @Override
  public void replaceDeclaration(Declaration declaration, Declaration resolved) {
    throw new UnsupportedOperationException("the rule base is built; nothing is added to it");
  }
}
