package org.ridgeline.fact.provenance;

import java.util.AbstractList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;

/**
 * Rows of several facts, which are put together only where somebody asks for the whole: of many
 * facts with many rows each, what stands upon them needs few.
 */
public final class GatheredRows {

  private final Set<Collection<Citation>> parts =
      Collections.newSetFromMap(new IdentityHashMap<>());

  /** Each row once; empty until somebody asks, and again once a part is added. */
  private Set<Citation> together = Set.of();

  /** Rows of one fact alone. */
  public static GatheredRows of(Collection<Citation> rows) {
    var one = new GatheredRows();
    one.add(rows);
    return one;
  }

  /** Adds rows of one fact, which must not change any more. */
  public void add(Collection<Citation> rows) {
    if (!rows.isEmpty() && parts.add(rows)) {
      together = Set.of();
    }
  }

  /** Whether nobody added a row. */
  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Adds all that was gathered elsewhere. */
  public void addAll(GatheredRows others) {
    others.parts.forEach(this::add);
  }

  /** All rows, in no order; of several parts each once. */
  public Collection<Citation> all() {
    return parts.size() == 1 ? parts.iterator().next() : together();
  }

  private Set<Citation> together() {
    if (together.isEmpty()) {
      together = new HashSet<>();
      parts.forEach(together::addAll);
    }
    return together;
  }

  /** Whether each of the others is among these. */
  public boolean hold(GatheredRows others) {
    return others.parts.stream().allMatch(part -> isPart(part) || all().containsAll(part));
  }

  @SuppressWarnings("CollectionUndefinedEquality") // Parts are compared by which they are.
  private boolean isPart(Collection<Citation> rows) {
    return parts.contains(rows);
  }

  /** The newest of them, as {@link CitedRows#newest}, which is found out once somebody asks. */
  public List<Citation> newest(int most) {
    return new Newest(this, most);
  }

  /** Rows that are chosen when one is asked for; then the others are let go. */
  private static final class Newest extends AbstractList<Citation> implements RandomAccess {

    private final int most;
    private volatile GatheredRows rows;
    private List<Citation> chosen = List.of();

    Newest(GatheredRows rows, int most) {
      this.rows = rows;
      this.most = most;
    }

    private synchronized List<Citation> chosen() {
      if (rows != null) {
        chosen = CitedRows.newest(rows.together(), most);
        rows = null;
      }
      return chosen;
    }

    @Override
    public Citation get(int index) {
      return chosen().get(index);
    }

    @Override
    public int size() {
      return chosen().size();
    }

    /** Rows of the very same parts are not looked at. */
    @Override
    public boolean equals(Object other) {
      return (other instanceof Newest same && same.most == most && isChosenFrom(same.rows))
          || super.equals(other);
    }

    private boolean isChosenFrom(GatheredRows others) {
      var own = rows;
      return own != null && others != null && own.parts.equals(others.parts);
    }

    @Override
    public int hashCode() {
      return super.hashCode();
    }
  }
}
