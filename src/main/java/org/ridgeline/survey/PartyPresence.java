package org.ridgeline.survey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.Stance;
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

  private final Theatre theatre;
  private final Sides sides;
  private final Map<String, History> histories;
  private final Said said;
  private final Map<String, List<Map<String, Double>>> known = new HashMap<>();
  private final Object[] states;

  /**
   * What is said of places as known on a night.
   *
   * @param claims by place, the newest first
   * @param days the night, and the days before it that are asked for
   * @param staleDays how many days a claim tells of
   */
  record Said(Map<String, List<ControlClaim>> claims, List<LocalDate> days, long staleDays) {

    static Said of(Collection<ControlClaim> claims, List<LocalDate> days, long staleDays) {
      return new Said(byPlace(claims), days, staleDays);
    }

    List<ControlClaim> of(String settlement) {
      return claims.getOrDefault(settlement, List.of());
    }
  }

  /** The parties that are hostile to somebody, and the one of them that has most. */
  record Opponents(String first, double percent) {}

  PartyPresence(Theatre theatre, Sides sides, Map<String, History> histories, Said said) {
    this.theatre = theatre;
    this.sides = sides;
    this.histories = histories;
    this.said = said;
    this.states = theatre.ofEach(this::of);
  }

  /** Who is in a place and in all around it: one object while nothing of it is different. */
  Object around(String place) {
    return theatre.around(place, Theatre.Aspect.PRESENCE, states);
  }

  /** What is said of each place, the newest first. */
  private static Map<String, List<ControlClaim>> byPlace(Collection<ControlClaim> claims) {
    return claims.stream()
        .filter(claim -> claim.stance() == Stance.CLAIMS)
        .sorted(NEWEST_FIRST)
        .collect(groupingBy(ControlClaim::settlement, toList()));
  }

  /** Which parties are in a place with how many percent of it, on each of the days. */
  List<Map<String, Double>> of(String settlement) {
    return known.computeIfAbsent(
        settlement,
        place ->
            theatre
                .presences()
                .of(
                    place,
                    Arrays.asList(
                        said.days(), sides.control(place), histories.get(place), said.of(place)),
                    () -> theatre.met(presences(place))));
  }

  private List<Map<String, Double>> presences(String place) {
    return said.days().stream().map(day -> present(place, day)).toList();
  }

  /** Who of those that are in a place is hostile to a party; nothing if nobody is. */
  Optional<Opponents> opponents(String party, Map<String, Double> present) {
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

  private Map<String, Double> present(String settlement, LocalDate day) {
    boolean isTonight = day.equals(said.days().get(0));
    var claims =
        said.of(settlement).stream()
            .filter(claim -> !claim.asOf().isAfter(day))
            .filter(claim -> !claim.asOf().isBefore(day.minusDays(said.staleDays())))
            .toList();
    var now = sides.holder(settlement);
    var holder = isTonight ? now : holder(settlement, day);
    boolean isSilent = claims.stream().noneMatch(PartyPresence::isCredible);
    if (!isTonight && holder.equals(now) && isSilent) {
      return present(settlement, said.days().get(0));
    }
    boolean isContested = !sides.isUndisputed(settlement);
    var present = new TreeMap<String, Double>();
    for (var claim : claims) {
      present.computeIfAbsent(claim.holder(), party -> percent(claims, party, isContested));
    }
    boolean isWhole = isTonight && !isContested;
    if (!holder.isEmpty() && (isWhole || present.getOrDefault(holder, 0.0) == 0)) {
      present.put(holder, WHOLE);
    }
    present.values().removeIf(percent -> percent == 0);
    return present;
  }

  /**
   * Who held a place on a day by its history; on a day before that, who holds it now; empty if
   * nobody. That a loss is supposed tonight makes no difference to the days before.
   */
  String holder(String settlement, LocalDate day) {
    var now = sides.holder(settlement);
    var history = histories.get(settlement);
    if (history == null) {
      return now;
    }
    var earliest = now.isEmpty() || !history.isKnown() ? now : history.holder();
    return history.on(day).map(Hold::holder).orElse(earliest);
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
    var row = claim.citation();
    return claim.isAdmission() || (row.party().isEmpty() && row.credit().isAtLeastFair());
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
