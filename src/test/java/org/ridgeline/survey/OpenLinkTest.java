package org.ridgeline.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgeline.fact.LinkKind;
import org.ridgeline.survey.fact.OpenLink;

class OpenLinkTest {

  @Test
  void twoPartiesHaveLinksOfTheirOwn() {
    var theatre =
        theatre()
            .railway("copse", "dale")
            .held("blue", "ashford", "birch")
            .held("red", "copse", "dale");

    assertThat(theatre.survey(OpenLink.class))
        .extracting(OpenLink::settlement, OpenLink::other, OpenLink::kind)
        .containsExactlyInAnyOrder(
            tuple("ashford", "birch", LinkKind.ROAD),
            tuple("birch", "ashford", LinkKind.ROAD),
            tuple("copse", "dale", LinkKind.RAIL),
            tuple("dale", "copse", LinkKind.RAIL));
  }

  @Test
  void whereNobodyIsKnownToHoldAnythingNoneIsOpenToAnybody() {
    assertThat(open(theatre())).isEmpty();
  }

  @Test
  void aLinkToAPlaceOfNobodyIsOpen() {
    assertThat(open(theatre().held("blue", "ashford"))).containsExactly("ashford birch");
  }

  @Test
  void aLinkToTheOpponentIsOpenToNeither() {
    assertThat(open(theatre().held("blue", "ashford").held("red", "birch"))).isEmpty();
  }

  @Test
  void aLinkToANeutralIsOpenToNeither() {
    var theatre = theatre().held("blue", "ashford").held("grey", "birch").neutral("blue", "grey");

    assertThat(open(theatre)).isEmpty();
  }

  @Test
  void aLinkToAnAllyIsOpenToBoth() {
    var theatre = theatre().held("blue", "ashford").held("green", "birch").allied("blue", "green");

    assertThat(open(theatre)).containsExactlyInAnyOrder("ashford birch", "birch ashford");
  }

  @Test
  void aPlaceThatIsHalfLostIsStillOpenToWhoeverHeldIt() {
    var theatre = theatre().held("blue", "ashford").contested("blue", "birch");

    assertThat(open(theatre)).hasSize(2);
  }

  @Test
  void itRestsOnTheLink() {
    assertThat(theatre().held("blue", "ashford").survey(OpenLink.class).get(0).citations())
        .extracting(row -> row.row())
        .contains("links-1");
  }

  private static List<String> open(SampleTheatre theatre) {
    return theatre.survey(OpenLink.class).stream()
        .map(link -> link.settlement() + " " + link.other())
        .toList();
  }

  private static SampleTheatre theatre() {
    return new SampleTheatre()
        .town("ashford", 0, 0)
        .town("birch", 5, 0)
        .town("copse", 50, 0)
        .town("dale", 55, 0)
        .road("ashford", "birch");
  }
}
