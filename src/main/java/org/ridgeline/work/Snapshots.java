package org.ridgeline.work;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * What the parts on which each of many subjects depends are like, known by one object for as long
 * as none of them is different: to compare that object is to compare them all. Several threads may
 * ask.
 */
public final class Snapshots {

  /** Of each subject, what was asked for last first. */
  private final AtomicReferenceArray<List<Object[]>> known;

  /**
   * @param subjects how many there are
   */
  public Snapshots(int subjects) {
    this.known = new AtomicReferenceArray<>(subjects);
  }

  /**
   * An object that stands for what the parts are like, the same as before if each is equal to what
   * it was.
   *
   * @param subject its number, from 0
   * @param parts which of the states it depends on, always the same ones in the same order
   * @param states what each part is like
   */
  public Object of(int subject, int[] parts, Object[] states) {
    var before = Objects.requireNonNullElse(known.get(subject), List.<Object[]>of());
    for (var snapshot : before) {
      if (isOf(snapshot, parts, states)) {
        return keep(subject, snapshot, before);
      }
    }
    return keep(subject, IntStream.of(parts).mapToObj(part -> states[part]).toArray(), before);
  }

  private Object keep(int subject, Object[] snapshot, List<Object[]> before) {
    if (before.isEmpty() || before.get(0) != snapshot) {
      known.set(subject, LastAsked.first(snapshot, before));
    }
    return snapshot;
  }

  private static boolean isOf(Object[] snapshot, int[] parts, Object[] states) {
    for (int i = 0; i < parts.length; i++) {
      if (!Objects.equals(snapshot[i], states[parts[i]])) {
        return false;
      }
    }
    return true;
  }
}
