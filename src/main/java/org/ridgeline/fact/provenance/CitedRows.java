package org.ridgeline.fact.provenance;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which rows are cited of so many that nobody follows all of them up. */
public final class CitedRows {

  /** Rows that weigh the same but for their day: of one file, one source and one credibility. */
  private record Voice(String file, String source, int credibility) {

    static Voice of(Citation row) {
      return new Voice(row.file(), row.source().id(), row.credibility());
    }

    @Override
    public int hashCode() {
      return 31 * source.hashCode() + credibility;
    }
  }

  private CitedRows() {}

  /**
   * The newest rows, in their order, and beside them the newest row of each file, source and
   * credibility, so that they amount to the same as all. Of one day those are newer that come first
   * in order. What is chosen of what was chosen of parts is what is chosen of the whole.
   *
   * @param rows each once, in any order
   * @param most how many, beside those
   */
  public static List<Citation> newest(Collection<Citation> rows, int most) {
    if (rows.size() > most) {
      return areOfOneDay(rows) ? first(inOrder(rows), most) : List.of(inOrder(chosen(rows, most)));
    }
    return List.of(inOrder(rows));
  }

  /** Each of the rows once, in their order. */
  public static List<Citation> once(Stream<Citation> rows) {
    // Lines of communication share most of their links: far fewer are left to be sorted.
    return List.of(inOrder(rows.collect(toCollection(LinkedHashSet::new))));
  }

  private static Citation[] inOrder(Collection<Citation> rows) {
    var sorted = rows.toArray(Citation[]::new);
    Arrays.sort(sorted);
    return sorted;
  }

  private static boolean areOfOneDay(Collection<Citation> rows) {
    var day = day(rows.iterator().next());
    for (var row : rows) {
      if (!day(row).equals(day)) {
        return false;
      }
    }
    return true;
  }

  /** The first rows, and beside them the first row of each file, source and credibility. */
  private static List<Citation> first(Citation[] sorted, int most) {
    var chosen = new ArrayList<Citation>();
    var voices = new HashSet<Voice>();
    for (var row : sorted) {
      boolean isNew = voices.add(Voice.of(row));
      if (isNew || chosen.size() < most) {
        chosen.add(row);
      }
    }
    return List.copyOf(chosen);
  }

  private static Collection<Citation> chosen(Collection<Citation> rows, int most) {
    var counts = new TreeMap<LocalDate, Integer>();
    var voices = new HashMap<Voice, Citation>();
    for (var row : rows) {
      counts.merge(day(row), 1, Integer::sum);
      voices.merge(Voice.of(row), row, CitedRows::newer);
    }
    var last = lastDay(counts, most);
    var chosen = new HashSet<>(voices.values());
    var ofLastDay = new ArrayList<Citation>();
    int newer = 0;
    for (var row : rows) {
      int days = day(row).compareTo(last);
      if (days > 0) {
        chosen.add(row);
        newer++;
      } else if (days == 0) {
        ofLastDay.add(row);
      }
    }
    ofLastDay.sort(null);
    chosen.addAll(ofLastDay.subList(0, most - newer));
    return chosen;
  }

  /** The day of which some rows are among the newest, and maybe not all. */
  private static LocalDate lastDay(NavigableMap<LocalDate, Integer> counts, int most) {
    int newer = 0;
    for (Map.Entry<LocalDate, Integer> day : counts.descendingMap().entrySet()) {
      newer += day.getValue();
      if (newer >= most) {
        return day.getKey();
      }
    }
    return counts.firstKey();
  }

  private static Citation newer(Citation one, Citation other) {
    int days = day(one).compareTo(day(other));
    return days > 0 || (days == 0 && one.compareTo(other) <= 0) ? one : other;
  }

  private static LocalDate day(Citation row) {
    return row.day().orElse(LocalDate.MIN);
  }
}
