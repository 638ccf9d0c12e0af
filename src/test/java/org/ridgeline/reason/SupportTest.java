package org.ridgeline.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgeline.fact.Citation;
import org.ridgeline.fact.Reliability;
import org.ridgeline.fact.Source;
import org.ridgeline.fact.SourceKind;

class SupportTest {

  private static final Citation ATLAS =
      Places.citation("1", "atlas", "", SourceKind.REFERENCE, Reliability.A);
  private static final Citation WIRE =
      Places.citation("2", "wire", "", SourceKind.MEDIA, Reliability.B);
  private static final Citation BLUE_OFFICE =
      Places.citation("3", "blue-office", "blue", SourceKind.OFFICIAL, Reliability.C);
  private static final Citation BLUE_BLOG =
      Places.citation("4", "blue-blog", "blue", SourceKind.BLOGGER, Reliability.E);

  @Test
  void aPartyWithAllItsOfficesIsOneVoice() {
    assertThat(Support.by(List.of(BLUE_OFFICE, BLUE_BLOG)))
        .isEqualTo(new Support(1, 1, Reliability.C, 2));
  }

  @Test
  void anIndependentSourceIsAVoiceOfItsOwn() {
    assertThat(Support.by(List.of(BLUE_OFFICE, WIRE)))
        .isEqualTo(new Support(2, 1, Reliability.B, 2));
  }

  @Test
  void worksOfReferenceLendNoVoice() {
    assertThat(Support.by(List.of(ATLAS))).isEqualTo(new Support(0, 0, Reliability.A, 2));
    assertThat(Support.by(List.of(ATLAS, BLUE_OFFICE)))
        .isEqualTo(new Support(1, 1, Reliability.C, 2));
  }

  @Test
  void aConclusionIsNoSurerThanItsWeakestPremise() {
    var evidence =
        new Evidence(
            List.of(), List.of(List.of(ATLAS), List.of(WIRE, BLUE_OFFICE), List.of(BLUE_OFFICE)));

    assertThat(evidence.support()).isEqualTo(new Support(1, 1, Reliability.C, 2));
  }

  @Test
  void whoPassesOnWhatAnotherSaidAddsNoGradeToIt() {
    var copy = copy(Reliability.A, "blog");
    var blog = Places.citation("6", "blog", "", SourceKind.BLOGGER, Reliability.D);

    assertThat(Support.by(List.of(blog, copy))).isEqualTo(new Support(1, 0, Reliability.D, 2));
    assertThat(Support.by(List.of(copy))).isEqualTo(new Support(1, 0, Reliability.A, 2));
  }

  private static Citation copy(Reliability reliability, String origin) {
    var source = new Source("copy", "copy", SourceKind.MEDIA, "", reliability, origin);
    return new Citation("table.csv", 2, "5", source, "", origin, 2);
  }
}
