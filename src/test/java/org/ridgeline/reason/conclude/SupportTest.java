package org.ridgeline.reason.conclude;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.Extent;
import org.ridgeline.fact.Stance;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.CitedRows;
import org.ridgeline.fact.provenance.Credit;
import org.ridgeline.fact.provenance.Reliability;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.fact.provenance.SourceKind;

class SupportTest {

  private static final LocalDate TODAY = LocalDate.parse("2025-03-31");

  private static final Citation ATLAS =
      SamplePlaces.citation("1", "atlas", "", SourceKind.REFERENCE, Reliability.A);
  private static final Citation SKETCH =
      SamplePlaces.citation("5", "sketch", "", SourceKind.REFERENCE, Reliability.C);
  private static final Citation WIRE =
      SamplePlaces.citation("2", "wire", "", SourceKind.MEDIA, Reliability.B);
  private static final Citation BLUE_OFFICE =
      SamplePlaces.citation("3", "blue-office", "blue", SourceKind.OFFICIAL, Reliability.C);
  private static final Citation BLUE_BLOG =
      SamplePlaces.citation("4", "blue-blog", "blue", SourceKind.BLOGGER, Reliability.E);
  private static final Citation RED_OFFICE =
      SamplePlaces.citation("6", "red-office", "red", SourceKind.OFFICIAL, Reliability.C);

  @Test
  void aPartyWithAllItsOfficesIsOneVoice() {
    var support = by(BLUE_OFFICE, BLUE_BLOG);

    assertThat(support.parties()).containsExactly("blue");
    assertThat(support.voices()).isEqualTo(1);
    assertThat(support.credit()).isEqualTo(Credit.FAIR);
  }

  @Test
  void anIndependentSourceIsAVoiceOfItsOwn() {
    var support = by(BLUE_OFFICE, WIRE);

    assertThat(support.voices()).isEqualTo(2);
    assertThat(support.speakers()).containsExactly("blue", "wire");
    assertThat(support.isReliable()).isTrue();
  }

  @Test
  void aPartyIsNeverAReliableVoiceOnItsOwnWar() {
    var best = SamplePlaces.citation("7", "blue-staff", "blue", SourceKind.OFFICIAL, Reliability.A);

    assertThat(by(best).isReliable()).isFalse();
  }

  @Test
  void worksOfReferenceLendNoVoiceAndAreAsGoodAsTheWorst() {
    assertThat(by(ATLAS).isMeasured()).isTrue();
    assertThat(by(ATLAS).credit()).isEqualTo(Credit.SOUND);
    assertThat(by(ATLAS, SKETCH).credit()).isEqualTo(Credit.FAIR);
    assertThat(by(ATLAS, BLUE_OFFICE)).isEqualTo(by(BLUE_OFFICE));
  }

  @Test
  void aCopySpeaksWithTheVoiceAndTheCreditOfItsOrigin() {
    var blog = origin("blog", Reliability.E, "2025-03-01", 3);
    var copy = copy("paper", blog, Reliability.A, "2025-03-20", 1);

    assertThat(by(copy).credit()).isEqualTo(Credit.DOUBTFUL);
    assertThat(by(blog, copy)).isEqualTo(by(blog));
  }

  @Property(tries = 1000)
  void anotherCopyNeverRaisesWhatIsSaid(
      @ForAll Reliability reliability,
      @ForAll("figures") int figure,
      @ForAll("copies") List<Citation> copies,
      @ForAll("copies") List<Citation> more) {
    var origin = origin("map", reliability, "2025-03-01", figure);

    Assertions.assertThat(with(List.of(origin), copies)).isEqualTo(by(origin));
    if (!copies.isEmpty()) {
      var before = with(List.of(), copies);
      var after = with(copies, more);
      Assertions.assertThat(after.voices()).isEqualTo(before.voices());
      Assertions.assertThat(after.credit()).isGreaterThanOrEqualTo(before.credit());
    }
  }

  @Provide
  static Arbitrary<Integer> figures() {
    return Arbitraries.integers().between(1, 6);
  }

