package org.ridgeline.survey.fact;

import java.util.List;
import org.ridgeline.derive.route.Passage;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.conclude.Surveyed;

/**
 * A line of communication runs through a place that the same party or an ally holds.
 *
 * @param rear the id of the town where it begins
 * @param front the id of the place where it ends
 * @param toFront whether that place is at the front; else it is a town that supplies the front
 * @param passage the place on the line, with the next way around it: up to {@code route-km} from
 *     the same town, or of a longer line from whichever town is nearest then
 * @param reportedCut whether the line passes places between which a road is reported cut
 */
public record LineThrough(
    String settlement,
    String rear,
    String front,
    boolean toFront,
    Passage passage,
    List<Control> controls,
    boolean reportedCut)
    implements AboutSettlement, Surveyed {

  public LineThrough {
    controls = List.copyOf(controls);
  }

  /** The same, of a line that is reported cut. */
  public LineThrough cut() {
    return new LineThrough(settlement, rear, front, toFront, passage, controls, true);
  }

  /** Whether no way around the place is known. */
  public boolean isOnlyWay() {
    return passage.isOnlyWay();
  }

  /** How much longer the way around is, in kilometres, to 10 m; 0 if there is none. */
  public double longerKm() {
    return passage.longerKm();
  }

  @Override
  public List<Citation> measured() {
    return passage.citations();
  }

  @Override
  public List<Control> premises() {
    return controls;
  }

  /** Of what tells it from most others, as thousands are looked up and few compared. */
  @Override
  public int hashCode() {
    return 31 * (31 * settlement.hashCode() + rear.hashCode()) + front.hashCode();
  }
}
