package org.ridgeline.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridgeline.night.ShippedNights.place;
import static org.ridgeline.night.ShippedNights.points;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgeline.rank.Assessment;
import org.ridgeline.reason.conclude.Level;
import org.ridgeline.reason.conclude.Status;
import org.ridgeline.write.Report;

/**
 * What the rules conclude about the two nights of the shipped input.
 *
 * <p>The approved files are renewed on purpose by {@code mvn test -Dtest=ShippedNightsTest
 * -Dapprove=true}; read their diff before you keep it.
 */
class ShippedNightsTest {

  private static final Path APPROVED = Path.of("src/test/resources/night/approved");

  private static Report first;
  private static Report second;

  @BeforeAll
  static void assess() throws IOException {
    first = ShippedNights.assess(ShippedNights.FIRST);
    second = ShippedNights.assess(ShippedNights.SECOND);
  }

  @Test
  void everyShippedRowIsGood() {
    assertThat(first.tables().problems()).isEmpty();
    assertThat(first.tables().warnings()).isEmpty();
  }

  @Test
  void onTheFirstNightTheTwoTownsOnTheHeightsComeFirst() {
    assertThat(first.assessments())
        .extracting(a -> a.settlement().id())
        .startsWith("toretsk", "chasiv-yar");
    assertThat(place(first, "toretsk").control().status()).isEqualTo(Status.HELD);
    assertThat(place(first, "chasiv-yar").control().status()).isEqualTo(Status.CONTESTED);
    assertThat(place(first, "kanal").control().status()).isEqualTo(Status.LOST);
  }

  @Test
  void onTheSecondNightToretskIsContestedAndNearlyLost() {
    var toretsk = place(second, "toretsk");

    assertThat(toretsk.control().status()).isEqualTo(Status.CONTESTED);
    assertThat(toretsk.control().holder()).isEqualTo("UA");
    assertThat(second.assessments())
        .allSatisfy(
            other ->
                assertThat(other.score().threat()).isLessThanOrEqualTo(toretsk.score().threat()));
  }

  @Test
  void theClaimAndItsDenialAreBothInTheLedger() {
    var claims =
        second.ledger().stream()
            .filter(e -> e.claim().settlement().equals("toretsk") && e.counts())
            .map(e -> e.claim().source() + " " + e.claim().stance() + " " + e.claim().holder())
            .toList();

    assertThat(claims).contains("ru-mod CLAIMS RU", "ua-28-brigade DENIES RU");
    // The ministry wrote of Dzerzhinsk.
    assertThat(Path.of("input/control_claims/articles.csv"))
        .content()
        .contains(",Dzerzhinsk,RU,all,");
  }

  @ParameterizedTest
  @CsvSource({
    "toretsk, true",
    "chasiv-yar, true",
    "bakhmut, false",
    "kostiantynivka, false",
    "druzhkivka, false",
    "new-york, false",
  })
  void heightsGivePointsToWhatStandsAbove(String place, boolean points) {
    for (var night : List.of(first, second)) {
      assertThat(place(night, place).findings())
          .filteredOn(f -> f.rule().theme().equals("heights") && !f.assumed())
          .as(place)
          .matches(found -> found.stream().anyMatch(f -> f.rule().points() > 0) == points);
    }
  }

  @Test
  void theLossOfToretskWouldOpenTheFlankOfChasivYar() {
    assertThat(place(first, "toretsk").findings())
        .filteredOn(f -> f.rule().id().equals("covers-flank"))
        .extracting(f -> f.because())
        .anyMatch(because -> because.contains("Chasiv Yar"));
    assertThat(points(second, "chasiv-yar", "exposure"))
        .isGreaterThan(points(first, "chasiv-yar", "exposure"));
  }

  @Test
  void kostiantynivkaHasRisenBetweenTheNights() {
    assertThat(place(second, "kostiantynivka").score().total())
        .isGreaterThan(place(first, "kostiantynivka").score().total());
    assertThat(place(second, "kostiantynivka").rank())
        .isLessThan(place(first, "kostiantynivka").rank());
  }

  @ParameterizedTest
  @CsvSource({"horlivka", "bakhmut", "avdiivka"})
  void placesThatNobodyPressesComeOutLow(String place) {
    for (var night : List.of(first, second)) {
      var first = night.assessments().get(0).score().total();
      assertThat(place(night, place).score().threat()).isLessThanOrEqualTo(5);
      assertThat(place(night, place).score().total().multiply(new BigDecimal("3")))
          .isLessThan(first);
    }
  }

  @Test
  void oneCountForFourPlacesIsSharedAndPressesTheSector() {
    assertThat(place(first, "new-york").findings())
        .filteredOn(f -> f.rule().id().equals("sector-pressed"))
        .singleElement()
        .extracting(f -> f.because())
        .asString()
        .contains("up to 16 attacks");
    assertThat(place(first, "new-york").findings())
        .noneMatch(f -> f.rule().id().equals("heavy-assaults"));
  }

  @Test
  void howManyResidentsRemainIsToldWithItsDay() {
    assertThat(place(second, "toretsk").findings())
        .filteredOn(f -> f.rule().id().equals("most-residents-left"))
        .singleElement()
        .extracting(f -> f.because())
        .isEqualTo(
            "Of the 30,000 people who lived in Toretsk on 1 February 2022, 90 % had left by "
                + "31 July 2024; 3,000 remained.");
  }

