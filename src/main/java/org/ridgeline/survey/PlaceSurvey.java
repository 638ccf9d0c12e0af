package org.ridgeline.survey;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ridgeline.derive.party.Relation;
import org.ridgeline.derive.place.Bearing;
import org.ridgeline.derive.place.Neighbour;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.SettlementKind;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.survey.fact.CoveringTown;
import org.ridgeline.survey.fact.FacedPlace;
import org.ridgeline.survey.fact.FriendlyPlace;
import org.ridgeline.survey.fact.FrontDistance;
import org.ridgeline.survey.fact.HostilePlace;
import org.ridgeline.survey.fact.TownBehind;

/** Measures how places lie to those that friends and opponents of their holder hold. */
final class PlaceSurvey {

  private final Theatre theatre;
  private final Surroundings surroundings;
  private final Sides sides;
  private final List<Relation> relations;
  private final double reach;
  private final double approaches;
  private final double encircling;
  private final double horizonWidth;
  private final double flankWidth;
  private final double flankLeast;
  private final double detourPercent;

  PlaceSurvey(Theatre theatre, Sides sides, List<Relation> relations) {
    this.theatre = theatre;
    this.surroundings = theatre.surroundings();
    this.sides = sides;
    this.relations = relations;
    var limits = theatre.limits();
    this.reach = limits.value("flank-radius-km");
    this.approaches = limits.value("approaches-km");
    this.encircling = limits.value("encircling-km");
    this.horizonWidth = limits.value("horizon-width");
    this.flankWidth = limits.value("flank-width");
    this.flankLeast = limits.value("flank-least-km");
    this.detourPercent = limits.value("barrier-detour");
  }

  /** The ids of the places that have a hostile town within reach. */
  Set<String> front(List<Settlement> places) {
    return places.stream().map(Settlement::id).filter(this::isAtFront).collect(toSet());
  }

  private boolean isAtFront(String place) {
    var now = new States(sides, relations, Set.of());
    return theatre
        .front()
        .of(place, now.of(theatre.near(place)), () -> nearestHostileTown(place).isPresent());
  }

  /** All that is measured of places, place after place in the order given. */
  List<Object> of(List<Settlement> places, Set<String> front) {
    var now = new States(sides, relations, front);
    return places.stream()
        .flatMap(
            place ->
                theatre
                    .places()
                    .of(place.id(), now.of(theatre.near(place.id())), () -> measured(place, front))
                    .stream())
        .toList();
  }

  private List<Object> measured(Settlement place, Set<String> front) {
    var all = new ArrayList<Object>();
    frontDistance(place, front).ifPresent(all::add);
    if (!sides.holder(place.id()).isEmpty()) {
      all.addAll(hostile(place.id()));
      friendly(place.id()).forEach(all::add);
      faced(place.id()).forEach(all::add);
      if (place.isUrban() && front.contains(place.id())) {
        covering(place, front).forEach(all::add);
        behind(place).forEach(all::add);
      }
    }
    return all;
  }

  private boolean isHostile(Neighbour near) {
    return sides.isHostile(near.other(), sides.holder(near.settlement()));
  }

  private boolean isFriendly(Neighbour near) {
    return sides.isFriendly(near.other(), sides.holder(near.settlement()));
  }

  private Stream<Neighbour> within(String place, double km) {
    return surroundings.of(place).stream().takeWhile(near -> near.distanceKm() <= km);
  }

  private Stream<Neighbour> hostileTowns(String place) {
    return sides.holder(place).isEmpty()
        ? Stream.empty()
        : surroundings
            .towns(place)
            .takeWhile(near -> near.distanceKm() <= reach)
            .filter(this::isHostile);
  }

  private Optional<Neighbour> nearestHostileTown(String place) {
    return hostileTowns(place).findFirst();
  }

  private Control control(Neighbour near) {
    return sides.control(near.other());
  }

  private Settlement place(Neighbour near) {
    return surroundings.settlement(near.other());
  }

  private List<HostilePlace> hostile(String settlement) {
    var found = new ArrayList<HostilePlace>();
    boolean town = true;
    boolean city = true;
    for (var near : surroundings.of(settlement)) {
      if (isHostile(near) && (found.isEmpty() || place(near).isUrban())) {
        boolean isCity = place(near).kind() == SettlementKind.CITY;
        found.add(
            new HostilePlace(
                settlement,
                near.other(),
                place(near),
                sides.control(near.settlement()),
                control(near),
                near.distanceKm(),
                near.bearing(),
                found.isEmpty(),
                town && place(near).isUrban(),
                city && isCity,
                near.citations()));
        town &= !place(near).isUrban();
        city &= !isCity;
      }
    }
    return found;
  }

