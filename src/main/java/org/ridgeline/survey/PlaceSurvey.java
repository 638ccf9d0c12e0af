package org.ridgeline.survey;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ridgeline.derive.place.Bearing;
import org.ridgeline.derive.place.Neighbour;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.SettlementKind;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.conclude.Status;
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
  private final States now;
  private final Front front;
  private final double reach;
  private final double approaches;
  private final double encircling;
  private final double horizonWidth;
  private final double flankWidth;
  private final double flankLeast;
  private final double detourPercent;

  PlaceSurvey(Theatre theatre, States now) {
    this.theatre = theatre;
    this.surroundings = theatre.surroundings();
    this.now = now;
    this.sides = now.sides();
    this.front = now.front();
    var limits = theatre.limits();
    this.reach = limits.value("flank-radius-km");
    this.approaches = limits.value("approaches-km");
    this.encircling = limits.value("encircling-km");
    this.horizonWidth = limits.value("horizon-width");
    this.flankWidth = limits.value("flank-width");
    this.flankLeast = limits.value("flank-least-km");
    this.detourPercent = limits.value("barrier-detour");
  }

  /** All that is measured of places, place after place in the order given. */
  List<Object> of(List<Settlement> places) {
    return places.stream()
        .flatMap(
            place ->
                theatre
                    .places()
                    .of(place.id(), now.around(place.id()), () -> measured(place))
                    .stream())
        .toList();
  }

  private List<Object> measured(Settlement place) {
    var all = new ArrayList<Object>();
    frontDistance(place).ifPresent(all::add);
    if (!sides.holder(place.id()).isEmpty()) {
      all.addAll(hostile(place.id()));
      friendly(place.id()).forEach(all::add);
      faced(place.id()).forEach(all::add);
      if (place.isUrban()) {
        covering(place).forEach(all::add);
      }
      if (place.isUrban() && front.contains(place.id())) {
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

  private Control control(Neighbour near) {
    return sides.control(near.other());
  }

  private Settlement place(Neighbour near) {
    return surroundings.settlement(near.other());
  }

  private List<HostilePlace> hostile(String settlement) {
    var found = new ArrayList<HostilePlace>();
    var faced = front.at(settlement).faced().map(Front.Opponent::near);
    boolean city = true;
    for (var near : surroundings.of(settlement)) {
      boolean isFaced = faced.filter(near::equals).isPresent();
      if (isHostile(near) && (found.isEmpty() || isFaced || place(near).isUrban())) {
        boolean isCity =
            place(near).kind() == SettlementKind.CITY && !front.isDeserted(near.other());
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
                isFaced,
                city && isCity,
                near.citations()));
        city &= !isCity;
      }
    }
    return found;
  }

  private Stream<FriendlyPlace> friendly(String settlement) {
    return surroundings
        .within(settlement, approaches)
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
        surroundings
            .within(settlement, encircling)
            .filter(near -> sides.isUndisputed(near.other()))
            .toList();
    var own = undisputed.stream().filter(this::isFriendly).toList();
    return undisputed.stream()
        .filter(this::isHostile)
        .filter(
            near ->
                own.stream().noneMatch(before -> Surroundings.stands(before, near, horizonWidth)))
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

  private Optional<FrontDistance> frontDistance(Settlement place) {
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

  private Stream<CoveringTown> covering(Settlement cover) {
    return surroundings
        .towns(cover.id())
        // Places closer than that make one position, not a flank of each other.
        .dropWhile(near -> near.distanceKm() < flankLeast)
        .takeWhile(near -> near.distanceKm() <= reach)
        .filter(near -> isCover(near) || isLost(near))
        .filter(near -> front.contains(near.other()))
        .flatMap(near -> covering(cover, near).stream());
  }

  private boolean isCover(Neighbour near) {
    return front.contains(near.settlement()) && isFriendly(near);
  }

  /** Whether a place has lately passed from the side of who holds another to an opponent of it. */
  private boolean isLost(Neighbour near) {
    var lost = sides.control(near.settlement());
    return lost.status() == Status.LOST
        && isHostile(near)
        && sides.areAllied(sides.holder(near.other()), lost.lastHolder());
  }

  private Optional<CoveringTown> covering(Settlement cover, Neighbour near) {
    var covered = near.other();
    var side = surroundings.between(covered, cover.id()).orElseThrow();
    if (surroundings.towns(covered).anyMatch(town -> Surroundings.stands(town, side, flankWidth))) {
      return Optional.empty();
    }
    var facing =
        front.at(covered).foremost().stream()
            .map(Front.Opponent::near)
            .max(
                comparingDouble(
                    (Neighbour other) -> Bearing.apart(other.bearing(), side.bearing())));
    return facing.map(
        other ->
            new CoveringTown(
                cover.id(),
                covered,
                place(near),
                !isLost(near),
                near.distanceKm(),
                Bearing.apart(other.bearing(), side.bearing()),
                List.of(sides.control(cover.id()), control(near), control(other)),
                near.citations()));
  }

  private Stream<TownBehind> behind(Settlement place) {
    return front.at(place.id()).faced().stream()
        .flatMap(faced -> behind(place, faced.near().bearing()));
  }

  private Stream<TownBehind> behind(Settlement place, double threat) {
    return surroundings
        .towns(place.id())
        .filter(this::isFriendly)
        .filter(near -> !front.isDeserted(near.other()))
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
