package org.ridgeline.derive.claim;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
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

  /** The nearest day on which anybody speaks, one who does, and the nearest of any other voice. */
  private record Nearest(long day, String voice, long otherDay) {

    Nearest then(long next, String speaker) {
      return new Nearest(next, speaker, speaker.equals(voice) ? otherDay : day);
    }
  }

  private static final Nearest NOBODY = new Nearest(Long.MAX_VALUE, "", Long.MAX_VALUE);

  private final NavigableMap<Long, SortedSet<String>> voices = new TreeMap<>();
  private long[] days = {};
  private Nearest[] before = {};
  private Nearest[] after = {};

  void add(LocalDate day, String voice) {
    voices.computeIfAbsent(day.toEpochDay(), d -> new TreeSet<>()).add(voice);
  }

  /** Looks along the days in both directions, once all are known; nothing is known before. */
  void settle() {
    days = voices.keySet().stream().mapToLong(Long::longValue).toArray();
    before = nearest(voices);
    after = nearest(voices.descendingMap());
    Collections.reverse(Arrays.asList(after));
  }

  private static Nearest[] nearest(NavigableMap<Long, SortedSet<String>> inOrder) {
    var nearest = new Nearest[inOrder.size()];
    var last = NOBODY;
    int at = 0;
    for (var spoken : inOrder.entrySet()) {
      for (var voice : spoken.getValue()) {
        last = last.then(spoken.getKey(), voice);
      }
      nearest[at++] = last;
    }
    return nearest;
  }

  /** Days since anybody spoke, on {@code day} or before. */
  int last(LocalDate day) {
    return days(countUntil(day.toEpochDay()) - 1, day);
  }

  /** Days since anybody spoke before {@code day}. */
  int lastBefore(LocalDate day) {
    return days(countUntil(day.toEpochDay() - 1) - 1, day);
  }

  /** Days until anybody speaks, on {@code day} or later. */
  int next(LocalDate day) {
    return days(countUntil(day.toEpochDay() - 1), day);
  }

  /** Days until anybody speaks after {@code day}. */
  int nextAfter(LocalDate day) {
    return days(countUntil(day.toEpochDay()), day);
  }

  /** Days since any other voice than {@code voice} spoke, on {@code day} or before. */
  int lastOfOther(LocalDate day, String voice) {
    return other(before, countUntil(day.toEpochDay()) - 1, day, voice);
  }

  /** Days until any other voice than {@code voice} speaks, on {@code day} or later. */
  int nextOfOther(LocalDate day, String voice) {
    return other(after, countUntil(day.toEpochDay() - 1), day, voice);
  }

  /** On how many days anybody spoke until {@code day}, that day included. */
  private int countUntil(long day) {
    int found = Arrays.binarySearch(days, day);
    return found < 0 ? -found - 1 : found + 1;
  }

  private int other(Nearest[] side, int at, LocalDate day, String voice) {
    if (at < 0 || at >= days.length) {
      return Statement.NEVER;
    }
    var nearest = side[at];
    long spoken = nearest.voice().equals(voice) ? nearest.otherDay() : nearest.day();
    return spoken == Long.MAX_VALUE ? Statement.NEVER : between(spoken, day);
  }

  private int days(int at, LocalDate day) {
    return at < 0 || at >= days.length ? Statement.NEVER : between(days[at], day);
  }

  private static int between(long spoken, LocalDate day) {
    return Math.toIntExact(Math.abs(spoken - day.toEpochDay()));
  }
}