  private Stream<FriendlyPlace> friendly(String settlement) {
    return within(settlement, approaches)
        .filter(this::isFriendly)
        .map(
            near ->
                new FriendlyPlace(
                    settlement,
                    near.other(),
                    place(near),
                    sides.control(near.settlement()),
                    control(near),
                    near.distanceKm(),
                    near.bearing(),
                    near.citations()));
  }

  private Stream<FacedPlace> faced(String settlement) {
    var undisputed =
        within(settlement, encircling).filter(near -> sides.isUndisputed(near.other())).toList();
    var own = undisputed.stream().filter(this::isFriendly).toList();
    return undisputed.stream()
        .filter(this::isHostile)
        .filter(near -> own.stream().noneMatch(before -> stands(before, near, horizonWidth)))
        .map(
            near ->
                new FacedPlace(
                    settlement,
                    near.other(),
                    place(near),
                    sides.control(near.settlement()),
                    control(near),
                    near.distanceKm(),
                    near.bearing(),
                    near.citations()));
  }

  /** Whether one place stands nearer than another and in its direction. */
  private static boolean stands(Neighbour before, Neighbour other, double width) {
    return before.distanceKm() < other.distanceKm()
        && Bearing.apart(before.bearing(), other.bearing()) <= width;
  }

  private Optional<FrontDistance> frontDistance(Settlement place, Set<String> front) {
    return front.contains(place.id())
        ? Optional.of(new FrontDistance(place.id(), place.id(), 0, List.of(place.citation())))
        : surroundings.of(place.id()).stream()
            .filter(near -> front.contains(near.other()))
            .findFirst()
            .map(
                near ->
                    new FrontDistance(
                        place.id(), near.other(), near.distanceKm(), near.citations()));
  }

  private Stream<CoveringTown> covering(Settlement cover, Set<String> front) {
    return surroundings
        .towns(cover.id())
        // Places closer than that make one position, not a flank of each other.
        .dropWhile(near -> near.distanceKm() < flankLeast)
        .takeWhile(near -> near.distanceKm() <= reach)
        .filter(this::isFriendly)
        .filter(near -> front.contains(near.other()))
        .flatMap(near -> covering(cover, near).stream());
  }

  private Optional<CoveringTown> covering(Settlement cover, Neighbour near) {
    var covered = near.other();
    var side = surroundings.between(covered, cover.id()).orElseThrow();
    if (surroundings.towns(covered).anyMatch(town -> stands(town, side, flankWidth))) {
      return Optional.empty();
    }
    var facing =
        hostileTowns(covered)
            .max(
                comparingDouble((Neighbour town) -> Bearing.apart(town.bearing(), side.bearing())));
    return facing.map(
        town ->
            new CoveringTown(
                cover.id(),
                covered,
                place(near),
                near.distanceKm(),
                Bearing.apart(town.bearing(), side.bearing()),
                List.of(sides.control(cover.id()), control(near), control(town)),
                near.citations()));
  }

  private Stream<TownBehind> behind(Settlement place) {
    var threat = nearestHostileTown(place.id()).orElseThrow().bearing();
    return surroundings
        .towns(place.id())
        .filter(this::isFriendly)
        .filter(near -> !leadsThroughTown(near))
        .map(
            near ->
                new TownBehind(
                    place.id(),
                    near.other(),
                    place(near),
                    sides.control(near.settlement()),
                    control(near),
                    near.distanceKm(),
                    Bearing.apart(near.bearing(), threat),
                    near.citations()));
  }

  /** Whether a third town, whoever holds it, stands on the way or makes little of a detour. */
  private boolean leadsThroughTown(Neighbour way) {
    double most = way.distanceKm() * detourPercent / 100;
    return surroundings
        .towns(way.settlement())
        .takeWhile(town -> town.distanceKm() < way.distanceKm())
        .anyMatch(
            town ->
                surroundings.between(town.other(), way.other()).stream()
                    .filter(rest -> rest.distanceKm() < way.distanceKm())
                    .anyMatch(rest -> rest.distanceKm() + town.distanceKm() <= most));
  }
}
