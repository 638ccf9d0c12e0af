package org.ridgeline.survey;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ridgeline.derive.route.Approach;
import org.ridgeline.derive.route.CutLinks;
import org.ridgeline.derive.route.LinkedTo;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.provenance.CitedRows;
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
  private final CutLinks cut;

  /**
   * A line with each place that it passes in its holder's hands.
   *
   * @param end the number of the place where it ends
   * @param around the places that it passes around which it ends, if at the front
   */
  record Line(LineOfCommunication line, List<LineThrough> through, int end, List<Around> around) {}

  /** A place by its number, and a line through it that ends around it. */
  record Around(int place, LineThrough line) {}

  /**
   * @param now who holds what, and which places are at the front
   * @param cut which links are reported cut
   */
  LineSurvey(Theatre theatre, States now, CutLinks cut) {
    this.theatre = theatre;
    this.sides = now.sides();
    this.now = now;
    this.cut = cut;
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
    var found = new ArrayList<Line>();
    held.forEach((party, places) -> found.addAll(lines(party, places, settlements)));
    var lines = found.stream().map(Line::line).toList();
    var all = new ArrayList<Object>(lines);
    found.forEach(line -> all.addAll(through(line)));
    all.addAll(shares(found));
    return all;
  }

  /** The places that a line passes, as it is reported cut or not. */
  private List<LineThrough> through(Line line) {
    return cut.isAlong(line.line().route())
        ? line.through().stream().map(LineThrough::cut).toList()
        : line.through();
  }

  private List<Line> lines(String party, List<Settlement> held, List<Settlement> settlements) {
    var shut =
        settlements.stream()
            .map(Settlement::id)
            .filter(place -> isShut(place, party))
            .collect(toSet());
    var ends = held.stream().map(Settlement::id).filter(now.front()::contains).collect(toSet());
    var open = theatre.routes().without(shut);
    var rears =
        settlements.stream()
            .filter(place -> now.front().isRear(place, party))
            .map(Settlement::id)
            .collect(toCollection(LinkedHashSet::new));
    var lines = new ArrayList<Line>();
    rears.forEach(rear -> lines.addAll(lines(party, rear, open, ends)));
    var longer = new LongLines(theatre, now, party, shut);
    var reached = lines.stream().map(line -> line.line().front()).collect(toSet());
    if (!rears.isEmpty()) {
      var fromRears = longer.from(rears);
      held.stream()
          .map(Settlement::id)
          .filter(end -> ends.contains(end) && !reached.contains(end))
          .forEach(end -> lines.addAll(fromRears.to(end, way -> line(party, way))));
    }
    var bases = rears.stream().filter(this::isBase).collect(toSet());
    if (!bases.isEmpty()) {
      var fromBases = longer.from(bases);
      lines.stream()
          .map(line -> line.line().rear())
          .filter(rear -> sides.holder(rear).equals(party) && isNearFront(rear))
          .collect(toCollection(TreeSet::new))
          .forEach(rear -> lines.addAll(fromBases.to(rear, way -> line(party, way))));
    }
    return lines;
  }

  /** Whether a rear can be supplied from it: larger, and out of reach of the front. */
  private boolean isBase(String rear) {
    return !now.front().isSmall(rear) && !isNearFront(rear);
  }

  private boolean isNearFront(String place) {
    return theatre.surroundings().of(place).stream()
        .anyMatch(near -> now.front().contains(near.other()));
  }

  private List<Line> lines(String party, String rear, Routes.Open open, Set<String> ends) {
    return theatre
        .lines()
        .of(
            party + " " + rear,
            now.within(rear),
            () -> open.of(rear, ends).stream().map(way -> line(party, way)).toList());
  }

  private Line line(String party, Approach.Way way) {
    var route = way.route();
    var line =
        new LineOfCommunication(
            party,
            route.settlement(),
            route.other(),
            now.front().contains(route.other()),
            route,
            List.of(sides.control(route.settlement()), sides.control(route.other())));
    var through = through(line, way).toList();
    int end = theatre.number(line.front());
    return new Line(line, through, end, line.toFront() ? around(end, through) : List.of());
  }

  private List<Around> around(int end, List<LineThrough> through) {
    return through.stream()
        .filter(
            line -> IntStream.of(theatre.flank(line.settlement())).anyMatch(place -> place == end))
        .map(line -> new Around(theatre.number(line.settlement()), line))
        .toList();
  }

  private Stream<LineThrough> through(LineOfCommunication line, Approach.Way way) {
    return way.passages().stream()
        .filter(passage -> sides.isFriendly(passage.settlement(), line.holder()))
        .map(
            passage ->
                new LineThrough(
                    passage.settlement(),
                    line.rear(),
                    line.front(),
                    line.toFront(),
                    passage,
                    with(line.controls(), sides.control(passage.settlement())),
                    false));
  }

  private static List<Control> with(List<Control> ends, Control place) {
    return Stream.concat(ends.stream(), Stream.of(place)).distinct().toList();
  }

  private List<LineShare> shares(List<Line> lines) {
    int[] ending = new int[theatre.size()];
    var through = new HashMap<Integer, List<LineThrough>>();
    for (var line : lines) {
      if (line.line().toFront()) {
        ending[line.end()]++;
      }
      for (var each : line.around()) {
        through.computeIfAbsent(each.place(), any -> new ArrayList<>()).add(each.line());
      }
    }
    return through.values().stream()
        .map(own -> share(own.get(0).settlement(), own, ending))
        .sorted(comparing(LineShare::settlement))
        .toList();
  }

  private LineShare share(String place, List<LineThrough> own, int[] ending) {
    int all = around(place, ending);
    var state = new ArrayList<Object>(own);
    state.add(all);
    return theatre.shares().of(place, state, () -> measured(place, own, all));
  }

  /** How many lines of its side end around a place, of all that end in each. */
  private int around(String place, int[] ending) {
    var holder = sides.holder(place);
    int around = 0;
    for (int end : theatre.flank(place)) {
      if (ending[end] > 0 && sides.isFriendly(end, holder)) {
        around += ending[end];
      }
    }
    return around;
  }

  private static LineShare measured(String place, List<LineThrough> own, int all) {
    return new LineShare(
        place,
        own.size(),
        all,
        own.stream().flatMap(line -> line.controls().stream()).distinct().toList(),
        CitedRows.once(own.stream().flatMap(line -> line.passage().rows())));
  }
}
