package org.ridgeline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.ridgeline.SmallInput;
import org.ridgeline.derive.Measurements;
import org.ridgeline.derive.activity.Activities;
import org.ridgeline.derive.activity.Activity;
import org.ridgeline.derive.activity.HarmDay;
import org.ridgeline.derive.place.OpenGround;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.SettlementKind;
import org.ridgeline.fact.criteria.Threshold;

class TagsAndKindsTest {

  private static final List<Threshold> DAYS_OF_COUNT =
      List.of(new Threshold("old-count-days", 365, "days", ""));

  @TempDir Path folder;

  private SmallInput input;

  @BeforeEach
  void writeInput() throws IOException {
    input = SmallInput.in(folder);
  }

  // Tags.

  @Test
  void tagsAreReadOnceEachAndInOrder() throws IOException {
    tagged("school| hospital |school");

    assertThat(read().problems()).isEmpty();
    assertThat(read().events().get(0).tags()).containsExactly("hospital", "school");
  }

  @Test
  void aTableWithoutThatColumnHasNoTags() throws IOException {
    assertThat(read().problems()).isEmpty();
    assertThat(read().events().get(0).tags()).isEmpty();
    tagged("");
    assertThat(read().events().get(0).tags()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "Hospital ! 'Hospital' is no tag, which has small letters a to z, digits and hyphens; write 'hospital'",
        "school|glide bomb ! 'glide bomb' is no tag, which has small letters a to z, digits and hyphens; write 'glide-bomb'",
        "glide_bomb ! 'glide_bomb' is no tag, which has small letters a to z, digits and hyphens; write 'glide-bomb'",
        "sсhool ! 'sсhool' is no tag, which has small letters a to z, digits and hyphens; write 'school'",
        "больница ! 'больница' is no tag, which has small letters a to z, digits and hyphens; write it as 'glide-bomb'",
        "hospital;school ! 'hospital;school' names 2 tags; join them by |, as hospital|school"
      })
  void whatIsNoTagCostsItsRowAndIsToldWithTheRemedy(String cell, String fault) throws IOException {
    tagged(cell);

    assertThat(read().problems())
        .extracting(Object::toString)
        .containsExactly("event_reports.csv:2: tags: " + fault);
  }

  @Test
  void aDayHasTheTagsOfAllItsRows() throws IOException {
    input.table(
        "event_reports.csv",
        """
        id,day,published_on,settlements,kind,actor,count,direction,tags,source,credibility,url,text
        E1,2025-03-30,2025-03-31,ashford,civilian_harm,,2,,school|hospital,blue-office,3,,One.
        E2,2025-03-30,2025-03-31,ashford,civilian_harm,,2,,camp|hospital,blue-office,3,,Two.
        E3,2025-03-29,2025-03-31,ashford,civilian_harm,,2,,,blue-office,3,,Three.
        """);
    var night = new Night(LocalDate.parse("2025-03-31"));

    var known = read().knownBy(night.asOf());
    var facts = Measurements.of(known, night, DAYS_OF_COUNT, new Activities(known.events()));

    assertThat(facts)
        .filteredOn(Activity.class::isInstance)
        .extracting("tags")
        .containsExactly(List.of(), List.of("camp", "hospital", "school"));
    assertThat(facts)
        .filteredOn(HarmDay.class::isInstance)
        .extracting("tags")
        .containsExactly(List.of(), List.of("camp", "hospital", "school"));
  }

  private void tagged(String cell) throws IOException {
    input.table(
        "event_reports.csv",
        """
        id,day,published_on,settlements,kind,actor,count,direction,tags,source,credibility,url,text
        E1,2025-03-30,2025-03-31,ashford,damage,red,,,%s,blue-office,3,,A shell hit it.
        """
            .formatted(cell));
  }

  // Kinds.

