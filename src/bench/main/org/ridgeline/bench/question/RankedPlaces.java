package org.ridgeline.bench.question;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Adds up the day counts of each place, and puts places in order: those with the most first. */
final class RankedPlaces {

  private final Map<String, Place> places = new HashMap<>();

  private static final class Place {

    private final String id;
    private int counts;
    private long hundredths;

    private Place(String id) {
      this.id = id;
    }
  }

  /** Adds a day count, in hundredths. */
  void add(String place, long hundredths) {
    var known = places.computeIfAbsent(place, Place::new);
    known.counts++;
    known.hundredths += hundredths;
  }

  /** A line a place: its rank, its id, how many day counts it has, and their sum in hundredths. */
  String lines() {
    var order =
        places.values().stream()
            .sorted(Comparator.comparingLong((Place p) -> -p.hundredths).thenComparing(p -> p.id))
            .toList();
    return IntStream.range(0, order.size()).mapToObj(i -> line(order, i)).collect(joining());
  }

  private static String line(List<Place> order, int at) {
    var place = order.get(at);
    return (at + 1) + "," + place.id + "," + place.counts + "," + place.hundredths + "\n";
  }
}
