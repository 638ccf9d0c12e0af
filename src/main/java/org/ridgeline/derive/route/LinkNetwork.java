package org.ridgeline.derive.route;

import java.util.Collection;
import java.util.List;

/**
 * All roads and railways together, in which routes can be measured.
 *
 * <p>Roads and railways are two networks: a route keeps to one of them, as no table says where
 * goods can change from one to the other. It knows nothing of parties; rules say which places are
 * shut.
 */
public interface LinkNetwork {

  /** The same without these places and the links that end there. */
  LinkNetwork without(Collection<String> places);

  /** The shortest route of either kind to each place no more than {@code km} away, by its id. */
  List<Route> routes(String settlement, double km);

  /** Each place that a route of this network passes, with the way around it up to {@code km}. */
  List<Passage> passages(Route route, double km);
}
