package org.ridgeline.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
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
  private static final Path INPUT = THEATRE.resolve("input");

  private static final Map<LocalDate, Report> REPORTS = new HashMap<>();

  @TempDir Path output;

  @BeforeAll
  static void assess() throws IOException {
    for (var day : List.of("2031-05-05", "2031-05-15", "2031-06-10")) {
      REPORTS.put(LocalDate.parse(day), ShippedNights.assess(INPUT, LocalDate.parse(day)));
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
    "2031-05-05, bresko, LOST, OST, VAR",
    // Taken again, as an agency sees and a map mostly shows.
    "2031-05-15, bresko, LOST, VAR, OST",
    // Left, and entered by who had lost it.
    "2031-06-10, bresko, LOST, OST, VAR",
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
}
