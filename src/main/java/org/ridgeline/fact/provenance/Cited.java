package org.ridgeline.fact.provenance;

import java.util.List;

/** Anything that rests on rows of input tables and can name them. */
public interface Cited {

  /** The rows that this rests on; empty only for what nobody had to report, such as the night. */
  List<Citation> citations();
}
