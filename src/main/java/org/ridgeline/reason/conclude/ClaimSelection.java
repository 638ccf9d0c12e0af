package org.ridgeline.reason.conclude;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ridgeline.fact.PartyNames;

/**
 * Whom to hear of all who claim one place: the leading claim, what each other party answers, and
 * who without a side confirms it. Of each voice one claim is heard.
 */
final class ClaimSelection {

  private static final int ANSWERS = 2;

  private static final Comparator<StandingClaim> BEST_FIRST =
      comparing((StandingClaim c) -> c.claim().citation().isCopy())
          .thenComparing(c -> c.claim().citation().credit())
          .thenComparing(c -> c.claim().asOf(), reverseOrder())
          .thenComparing(c -> c.claim().id());

  private static final Comparator<StandingClaim> MOST_FIRST =
      comparing(StandingClaim::rank, reverseOrder()).thenComparing(BEST_FIRST);

  private final List<StandingClaim> claims;
  private final StandingClaim lead;
  private final List<StandingClaim> voices;

  ClaimSelection(List<StandingClaim> claims) {
    this.claims = claims;
    this.lead = claims.stream().min(leadFirst()).orElseThrow();
    this.voices = eachVoice();
  }

  /**
   * A party's own claim first, then its admission, then what others report, denials last; of claims
   * to as much the one that somebody without a side confirms.
   */
  private Comparator<StandingClaim> leadFirst() {
    return comparing(StandingClaim::isPresence, reverseOrder())
        .thenComparing(StandingClaim::isOwnWord, reverseOrder())
        .thenComparing(StandingClaim::isPartisan, reverseOrder())
        .thenComparing(StandingClaim::rank, reverseOrder())
        .thenComparing(this::isIndependentlyConfirmed, reverseOrder())
        .thenComparing(MOST_FIRST);
  }

  private boolean isIndependentlyConfirmed(StandingClaim claim) {
    return claims.stream()
        .anyMatch(other -> !other.isPartisan() && claim.claim().isConfirmedBy(other.claim()));
  }

  StandingClaim lead() {
    return lead;
  }

  /** The best claim of each voice, the parties first. */
  List<StandingClaim> voices() {
    return voices;
  }

  private List<StandingClaim> eachVoice() {
    return claims.stream()
        .map(StandingClaim::voice)
        .distinct()
        .flatMap(voice -> of(voice, claim -> true, BEST_FIRST).stream())
        .sorted(
            comparing(StandingClaim::isPartisan, reverseOrder())
                .thenComparing(claim -> claim.speaker(PartyNames.NONE)))
        .toList();
  }

  /** What each other party says to the leading claim: a denial rather than a claim of its own. */
  List<StandingClaim> answers() {
    var order =
        comparing((StandingClaim c) -> contradicts(c) && c.isDenial(), reverseOrder())
            .thenComparing(this::contradicts, reverseOrder())
            .thenComparing(this::confirms, reverseOrder())
            .thenComparing(MOST_FIRST);
    return voices.stream()
        .filter(c -> c.isPartisan() && !c.voice().equals(lead.voice()))
        .flatMap(c -> of(c.voice(), claim -> true, order).stream())
        .limit(ANSWERS)
        .toList();
  }

  /** The strongest such claim of each voice that speaks for no party, the best voice first. */
  List<StandingClaim> independents(Predicate<StandingClaim> which) {
    return voices.stream()
        .filter(c -> !c.isPartisan() && !c.voice().equals(lead.voice()))
        .flatMap(c -> of(c.voice(), which, MOST_FIRST).stream())
        .sorted(BEST_FIRST)
        .toList();
  }

  /** All that the voice of {@code claim} says of the day that it speaks of. */
  List<StandingClaim> sameBreath(StandingClaim claim) {
    return claims.stream()
        .filter(c -> c.voice().equals(claim.voice()) && c.isPresence())
        .filter(c -> c.claim().asOf().equals(claim.claim().asOf()))
        .sorted(MOST_FIRST)
        .toList();
  }

  boolean confirms(StandingClaim claim) {
    return lead.claim().isConfirmedBy(claim.claim());
  }

  boolean contradicts(StandingClaim claim) {
    return lead.claim().isContradictedBy(claim.claim());
  }

  private Optional<StandingClaim> of(
      String voice, Predicate<StandingClaim> which, Comparator<StandingClaim> order) {
    return claims.stream().filter(c -> c.voice().equals(voice)).filter(which).min(order);
  }
}
