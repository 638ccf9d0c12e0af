package org.ridgeline.rank;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.Extent;
import org.ridgeline.fact.Stance;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Source;

/**
 * Who claims what of which place since when, who denies it, and who else says so.
 *
 * <p>A claim says nothing of days before its own. What was said before a place last changed hands,
 * or before the dispute about it began, is confirmed and denied by nothing that was said since.
 */
public final class ClaimLedger {

  private static final Comparator<Entry> ORDER =
      Comparator.comparing((Entry e) -> e.claim().settlement())
          .thenComparing(e -> e.counts() ? 0 : 1)
          .thenComparing(Entry::since)
          .thenComparing(e -> e.claim().id());

  private static final Comparator<ControlClaim> IN_TIME =
      Comparator.comparing(ControlClaim::asOf).thenComparing(ControlClaim::id);

  private final Set<ControlClaim> standing;
  private final Map<String, List<ControlClaim>> currentByPlace;

  private ClaimLedger(List<ControlClaim> standing, List<ControlClaim> current) {
    this.standing = new HashSet<>(standing);
    this.currentByPlace = current.stream().collect(groupingBy(ControlClaim::settlement));
  }

  /**
   * What one source says of one place, however often it has said it.
   *
   * @param claim the newest time that it said so
   * @param since the first day that it said so of
   * @param counts whether the rules still count it
   * @param deniedBy the sources that deny it, or since that first day see another party there
   * @param corroboratedBy the other sources that say the like
   * @param voices how many voices say so, its own included; a party with all its offices is one
   * @param independentVoices how many of them speak for no party
   */
  public record Entry(
      ControlClaim claim,
      LocalDate since,
      boolean counts,
      List<Source> deniedBy,
      List<Source> corroboratedBy,
      int voices,
      int independentVoices) {}

  private record Statement(
      String settlement, String source, Stance stance, String holder, Extent extent) {

    static Statement of(ControlClaim claim) {
      return new Statement(
          claim.settlement(), claim.source(), claim.stance(), claim.holder(), claim.extent());
    }
  }

  /**
   * The ledger of {@code claims}, of which the rules still count {@code standing}.
   *
   * @param current those that speak of the present state of their place, and not of one before
   */
  public static List<Entry> of(
      List<ControlClaim> claims, List<ControlClaim> standing, List<ControlClaim> current) {
    var ledger = new ClaimLedger(standing, current);
    return claims.stream().collect(groupingBy(Statement::of)).values().stream()
        .map(ledger::entry)
        .sorted(ORDER)
        .toList();
  }

  private Entry entry(List<ControlClaim> repeated) {
    var first = Collections.min(repeated, IN_TIME);
    var newest = Collections.max(repeated, IN_TIME);
    var agreeing = others(newest, newest::isConfirmedBy);
    var rows = Stream.concat(agreeing.stream(), Stream.of(newest)).map(ControlClaim::citation);
    var partyByVoice = rows.collect(toMap(Citation::voice, Citation::party, (one, same) -> one));
    return new Entry(
        newest,
        first.asOf(),
        standing.contains(newest),
        sources(others(newest, first::isContradictedBy)),
        sources(agreeing),
        partyByVoice.size(),
        (int) partyByVoice.values().stream().filter(String::isEmpty).count());
  }

  private List<ControlClaim> others(ControlClaim claim, Predicate<ControlClaim> which) {
    var current = currentByPlace.getOrDefault(claim.settlement(), List.of());
    var begin = current.stream().map(ControlClaim::asOf).min(Comparator.naturalOrder());
    if (begin.isEmpty() || claim.asOf().isBefore(begin.get())) {
      return List.of();
    }
    return current.stream()
        .filter(other -> !other.source().equals(claim.source()))
        .filter(which)
        .toList();
  }

  private static List<Source> sources(List<ControlClaim> claims) {
    return claims.stream()
        .map(ControlClaim::citation)
        .map(Citation::source)
        .distinct()
        .sorted(Comparator.comparing(Source::id))
        .toList();
  }
}
