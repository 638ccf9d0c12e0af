package org.ridgeline.fact.provenance;

import java.util.List;

/** A fact that one row of one table states. */
public interface RowFact extends Cited {

  Citation citation();

  @Override
  default List<Citation> citations() {
    return List.of(citation());
  }
}