  @Provide
  static Arbitrary<List<Citation>> copies() {
    var map = origin("map", Reliability.C, "2025-03-01", 3);
    return Combinators.combine(
            Arbitraries.of("paper", "wire", "radio"),
            Arbitraries.of(Reliability.values()),
            figures())
        .as((name, grade, figure) -> copy(name, map, grade, "2025-03-01", figure))
        .list()
        .ofMaxSize(4);
  }

  /** So that what a finding cites of millions of rows tells as much as all of them. */
  @Property
  void theNewestRowsOfEachVoiceAmountToTheSameAsAll(@ForAll("spoken") List<Citation> rows) {
    var newest = CitedRows.newest(rows.stream().distinct().sorted().toList(), 3);

    assertThat(Support.by(newest, TODAY)).isEqualTo(Support.by(rows, TODAY));
  }

  @Provide
  static Arbitrary<List<Citation>> spoken() {
    var map = origin("map", Reliability.C, "2025-03-01", 3);
    var day = Arbitraries.of("2025-03-01", "2025-03-11", "2025-03-21");
    var copied =
        Combinators.combine(Arbitraries.of("paper", "radio"), day, figures())
            .as((name, on, figure) -> copy(name, map, Reliability.D, on, figure));
    var own =
        Combinators.combine(Arbitraries.of("map", "wire"), day, figures())
            .as((name, on, figure) -> origin(name, Reliability.C, on, figure));
    var parties =
        Combinators.combine(Arbitraries.of(BLUE_OFFICE, BLUE_BLOG, RED_OFFICE), day)
            .as((row, on) -> row.of(LocalDate.parse(on)));
    return Arbitraries.oneOf(copied, own, parties).list().ofMinSize(1).ofMaxSize(30);
  }

  @Test
  void theNewestDayCounts() {
    var early = origin("map", Reliability.B, "2025-03-01", 2);
    var late = origin("wire", Reliability.B, "2025-03-21", 2);

    assertThat(by(early, late).days()).isEqualTo(10);
    assertThat(by(ATLAS).days()).isZero();
  }

  @Test
  void whatAPartySaysOfItsOpponentIsAnAdmission() {
    assertThat(claims(List.of(claim("red", Extent.ALL, BLUE_OFFICE)), List.of()).admitting())
        .containsExactly("blue");
    assertThat(claims(List.of(claim("blue", Extent.ALL, BLUE_OFFICE)), List.of()).isAdmitted())
        .isFalse();
    assertThat(claims(List.of(claim("red", Extent.ALL, WIRE)), List.of()).isAdmitted()).isFalse();
  }

  @Test
  void whoSaysOtherwiseIsToldByPartyAndBySoundVoice() {
    var part = claim("red", Extent.PART, BLUE_OFFICE);
    var weak = origin("blog", Reliability.E, "2025-03-30", 2);

    var support =
        claims(
            List.of(part),
            List.of(
                claim("red", Extent.ALL, RED_OFFICE),
                claim("blue", Extent.ALL, WIRE),
                claim("blue", Extent.ALL, weak),
                claim("blue", Extent.ALL, BLUE_BLOG)));

    assertThat(support.contradicting()).containsExactly("red");
    assertThat(support.reliablyContradicting()).containsExactly("wire");
  }

  @Test
  void whereNobodySaysSoAllIsContradictionAndNothingMeasured() {
    var support = claims(List.of(), List.of(claim("red", Extent.ALL, RED_OFFICE)));

    assertThat(support.voices()).isZero();
    assertThat(support.isMeasured()).isFalse();
  }

  @Test
  void aConclusionIsNoSurerThanItsWeakestPremise() {
    var premises = List.of(by(ATLAS), by(WIRE, BLUE_OFFICE), by(WIRE), by(BLUE_OFFICE), by(SKETCH));

    assertThat(Support.weakest(premises)).isEqualTo(by(BLUE_OFFICE));
  }

