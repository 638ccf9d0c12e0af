package org.ridgeline.backtest.label;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ridgeline.derive.party.Relation;

/** The sides of a war on a night: allies lose and take places together. */
public final class Opposition {

  private final List<Set<String>> sides = new ArrayList<>();
  private final List<Relation> relations;

  /**
   * @param parties whose areas the maps show
   * @param relations of all parties on the night
   */
  Opposition(Collection<String> parties, List<Relation> relations) {
    this.relations = relations;
    for (var party : new TreeSet<>(parties)) {
      var side = new TreeSet<>(Set.of(party));
      var allied = sides.stream().filter(other -> areAllied(other, party)).toList();
      allied.forEach(side::addAll);
      sides.removeAll(allied);
      sides.add(side);
    }
  }

  private boolean areAllied(Set<String> side, String party) {
    return relations.stream()
        .anyMatch(r -> r.isAllied() && r.party().equals(party) && side.contains(r.other()));
  }

  /** All sides, by their first parties. */
  List<Set<String>> sides() {
    return sides;
  }

  /** The sides that are opponents of one of them, or all if it is not known who holds a place. */
  Stream<Set<String>> opponentsOf(Optional<Set<String>> holder) {
    return sides.stream().filter(side -> holder.map(own -> areHostile(own, side)).orElse(true));
  }

  private boolean areHostile(Set<String> one, Set<String> other) {
    return !one.equals(other)
        && relations.stream()
            .filter(r -> one.contains(r.party()) && other.contains(r.other()))
            .anyMatch(Relation::isHostile);
  }
}
