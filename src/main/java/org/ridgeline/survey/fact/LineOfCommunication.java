package org.ridgeline.survey.fact;

import java.util.List;
import java.util.Objects;
import org.ridgeline.derive.route.Route;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.conclude.Surveyed;

/**
 * The shortest way by road alone or by rail alone, of no more than {@code route-km}, from a town in
 * a party's rear to a place at its front, over places that no hostile or neutral party holds.
 *
 * @param holder the party that holds both ends
 * @param rear the id of a town without a hostile one within {@code flank-radius-km}
 * @param front the id of a place with one
 */
public record LineOfCommunication(
    String holder, String rear, String front, Route route, List<Control> controls)
    implements Surveyed {

  public LineOfCommunication {
    controls = List.copyOf(controls);
  }

  /** The ids of the places between, in their order. */
  public List<String> via() {
    return route.via();
  }

  @Override
  public List<Citation> measured() {
    return route.citations();
  }

  @Override
  public List<Control> premises() {
    return controls;
  }

  /** Of what tells it from most others, as thousands are looked up and few compared. */
  @Override
  public int hashCode() {
    return Objects.hash(holder, rear, front);
  }
}
