package org.ridgeline.derive.claim;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * On which days which voices say one thing of one place.
 *
 * <p>Of each day only the nearest word on either side and the nearest of yet another voice are
 * kept, so that a place of which a thousand claims speak takes no longer than a thousand places.
 */
final class SpokenDays {

  private final NavigableMap<Long, SortedSet<String>> voices = new TreeMap<>();
  private final NavigableMap<Long, Nearest> before = new TreeMap<>();
  private final NavigableMap<Long, Nearest> after = new TreeMap<>();

  /** The nearest day on which anybody speaks, one who does, and the nearest of any other voice. */
  private record Nearest(long day, String voice, long otherDay) {

    Nearest then(long next, String speaker) {
      return new Nearest(next, speaker, speaker.equals(voice) ? otherDay : day);
    }
  }

  private static final Nearest NOBODY = new Nearest(Long.MAX_VALUE, "", Long.MAX_VALUE);

  void add(LocalDate day, String voice) {
    voices.computeIfAbsent(day.toEpochDay(), d -> new TreeSet<>()).add(voice);
  }

  /** Looks along the days in both directions, once all are known. */
  void settle() {
    settle(voices, before);
    settle(voices.descendingMap(), after);
  }

  private static void settle(
      NavigableMap<Long, SortedSet<String>> inOrder, Map<Long, Nearest> nearest) {
    var last = NOBODY;
    for (var spoken : inOrder.entrySet()) {
      for (var voice : spoken.getValue()) {
        last = last.then(spoken.getKey(), voice);
      }
      nearest.put(spoken.getKey(), last);
    }
  }

  /** Days since anybody spoke, on {@code day} or before. */
  int last(LocalDate day) {
    return days(voices.floorKey(day.toEpochDay()), day);
  }

  /** Days since anybody spoke before {@code day}. */
  int lastBefore(LocalDate day) {
    return days(voices.lowerKey(day.toEpochDay()), day);
  }

  /** Days until anybody speaks, on {@code day} or later. */
  int next(LocalDate day) {
    return days(voices.ceilingKey(day.toEpochDay()), day);
  }

  /** Days until anybody speaks after {@code day}. */
  int nextAfter(LocalDate day) {
    return days(voices.higherKey(day.toEpochDay()), day);
  }

  /** Days since any other voice than {@code voice} spoke, on {@code day} or before. */
  int lastOfOther(LocalDate day, String voice) {
    return other(before.floorEntry(day.toEpochDay()), day, voice);
  }

  /** Days until any other voice than {@code voice} speaks, on {@code day} or later. */
  int nextOfOther(LocalDate day, String voice) {
    return other(after.ceilingEntry(day.toEpochDay()), day, voice);
  }

  private static int other(Map.Entry<Long, Nearest> found, LocalDate day, String voice) {
    if (found == null) {
      return Statement.NEVER;
    }
    var nearest = found.getValue();
    long spoken = nearest.voice().equals(voice) ? nearest.otherDay() : nearest.day();
    return spoken == Long.MAX_VALUE ? Statement.NEVER : days(spoken, day);
  }

  private static int days(Long spoken, LocalDate day) {
    return spoken == null ? Statement.NEVER : Math.toIntExact(Math.abs(spoken - day.toEpochDay()));
  }
}
