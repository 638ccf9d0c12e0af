package org.ridgeline.survey;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ridgeline.derive.route.Approach;
import org.ridgeline.derive.route.Route;
import org.ridgeline.reason.conclude.Control;

/**
 * The lines of a party to places that none of {@code route-km} reaches: from the nearest of the
 * places where a line may begin, however far. Each is found once as long as nothing that the search
 * came by is different.
 */
final class LongLines {

  private final Theatre theatre;
  private final States now;
  private final String party;
  private final Set<String> shut;
  private final BitSet shutNumbers;

  /** What was found, and the lines made of it. */
  static final class Found {

    private final List<Approach.Way> ways;

    /** The numbers of the places that the search came by. */
    private final int[] seen;

    private final List<LineSurvey.Line> lines;

    private Found(List<Approach.Way> ways, int[] seen, List<LineSurvey.Line> lines) {
      this.ways = ways;
      this.seen = seen;
      this.lines = lines;
    }
  }

  /**
   * @param shut the places that no line may pass
   */
  LongLines(Theatre theatre, States now, String party, Set<String> shut) {
    this.theatre = theatre;
    this.now = now;
    this.party = party;
    this.shut = shut;
    this.shutNumbers = theatre.numbers(shut);
  }

  /** Those that may begin at each of these places. */
  From from(Set<String> starts) {
    return new From(starts);
  }

  /** Lines that begin at some places. */
  final class From {

    private static final int SHUT = 1;
    private static final int START = 2;

    private final Set<String> starts;
    private final BitSet startNumbers;

    private From(Set<String> starts) {
      this.starts = starts;
      this.startNumbers = theatre.numbers(starts);
    }

    /** The shortest of each kind that ends at a place. */
    List<LineSurvey.Line> to(String end, Function<Approach.Way, LineSurvey.Line> line) {
      return theatre.longLines().of(party + " " + end, this::state, () -> found(end, line)).lines;
    }

    private Found found(String end, Function<Approach.Way, LineSurvey.Line> line) {
      var approach =
          theatre
              .routes()
              .network()
              .approach(end, place -> !shut.contains(place), starts::contains);
      return new Found(
          approach.ways(),
          approach.seen().stream().mapToInt(theatre::number).toArray(),
          approach.ways().stream().map(line).toList());
    }

    private List<Object> state(Found found) {
      var state = new ArrayList<Object>();
      state.add(now.sides().relations());
      state.add(stood(found.seen));
      found.ways.stream()
          .flatMap(way -> places(way.route()))
          .map(LongLines.this::control)
          .forEach(state::add);
      return state;
    }

    /** How each place stood that a search came by, a byte for each, to be compared at once. */
    private ByteBuffer stood(int[] seen) {
      byte[] stood = new byte[seen.length];
      for (int i = 0; i < stood.length; i++) {
        int shut = shutNumbers.get(seen[i]) ? SHUT : 0;
        int start = startNumbers.get(seen[i]) ? START : 0;
        stood[i] = (byte) (shut | start);
      }
      return ByteBuffer.wrap(stood);
    }
  }

  private Control control(String place) {
    return now.sides().control(place);
  }

  private static Stream<String> places(Route route) {
    return Stream.concat(Stream.of(route.settlement(), route.other()), route.via().stream());
  }
}
