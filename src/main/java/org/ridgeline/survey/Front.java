package org.ridgeline.survey;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ridgeline.derive.activity.Activity;
import org.ridgeline.derive.activity.AssaultDay;
import org.ridgeline.derive.place.Neighbour;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.Settlement;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.conclude.Status;
import org.ridgeline.survey.fact.OpponentArea;

/**
 * Which places are at the front: the one notion of it, which all ask.
 *
 * <p>A place is at the front that is contested, or was attacked on the ground or advanced upon in
 * the last {@code tempo-days}; that has a hostile town with people within {@code flank-radius-km},
 * from where an attack on it would be staged; that has an opponent's area, a place that he holds or
 * a contested one, of any size, within {@code area-in-reach-km}. Where no map tells how near that
 * area is, the first place that stands before his own is at the front from {@code flank-radius-km},
 * too: in thinly settled land nobody stands nearer, and the line runs somewhere between.
 */
final class Front {

  private final Theatre theatre;
  private final Map<String, At> places = new HashMap<>();
  private final Sides sides;
  private final Set<String> small;
  private final Object[] states;

  /**
   * How a place lies to the front.
   *
   * @param isFront whether it is at the front
   * @param isDeserted whether nobody lives there, as far as is known
   * @param opponents the hostile places that make it so, the nearest first
   */
  record At(boolean isFront, boolean isDeserted, List<Opponent> opponents) {

    private static final At NOWHERE = new At(false, false, List.of());

    /**
     * Those of them that are towns with people; all, if none is but what has lately been lost: that
     * a town falls takes nothing from what stands there already.
     */
    List<Opponent> foremost() {
      var towns = opponents.stream().filter(Opponent::isTown).toList();
      return towns.stream().allMatch(Opponent::isLatelyLost) ? opponents : towns;
    }

    /** From where an attack would come first: the nearest town with people, or else the nearest. */
    Optional<Opponent> faced() {
      return opponents.stream()
          .filter(Opponent::isTown)
          .findFirst()
          .or(() -> opponents.stream().findFirst());
    }
  }

  /**
   * A hostile place, seen from one at the front.
   *
   * @param isTown whether it is a town or city in which people live
   */
  record Opponent(Neighbour near, Control control, boolean isTown) {

    private boolean isLatelyLost() {
      return control.status() == Status.LOST;
    }
  }

  /**
   * What makes a place a front beside who holds what.
   *
   * @param attacked the places that were lately attacked on the ground, or advanced upon
   * @param areaKm how near the opponents' area is to each place, by a map
   * @param deserted the places in which nobody lives
   * @param small the places of which it is known that they never had many people
   */
  record Grounds(
      Set<String> attacked, Map<String, Double> areaKm, Set<String> deserted, Set<String> small) {

    /**
     * What was reported and measured of a night.
     *
     * @param attacks all that was measured of attacks
     */
    static Grounds of(
        Theatre theatre,
        Sides sides,
        Collection<Object> attacks,
        List<Activity> activities,
        List<OpponentArea> areas,
        Set<String> deserted,
        Set<String> small) {
      double tempoDays = theatre.limits().value("tempo-days");
      var assaulted =
          attacks.stream()
              .filter(AssaultDay.class::isInstance)
              .map(AssaultDay.class::cast)
              .filter(day -> day.daysAgo() < tempoDays && !day.attacked().isEmpty())
              .filter(day -> day.attacked().equals(sides.holder(day.settlement())))
              .map(AssaultDay::settlement);
      var advancedUpon =
          activities.stream()
              .filter(each -> each.kind() == EventKind.ADVANCE && each.daysAgo() < tempoDays)
              .filter(each -> sides.isHostile(each.settlement(), each.actor()))
              .map(Activity::settlement);
      return new Grounds(
          Stream.concat(assaulted, advancedUpon).collect(toUnmodifiableSet()),
          areas.stream()
              .filter(OpponentArea::isMapped)
              .collect(toMap(OpponentArea::settlement, OpponentArea::distanceKm)),
          deserted,
          small);
    }
  }

  private Front(Theatre theatre, Sides sides, Grounds grounds, List<Settlement> settlements) {
    this.theatre = theatre;
    this.sides = sides;
    this.small = grounds.small();
    var search = new Search(theatre, sides, grounds);
    for (var place : settlements) {
      var id = place.id();
      places.put(
          id, theatre.front().of(id, search.state(id), () -> theatre.met(search.measured(id))));
    }
    this.states = theatre.ofEach(this::at);
  }

