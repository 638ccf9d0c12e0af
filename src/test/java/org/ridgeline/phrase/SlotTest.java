package org.ridgeline.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.ridgeline.phrase.Slot.Form;
import org.ridgeline.phrase.Slot.Unit;

class SlotTest {

  @Test
  void aValueIsToldAsItIs() {
    assertThat(Slot.of("$near.place.name", ""))
        .contains(new Slot("$near", List.of("place", "name"), Unit.NONE, List.of()));
    assertThat(Slot.of("$share", " % of it"))
        .contains(new Slot("$share", List.of(), Unit.PERCENT, List.of()));
    assertThat(Slot.of("$n | days", " ago"))
        .contains(new Slot("$n", List.of(), Unit.DAYS, List.of()));
  }

  @Test
  void formsAreWrittenBehindIt() {
    assertThat(Slot.of("$n.size | one: # line runs | other: # lines run", ""))
        .contains(
            new Slot(
                "$n",
                List.of("size"),
                Unit.NONE,
                List.of(new Form("one", "# line runs"), new Form("other", "# lines run"))));
  }

  @Test
  void aFormMayBeEmptyOrMisspelt() {
    assertThat(Slot.of("$n|one:|other", "").orElseThrow().forms())
        .containsExactly(new Form("one", ""), new Form("", "other"));
  }

  @Test
  void whatNamesNoValueIsNone() {
    assertThat(Slot.of("n", "")).isEmpty();
    assertThat(Slot.of("", "")).isEmpty();
    assertThat(Slot.of("| one: a", "")).isEmpty();
    assertThat(Slot.of("$n.", "")).isEmpty();
    assertThat(Slot.of("$n size", "")).isEmpty();
  }

  @Test
  void theFormIsThatOfTheNumber() {
    var names = Slot.of("$names | one: # says | other: # say", "").orElseThrow();

    assertThat(names.tell("Ash", "1", SlotTest::none)).isEqualTo("Ash says");
    assertThat(names.tell("Ash and Birch", "2", SlotTest::none)).isEqualTo("Ash and Birch say");
  }

  @Test
  void aFormOfOneNumberAloneGoesBeforeOthers() {
    var days = Slot.of("$n | 0: none | $window: all | one: one | other: #", "").orElseThrow();

    assertThat(Stream.of("0", "1", "2", "14").map(n -> days.tell(n, n, SlotTest::window)))
        .containsExactly("none", "one", "2", "all");
    assertThat(days.tell("unknown", "", SlotTest::none)).isEqualTo("unknown");
  }

  @Test
  void percentagesAreSuchWithinFormsToo() {
    assertThat(Slot.of("$n | 100: all | other: # % of all", "").orElseThrow().unit())
        .isEqualTo(Unit.PERCENT);
  }

  @Test
  void whatHasNoNumberTakesTheGeneralForm() {
    var slot = Slot.of("$n | one: # day | other: # days", "").orElseThrow();

    assertThat(slot.tell("unknown", "", SlotTest::none)).isEqualTo("unknown days");
  }

  @Property
  void oneIsOneAndAllOthersAreSeveral(@ForAll @IntRange(max = 2_000_000) int number) {
    var written = English.whole(number);
    var told =
        Slot.of("$n | one: # line | other: # lines", "")
            .orElseThrow()
            .tell(written, written, SlotTest::none);

    assertThat(told).isEqualTo(number == 1 ? "1 line" : written + " lines");
  }

  private static String window(Slot value) {
    return value.variable().equals("$window") ? "14" : "";
  }

  private static String none(Slot value) {
    return "";
  }
}
