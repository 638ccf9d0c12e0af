package org.ridgeline.survey;

import java.util.ArrayList;
import java.util.List;

/** All that measurements of places depend on in one night: who holds what, and what is a front. */
record States(Sides sides, Front front) {

  /** The state of a place and of all around it. */
  List<Object> around(String place) {
    return List.of(sides.relations(), sides.around(place), front.around(place));
  }

  /** The state of a town and of all places to which a route may lead from there. */
  List<Object> within(String rear) {
    return List.of(sides.relations(), sides.within(rear), front.within(rear));
  }

  /** The state of a few places, one after the other. */
  List<Object> of(List<String> places) {
    var state = new ArrayList<Object>(2 * places.size() + 1);
    state.add(sides.relations());
    for (var place : places) {
      state.add(sides.control(place));
      state.add(front.at(place));
    }
    return state;
  }
}
