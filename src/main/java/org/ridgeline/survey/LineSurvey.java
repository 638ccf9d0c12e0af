package org.ridgeline.survey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridgeline.derive.place.Neighbour;
import org.ridgeline.derive.route.LinkedTo;
import org.ridgeline.fact.Settlement;
import org.ridgeline.reason.conclude.Control;

/** Finds the lines of communication of each party, and what hangs on the places that they pass. */
final class LineSurvey {

  private final Surroundings surroundings;
  private final Sides sides;
  private final Routes routes;
  private final double around;

  /**
   * @param around how far around a place lines to the front are counted, in kilometres
   */
  LineSurvey(Surroundings surroundings, Sides sides, Routes routes, double around) {
    this.surroundings = surroundings;
    this.sides = sides;
    this.routes = routes;
    this.around = around;
  }

  /** The links that are open to the holder of the place at which they begin. */
  Stream<OpenLink> open(List<LinkedTo> links) {
    return links.stream()
        .filter(link -> !sides.holder(link.settlement()).isEmpty())
        .filter(link -> !isShut(link.other(), sides.holder(link.settlement())))
        .map(link -> new OpenLink(link.settlement(), link.other(), link, ends(link)));
  }

  private List<Control> ends(LinkedTo link) {
    return Stream.of(link.settlement(), link.other())
        .filter(place -> !sides.holder(place).isEmpty())
        .map(sides::control)
        .toList();
  }

  private boolean isShut(String place, String party) {
    return !sides.holder(place).isEmpty() && !sides.isFriendly(place, party);
  }

  /**
   * All lines, party after party.
   *
   * @param front the places that have a hostile town within reach
   */
  List<Object> lines(List<Settlement> settlements, Set<String> front) {
    var held =
        settlements.stream()
            .filter(place -> !sides.holder(place.id()).isEmpty())
            .collect(
                groupingBy(place -> sides.holder(place.id()), TreeMap::new, Collectors.toList()));
    var all = new ArrayList<Object>();
    held.forEach((party, places) -> all.addAll(lines(party, places, settlements, front)));
    return all;
  }

  private List<Object> lines(
      String party, List<Settlement> held, List<Settlement> settlements, Set<String> front) {
    var shut =
        settlements.stream()
            .map(Settlement::id)
            .filter(place -> isShut(place, party))
            .collect(toSet());
    var ends = held.stream().map(Settlement::id).filter(front::contains).collect(toSet());
    var lines = new ArrayList<LineOfCommunication>();
    var passed = new ArrayList<LineThrough>();
    held.stream()
        .filter(place -> place.isUrban() && !front.contains(place.id()))
        .flatMap(rear -> routes.of(rear.id(), shut, ends).stream())
        .forEach(
            way -> {
              var line = line(party, way);
              lines.add(line);
              through(line, way).forEach(passed::add);
            });
    var all = new ArrayList<Object>(lines);
    all.addAll(passed);
    all.addAll(shares(lines, passed));
    return all;
  }

  private LineOfCommunication line(String party, Routes.Way way) {
    var route = way.route();
    return new LineOfCommunication(
        party,
        route.settlement(),
        route.other(),
        route,
        List.of(sides.control(route.settlement()), sides.control(route.other())));
  }

  private Stream<LineThrough> through(LineOfCommunication line, Routes.Way way) {
    return way.passages().stream()
        .filter(passage -> sides.holder(passage.settlement()).equals(line.holder()))
        .map(
            passage ->
                new LineThrough(
                    passage.settlement(),
                    line.rear(),
                    line.front(),
                    passage,
                    with(line.controls(), sides.control(passage.settlement()))));
  }

  private static List<Control> with(List<Control> ends, Control place) {
    return Stream.concat(ends.stream(), Stream.of(place)).distinct().toList();
  }

  private List<LineShare> shares(List<LineOfCommunication> lines, List<LineThrough> passed) {
    var byEnd = lines.stream().collect(groupingBy(LineOfCommunication::front));
    var byPlace =
        passed.stream()
            .collect(groupingBy(LineThrough::settlement, TreeMap::new, Collectors.toList()));
    var shares = new ArrayList<LineShare>();
    byPlace.forEach(
        (place, through) -> {
          var near = near(place);
          var own = through.stream().filter(line -> near.contains(line.front())).toList();
          int all = near.stream().mapToInt(end -> byEnd.getOrDefault(end, List.of()).size()).sum();
          if (!own.isEmpty()) {
            shares.add(share(place, own, all));
          }
        });
    return shares;
  }

  private static LineShare share(String place, List<LineThrough> own, int all) {
    return new LineShare(
        place,
        own.size(),
        all,
        own.stream().flatMap(line -> line.controls().stream()).distinct().toList(),
        own.stream().flatMap(line -> line.measured().stream()).distinct().sorted().toList());
  }

  private Set<String> near(String place) {
    return surroundings.of(place).stream()
        .takeWhile(near -> near.distanceKm() <= around)
        .map(Neighbour::other)
        .collect(toSet());
  }
}
