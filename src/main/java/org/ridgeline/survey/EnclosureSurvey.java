package org.ridgeline.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ridgeline.derive.route.CutLinks;
import org.ridgeline.derive.route.LinkedTo;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.reason.conclude.Status;
import org.ridgeline.reason.history.History;
import org.ridgeline.survey.fact.ClosedWay;
import org.ridgeline.survey.fact.EnclosedGroup;
import org.ridgeline.survey.fact.Enclosure;

/** Finds the places, alone or with others of their side, out of which no open way is known. */
final class EnclosureSurvey {

  private final Theatre theatre;
  private final Sides sides;
  private final CutLinks cut;
  private final States now;
  private final Map<String, History> histories;
  private final LocalDate since;

  /** By party and place, whether it is closed to the party. */
  private final Map<String, Map<String, Boolean>> closed = new HashMap<>();

  /** By party and place, for all places that reach each other the same. */
  private final Map<String, Map<String, Group>> groups = new HashMap<>();

  /**
   * Places that reach each other.
   *
   * @param isOpen whether a rear is among them, or a way leads on to where nobody is known to be
   *     hostile; nobody asks which places and ways are of what is open
   */
  private record Group(List<String> places, List<ClosedWay> ways, boolean isOpen) {

    static final Group OPEN = new Group(List.of(), List.of(), true);
  }

  /**
   * @param histories who held each place since when
   * @param since the day from which on a place counts as lately taken
   */
  EnclosureSurvey(
      Theatre theatre, States now, CutLinks cut, Map<String, History> histories, LocalDate since) {
    this.theatre = theatre;
    this.histories = histories;
    this.since = since;
    this.sides = now.sides();
    this.now = now;
    this.cut = cut;
  }

  /**
   * One for each place that is enclosed, in the order of the places. As no loss opens a way, who
   * was enclosed before one was supposed is enclosed still, if by fewer ways that are known.
   *
   * @param before who held what before that; empty if nothing is supposed
   */
  List<Enclosure> of(List<Settlement> places, Optional<Sides> before) {
    var earlier = before.map(this::with);
    return places.stream()
        .map(Settlement::id)
        .filter(place -> !sides.holder(place).isEmpty())
        .filter(theatre.links()::containsKey)
        .flatMap(
            place ->
                enclosed(place)
                    .or(() -> earlier.flatMap(night -> stillEnclosed(place, night)))
                    .map(group -> enclosure(place, group))
                    .stream())
        .toList();
  }

  /** The same with other holders, and the same front. */
  private EnclosureSurvey with(Sides other) {
    return new EnclosureSurvey(theatre, new States(other, now.front()), cut, histories, since);
  }

  private Optional<Group> stillEnclosed(String place, EnclosureSurvey before) {
    var group = reached(sides.holder(place), place);
    return !group.isOpen()
            && sides.holder(place).equals(before.sides.holder(place))
            && before.enclosed(place).isPresent()
        ? Optional.of(group)
        : Optional.empty();
  }

  /** The places that are enclosed together: with it, or where it is not open with those beside. */
  private Optional<Group> enclosed(String place) {
    var own = reached(sides.holder(place), place);
    return own.isOpen()
        ? Optional.empty()
        : Stream.concat(Stream.of(place), contestedBeside(place))
            .map(start -> reached(sides.holder(place), start))
            .filter(group -> !group.isOpen() && isClosed(group))
            .findFirst();
  }

  private Enclosure enclosure(String place, Group group) {
    var together =
        theatre
            .enclosed()
            .of(
                group.places().get(0),
                List.of(group.places(), group.ways()),
                () -> together(group));
    return new Enclosure(place, sides.holder(place), together, sides.control(place));
  }

  private EnclosedGroup together(Group group) {
    return new EnclosedGroup(
        group.places().stream().map(theatre.surroundings()::settlement).toList(), group.ways());
  }

  /** The contested places of its side that a road leads to: what encloses them encloses it. */
  private Stream<String> contestedBeside(String place) {
    return theatre.links().get(place).stream()
        .map(LinkedTo::other)
        .filter(other -> sides.isFriendly(other, sides.holder(place)))
        .filter(other -> !sides.isUndisputed(other));
  }

  private Group reached(String party, String start) {
    var known = groups.computeIfAbsent(party, any -> new HashMap<>());
    var before = known.get(start);
    if (before != null) {
      return before;
    }
    var places = new HashSet<String>();
    var group = group(party, start, places);
    // Out of a contested place one may get on, but nobody gets through it.
    if (sides.isUndisputed(start)) {
      places.forEach(each -> known.put(each, group));
    } else {
      known.put(start, group);
    }
    return group;
  }

