package org.ridgeline.survey.fact;

import java.util.List;
import java.util.Objects;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.conclude.Surveyed;

/**
 * How many of the lines of communication to places at the front around a settlement, no more than
 * {@code flank-radius-km} away, run through it. The share is that of a place in the routes of its
 * surroundings, as betweenness is in those of a whole network (Freeman 1977).
 *
 * @param through how many run through it, 1 or more
 * @param around how many there are
 */
public record LineShare(
    String settlement, int through, int around, List<Control> controls, List<Citation> measured)
    implements AboutSettlement, Surveyed {

  public LineShare {
    controls = List.copyOf(controls);
    measured = List.copyOf(measured);
  }

  /** The share in percent, rounded down. */
  public int percent() {
    return 100 * through / around;
  }

  @Override
  public List<Control> premises() {
    return controls;
  }

  /** Of what tells it from most others, as thousands are looked up and few compared. */
  @Override
  public int hashCode() {
    return Objects.hash(settlement, through, around);
  }
}
