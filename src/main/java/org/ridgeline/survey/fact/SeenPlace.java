package org.ridgeline.survey.fact;

import java.util.List;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.conclude.Surveyed;

/** A place that somebody holds, seen from a settlement that somebody holds. */
interface SeenPlace extends AboutSettlement, Surveyed {

  /** Who holds the settlement. */
  Control own();

  /** Who holds the place. */
  Control control();

  @Override
  default List<Control> controls() {
    return List.of(control());
  }

  @Override
  default List<Control> premises() {
    return List.of(own(), control());
  }
}
