package org.ridgeline.survey.fact;

import java.util.List;
import java.util.Objects;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.SettlementKind;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.conclude.Status;

/**
 * A place near by that a party hostile to the holder of the settlement holds: the nearest of all,
 * that which the settlement faces, and each town and city.
 *
 * @param other its id
 * @param place itself
 * @param own who holds the settlement
 * @param control who holds it
 * @param distanceKm length of the geodesic on WGS 84, in kilometres, to 10 m
 * @param bearing its direction seen from the settlement, in degrees clockwise from north, 0 up to
 *     360, to a tenth
 * @param nearest whether no hostile place is nearer
 * @param faced whether the settlement, at the front, faces it: no other town with people that makes
 *     it the front is nearer, or if there is none no other place
 * @param nearestCity whether it is a city with people, and no such city is nearer; people of whom
 *     nobody tells count
 */
public record HostilePlace(
    String settlement,
    String other,
    Settlement place,
    Control own,
    Control control,
    double distanceKm,
    double bearing,
    boolean nearest,
    boolean faced,
    boolean nearestCity,
    List<Citation> measured)
    implements SeenPlace {

  public HostilePlace {
    measured = List.copyOf(measured);
  }

  /** The party that holds it. */
  public String holder() {
    return control.holder();
  }

  /** Whether it is a town or city. */
  public boolean isUrban() {
    return place.isUrban();
  }

  /** Whether it is a city. */
  public boolean isCity() {
    return place.kind() == SettlementKind.CITY;
  }

  /** Whether nobody disputes that it is hostile; a place that is fought over is nobody's rear. */
  public boolean isUndisputed() {
    return control.status() != Status.CONTESTED;
  }

  /** Of what tells it from most others, as thousands are looked up and few compared. */
  @Override
  public int hashCode() {
    return Objects.hash(settlement, other, distanceKm);
  }
}
