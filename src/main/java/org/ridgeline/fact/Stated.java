package org.ridgeline.fact;

import java.util.List;

/** A fact that one row of one table states. */
public interface Stated extends Cited {

  Citation citation();

  @Override
  default List<Citation> citations() {
    return List.of(citation());
  }
}