  @Test
  void harmToCiviliansAndAHomelessDistrictAreToldOfTheFirstNight() {
    assertThat(because(first, "toretsk", "civilians-harmed"))
        .isEqualTo(
            "Civilians were harmed in Toretsk on one of the last 30 days, by the account of "
                + "Khortytsia operational and strategic group (spokesmen).");
    assertThat(because(first, "chasiv-yar", "district-houses-nobody"))
        .contains(", Kanal, a part of Chasiv Yar,");
    assertThat(because(first, "kanal", "destroyed-and-empty")).contains("DeepState map");
  }

  @Test
  void theLossThatIsClaimedOnTheSecondNightIsTheLargestSinceAvdiivka() {
    assertThat(because(second, "toretsk", "largest-claimed-since"))
        .contains("since that of Avdiivka (18 February 2024; 31,392 people): by the account");
  }

  @Test
  void whoStayedWithoutUtilitiesIsAtRisk() {
    assertThat(because(second, "toretsk", "without-utilities"))
        .contains("3,000 people", "Agence France-Presse (29 July 2024)");
    assertThat(because(second, "toretsk", "stayed-behind")).contains("could not or would not go");
  }

  @Test
  void theDeadFarFromTheFrontAreStakesAndNoThreat() {
    assertThat(because(second, "sumy-region", "killed-far-from-front"))
        .contains("3 civilians were killed", "by the account of Sumy regional prosecutor's office");
    assertThat(points(second, "sumy-region", "civilians")).isPositive();
    assertThat(place(second, "sumy-region").score().threat()).isZero();
  }

  private static String because(Report report, String id, String rule) {
    var told =
        place(report, id).findings().stream().filter(f -> f.rule().id().equals(rule)).toList();
    assertThat(told).hasSize(1);
    return told.get(0).because();
  }

  @Test
  void whatOnePartyAloneSaysHasLowConfidence() {
    var toretsk = place(first, "toretsk");

    assertThat(toretsk.findings())
        .filteredOn(f -> f.rule().id().equals("assaulted"))
        .singleElement()
        .satisfies(f -> assertThat(toretsk.confidence(f)).isEqualTo(Level.LOW));
    assertThat(toretsk.confidence()).isEqualTo(Level.HIGH);
  }

  @Test
  void anAdmissionThatAnIndependentMapConfirmsHasHighConfidence() {
    var kanal = place(first, "kanal");

    assertThat(kanal.confidence()).isEqualTo(Level.HIGH);
    assertThat(kanal.confidenceBecause()).startsWith("UA admits it against its own interest");
  }

  @Test
  void theKeyJudgementSaysWhoClaimsWhoDeniesAndThatNobodyConfirms() {
    assertThat(place(second, "toretsk").keyJudgement())
        .contains(
            "RU claims all of it (7 February 2025); UA denies it; not independently confirmed")
        .satisfies(words -> assertThat(words.split(" ")).hasSizeLessThan(60));
  }

  @Test
  void everySettlementIsAssessedAndEveryConclusionHasALevel() {
    for (var report : List.of(first, second)) {
      assertThat(report.assessments()).hasSameSizeAs(report.tables().settlements());
      for (var assessment : report.assessments()) {
        assertThat(assessment.confidences().keySet()).containsAll(assessment.findings());
      }
    }
  }

  @Test
  void changesAreCountedFromTheDayBefore() throws IOException {
    var before = ShippedNights.assess(ShippedNights.SECOND.minusDays(1));

    for (Assessment now : second.assessments()) {
      var then = place(before, now.settlement().id());
      assertThat(now.change()).isPresent();
      assertThat(now.change().get().ranks()).isEqualTo(then.rank() - now.rank());
      assertThat(now.change().get().score())
          .isEqualTo(now.score().total().subtract(then.score().total()));
    }
  }

  @Test
  void betweenTheNightsToretskPassedFromHeldToContestedByTheMap() throws IOException {
    var report = ShippedNights.compare(ShippedNights.SECOND, ShippedNights.FIRST);

    assertThat(report.retrospect().comparedWith()).contains(ShippedNights.FIRST);
    assertThat(report.retrospect().withdrawn())
        .filteredOn(w -> w.conclusion().settlement().equals("toretsk"))
        .filteredOn(w -> w.conclusion().rule().id().equals("held"))
        .singleElement()
        .satisfies(w -> assertThat(w.goneOn()).isEqualTo("2024-09-30"))
        .satisfies(w -> assertThat(w.byTime()).isFalse())
        .satisfies(
            w -> assertThat(w.rows()).extracting(c -> c.source().id()).containsOnly("deepstate"));
    for (Assessment now : report.assessments()) {
      var then = place(first, now.settlement().id());
      assertThat(now.change().orElseThrow().ranks()).isEqualTo(then.rank() - now.rank());
    }
    assertThat(place(report, "kostiantynivka").change().orElseThrow().score()).isPositive();
  }

  @Test
  void aTrendShowsANightAWeek() {
    var toretsk = second.retrospect().trend(place(second, "toretsk").settlement());

    assertThat(toretsk).hasSize(13);
    assertThat(toretsk.get(0).asOf()).isEqualTo("2024-11-15");
    assertThat(toretsk.get(12).score()).isEqualTo(place(second, "toretsk").score());
  }

  @TempDir Path output;

  @ParameterizedTest
  @CsvSource({"2024-07-07", "2025-02-07"})
  void aNightIsPublishedAsApproved(LocalDate day) throws IOException {
    var published = ShippedNights.publish(output, day);
    // The manifest beside the reports says nothing of them that they do not say themselves.
    new ApprovedNight(APPROVED.resolve(day.toString()))
        .assertEqualTo(published, name -> !name.equals("manifest.json"));
  }
}
