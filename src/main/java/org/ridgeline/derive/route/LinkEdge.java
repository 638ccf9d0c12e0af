package org.ridgeline.derive.route;

import java.io.Serial;
import org.jgrapht.graph.DefaultWeightedEdge;

/** A link as an edge of a graph, told from others by itself: graphs ask for that all the time. */
final class LinkEdge extends DefaultWeightedEdge {

  @Serial private static final long serialVersionUID = 1L;

  private final transient LinkedTo link;

  LinkEdge(LinkedTo link) {
    this.link = link;
  }

  LinkedTo link() {
    return link;
  }

  /** Its end that is not this place. */
  String otherThan(String place) {
    return link.settlement().equals(place) ? link.other() : link.settlement();
  }
}
