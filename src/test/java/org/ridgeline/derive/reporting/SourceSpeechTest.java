package org.ridgeline.derive.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ridgeline.derive.reporting.SourceSpeech.Spell;
import org.ridgeline.derive.reporting.SourceSpeech.Status;
import org.ridgeline.fact.provenance.Reliability;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.fact.provenance.SourceKind;

class SourceSpeechTest {

  private static final Source SOURCE =
      new Source("paper", "A paper", SourceKind.MEDIA, "", Reliability.B, "");
  private static final LocalDate START = LocalDate.parse("2031-01-01");

  private static SourceSpeech speech(int knownBy, IntStream days) {
    var published = new TreeSet<LocalDate>();
    days.forEach(day -> published.add(START.plusDays(day)));
    return SourceSpeech.of(SOURCE, published, START.plusDays(knownBy));
  }

  private static Spell spell(int first, int last) {
    return new Spell(START.plusDays(first), START.plusDays(last));
  }

  @Test
  void whoPublishesDailyIsSilentAfterFourDays() {
    assertThat(speech(63, IntStream.rangeClosed(0, 60)).status()).isEqualTo(Status.SPEAKING);
    assertThat(speech(64, IntStream.rangeClosed(0, 60)).status()).isEqualTo(Status.SILENT);
  }

  @Test
  void whoPublishesWeeklyIsNotSilentWithinAWeek() {
    var weekly = IntStream.iterate(0, day -> day <= 70, day -> day + 7).toArray();
    assertThat(speech(77, IntStream.of(weekly)).status()).isEqualTo(Status.SPEAKING);
    assertThat(speech(78, IntStream.of(weekly)).status()).isEqualTo(Status.SILENT);
    assertThat(speech(78, IntStream.of(weekly)).usualGapDays()).isEqualTo(7);
  }

  @Test
  void onFourDaysOfPublicationNothingIsUsual() {
    assertThat(speech(90, IntStream.of(0, 1, 2, 3)).status()).isEqualTo(Status.SELDOM);
    assertThat(speech(4, IntStream.of(0, 1, 2, 3, 4)).status()).isEqualTo(Status.BEGINS);
  }

  @Test
  void itBeginsForFiveWeeks() {
    assertThat(speech(34, IntStream.rangeClosed(0, 34)).status()).isEqualTo(Status.BEGINS);
    assertThat(speech(35, IntStream.rangeClosed(0, 35)).status()).isEqualTo(Status.SPEAKING);
  }

  @Test
  void aSilenceInBetweenPartsSpells() {
    var days = IntStream.concat(IntStream.of(0), IntStream.rangeClosed(100, 140));
    var speech = speech(140, days);
    assertThat(speech.spells()).containsExactly(spell(0, 0), spell(100, 140));
    assertThat(speech.first()).isEqualTo(START);
    assertThat(speech.since()).isEqualTo(START.plusDays(100));
  }

  @Test
  void aSilenceOfYearsIsNotUsualThoughThereAreFewGaps() {
    var speech = speech(910, IntStream.of(0, 900, 901, 902, 903, 904));
    assertThat(speech.usualGapDays()).isEqualTo(3);
    assertThat(speech.status()).isEqualTo(Status.SILENT);
  }
}
