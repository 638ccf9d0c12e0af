package org.ridgeline.read.measure;

import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Reliability;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.fact.provenance.SourceKind;

/** Maps whose files do not say who drew them, which therefore cannot be judged. */
final class UnjudgedMaps {

  private static final int UNJUDGED = 6;

  private final Source somebody;

  /**
   * Those of one folder.
   *
   * @param name as a reader is told of them
   */
  UnjudgedMaps(String folder, String name, SourceKind kind) {
    this.somebody = new Source(folder, name, kind, "", Reliability.F, "");
  }

  /**
   * A map as what something rests on.
   *
   * @param what of it is meant
   */
  Citation citation(String file, String what) {
    return new Citation(file, 0, what, somebody, "", somebody.id(), UNJUDGED);
  }
}
