package org.ridgeline.reason.conclude;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ridgeline.fact.PartyNames;
import org.ridgeline.phrase.English;

/**
 * What is claimed of one place, in a few clauses that can be read aloud: who claims what, who
 * answers, and whether a voice that speaks for no party confirms it.
 */
final class ClaimWording {

  private static final int WITNESSES = 2;

  private final ClaimSelection summary;
  private final boolean dated;
  private final PartyNames names;

  private ClaimWording(List<StandingClaim> claims, boolean dated, PartyNames names) {
    this.names = names;
    this.summary = new ClaimSelection(claims);
    this.dated = dated;
  }

  /** What the property {@code name} of a list of claims says, if it is one. */
  static Optional<String> read(Collection<?> facts, String name, PartyNames names) {
    var claims =
        facts.stream()
            .filter(StandingClaim.class::isInstance)
            .map(StandingClaim.class::cast)
            .toList();
    if (claims.isEmpty()) {
      return Optional.empty();
    }
    return switch (name) {
      case "ledger" -> Optional.of(new ClaimWording(claims, true, names).clauses());
      case "gist" -> Optional.of(new ClaimWording(claims, false, names).clauses());
      case "voices" -> Optional.of(new ClaimWording(claims, false, names).voices());
      default -> Optional.empty();
    };
  }

  private String voices() {
    var speakers = summary.voices().stream().map(claim -> claim.speaker(names)).toList();
    return speakers.size() == 1 ? speakers.get(0) + " alone" : English.list(speakers);
  }

  /** The leading claim with its day, the others with theirs only where all are dated. */
  private String clauses() {
    var lead = summary.lead();
    var clauses = new ArrayList<String>();
    var origin = dated ? lead.origin() : English.day(lead.claim().asOf());
    clauses.add(lead.speaker(names) + " " + said(lead) + " (" + origin + ")");
    summary.answers().forEach(c -> clauses.add(c.speaker(names) + " " + answer(c) + origin(c)));
    clauses.add(confirmation());
    return String.join("; ", clauses);
  }

  private String origin(StandingClaim claim) {
    return dated ? " (" + claim.origin() + ")" : "";
  }

  /** Who speaks for no party says of every party where it is. */
  private String said(StandingClaim claim) {
    if (claim.isPartisan() || claim.isDenial()) {
      return claim.predicate(names);
    }
    var all = summary.sameBreath(claim);
    var first = all.get(0);
    var others = all.stream().filter(c -> !isSame(c, first)).map(c -> where(c, " ")).distinct();
    return "reports that "
        + English.list(Stream.concat(Stream.of(where(first, " holds ")), others).toList());
  }

  private static boolean isSame(StandingClaim one, StandingClaim other) {
    return one.holder().equals(other.holder()) && one.claim().words().equals(other.claim().words());
  }

  private String where(StandingClaim claim, String verb) {
    return names.of(claim.holder()) + verb + claim.claim().words();
  }

  private String answer(StandingClaim answer) {
    if (summary.contradicts(answer) && answer.isDenial()) {
      return "denies it";
    }
    return summary.confirms(answer) && answer.claim().isAdmission()
        ? "admits it"
        : answer.predicate(names);
  }

  private static String verb(List<StandingClaim> witnesses) {
    return witnesses.size() == 1 ? " confirms " : " confirm ";
  }

  private String confirmation() {
    var confirming = summary.independents(summary::confirms);
    if (!confirming.isEmpty()) {
      var witnesses = confirming.stream().limit(WITNESSES).toList();
      var told = English.list(witnesses.stream().map(c -> c.speaker(names) + origin(c)).toList());
      // After an answer that does not confirm the claim, it must be said what is confirmed.
      return summary.answers().stream().allMatch(summary::confirms)
          ? "confirmed by " + told
          : told + verb(witnesses) + "what " + summary.lead().speaker(names) + " says";
    }
    var unconfirmed =
        summary.lead().isPartisan() ? "not independently confirmed" : "nobody else confirms it";
    return summary.independents(claim -> true).stream()
        .findFirst()
        .map(c -> unconfirmed + "; " + c.speaker(names) + " " + said(c) + origin(c))
        .orElse(unconfirmed);
  }
}
