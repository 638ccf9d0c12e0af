package org.ridgeline.survey;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ridgeline.derive.activity.AttackedParty;
import org.ridgeline.reason.history.History;
import org.ridgeline.reason.history.Hold;

/**
 * Whom attacks press: who held the place on the day of the attack, or of a district that nobody is
 * known to have held then the town; who holds it now if nothing is known of that day. If that party
 * or a friend attacks, it is who holds the place now, if that is an opponent, as who attacks what
 * is his own fights whoever takes it back; else nobody. Nobody is by what a truce has ended since.
 */
final class PressedParty implements AttackedParty {

  private final Sides sides;
  private final Map<String, History> histories;
  private final Surroundings surroundings;

  /** Each place is attacked often, and each report counted to days, sectors and directions. */
  private final Map<PlaceDay, String> holders = new HashMap<>();

  private record PlaceDay(String settlement, LocalDate day) {}

  PressedParty(Sides sides, Map<String, History> histories, Surroundings surroundings) {
    this.sides = sides;
    this.histories = histories;
    this.surroundings = surroundings;
  }

  @Override
  public String of(String settlement, LocalDate day, String attacker) {
    var holder = holders.computeIfAbsent(new PlaceDay(settlement, day), this::holder);
    if (attacker.isEmpty() || holder.isEmpty() || sides.isPressed(holder, attacker, day)) {
      return holder;
    }
    var now = sides.holder(settlement);
    return !now.isEmpty()
            && sides.areAllied(holder, attacker)
            && sides.isPressed(now, attacker, day)
        ? now
        : "";
  }

  private String holder(PlaceDay at) {
    var place = at.settlement();
    var town = surroundings.settlement(place).partOf();
    var then = on(place, at.day());
    var known = Stream.of(then, on(town, at.day())).flatMap(Optional::stream).map(Hold::holder);
    var now = Stream.of(place, town).map(sides::holder);
    // A place of which it is known that its holder had left it was nobody's.
    return Stream.concat(known, then.isPresent() ? Stream.of() : now)
        .filter(holder -> !holder.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The stretch of the day; none where it lasts to tonight, and the word for it has gone stale. */
  private Optional<Hold> on(String place, LocalDate day) {
    return Optional.ofNullable(histories.get(place))
        .flatMap(
            history ->
                history.on(day).filter(hold -> !isStale(place, history) || !isLast(hold, history)));
  }

  private boolean isStale(String place, History history) {
    return history.isKnown() && sides.holder(place).isEmpty();
  }

  private static boolean isLast(Hold hold, History history) {
    return hold.equals(history.holds().get(history.holds().size() - 1));
  }
}
