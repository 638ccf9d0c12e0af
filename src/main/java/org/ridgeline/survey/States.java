package org.ridgeline.survey;

import java.util.ArrayList;
import java.util.List;
import org.ridgeline.derive.party.Relation;

/** All that measurements of places depend on in one night: who holds what, and what is a front. */
record States(Sides sides, List<Relation> relations, Front front) {

  /** The state of several places, one after the other. */
  List<Object> of(List<String> places) {
    var state = new ArrayList<Object>(2 * places.size() + 1);
    state.add(relations);
    for (var place : places) {
      state.add(sides.control(place));
      state.add(front.at(place));
    }
    return state;
  }
}
