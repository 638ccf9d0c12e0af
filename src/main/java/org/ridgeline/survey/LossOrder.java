package org.ridgeline.survey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.minBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ridgeline.reason.history.LossClaim;
import org.ridgeline.survey.fact.ClaimedLoss;

/** Claimed losses by the number of residents, so that none need be held against all others. */
final class LossOrder {

  private final List<LossClaim> claims;

  /** By people, the latest loss of places with as many or more. */
  private final NavigableMap<Integer, LossClaim> latestOfLarger = new TreeMap<>();

  /** By people, the first day of a loss of places with as many or fewer. */
  private final NavigableMap<Integer, LocalDate> firstOfSmaller = new TreeMap<>();

  /**
   * @param claims the latest first
   */
  LossOrder(List<LossClaim> claims) {
    this.claims = claims;
    var bySize =
        claims.stream()
            .collect(groupingBy(LossClaim::people, TreeMap::new, minBy(LossClaim.LATEST_FIRST)));
    Optional<LossClaim> latest = Optional.empty();
    for (var size : bySize.descendingMap().entrySet()) {
      latest = min(latest, size.getValue(), LossClaim.LATEST_FIRST);
      latestOfLarger.put(size.getKey(), latest.orElseThrow());
    }
    var days =
        claims.stream()
            .collect(
                groupingBy(
                    LossClaim::people,
                    TreeMap::new,
                    mapping(LossClaim::day, minBy(Comparator.naturalOrder()))));
    Optional<LocalDate> first = Optional.empty();
    for (var size : days.entrySet()) {
      first = min(first, size.getValue(), Comparator.naturalOrder());
      firstOfSmaller.put(size.getKey(), first.orElseThrow());
    }
  }

  private static <T> Optional<T> min(Optional<T> one, Optional<T> other, Comparator<T> order) {
    return one.isEmpty() || (other.isPresent() && order.compare(other.get(), one.get()) < 0)
        ? other
        : one;
  }

  /** Of each place the latest, unless two parties are said to have taken it that day. */
  List<ClaimedLoss> latest() {
    return claims.stream()
        .collect(groupingBy(LossClaim::settlement, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .filter(LossOrder::isClear)
        .map(place -> loss(place.get(0)))
        .toList();
  }

  private static boolean isClear(List<LossClaim> place) {
    var latest = place.get(0);
    return place.stream()
        .filter(other -> other.daysAgo() == latest.daysAgo())
        .allMatch(other -> other.holder().equals(latest.holder()));
  }

  private ClaimedLoss loss(LossClaim claim) {
    var larger = Optional.ofNullable(latestOfLarger.higherEntry(claim.people()));
    var smaller = Optional.ofNullable(firstOfSmaller.lowerEntry(claim.people()));
    return new ClaimedLoss(
        claim.settlement(),
        claim.holder(),
        claim.day(),
        claim.daysAgo(),
        larger.map(Map.Entry::getValue),
        smaller.map(Map.Entry::getValue));
  }
}
