package org.ridgeline.read.review;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ridgeline.fact.PartyRelation;
import org.ridgeline.read.table.BadRowException;

/** Refuses relations that can mean nothing, and tells of those that contradict each other. */
public final class RelationReview {

  private final Map<Period, PartyRelation> seen = new HashMap<>();

  private record Period(List<String> pair, LocalDate start, LocalDate end) {}

  /** Of two relations, one begins while the other is still said to hold, and outlasts it. */
  private record Overlap(PartyRelation earlier, PartyRelation later) {}

  /** A relation of two parties that no row before it contradicts day by day. */
  public PartyRelation checked(PartyRelation relation) {
    if (relation.one().equals(relation.other())) {
      throw new BadRowException(
          "other", "is '%s' like one; name the other party of the two".formatted(relation.other()));
    }
    var period = new Period(relation.pair(), relation.start(), relation.end());
    var first = seen.putIfAbsent(period, relation);
    if (first != null && first.kind() != relation.kind()) {
      throw new BadRowException(
          "relation",
          "%s says %s of the same days; keep the right one"
              .formatted(first.citation().place(), word(first)));
    }
    return relation;
  }

  private static String word(PartyRelation relation) {
    return relation.kind().name().toLowerCase(Locale.ROOT);
  }

  /** The first of the relations that overlap and contradict each other, and how many do. */
  public static Optional<String> warning(List<PartyRelation> relations) {
    var overlaps = new ArrayList<Overlap>();
    new TreeMap<>(relations.stream().collect(groupingBy(r -> String.join(", ", r.pair()))))
        .values()
        .forEach(pair -> overlaps(pair, overlaps));
    return overlaps.stream()
        .findFirst()
        .map(
            first ->
                "%s: from: %s says %s up to %s, and this row %s before that; the one that begins last counts (%s)"
                    .formatted(
                        first.later().citation().place(),
                        first.earlier().citation().place(),
                        word(first.earlier()),
                        first.earlier().end(),
                        word(first.later()),
                        overlaps.size() == 1 ? "1 row" : "%,d rows".formatted(overlaps.size())));
  }

  private static void overlaps(List<PartyRelation> pair, List<Overlap> overlaps) {
    var inOrder =
        pair.stream()
            .sorted(
                Comparator.comparing(PartyRelation::start)
                    .thenComparing(PartyRelation::end)
                    .thenComparing(PartyRelation::citation))
            .toList();
    Optional<PartyRelation> longest = Optional.empty();
    for (var relation : inOrder) {
      longest
          .filter(earlier -> isContradicted(earlier, relation))
          .ifPresent(earlier -> overlaps.add(new Overlap(earlier, relation)));
      if (relation.to().isPresent()
          && longest.filter(other -> !other.end().isBefore(relation.end())).isEmpty()) {
        longest = Optional.of(relation);
      }
    }
  }

  /** The day on which one ends and another begins is both, and an exception may lie within. */
  private static boolean isContradicted(PartyRelation earlier, PartyRelation later) {
    return earlier.kind() != later.kind()
        && later.start().isAfter(earlier.start())
        && later.start().isBefore(earlier.end())
        && later.end().isAfter(earlier.end());
  }
}
