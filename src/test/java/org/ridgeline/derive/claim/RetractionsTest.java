package org.ridgeline.derive.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.SmallInput;
import org.ridgeline.fact.Night;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
import org.ridgeline.read.Tables;

class RetractionsTest {

  private static final String HEADER =
      "id,as_of,published_on,settlement,holder,extent,stance,source,credibility,url,text,withdrawn_on\n";

  @TempDir Path folder;

  private SmallInput input;

  @BeforeEach
  void writeInput() throws IOException {
    input = SmallInput.in(folder);
  }

  @Test
  void aClaimThatIsTakenBackIsToldFromThatDayOn() throws IOException {
    claims("C1,2025-03-30,2025-03-30,ashford,red,all,claims,red-office,3,,Taken.,2025-04-02");

    assertThat(on("2025-04-01")).isEmpty();
    var told = on("2025-04-05");
    assertThat(told).hasSize(1);
    var retraction = told.get(0);
    assertThat(retraction.settlement()).isEqualTo("ashford");
    assertThat(retraction.holder()).isEqualTo("red");
    assertThat(retraction.voice()).isEqualTo("red");
    assertThat(retraction.day()).isEqualTo("2025-04-02");
    assertThat(retraction.daysAgo()).isEqualTo(3);
    assertThat(retraction.saidDaysAgo()).isEqualTo(6);
    assertThat(retraction.isInHand()).isTrue();
    assertThat(retraction.isPresence()).isTrue();
    assertThat(retraction.isOwnWord()).isTrue();
    assertThat(retraction.citations()).extracting("row").containsExactly("C1");
  }

  @Test
  void whoPutsItOtherwiseHasTakenNothingBack() throws IOException {
    claims(
        "C1,2025-03-30,2025-03-30,ashford,red,all,claims,red-office,3,,All.,2025-04-02",
        "C1,2025-03-30,2025-04-02,ashford,red,part,claims,red-office,3,,Part.,2025-04-04");

    assertThat(on("2025-04-03")).isEmpty();
    // Then the other word is taken back, too, and both are.
    assertThat(on("2025-04-04")).extracting(Retraction::day).hasSize(2);
  }

  @Test
  void aRowOfWhichItIsNotYetKnownWhatHappensIsNotTakenBack() throws IOException {
    claims("C1,2025-03-30,2025-03-30,ashford,red,all,claims,red-office,3,,Taken.,2025-04-02");
    var day = LocalDate.parse("2025-04-02");
    var tables = read();
    var row = tables.claims().get(0).citation();

    assertThat(measured(tables.knownBy(day, Set.of(row)), day)).isEmpty();
    assertThat(measured(tables.knownBy(day), day)).hasSize(1);
    assertThat(measured(tables.knownBy(day).without(List.of(row)), day)).isEmpty();
  }

  private void claims(String... rows) throws IOException {
    input.table("control_claims.csv", HEADER + String.join("\n", rows) + "\n");
  }

  private Tables read() throws IOException {
    return InputFolder.read(folder, BadRowTolerance.of("0"));
  }

  private List<Retraction> on(String night) throws IOException {
    var day = LocalDate.parse(night);
    return measured(read().knownBy(day), day);
  }

  private static List<Retraction> measured(Tables known, LocalDate day) {
    return Retractions.measure(known.withdrawals(), known.claims(), new Night(day));
  }
}
