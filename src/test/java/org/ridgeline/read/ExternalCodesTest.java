package org.ridgeline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgeline.SmallInput;
import org.ridgeline.fact.ExternalCodes;

class ExternalCodesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "7046,UA1401 ! OptionalInt[7046] ! UA1401",
        "7046.0, UA1401  ! OptionalInt[7046] ! UA1401",
        "٧٠٤٦,UA14 ! OptionalInt[7046] ! UA14",
        ",UA14 ! OptionalInt.empty ! UA14",
      })
  void codesOfAPlaceAreRead(String written, String geonames, String pcode) throws IOException {
    write(written);

    var tables = InputFolder.read(folder, BadRowTolerance.of("0"));

    assertThat(tables.settlements()).first().extracting("codes.geonamesId").hasToString(geonames);
    assertThat(tables.settlements()).first().extracting("codes.pcode").isEqualTo(pcode);
    assertThat(tables.settlements().get(1).codes()).isSameAs(ExternalCodes.NONE);
    assertThat(tables.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "0,UA14 ! settlements.csv:2: geonames_id: '0' is not a whole number from 1 to 999999999",
        "x7,UA14 ! settlements.csv:2: geonames_id: 'x7' is not a whole number from 1 to 999999999",
        "7,UA 14 ! settlements.csv:2: pcode: 'UA 14' is no id, which has no spaces, quotes or separators; write 'UA-14'",
      })
  void aCodeThatIsNoneCostsItsRow(String written, String problem) throws IOException {
    write(written);

    assertThat(InputFolder.read(folder, BadRowTolerance.of("100%")).problems())
        .extracting(Object::toString)
        .contains(problem);
  }

  @Test
  void aTableWithoutTheColumnsHasNone() throws IOException {
    SmallInput.in(folder);

    assertThat(InputFolder.read(folder, BadRowTolerance.of("0")).settlements())
        .allMatch(place -> place.codes().equals(ExternalCodes.NONE));
  }

  private void write(String ofAshford) throws IOException {
    var input = SmallInput.in(folder);
    input.change("settlements.csv", "source\n", "source,geonames_id,pcode\n");
    input.change("settlements.csv", "200,atlas\n", "200,atlas," + ofAshford + "\n");
    input.change("settlements.csv", "100,atlas\n", "100,atlas,,\n");
  }
}
