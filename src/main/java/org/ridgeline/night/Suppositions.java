package org.ridgeline.night;

import java.util.List;
import java.util.Optional;
import org.ridgeline.derive.Nearest;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.SettlementKind;
import org.ridgeline.fact.SupposedLost;
import org.ridgeline.fact.Theme;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.IfLost;
import org.ridgeline.rank.Ranking;
import org.ridgeline.reason.Session;

/**
 * Supposes places lost, one after the other, in one night's session.
 *
 * @param now every place as it is, by rank
 */
record Suppositions(Session session, List<Theme> themes, List<Assessment> now) {

  private static final int FIRST = 10;

  /** What the loss of each of the first places of the ranking would change. */
  List<IfLost> ofTheFirst() {
    return now.stream().limit(FIRST).map(place -> of(place, Optional.empty())).toList();
  }

  /** The same of the place with this id. */
  IfLost of(String id, Optional<String> to) {
    return now.stream()
        .filter(a -> a.settlement().id().equals(id))
        .map(a -> of(a, to))
        .findFirst()
        .orElseThrow();
  }

  /**
   * What the loss of a place would change.
   *
   * @param to the party that would hold it; if not given, the one whose nearest place is nearest
   */
  IfLost of(Assessment place, Optional<String> to) {
    var name = place.settlement().name();
    if (place.control().holder().isEmpty()) {
      return IfLost.impossible(
          place, "Who holds %s is not known, so nobody can lose it.".formatted(name));
    }
    if (to.filter(place.control().holder()::equals).isPresent()) {
      return IfLost.impossible(
          place, "%s holds %s already, so it cannot be lost to it.".formatted(to.get(), name));
    }
    var opponent = to.or(() -> nearestOpponent(place));
    if (opponent.isEmpty()) {
      return IfLost.impossible(
          place, "No other party holds any place, so %s can be lost to nobody.".formatted(name));
    }
    var supposed = new SupposedLost(place.settlement().id(), opponent.get());
    var settlements = now.stream().map(Assessment::settlement).toList();
    return IfLost.of(
        supposed, now, Ranking.of(settlements, themes, session.suppose(supposed), List.of()));
  }

  private Optional<String> nearestOpponent(Assessment place) {
    var holder = place.control().holder();
    var opponents =
        now.stream()
            .filter(other -> !List.of("", holder).contains(other.control().holder()))
            // The point of a whole region measures nothing.
            .filter(other -> other.settlement().kind() != SettlementKind.REGION)
            .map(Assessment::settlement)
            .toList();
    return Nearest.to(place.settlement(), opponents).map(this::holder);
  }

  private String holder(Settlement settlement) {
    return now.stream()
        .filter(a -> a.settlement().equals(settlement))
        .findFirst()
        .orElseThrow()
        .control()
        .holder();
  }
}
