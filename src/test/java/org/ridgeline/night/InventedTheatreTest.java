package org.ridgeline.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgeline.fact.Stance;
import org.ridgeline.rank.Assessment;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
import org.ridgeline.reason.conclude.Level;
import org.ridgeline.reason.conclude.Status;
import org.ridgeline.write.Report;
import org.ridgeline.write.output.Publication;

/**
 * A war of our own invention, on which no rule was tuned: three parties, an ally of one of them and
 * a neutral, a town that changes hands four times, an admission, a withdrawal, and a truce.
 *
 * <p>The approved tables are renewed on purpose by {@code mvn test -Dtest=InventedTheatreTest
 * -Dapprove=true}; read their diff before you keep it.
 */
class InventedTheatreTest {

  private static final Path THEATRE = Path.of("src/test/resources/night/theatre");
  static final Path INPUT = THEATRE.resolve("input");

  static final List<LocalDate> NIGHTS =
      Stream.of("2031-05-05", "2031-05-15", "2031-06-10").map(LocalDate::parse).toList();

  private static final Map<LocalDate, Report> REPORTS = new HashMap<>();

  @TempDir Path output;

  @BeforeAll
  static void assess() throws IOException {
    for (var day : NIGHTS) {
      REPORTS.put(day, ShippedNights.assess(INPUT, day));
    }
  }

  @Test
  void everyRowIsGood() throws IOException {
    var tables = InputFolder.read(INPUT, BadRowTolerance.of("0"));

    assertThat(tables.problems()).isEmpty();
    assertThat(tables.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2031-05-05", "2031-05-15", "2031-06-10"})
  void aNightIsPublishedAsApproved(LocalDate day) throws IOException {
    new ApprovedNight(THEATRE.resolve(day.toString()))
        .assertEqualTo(
            Publication.publish(output, REPORTS.get(day)),
            // Pages and JSON say the same, and are approved of the shipped nights.
            name -> name.endsWith(".csv") && !name.equals("quarantine.csv"));
  }

  @ParameterizedTest
  @CsvSource({
    // Given up by admission, won back by the other's.
    "2031-05-05, bresko, HELD, OST, VAR",
    // Taken again, as an agency sees and a map mostly shows.
    "2031-05-15, bresko, LOST, VAR, OST",
    // Left, and entered by who had lost it, and had held it first.
    "2031-06-10, bresko, HELD, OST, VAR",
    // Admitted, though an older map shows otherwise.
    "2031-05-05, fennor, LOST, VAR, OST",
    // Claimed and denied on one day; a map that shows it taken does not end the denial.
    "2031-05-15, elsig, CONTESTED, OST, ''",
    "2031-06-10, elsig, CONTESTED, VAR, OST",
    // Left in order, with nobody said to have come, and then entered.
    "2031-05-15, hallin, LEFT, '', OST",
    "2031-06-10, hallin, LOST, VAR, OST",
    // Admitted by one office and denied by another of the same party.
    "2031-05-15, istrel, LOST, MIL, VAR",
    "2031-06-10, istrel, CONTESTED, MIL, VAR",
    // What an ally says that it holds is no rivalry.
    "2031-05-05, kelmar, HELD, OST, ''",
    "2031-05-05, jorvay, HELD, KOR, ''",
    "2031-05-15, gorsau, HELD, SAN, ''",
    // A district that is taken, and won back.
    "2031-05-15, calvra, CONTESTED, OST, ''",
    "2031-05-15, calvra-docks, CONTESTED, VAR, ''",
    "2031-06-10, calvra-docks, LOST, OST, VAR",
  })
  void whoHoldsAPlaceIsTold(
      LocalDate day, String place, String status, String holder, String lastHolder) {
    var control = ShippedNights.place(REPORTS.get(day), place).control();

    assertThat(control.status()).hasToString(status);
    assertThat(control.holder()).isEqualTo(holder);
    assertThat(control.lastHolder()).isEqualTo(lastHolder);
  }

  @Test
  void whatOnePartyAloneSaysHasLowConfidence() {
    var tarrow = inTheTruce("tarrow");

    assertThat(tarrow.findings())
        .filteredOn(f -> f.rule().id().equals("assaulted"))
        .singleElement()
        .satisfies(f -> assertThat(tarrow.confidence(f)).isEqualTo(Level.LOW))
        .satisfies(f -> assertThat(tarrow.confidences().get(f).because()).contains("Oster"));
  }

  @Test
  void oneCountForThreePlacesIsSharedAndPressesTheSector() {
    for (var place : List.of("tarrow", "elsig", "kelmar")) {
      assertThat(inTheTruce(place).findings())
          .filteredOn(f -> f.rule().id().equals("sector-pressed"))
          .singleElement()
          .satisfies(f -> assertThat(f.because()).contains("up to 12 attacks"));
      assertThat(inTheTruce(place).findings())
          .noneMatch(f -> f.rule().id().equals("heavy-assaults"));
    }
  }

  @Test
  void anAdmissionThatAMapConfirmsHasHighConfidence() {
    var tannery = inTheTruce("tarrow-tannery");

    assertThat(tannery.control().status()).isEqualTo(Status.LOST);
    assertThat(tannery.confidence()).isEqualTo(Level.HIGH);
    assertThat(tannery.confidenceBecause()).contains("admits");
  }

  @Test
  void aClaimItsEchoAndItsDenialAreInTheLedger() {
    var said =
        REPORTS.get(NIGHTS.get(1)).ledger().stream()
            .filter(entry -> entry.claim().settlement().equals("elsig") && entry.counts())
            .toList();

    assertThat(said)
        .extracting(entry -> entry.claim().source() + " " + entry.claim().stance())
        .contains("var-third-corps CLAIMS", "var-channel CLAIMS", "ost-staff DENIES");
    // A corps and a channel that cheers for it are one voice.
    assertThat(said)
        .filteredOn(entry -> entry.claim().holder().equals("VAR"))
        .filteredOn(entry -> entry.claim().stance() == Stance.CLAIMS)
        .extracting(entry -> entry.claim().citation().voice())
        .containsOnly("VAR");
  }

  @Test
  void aPlaceIsKnownByItsOtherName() throws IOException {
    assertThat(INPUT.resolve("event_reports.csv")).content().contains(",Tarov|elsig|kelmar,");
    assertThat(inTheTruce("tarrow").findings())
        .filteredOn(f -> f.rule().id().equals("assaulted"))
        .singleElement()
        .satisfies(f -> assertThat(f.because()).contains("on 2 of the last"));
  }

  @Test
  void betweenTwoNightsElsigPassedFromHeldToContested() throws IOException {
    var back = new ReplayOptions(NIGHTS.get(0), 0, ReplayOptions.TREND_STEP_DAYS);
    var report = ShippedNights.run(INPUT).assess(NIGHTS.get(1), back, List.of(), "test");

    assertThat(report.retrospect().withdrawn())
        .filteredOn(w -> w.conclusion().settlement().equals("elsig"))
        .filteredOn(w -> w.conclusion().rule().id().equals("held"))
        .singleElement()
        .satisfies(w -> assertThat(w.goneOn()).isEqualTo("2031-05-14"));
    assertThat(ShippedNights.place(report, "elsig").control().status()).isEqualTo(Status.CONTESTED);
  }

  private static Assessment inTheTruce(String place) {
    return ShippedNights.place(REPORTS.get(NIGHTS.get(1)), place);
  }
}
