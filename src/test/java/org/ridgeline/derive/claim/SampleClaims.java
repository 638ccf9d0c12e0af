package org.ridgeline.derive.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.Extent;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.Stance;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Reliability;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.fact.provenance.SourceKind;

/** Claims to one place, told by the day of a month, and what is measured of them. */
public final class SampleClaims {

  public static final Night NIGHT = new Night(LocalDate.parse("2025-03-31"));

  private SampleClaims() {}

  /** That {@code source}, a party's if its name has a dash, says that the holder has all. */
  public static ControlClaim says(int day, String source, String holder) {
    return claim(day, source, holder, Extent.ALL, Stance.CLAIMS);
  }

  /** That a map shows so much of it in the holder's hands. */
  public static ControlClaim measures(int day, String holder, Extent extent, double share) {
    return claim(day, "map", holder, extent, Stance.CLAIMS, OptionalDouble.of(share));
  }

  static ControlClaim claim(int day, String source, String holder, Extent extent, Stance stance) {
    return claim(day, source, holder, extent, stance, OptionalDouble.empty());
  }

  private static ControlClaim claim(
      int day, String source, String holder, Extent extent, Stance stance, OptionalDouble share) {
    var asOf = LocalDate.of(2025, 3, day);
    var party = source.contains("-") ? source.substring(0, source.indexOf('-')) : "";
    var id = "%s %d %s %s %s".formatted(source, day, stance, holder, extent);
    var origin = new Source(source, source, SourceKind.MEDIA, party, Reliability.B, "");
    var voice = party.isEmpty() ? source : party;
    return new ControlClaim(
        id,
        asOf,
        asOf,
        "ashford",
        holder,
        extent,
        share,
        stance,
        source,
        2,
        "",
        "",
        new Citation("claims.csv", 2, id, origin, party, voice, 2));
  }

  /** What is measured of the first of some claims beside the others. */
  public static Statement first(ControlClaim... claims) {
    return (Statement) Statements.measure(List.of(claims), NIGHT).get(0);
  }
}
