package org.ridgeline.survey.fact;

import java.util.List;
import java.util.Objects;
import org.ridgeline.derive.route.Route;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.conclude.Surveyed;

/**
 * The shortest way by road alone or by rail alone over places that no hostile or neutral party
 * holds: from each town of its side in the rear to a place at a party's front, up to {@code
 * route-km}, or where none is so near from the nearest; and to a town that supplies the front from
 * near by, from the nearest larger one that is out of its reach.
 *
 * @param holder the party that holds the place at its end
 * @param rear the id of a town with people, of that party or an ally, that is not at the front
 * @param front the id of the place at its end
 * @param toFront whether that place is at the front; else it is a town that supplies the front
 */
public record LineOfCommunication(
    String holder, String rear, String front, boolean toFront, Route route, List<Control> controls)
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
