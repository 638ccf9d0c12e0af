package org.ridgeline.derive;

import java.io.Serial;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.ridgeline.fact.LinkedTo;

/** A link as an edge of a graph, told from others by itself: graphs ask for that all the time. */
final class Stretch extends DefaultWeightedEdge {

  @Serial private static final long serialVersionUID = 1L;

  private final transient LinkedTo link;

  Stretch(LinkedTo link) {
    this.link = link;
  }

  LinkedTo link() {
    return link;
  }
}
