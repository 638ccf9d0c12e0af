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
import org.ridgeline.survey.fact.LineOfCommunication;
import org.ridgeline.survey.fact.LineShare;
import org.ridgeline.survey.fact.LineThrough;
import org.ridgeline.survey.fact.OpenLink;

/** Finds the lines of communication of each party, and what hangs on the places that they pass. */
final class LineSurvey {

  private final Theatre theatre;
  private final Sides sides;
  private final States now;

  /** A line with each place that it passes in its holder's hands. */
  record Line(LineOfCommunication line, List<LineThrough> through) {}

  /**
   * @param now who holds what, and which places have a hostile town within reach
   */
  LineSurvey(Theatre theatre, States now) {
    this.theatre = theatre;
    this.sides = now.sides();
    this.now = now;
  }

  /** The links that are open to the holder of the place at which they begin. */
  Stream<OpenLink> open() {
    return theatre.links().entrySet().stream()
        .filter(linked -> !sides.holder(linked.getKey()).isEmpty())
        .flatMap(linked -> open(linked.getKey(), linked.getValue()).stream());
  }

  private List<OpenLink> open(String place, List<LinkedTo> links) {
    var ends = Stream.concat(Stream.of(place), links.stream().map(LinkedTo::other)).toList();
    return theatre
        .open()
        .of(
            place,
            now.of(ends),
            () ->
                links.stream()
                    .filter(link -> !isShut(link.other(), sides.holder(place)))
                    .map(link -> new OpenLink(place, link.other(), link, ends(link)))
                    .toList());
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

  /** All lines, party after party. */
  List<Object> lines(List<Settlement> settlements) {
    var held =
        settlements.stream()
            .filter(place -> !sides.holder(place.id()).isEmpty())
            .collect(
                groupingBy(place -> sides.holder(place.id()), TreeMap::new, Collectors.toList()));
    var all = new ArrayList<Object>();
    held.forEach((party, places) -> all.addAll(lines(party, places, settlements)));
    return all;
  }

  private List<Object> lines(String party, List<Settlement> held, List<Settlement> settlements) {
    var front = now.front();
    var shut =
        settlements.stream()
            .map(Settlement::id)
            .filter(place -> isShut(place, party))
            .collect(toSet());
    var ends = held.stream().map(Settlement::id).filter(front::contains).collect(toSet());
    var open = theatre.routes().without(shut);
    var found =
        held.stream()
            .filter(place -> place.isUrban() && !front.contains(place.id()))
            .map(Settlement::id)
            .flatMap(rear -> lines(party, rear, open, ends).stream())
            .toList();
    var lines = found.stream().map(Line::line).toList();
    var passed = found.stream().flatMap(line -> line.through().stream()).toList();
    var all = new ArrayList<Object>(lines);
    all.addAll(passed);
    all.addAll(shares(lines, passed));
    return all;
  }

  private List<Line> lines(String party, String rear, Routes.Open open, Set<String> ends) {
    return theatre
        .lines()
        .of(
            rear,
            now.of(theatre.routes().reach(rear)),
            () -> open.of(rear, ends).stream().map(way -> line(party, way)).toList());
  }

  private Line line(String party, Routes.Way way) {
    var route = way.route();
    var line =
        new LineOfCommunication(
            party,
            route.settlement(),
            route.other(),
            route,
            List.of(sides.control(route.settlement()), sides.control(route.other())));
    return new Line(line, through(line, way).toList());
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

  private LineShare share(String place, List<LineThrough> own, int all) {
    var state = Stream.concat(own.stream(), Stream.of(all)).toList();
    return theatre.shares().of(place, state, () -> measured(place, own, all));
  }

  private static LineShare measured(String place, List<LineThrough> own, int all) {
    return new LineShare(
        place,
        own.size(),
        all,
        own.stream().flatMap(line -> line.controls().stream()).distinct().toList(),
        own.stream().flatMap(line -> line.measured().stream()).distinct().sorted().toList());
  }

  private Set<String> near(String place) {
    double around = theatre.limits().value("flank-radius-km");
    return theatre.surroundings().of(place).stream()
        .takeWhile(near -> near.distanceKm() <= around)
        .map(Neighbour::other)
        .collect(toSet());
  }
}
