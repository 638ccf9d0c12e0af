package org.ridgeline.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
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
  private final Predicate<String> isOpen;

  /** What was found, and the lines made of it. */
  record Found(Approach approach, List<LineSurvey.Line> lines) {}

  /** Where a place stood that a search came by. */
  private record Seen(boolean isOpen, boolean isStart) {}

  /**
   * @param isOpen whether lines may pass a place
   */
  LongLines(Theatre theatre, States now, String party, Predicate<String> isOpen) {
    this.theatre = theatre;
    this.now = now;
    this.party = party;
    this.isOpen = isOpen;
  }

  /** The shortest of each kind that ends at a place. */
  List<LineSurvey.Line> to(
      String end, Predicate<String> isStart, Function<Approach.Way, LineSurvey.Line> line) {
    return theatre
        .longLines()
        .of(
            party + " " + end,
            found -> state(found, isStart),
            () -> {
              var approach = theatre.routes().network().approach(end, isOpen, isStart);
              return new Found(approach, approach.ways().stream().map(line).toList());
            })
        .lines();
  }

  private List<Object> state(Found found, Predicate<String> isStart) {
    var state = new ArrayList<Object>();
    state.add(now.sides().relations());
    for (var place : found.approach().seen()) {
      state.add(new Seen(isOpen.test(place), isStart.test(place)));
    }
    found.approach().ways().stream()
        .flatMap(way -> places(way.route()))
        .map(this::control)
        .forEach(state::add);
    return state;
  }

  private Control control(String place) {
    return now.sides().control(place);
  }

  private static Stream<String> places(Route route) {
    return Stream.concat(Stream.of(route.settlement(), route.other()), route.via().stream());
  }
}
