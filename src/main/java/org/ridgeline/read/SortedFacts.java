package org.ridgeline.read;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Facts in their order, which nobody need establish again: of millions of rows, what is known on
 * one night and on the next differs little, and is found by looking at each once.
 */
final class SortedFacts<T> extends AbstractList<T> implements RandomAccess {

  private final T[] facts;

  private SortedFacts(T[] facts) {
    this.facts = facts;
  }

  /** The same facts, in an order; those that are alike stay as they stand. */
  @SuppressWarnings("unchecked")
  static <T> List<T> of(List<T> facts, Comparator<T> order) {
    if (facts instanceof SortedFacts) {
      return facts;
    }
    var sorted = (T[]) facts.toArray();
    Arrays.parallelSort(sorted, order);
    return new SortedFacts<>(sorted);
  }

  /** Those of {@code facts} for which {@code isKept} holds, in the order in which they are. */
  static <T> List<T> filter(List<T> facts, Predicate<T> isKept) {
    if (!(facts instanceof SortedFacts<T> sorted)) {
      return facts.stream().filter(isKept).toList();
    }
    var kept = Arrays.copyOf(sorted.facts, sorted.facts.length);
    int size = 0;
    for (var fact : sorted.facts) {
      if (isKept.test(fact)) {
        kept[size++] = fact;
      }
    }
    return size == kept.length ? facts : new SortedFacts<>(Arrays.copyOf(kept, size));
  }

  @Override
  public T get(int index) {
    return facts[index];
  }

  @Override
  public int size() {
    return facts.length;
  }

  @Override
  public Object[] toArray() {
    return Arrays.copyOf(facts, facts.length, Object[].class);
  }

  @Override
  public void forEach(Consumer<? super T> action) {
    for (var fact : facts) {
      action.accept(fact);
    }
  }

  @Override
  public Spliterator<T> spliterator() {
    return Arrays.spliterator(facts);
  }
}
