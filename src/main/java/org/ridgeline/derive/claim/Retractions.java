package org.ridgeline.derive.claim;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.Night;
import org.ridgeline.read.knowledge.Withdrawals;

/** Tells of claims that their sources have taken back. */
public final class Retractions {

  private Retractions() {}

  /**
   * One for each claim that was taken back, in the order of their rows.
   *
   * @param known the claims that stand: one with the id of another puts it otherwise
   */
  public static List<Retraction> measure(
      Withdrawals withdrawals, List<ControlClaim> known, Night night) {
    if (withdrawals.claims().isEmpty()) {
      return List.of();
    }
    var edited = known.stream().map(ControlClaim::id).collect(toSet());
    return withdrawals.claims().stream()
        .filter(claim -> !edited.contains(claim.id()))
        .sorted(comparing(ControlClaim::citation))
        .map(claim -> of(claim, withdrawals, night))
        .toList();
  }

  private static Retraction of(ControlClaim claim, Withdrawals withdrawals, Night night) {
    var day = withdrawals.of(claim.citation()).orElseThrow();
    return new Retraction(
        claim,
        claim.id(),
        claim.settlement(),
        claim.holder(),
        claim.citation().voice(),
        claim.citation().party(),
        day,
        night.daysSince(day),
        night.daysSince(claim.asOf()));
  }
}
