package org.ridgeline.derive.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.ridgeline.fact.provenance.CitedRows;

/**
 * Dijkstra's algorithm on one graph: outward from a place to the nearest first, of two as near to
 * the first by id. It is asked thousands of times a night, and each time uses the same arrays; one
 * thread at a time may ask.
 */
final class RouteSearch {

  static final int NOWHERE = -1;

  private static final int NODE_BITS = 32;

  private final LinkGraph graph;
  private final int[] metres;
  private final int[] before;
  private final LinkedTo[] by;

  /** Of each place the last search that came by it. */
  private final int[] seenIn;

  private int search;

  /** The places that the last search came by after its start, in no order of theirs. */
  private int[] reached = new int[64];

  private int reachedCount;

  /** What is still to be looked at, as a binary heap of metres and, in the lower half, places. */
  private long[] heap = new long[64];

  private int waiting;

  RouteSearch(LinkGraph graph) {
    this.graph = graph;
    this.metres = new int[graph.size()];
    this.before = new int[graph.size()];
    this.by = new LinkedTo[graph.size()];
    this.seenIn = new int[graph.size()];
  }

  /**
   * Searches outward from a place.
   *
   * @param most how far, in metres
   * @param isOpen asked of each place before a way leads there
   * @param isLast asked of each place that is reached, the nearest first, the start itself not
   *     among them: whether the search ends there
   * @return the place at which it ended, or {@link #NOWHERE}
   */
  int from(int start, int most, IntPredicate isOpen, IntPredicate isLast) {
    search++;
    waiting = 0;
    reach(start, 0, NOWHERE, null);
    reachedCount = 0;
    while (waiting > 0) {
      long nearest = poll();
      int place = (int) nearest;
      int distance = (int) (nearest >> NODE_BITS);
      if (distance == metres[place]) {
        if (place != start && isLast.test(place)) {
          return place;
        }
        for (var edge : graph.edges(place)) {
          long farther = (long) distance + edge.metres();
          if (farther <= most && isNearer(edge.to(), farther) && isOpen.test(edge.to())) {
            reach(edge.to(), (int) farther, place, edge.link());
          }
        }
      }
    }
    return NOWHERE;
  }

  private boolean isNearer(int place, long distance) {
    return seenIn[place] != search || distance < metres[place];
  }

  private void reach(int place, int distance, int from, LinkedTo link) {
    if (!isReached(place)) {
      seenIn[place] = search;
      note(place);
    }
    metres[place] = distance;
    before[place] = from;
    by[place] = link;
    add(((long) distance << NODE_BITS) | place);
  }

  private void note(int place) {
    if (reachedCount == reached.length) {
      reached = Arrays.copyOf(reached, 2 * reachedCount);
    }
    reached[reachedCount++] = place;
  }

  private void add(long entry) {
    if (waiting == heap.length) {
      heap = Arrays.copyOf(heap, 2 * waiting);
    }
    int at = waiting++;
    while (at > 0 && heap[(at - 1) / 2] > entry) {
      heap[at] = heap[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    heap[at] = entry;
  }

  private long poll() {
    long first = heap[0];
    long last = heap[--waiting];
    int at = 0;
    for (int child = 1; child < waiting; child = 2 * at + 1) {
      if (child + 1 < waiting && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[child] >= last) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = last;
    return first;
  }

  /** Whether the last search, where it was not ended before, came to a place. */
  boolean isReached(int place) {
    return seenIn[place] == search;
  }

  /** All places to which it came from its start, by their ids. */
  IntStream reached() {
    return Arrays.stream(reached, 0, reachedCount).sorted();
  }

  /** The way from where the last search began to a place that it reached. */
  Route routeTo(int place) {
    return route(place, true);
  }

  /** The way back from there. */
  Route routeFrom(int place) {
    return route(place, false);
  }

  private Route route(int end, boolean isForward) {
    var places = new ArrayList<String>();
    var links = new ArrayList<LinkedTo>();
    for (int at = end; at != NOWHERE; at = before[at]) {
      places.add(graph.place(at));
      if (by[at] != null) {
        links.add(by[at]);
      }
    }
    if (isForward) {
      Collections.reverse(places);
      Collections.reverse(links);
    }
    return route(metres[end], places, links);
  }

  private Route route(int length, List<String> places, List<LinkedTo> links) {
    return new Route(
        places.get(0),
        places.get(places.size() - 1),
        graph.kind(),
        LinkGraph.kilometres(length),
        places.subList(1, places.size() - 1),
        links.stream().map(LinkedTo::name).distinct().toList(),
        CitedRows.once(links.stream().flatMap(link -> link.citations().stream())));
  }
}
