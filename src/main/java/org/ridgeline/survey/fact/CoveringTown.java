package org.ridgeline.survey.fact;

import java.util.List;
import java.util.Objects;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.conclude.Surveyed;

/**
 * A town that keeps hostile ones away from a flank of another of its side: none stands nearer to
 * that other within {@code flank-width} of its direction, and the other faces a hostile town
 * elsewhere. Or that did so, and has lately passed to one of them.
 *
 * @param settlement the id of the covering town
 * @param covered the id of the covered one
 * @param place the covered town
 * @param standing whether it still does; else it is lost, and keeps nobody away any more
 * @param distanceKm length of the geodesic on WGS 84, in kilometres, to 10 m
 * @param apart how far the direction in which the covered town faces a hostile one, no more than
 *     {@code flank-radius-km} away, is from that of its cover, in degrees from 0 to 180; the widest
 */
public record CoveringTown(
    String settlement,
    String covered,
    Settlement place,
    boolean standing,
    double distanceKm,
    double apart,
    List<Control> controls,
    List<Citation> measured)
    implements AboutSettlement, Surveyed {

  public CoveringTown {
    controls = List.copyOf(controls);
    measured = List.copyOf(measured);
  }

  @Override
  public List<Control> premises() {
    return controls;
  }

  /** Of what tells it from most others, as thousands are looked up and few compared. */
  @Override
  public int hashCode() {
    return Objects.hash(settlement, covered);
  }
}
