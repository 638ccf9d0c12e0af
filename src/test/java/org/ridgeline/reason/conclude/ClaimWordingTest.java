package org.ridgeline.reason.conclude;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.Extent;
import org.ridgeline.fact.PartyNames;
import org.ridgeline.fact.Stance;
import org.ridgeline.fact.provenance.Reliability;
import org.ridgeline.fact.provenance.SourceKind;

class ClaimWordingTest {

  private static final StandingClaim CAPTURE =
      claim("red", Extent.ALL, Stance.CLAIMS, "red-ministry", "red", 30);
  private static final StandingClaim DENIAL =
      claim("red", Extent.ALL, Stance.DENIES, "blue-brigade", "blue", 31);
  private static final StandingClaim MAP = claim("red", Extent.ALL, Stance.CLAIMS, "map", "", 31);

  @Test
  void oneClaimsTheOtherDeniesAndNobodyConfirms() {
    assertThat(ledger(CAPTURE, DENIAL))
        .isEqualTo(
            "red claims all of it (30 March 2025, red-ministry); "
                + "blue denies it (31 March 2025, blue-brigade); not independently confirmed");
  }

  @Test
  void whoSpeaksForNoPartyConfirms() {
    assertThat(ledger(CAPTURE, DENIAL, MAP))
        .endsWith("; map (31 March 2025) confirms what red says");
  }

  @Test
  void whoSeesLessConfirmsNothingAndIsHeard() {
    var most = claim("red", Extent.MOST, Stance.CLAIMS, "map", "", 31);
    var rest = claim("blue", Extent.PART, Stance.CLAIMS, "map", "", 31);

    assertThat(ledger(CAPTURE, DENIAL, most, rest))
        .endsWith(
            "; not independently confirmed; "
                + "map reports that red holds most of it and blue part of it (31 March 2025)");
  }

  @Test
  void ofEachVoiceOneClaimIsHeard() {
    var cheer = claim("red", Extent.ALL, Stance.CLAIMS, "red-blog", "red", 29);
    var outskirts = claim("blue", Extent.OUTSKIRTS, Stance.CLAIMS, "blue-brigade", "blue", 31);

    assertThat(ledger(cheer, outskirts, CAPTURE, DENIAL)).isEqualTo(ledger(CAPTURE, DENIAL));
  }

  @Test
  void anAdmissionIsCalledOne() {
    var loss = claim("red", Extent.ALL, Stance.CLAIMS, "blue-brigade", "blue", 31);

    assertThat(ledger(CAPTURE, loss)).contains("; blue admits it (31 March 2025, blue-brigade);");
    assertThat(ledger(loss, MAP))
        .isEqualTo(
            "blue admits that red holds all of it (31 March 2025, blue-brigade); "
                + "confirmed by map (31 March 2025)");
  }

  @Test
  void aLoneReporterIsToldAsOne() {
    assertThat(ledger(MAP))
        .isEqualTo("map reports that red holds all of it (31 March 2025); nobody else confirms it");
    assertThat(ClaimWording.read(List.of(MAP), "voices", PartyNames.NONE)).contains("map alone");
  }

  @Test
  void theGistNamesTheDayOnce() {
    assertThat(ClaimWording.read(List.of(CAPTURE, DENIAL, MAP), "gist", PartyNames.NONE))
        .contains(
            "red claims all of it (30 March 2025); blue denies it; map confirms what red says");
    assertThat(ClaimWording.read(List.of(MAP, CAPTURE), "voices", PartyNames.NONE))
        .contains("red and map");
  }

  @Test
  void onlyClaimsHaveALedger() {
    assertThat(ClaimWording.read(List.of("red"), "ledger", PartyNames.NONE)).isEmpty();
    assertThat(ClaimWording.read(List.of(CAPTURE), "claim", PartyNames.NONE)).isEmpty();
  }

  @Test
  void partiesGoByTheirNames() {
    var names = new PartyNames(Map.of("red", "Redland", "blue", "Blueland"));
    var loss = claim("red", Extent.ALL, Stance.CLAIMS, "blue-brigade", "blue", 31);

    assertThat(ClaimWording.read(List.of(CAPTURE, DENIAL, MAP), "gist", names))
        .contains(
            "Redland claims all of it (30 March 2025); Blueland denies it; map confirms what Redland says");
    assertThat(ClaimWording.read(List.of(MAP), "gist", names).orElseThrow())
        .startsWith("map reports that Redland holds all of it");
    assertThat(ClaimWording.read(List.of(MAP, CAPTURE), "voices", names))
        .contains("Redland and map");
    assertThat(loss.statement(names))
        .isEqualTo("Blueland admits that Redland holds all of it (31 March 2025, blue-brigade)");
  }

  @Test
  void aShareThatWasMeasuredIsSaid() {
    var row = MAP.claim();
    var half =
        new ControlClaim(
            "map-half",
            row.asOf(),
            row.publishedOn(),
            row.settlement(),
            row.holder(),
            Extent.PART,
            OptionalDouble.of(48),
            row.stance(),
            row.source(),
            row.credibility(),
            row.url(),
            row.text(),
            row.citation());

    assertThat(ledger(StandingClaim.of(half, 0)))
        .startsWith("map reports that red holds about half of it (");
  }

  private static String ledger(StandingClaim... claims) {
    return ClaimWording.read(List.of(claims), "ledger", PartyNames.NONE).orElseThrow();
  }

  private static StandingClaim claim(
      String holder, Extent extent, Stance stance, String source, String party, int day) {
    var id = source + " " + stance + " " + holder + " " + extent;
    var asOf = LocalDate.of(2025, 3, day);
    return StandingClaim.of(
        new ControlClaim(
            id,
            asOf,
            asOf,
            "ashford",
            holder,
            extent,
            stance,
            source,
            2,
            "",
            "",
            SamplePlaces.citation(id, source, party, SourceKind.MEDIA, Reliability.B)),
        0);
  }
}
