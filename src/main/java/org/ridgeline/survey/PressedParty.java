package org.ridgeline.survey;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ridgeline.derive.activity.AttackedParty;
import org.ridgeline.reason.history.History;
import org.ridgeline.reason.history.Hold;

/**
 * Whom attacks press: who held the place on the day of the attack, or of a district that nobody is
 * known to have held then the town; who holds it now if nothing is known of that day. If that party
 * or a friend attacks, or somebody who is neutral to it, nobody is pressed.
 */
record PressedParty(Sides sides, Map<String, History> histories, Surroundings surroundings)
    implements AttackedParty {

  @Override
  public String of(String settlement, LocalDate day, String attacker) {
    var holder = holder(settlement, surroundings.settlement(settlement).partOf(), day);
    return attacker.isEmpty() || holder.isEmpty() || sides.areHostile(attacker, holder)
        ? holder
        : "";
  }

  private String holder(String place, String town, LocalDate day) {
    var then = on(place, day);
    var known = Stream.of(then, on(town, day)).flatMap(Optional::stream).map(Hold::holder);
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
