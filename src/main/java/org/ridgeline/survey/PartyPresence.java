package org.ridgeline.survey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.Stance;
import org.ridgeline.fact.provenance.Credit;
import org.ridgeline.reason.history.History;
import org.ridgeline.reason.history.Hold;

/**
 * Which parties are in a place, and how much of it is theirs, on the night or on a day before it.
 *
 * <p>Both are told alike, or a change would be one of telling: who held the place by its history,
 * and who else was there by what somebody said who speaks for no party, or against his own. What a
 * party says of itself counts as half of the place where that is contested tonight. Who was there
 * on a day of which nobody such spoke is who is there tonight, unless the holder is another.
 */
final class PartyPresence {

  private static final double WHOLE = 100;
  private static final double HALF = 50;

  private static final Comparator<ControlClaim> NEWEST_FIRST =
      Comparator.comparing(ControlClaim::asOf)
          .reversed()
          .thenComparing(ControlClaim::id)
          .thenComparing(ControlClaim::publishedOn);

  private final Sides sides;
  private final Map<String, History> histories;
  private final Map<String, List<ControlClaim>> said;
  private final long staleDays;
  private final Map<PlaceDay, Map<String, Double>> known = new HashMap<>();

  private record PlaceDay(String settlement, Optional<LocalDate> day) {}

  /** The parties that are hostile to somebody, and the one of them that has most. */
  record Opponents(String first, double percent) {}

  /**
   * @param said claims by place, as {@link #byPlace} has them
   * @param staleDays how many days a claim tells of
   */
  PartyPresence(
      Sides sides,
      Map<String, History> histories,
      Map<String, List<ControlClaim>> said,
      long staleDays) {
    this.sides = sides;
    this.histories = histories;
    this.said = said;
    this.staleDays = staleDays;
  }

  /** What is said of each place, the newest first. */
  static Map<String, List<ControlClaim>> byPlace(Collection<ControlClaim> claims) {
    return claims.stream()
        .filter(claim -> claim.stance() == Stance.CLAIMS)
        .sorted(NEWEST_FIRST)
        .collect(groupingBy(ControlClaim::settlement, toList()));
  }

  /**
   * How much of a place is in the hands of parties hostile to another; nothing if none is there.
   *
   * @param tonight the night
   * @param day that night, or a day before it
   */
  Optional<Opponents> of(String settlement, String party, LocalDate tonight, LocalDate day) {
    var then = day.equals(tonight) ? Optional.<LocalDate>empty() : Optional.of(day);
    var present =
        known.computeIfAbsent(
            new PlaceDay(settlement, then), at -> present(settlement, tonight, then));
    String first = "";
    double most = 0;
    double all = 0;
    for (var each : present.entrySet()) {
      if (sides.areHostile(party, each.getKey())) {
        all += each.getValue();
        if (each.getValue() > most) {
          first = each.getKey();
          most = each.getValue();
        }
      }
    }
    return first.isEmpty()
        ? Optional.empty()
        : Optional.of(new Opponents(first, Math.min(WHOLE, all)));
  }

  private Map<String, Double> present(
      String settlement, LocalDate tonight, Optional<LocalDate> then) {
    var day = then.orElse(tonight);
    var claims =
        said.getOrDefault(settlement, List.of()).stream()
            .filter(claim -> !claim.asOf().isAfter(day))
            .filter(claim -> !claim.asOf().isBefore(day.minusDays(staleDays)))
            .toList();
    var now = sides.holder(settlement);
    var holder = then.flatMap(earlier -> on(settlement, earlier)).map(Hold::holder).orElse(now);
    boolean isSilent = claims.stream().noneMatch(PartyPresence::isCredible);
    if (then.isPresent() && holder.equals(now) && isSilent) {
      return present(settlement, tonight, Optional.empty());
    }
    boolean isContested = !sides.isUndisputed(settlement);
    var present = new TreeMap<String, Double>();
    for (var claim : claims) {
      present.computeIfAbsent(claim.holder(), party -> percent(claims, party, isContested));
    }
    boolean isWhole = then.isEmpty() && !isContested;
    if (!holder.isEmpty() && (isWhole || present.getOrDefault(holder, 0.0) == 0)) {
      present.put(holder, WHOLE);
    }
    present.values().removeIf(percent -> percent == 0);
    return present;
  }

  private Optional<Hold> on(String settlement, LocalDate day) {
    return Optional.ofNullable(histories.get(settlement)).flatMap(history -> history.on(day));
  }

  private static double percent(List<ControlClaim> claims, String party, boolean isContested) {
    for (var claim : claims) {
      if (isCredible(claim)) {
        if (claim.holder().equals(party)) {
          return percent(claim);
        }
        if (claim.isWhole()) {
          return 0;
        }
      }
    }
    boolean isThere =
        isContested && claims.stream().anyMatch(c -> c.isPresence() && c.holder().equals(party));
    return isThere ? HALF : 0;
  }

  private static boolean isCredible(ControlClaim claim) {
    var credit = claim.citation().credit();
    boolean isFair = credit == Credit.SOUND || credit == Credit.FAIR;
    return claim.isAdmission() || (claim.citation().party().isEmpty() && isFair);
  }

  /** The middle of what each word means on the maps of the field, or what was measured. */
  private static double percent(ControlClaim claim) {
    return claim
        .sharePercent()
        .orElse(
            switch (claim.extent()) {
              case ALL -> WHOLE;
              case MOST -> 75;
              case PART -> HALF;
              case OUTSKIRTS -> 15;
              case NONE -> 0;
            });
  }
}