  /** Of all these places. */
  static Front of(Theatre theatre, Sides sides, Grounds grounds, List<Settlement> settlements) {
    return new Front(theatre, sides, grounds, settlements);
  }

  /** How a place and all around it lie to the front: one object while none of it is different. */
  Object around(String place) {
    return theatre.around(place, Theatre.Aspect.FRONT, states);
  }

  /** The same of a town and all places to which a route may lead from there. */
  Object within(String rear) {
    return theatre.within(rear, Theatre.Aspect.FRONT, states);
  }

  /** Whether a place is at the front. */
  boolean contains(String place) {
    return at(place).isFront();
  }

  /** How a place lies to it. */
  At at(String place) {
    return places.getOrDefault(place, At.NOWHERE);
  }

  /** Whether nobody lives in a place, as far as is known. */
  boolean isDeserted(String place) {
    return at(place).isDeserted();
  }

  /**
   * Whether a party's front can be supplied from a place: a town with people of its side, behind
   * it.
   */
  boolean isRear(Settlement place, String party) {
    return place.isUrban()
        && sides.isFriendly(place.id(), party)
        && !contains(place.id())
        && !isDeserted(place.id());
  }

  /** Whether a place is known never to have had as many people as a rear rests on. */
  boolean isSmall(String place) {
    return small.contains(place);
  }

  /** Looks at one place after the other. */
  private static final class Search {

    private final Theatre theatre;
    private final Surroundings surroundings;
    private final Sides sides;
    private final Grounds grounds;
    private final double reach;
    private final double near;
    private final double width;
    private final Object[] deserted;

    Search(Theatre theatre, Sides sides, Grounds grounds) {
      this.theatre = theatre;
      this.surroundings = theatre.surroundings();
      this.sides = sides;
      this.grounds = grounds;
      this.reach = theatre.limits().value("flank-radius-km");
      this.near = theatre.limits().value("area-in-reach-km");
      this.width = theatre.limits().value("horizon-width");
      this.deserted = theatre.ofEach(grounds.deserted()::contains);
    }

    /** All that the answer depends on. */
    List<Object> state(String place) {
      return List.of(
          sides.relations(),
          sides.around(place),
          theatre.around(place, Theatre.Aspect.DESERTED, deserted),
          grounds.attacked().contains(place),
          Objects.requireNonNullElse(grounds.areaKm().get(place), Double.NaN));
    }

    At measured(String place) {
      boolean isFought = grounds.attacked().contains(place) || isContested(place);
      boolean isDeserted = grounds.deserted().contains(place);
      var holder = sides.holder(place);
      if (holder.isEmpty()) {
        return new At(isFought, isDeserted, List.of());
      }
      var opponents = opponents(place, holder);
      boolean isFront =
          isFought
              || !opponents.isEmpty()
              || areaKm(place).filter(km -> km <= near).isPresent()
              || surroundings
                  .within(place, near)
                  .anyMatch(other -> isFoughtOver(other.other(), holder));
      return new At(isFront, isDeserted, opponents);
    }

    private Optional<Double> areaKm(String place) {
      return Optional.ofNullable(grounds.areaKm().get(place));
    }

    private boolean isContested(String place) {
      return sides.control(place) != null && !sides.isUndisputed(place);
    }

    /** Whether friends or opponents of a party have a place that is contested. */
    private boolean isFoughtOver(String place, String party) {
      return isContested(place)
          && (sides.isFriendly(place, party) || sides.isHostile(place, party));
    }

    private List<Opponent> opponents(String place, String holder) {
      boolean isMapped = areaKm(place).isPresent();
      var found = new ArrayList<Opponent>();
      var own = new ArrayList<Neighbour>();
      for (var other : surroundings.within(place, reach).toList()) {
        if (sides.isFriendly(other.other(), holder)) {
          own.add(other);
        } else if (sides.isHostile(other.other(), holder)) {
          boolean isTown = isTown(other.other());
          boolean isNear =
              isTown || other.distanceKm() <= near || (!isMapped && isFirst(other, own));
          if (isNear) {
            found.add(new Opponent(other, sides.control(other.other()), isTown));
          }
        }
      }
      return found;
    }

    private boolean isTown(String place) {
      return surroundings.settlement(place).isUrban() && !grounds.deserted().contains(place);
    }

    /** Whether nobody of the same side stands before a place. */
    private boolean isFirst(Neighbour other, List<Neighbour> own) {
      return own.stream().noneMatch(before -> Surroundings.stands(before, other, width));
    }
  }
}
