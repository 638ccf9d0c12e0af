package org.ridgeline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.SmallInput;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.EventReport;

class WithdrawnRowsTest {

  private static final String HEADER =
      "id,day,published_on,settlements,kind,actor,count,source,credibility,url,text,withdrawn_on\n";

  @TempDir private Path folder;
  private SmallInput input;

  @BeforeEach
  void write() throws IOException {
    input = SmallInput.in(folder);
  }

  @Test
  void aRowIsKnownFromItsPublicationUntilItIsWithdrawn() throws IOException {
    events(
        "E1,2025-03-30,2025-03-31,ashford,assault,red,4,blue-office,3,,Four attacks.,2025-04-03",
        "E1,2025-03-30,2025-04-03,ashford,assault,red,2,blue-office,3,,Two attacks.,");

    assertThat(counts("2025-03-30")).isEmpty();
    assertThat(counts("2025-03-31")).containsExactly(4);
    assertThat(counts("2025-04-02")).containsExactly(4);
    assertThat(counts("2025-04-03")).containsExactly(2);
    assertThat(read().problems()).isEmpty();
    assertThat(read().warnings()).isEmpty();
  }

  @Test
  void aRowThatIsTakenBackIsGone() throws IOException {
    input.table(
        "control_claims.csv",
        """
        id,as_of,published_on,settlement,holder,extent,stance,source,credibility,url,text,withdrawn_on
        C1,2025-03-30,2025-03-30,ashford,blue,all,claims,blue-office,3,,Held.,2025-04-01
        """);

    assertThat(read().knownBy(LocalDate.parse("2025-03-31")).claims())
        .extracting(ControlClaim::id)
        .containsExactly("C1");
    var withdrawn = read().knownBy(LocalDate.parse("2025-04-01"));
    assertThat(withdrawn.claims()).isEmpty();
    assertThat(withdrawn.withdrawals().claims()).extracting(ControlClaim::id).containsExactly("C1");
    assertThat(read().knownBy(LocalDate.parse("2025-03-31")).withdrawals().isEmpty()).isTrue();
  }

  @Test
  void whenARowWillBeWithdrawnNobodyKnows() throws IOException {
    events("E1,2025-03-30,2025-03-31,ashford,assault,red,4,blue-office,3,,Four.,2025-04-03");
    var withdrawn = read().knownBy(LocalDate.parse("2025-04-01"));
    events("E1,2025-03-30,2025-03-31,ashford,assault,red,4,blue-office,3,,Four.,");
    var standing = read().knownBy(LocalDate.parse("2025-04-01"));

    assertThat(withdrawn.events()).isEqualTo(standing.events());
    assertThat(withdrawn.withdrawals().isEmpty()).isTrue();
    assertThat(withdrawn.rows()).isEqualTo(standing.rows());
  }

  @Test
  void everyRowIsCountedInOneWay() throws IOException {
    events(
        "E1,2025-03-30,2025-03-31,ashford,assault,red,4,blue-office,3,,Four.,2025-04-03",
        "E1,2025-03-30,2025-04-03,ashford,assault,red,2,blue-office,3,,Two.,2025-04-05",
        "E2,2025-03-30,2025-04-09,ashford,assault,red,2,blue-office,3,,Two.,",
        "E3,never,2025-04-09,ashford,assault,red,2,blue-office,3,,Two.,",
        "E4,2025-03-30,2025-03-31,ashford,assault,red,1,blue-office,3,,One.,");
    var known = read().knownBy(LocalDate.parse("2025-04-06"));

    assertThat(known.rows()).containsEntry("event_reports", new Tables.RowCount(5, 1, 1, 2));
    assertThat(known.events()).extracting(EventReport::id).containsExactly("E4");
  }

  @Test
  void versionsOfARowFollowEachOther() throws IOException {
    events(
        "E1,2025-03-30,2025-04-03,ashford,assault,red,2,blue-office,3,,Two.,2025-04-05",
        "E1,2025-03-30,2025-03-31,ashford,assault,red,4,blue-office,3,,Four.,2025-04-03",
        "E1,2025-03-30,2025-04-04,ashford,assault,red,5,blue-office,3,,Five.,",
        "E2,2025-03-30,2025-04-04,ashford,assault,red,5,blue-office,3,,Five.,",
        "E2,2025-03-30,2025-04-06,ashford,assault,red,6,blue-office,3,,Six.,",
        "E3,2025-03-30,2025-04-04,ashford,assault,red,5,blue-office,3,,Five.,2025-04-04");

    assertThat(read().problems())
        .extracting(Object::toString)
        .containsExactly(
            "event_reports.csv:4: id: 'E1' is taken by event_reports.csv:2 from 2025-04-03 on, until"
                + " 2025-04-05; a version of a row ends before the next begins",
            "event_reports.csv:6: id: 'E2' is taken by event_reports.csv:5; give each row an id of its own",
            "event_reports.csv:7: withdrawn_on: 2025-04-04 is not after published_on, 2025-04-04; a row"
                + " that was withdrawn at once was never known, so remove it");
  }

  @Test
  void thatARowIsTakenBackIsNewsOfThatDay() throws IOException {
    events("E1,2025-03-30,2025-03-31,ashford,assault,red,4,blue-office,3,,Four.,2025-04-03");

    assertThat(read().newestDay(LocalDate.parse("2025-04-02")))
        .contains(LocalDate.parse("2025-03-31"));
    assertThat(read().newestDay(LocalDate.parse("2025-04-09")))
        .contains(LocalDate.parse("2025-04-03"));
  }

  private void events(String... rows) throws IOException {
    input.table("event_reports.csv", HEADER + String.join("\n", rows) + "\n");
  }

  private List<Integer> counts(String day) throws IOException {
    return read().knownBy(LocalDate.parse(day)).events().stream()
        .map(event -> event.count().orElseThrow())
        .toList();
  }

  private Tables read() throws IOException {
    return InputFolder.read(folder, BadRowTolerance.of("50%"));
  }
}
