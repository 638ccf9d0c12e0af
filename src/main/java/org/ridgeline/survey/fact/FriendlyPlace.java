package org.ridgeline.survey.fact;

import java.util.List;
import java.util.Objects;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.reason.conclude.Control;

/**
 * A place no more than {@code approaches-km} away that the holder of the settlement or an ally
 * holds.
 *
 * @param other its id
 * @param place itself
 * @param own who holds the settlement
 * @param control who holds it
 * @param distanceKm length of the geodesic on WGS 84, in kilometres, to 10 m
 * @param bearing its direction seen from the settlement, in degrees clockwise from north, 0 up to
 *     360, to a tenth
 */
public record FriendlyPlace(
    String settlement,
    String other,
    Settlement place,
    Control own,
    Control control,
    double distanceKm,
    double bearing,
    List<Citation> measured)
    implements SeenPlace {

  public FriendlyPlace {
    measured = List.copyOf(measured);
  }

  /** The party that holds it. */
  public String holder() {
    return control.holder();
  }

  /** Of what tells it from most others, as thousands are looked up and few compared. */
  @Override
  public int hashCode() {
    return Objects.hash(settlement, other);
  }
}
