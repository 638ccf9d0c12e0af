package org.ridgeline.work;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the parts on which each of many subjects depends are like, known by one object for as long
 * as none of them is different: to compare that object is to compare them all. Several threads may
 * ask.
 */
public final class Snapshots {

  /** Parts are as they were, or as somebody supposes them; and two threads may be on two nights. */
  private static final int KEPT = 4;

  /** Of each subject, what was asked for last first. */
  private final AtomicReferenceArray<Object[][]> known;

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
    var before = Objects.requireNonNullElseGet(known.get(subject), () -> new Object[0][]);
    for (int i = 0; i < before.length; i++) {
      if (isOf(before[i], parts, states)) {
        if (i > 0) {
          known.set(subject, first(before[i], before));
        }
        return before[i];
      }
    }
    var now = IntStream.of(parts).mapToObj(part -> states[part]).toArray();
    known.set(subject, first(now, before));
    return now;
  }

  private static Object[][] first(Object[] first, Object[][] before) {
    return Stream.concat(Stream.of((Object) first), Stream.of(before).filter(each -> each != first))
        .limit(KEPT)
        .toArray(Object[][]::new);
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