  /**
   * Whether all is closed that leads out. Of a village tables seldom know every road, and of a
   * place of which they know but one that leads across the front, they lack those behind: unless it
   * led to their own side until that lately lost its other end. Who has lately taken all of it came
   * there by some way, known or not.
   */
  private boolean isClosed(Group group) {
    boolean isTaken = group.places().stream().allMatch(this::isLatelyTaken);
    if (group.ways().stream().anyMatch(way -> isCut(way, isTaken))) {
      return true;
    }
    return !isTaken
        && group.places().stream()
            .map(theatre.surroundings()::settlement)
            .anyMatch(Settlement::isUrban)
        && (group.ways().size() > 1
            || group.ways().stream().anyMatch(way -> !sides.isUndisputed(way.link().other())));
  }

  private boolean isCut(ClosedWay way, boolean isTaken) {
    boolean isHostile = isClosed(sides.holder(way.link().settlement()), way.link().other());
    return (!way.reports().isEmpty() && !(isTaken && isHostile)) || (!isTaken && isLatelyLost(way));
  }

  /** Whether it led to its own side. Who fights in a contested place came there by another. */
  private boolean isLatelyLost(ClosedWay way) {
    return sides.isUndisputed(way.link().settlement())
        && (way.control().status() == Status.LOST || isLatelyTaken(way.link().other()))
        && sides.areAllied(sides.holder(way.link().settlement()), way.control().lastHolder());
  }

  private boolean isLatelyTaken(String place) {
    var holds = Optional.ofNullable(histories.get(place)).map(History::holds).orElse(List.of());
    int last = holds.size() - 1;
    return last > 0
        && !holds.get(last).from().isBefore(since)
        && sides.holder(place).equals(holds.get(last).holder())
        && sides.areHostile(holds.get(last).holder(), holds.get(last - 1).holder());
  }

  /**
   * What can be reached from a place.
   *
   * @param places to which each is added that is reached, but for those that are known to be open
   */
  private Group group(String party, String start, Set<String> places) {
    var ways = new ArrayList<ClosedWay>();
    var next = new ArrayList<>(List.of(start));
    boolean isOpen = false;
    boolean isForAll = sides.isUndisputed(start);
    // What is open is asked no more, unless for others that reach the same.
    while (!next.isEmpty() && (isForAll || !isOpen)) {
      var place = next.remove(next.size() - 1);
      var reached = groups.get(party).get(place);
      if (reached != null && !places.contains(place)) {
        places.addAll(reached.places());
        ways.addAll(reached.ways());
        isOpen |= reached.isOpen();
      } else if (places.add(place)) {
        isOpen |= now.front().isRear(theatre.surroundings().settlement(place), party);
        for (var link : theatre.links().getOrDefault(place, List.of())) {
          var closed = closed(party, link);
          if (closed.isPresent()) {
            ways.add(closed.get());
          } else if (sides.isFriendly(link.other(), party)) {
            next.add(link.other());
          } else {
            isOpen = true;
          }
        }
      }
    }
    if (isOpen) {
      return Group.OPEN;
    }
    ways.removeIf(way -> places.contains(way.link().other()));
    ways.sort(
        Comparator.comparing((ClosedWay way) -> way.link().link())
            .thenComparing(way -> way.link().settlement()));
    return new Group(places.stream().sorted().toList(), ways, isOpen);
  }

  private Optional<ClosedWay> closed(String party, LinkedTo link) {
    boolean isClosed =
        closed
            .computeIfAbsent(party, any -> new HashMap<>())
            .computeIfAbsent(link.other(), place -> isClosed(party, place));
    if (cut.isEmpty()) {
      return isClosed ? Optional.of(way(link, List.of())) : Optional.empty();
    }
    var reports = new ArrayList<>(cut.between(link));
    for (var end : List.of(link.settlement(), link.other())) {
      if (!isClosed && isLast(party, end, link)) {
        reports.addAll(cut.lastOf(end));
      }
    }
    return isClosed || !reports.isEmpty() ? Optional.of(way(link, reports)) : Optional.empty();
  }

  private boolean isClosed(String party, String place) {
    return !sides.holder(place).isEmpty()
        && (sides.isHostile(place, party) || !sides.isUndisputed(place));
  }

  /** Whether all other links of a place are closed. */
  private boolean isLast(String party, String place, LinkedTo link) {
    return theatre.links().get(place).stream()
        .filter(other -> !other.link().equals(link.link()))
        .allMatch(other -> isClosed(party, other.other()) || !cut.between(other).isEmpty());
  }

  private ClosedWay way(LinkedTo link, List<Citation> reports) {
    return new ClosedWay(
        link,
        theatre.surroundings().settlement(link.other()),
        sides.control(link.other()),
        reports);
  }
}