  @ParameterizedTest
  @EnumSource(
      value = SettlementKind.class,
      mode = Mode.INCLUDE,
      names = {"DAM", "BRIDGE", "POWER_PLANT", "AIRFIELD", "CROSSING_POINT"})
  void whatNobodyLivesInIsAPlaceAndNoTown(SettlementKind kind) throws IOException {
    input.change("settlements.csv", ",,town,", ",," + kind.name().toLowerCase(Locale.ROOT) + ",");
    var place = read().settlements().get(0);

    assertThat(place.kind()).isEqualTo(kind);
    assertThat(place.isPlace()).isTrue();
    assertThat(place.isUrban()).isFalse();
    assertThat(place.isInhabited()).isFalse();
  }

  @Test
  void aCampIsAPlaceInWhichPeopleLive() throws IOException {
    input.change("settlements.csv", ",,town,", ",,camp,");
    var place = read().settlements().get(0);

    assertThat(place.isPlace()).isTrue();
    assertThat(place.isInhabited()).isTrue();
    assertThat(place.isUrban()).isFalse();
  }

  @Test
  void everyKindHasAWordForSentences() {
    assertThat(SettlementKind.values())
        .extracting(SettlementKind::one)
        .containsExactly(
            "a city",
            "a town",
            "a settlement",
            "a village",
            "a camp",
            "a dam",
            "a bridge",
            "a power plant",
            "an airfield",
            "a crossing point",
            "a district",
            "a region");
  }

  @Test
  void whatIsWrittenWithASpaceIsToldTheWord() throws IOException {
    input.change("settlements.csv", ",,town,", ",,power plant,");

    assertThat(read().problems().get(0))
        .hasToString(
            "settlements.csv:2: kind: 'power plant' is none of city, town, settlement, village, camp, dam, bridge, power_plant, airfield, crossing_point, district, region; did you mean 'power_plant'?");
  }

  @Test
  void onlyADistrictIsPartOfATown() throws IOException {
    input
        .row("settlements.csv", "strip,Strip,,ashford,airfield,North,West,30.01,50.01,,atlas")
        .row("settlements.csv", "weir,Weir,,,dam,North,West,30.05,50.01,,atlas")
        .row("settlements.csv", "mill,Mill,,weir,district,North,West,30.05,50.01,,atlas");

    assertThat(read().warnings())
        .containsExactly(
            "settlements.csv:4: part_of: an airfield is no district of 'ashford'; write district as its kind, or leave the cell empty",
            "settlements.csv:6: part_of: 'weir' is a dam and no town; look whether it is meant");
  }

  @Test
  void aDamEndsNoOpenGroundAndACampDoes() throws IOException {
    assertThat(next("dam")).containsExactly("birch");
    assertThat(next("camp")).containsExactly("weir");
  }

  /** The place next to the east of Ashford. */
  private List<String> next(String kind) throws IOException {
    SmallInput.in(folder)
        .row("settlements.csv", "weir,Weir,,,%s,North,West,30.08,50.00,,atlas".formatted(kind));
    var tables = read();
    var limits =
        List.of(
            new Threshold("neighbour-km", 30, "km", "Near"),
            new Threshold("flank-least-km", 5, "km", "Far"),
            new Threshold("height-radius-km", 15, "km", "Around"),
            new Threshold("height-places", 4, "places", "Enough"));
    return Measurements.lasting(
            tables, Measurements.neighbours(tables, limits), List.of(), limits, type -> true)
        .stream()
        .filter(OpenGround.class::isInstance)
        .map(OpenGround.class::cast)
        .filter(ground -> ground.settlement().equals("ashford"))
        .map(OpenGround::other)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(
      value = EventKind.class,
      mode = Mode.INCLUDE,
      names = {"DAMAGE", "SIEGE", "AID", "AGREEMENT"})
  void theseAreKindsOfEventsAndNoAttack(EventKind kind) throws IOException {
    input.change(
        "event_reports.csv", ",assault,", "," + kind.name().toLowerCase(Locale.ROOT) + ",");

    assertThat(read().events().get(0).kind()).isEqualTo(kind);
    assertThat(kind.isAssault()).isFalse();
  }

  private Tables read() throws IOException {
    return InputFolder.read(folder, BadRowTolerance.of("100%"));
  }
}
