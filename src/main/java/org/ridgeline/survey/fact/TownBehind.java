package org.ridgeline.survey.fact;

import java.util.List;
import java.util.Objects;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.reason.conclude.Control;

/**
 * A town of the same side to which the way from another leads through no third: through none is the
 * way shorter than {@code barrier-detour} percent of the straight line. Measured for towns that
 * have a hostile one within {@code flank-radius-km}.
 *
 * @param other its id
 * @param place itself
 * @param own who holds the settlement
 * @param control who holds it
 * @param distanceKm length of the geodesic on WGS 84, in kilometres, to 10 m
 * @param apart the angle between its direction and that of the nearest hostile town, in degrees
 *     from 0 to 180
 */
public record TownBehind(
    String settlement,
    String other,
    Settlement place,
    Control own,
    Control control,
    double distanceKm,
    double apart,
    List<Citation> measured)
    implements SeenPlace {

  public TownBehind {
    measured = List.copyOf(measured);
  }

  /** Of what tells it from most others, as thousands are looked up and few compared. */
  @Override
  public int hashCode() {
    return Objects.hash(settlement, other);
  }
}
