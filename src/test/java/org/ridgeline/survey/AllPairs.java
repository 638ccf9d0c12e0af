package org.ridgeline.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridgeline.derive.place.Bearing;
import org.ridgeline.fact.RelationKind;
import org.ridgeline.fact.SettlementKind;
import org.ridgeline.survey.SampleTheatre.Position;

/**
 * What is measured of places, found by looking at every pair of them and at every third, in words
 * that can be compared.
 *
 * @param relations how two parties stand to each other, by their sorted ids; hostile if not there
 */
record AllPairs(List<Place> places, Map<List<String>, RelationKind> relations) {

  /** A place that a party holds, or nobody is known to. */
  record Place(String id, SettlementKind kind, Position at, String holder, boolean contested) {

    boolean isTown() {
      return kind == SettlementKind.TOWN || kind == SettlementKind.CITY;
    }

    boolean isCity() {
      return kind == SettlementKind.CITY;
    }

    double km(Place other) {
      return at.km(other.at);
    }

    double apart(Place one, Place other) {
      return Bearing.apart(at.bearing(one.at), at.bearing(other.at));
    }

    boolean isNearer(Place one, Place other) {
      return km(one) < km(other) || (km(one) == km(other) && one.id.compareTo(other.id) < 0);
    }

    /** Whether one stands before another, seen from here. */
    boolean hides(Place one, Place other) {
      return km(one) < km(other) && apart(one, other) <= 45;
    }
  }

  private RelationKind relation(Place one, Place other) {
    if (one.holder.isEmpty() || other.holder.isEmpty()) {
      return RelationKind.NEUTRAL;
    }
    var pair = Stream.of(one.holder, other.holder).sorted().toList();
    return one.holder.equals(other.holder)
        ? RelationKind.ALLIED
        : relations.getOrDefault(pair, RelationKind.HOSTILE);
  }

  private boolean isHostile(Place one, Place other) {
    return relation(one, other) == RelationKind.HOSTILE;
  }

  private boolean isFriendly(Place one, Place other) {
    return relation(one, other) == RelationKind.ALLIED;
  }

  private Stream<Place> others(Place place) {
    return places.stream().filter(other -> !other.equals(place) && place.km(other) <= 30);
  }

  /** The hostile places that make a place the front. */
  private List<Place> opponents(Place place) {
    return others(place)
        .filter(other -> isHostile(place, other) && place.km(other) <= 25)
        .filter(
            other ->
                other.isTown()
                    || place.km(other) <= 12
                    || others(place)
                        .noneMatch(own -> isFriendly(place, own) && place.hides(own, other)))
        .toList();
  }

  /** Those of them that are towns, or all if none is. */
  private List<Place> foremost(Place place) {
    var all = opponents(place);
    var towns = all.stream().filter(Place::isTown).toList();
    return towns.isEmpty() ? all : towns;
  }

  private Optional<Place> faced(Place place) {
    return foremost(place).stream().min((one, other) -> place.isNearer(one, other) ? -1 : 1);
  }

  private boolean isAtFront(Place place) {
    return (place.contested && !place.holder.isEmpty())
        || !opponents(place).isEmpty()
        || others(place)
            .filter(other -> other.contested && place.km(other) <= 12)
            .anyMatch(other -> isHostile(place, other) || isFriendly(place, other));
  }

  /** Which are at the front. */
  Set<String> front() {
    return places.stream()
        .filter(this::isAtFront)
        .map(Place::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** {@code settlement other}, and of which sort it is the nearest. */
  Set<String> hostile() {
    var found = new TreeSet<String>();
    for (var place : places) {
      for (var other : others(place).filter(each -> isHostile(place, each)).toList()) {
        var nearer =
            others(place)
                .filter(each -> isHostile(place, each) && place.isNearer(each, other))
                .toList();
        boolean nearest = nearer.isEmpty();
        boolean faced = faced(place).filter(other::equals).isPresent();
        if (nearest || faced || other.isTown()) {
          found.add(
              "%s %s %s %s %s"
                  .formatted(
                      place.id,
                      other.id,
                      nearest,
                      faced,
                      other.isCity() && nearer.stream().noneMatch(Place::isCity)));
        }
      }
    }
    return found;
  }

  /** {@code settlement other}. */
  Set<String> faced() {
    var found = new TreeSet<String>();
    for (var place : places) {
      others(place)
          .filter(other -> isHostile(place, other) && !other.contested && place.km(other) <= 12)
          .filter(
              other ->
                  others(place)
                      .filter(own -> isFriendly(place, own) && !own.contested)
                      .noneMatch(own -> place.hides(own, other)))
          .forEach(other -> found.add(place.id + " " + other.id));
    }
    return found;
  }

  /** {@code settlement covered apart}. */
  Set<String> covering() {
    var found = new TreeSet<String>();
    for (var cover : places) {
      others(cover)
          .filter(covered -> cover.isTown() && covered.isTown() && isFriendly(cover, covered))
          .filter(covered -> isAtFront(cover) && isAtFront(covered))
          .filter(covered -> cover.km(covered) >= 5 && cover.km(covered) <= 25)
          .filter(
              covered ->
                  others(covered)
                      .filter(Place::isTown)
                      .noneMatch(third -> covered.hides(third, cover)))
          .filter(covered -> !opponents(covered).isEmpty())
          .forEach(
              covered ->
                  found.add(
                      "%s %s %s"
                          .formatted(
                              cover.id,
                              covered.id,
                              foremost(covered).stream()
                                  .mapToDouble(town -> covered.apart(town, cover))
                                  .max()
                                  .getAsDouble())));
    }
    return found;
  }

  /** {@code settlement other apart}. */
  Set<String> behind() {
    var found = new TreeSet<String>();
    for (var place : places) {
      others(place)
          .filter(other -> place.isTown() && faced(place).isPresent())
          .filter(other -> other.isTown() && isFriendly(place, other))
          .filter(other -> places.stream().noneMatch(third -> leadsThrough(place, third, other)))
          .forEach(
              other ->
                  found.add(
                      "%s %s %s"
                          .formatted(
                              place.id, other.id, place.apart(other, faced(place).orElseThrow()))));
    }
    return found;
  }

  private static boolean leadsThrough(Place place, Place third, Place other) {
    return third.isTown()
        && !third.equals(place)
        && !third.equals(other)
        && place.km(third) < place.km(other)
        && third.km(other) < place.km(other)
        && place.km(third) + third.km(other) <= place.km(other) * 125 / 100;
  }
}