  @Test
  void itIsAsOldAsItsOldestPremiseAndContradictedIfAnyIs() {
    var old = by(origin("map", Reliability.B, "2025-03-01", 2), WIRE);
    var doubted =
        claims(List.of(claim("red", Extent.PART, SKY)), List.of(claim("blue", Extent.ALL, WIRE)));

    var support = Support.weakest(List.of(old, doubted, by(BLUE_OFFICE)));

    assertThat(support.parties()).containsExactly("blue");
    assertThat(support.days()).isEqualTo(30);
    assertThat(support.reliablyContradicting()).containsExactly("wire");
  }

  @Test
  void aDisputeOfPartiesIsUnsettledUntilSomebodyWithoutASideSpeaksOfItsDay() {
    var claim = claim("blue", Extent.ALL, BLUE_OFFICE.of(LocalDate.parse("2025-03-02")));
    var denial = claim("red", Extent.ALL, RED_OFFICE.of(LocalDate.parse("2025-03-03")));

    assertThat(claims(List.of(claim), List.of(denial)).unsettled()).isTrue();
    assertThat(claims(List.of(claim, seen("2025-03-02")), List.of(denial)).unsettled()).isTrue();
    assertThat(claims(List.of(claim, seen("2025-03-03")), List.of(denial)).unsettled()).isFalse();
    assertThat(claims(List.of(claim), List.of(denial, seen("2025-03-04"))).unsettled()).isFalse();
    assertThat(claims(List.of(seen("2025-03-01")), List.of(claim, denial)).unsettled()).isTrue();
    assertThat(claims(List.of(claim), List.of(seen("2025-03-01"))).unsettled()).isFalse();
    assertThat(claims(List.of(seen("2025-03-01")), List.of(denial)).unsettled()).isFalse();
  }

  @Test
  void aConclusionIsAsUnsettledAsAnyOfItsPremises() {
    var disputed =
        claims(
            List.of(claim("blue", Extent.ALL, BLUE_OFFICE), seen("2025-03-01")),
            List.of(claim("red", Extent.ALL, RED_OFFICE)));

    assertThat(Support.weakest(List.of(by(BLUE_OFFICE), disputed)).unsettled()).isTrue();
    assertThat(Support.weakest(List.of(by(BLUE_OFFICE), by(WIRE))).unsettled()).isFalse();
  }

  private static StandingClaim seen(String day) {
    return claim("blue", Extent.ALL, WIRE.of(LocalDate.parse(day)));
  }

  private static final Citation SKY =
      SamplePlaces.citation("8", "sky", "", SourceKind.MAP, Reliability.A);

  private static Support by(Citation... rows) {
    return Support.by(List.of(rows), TODAY);
  }

  private static Support with(List<Citation> rows, List<Citation> more) {
    return Support.by(Stream.concat(rows.stream(), more.stream()).toList(), TODAY);
  }

  private static Support claims(List<StandingClaim> agreeing, List<StandingClaim> others) {
    return Support.by(agreeing, others, TODAY);
  }

  private static Citation origin(String id, Reliability reliability, String day, int credibility) {
    var source = new Source(id, id, SourceKind.MEDIA, "", reliability, "");
    return new Citation(
        "table.csv",
        2,
        id,
        source,
        "",
        id,
        reliability,
        credibility,
        Optional.of(LocalDate.parse(day)));
  }

  private static Citation copy(
      String id, Citation of, Reliability reliability, String day, int credibility) {
    var source = new Source(id, id, SourceKind.MEDIA, "", reliability, of.source().id());
    return new Citation(
        "table.csv",
        2,
        id + credibility,
        source,
        "",
        of.voice(),
        of.reliability(),
        credibility,
        Optional.of(LocalDate.parse(day)));
  }

  private static StandingClaim claim(String holder, Extent extent, Citation row) {
    return StandingClaim.of(
        new ControlClaim(
            "C" + row.row() + holder,
            row.day().orElse(TODAY),
            TODAY,
            "ashford",
            holder,
            extent,
            Stance.CLAIMS,
            row.source().id(),
            row.credibility(),
            "",
            "",
            row),
        0);
  }
}
