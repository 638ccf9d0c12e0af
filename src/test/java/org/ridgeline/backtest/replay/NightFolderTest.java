package org.ridgeline.backtest.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.read.file.BadTableException;

class NightFolderTest {

  private static final LocalDate NIGHT = LocalDate.parse("2025-01-06");

  private static final ReplayedNight REPLAYED =
      new ReplayedNight(
          NIGHT,
          List.of(
              new ReplayedPlace(
                  "ashford",
                  "blue",
                  1,
                  30,
                  20,
                  new BigDecimal("24.5"),
                  3,
                  List.of("assaulted", "city-near", "city-near"),
                  List.of("assaulted")),
              new ReplayedPlace(
                  "birch", "", 2, 0, 0, new BigDecimal("0.0"), 0, List.of(), List.of())));

  @TempDir private Path folder;

  @Test
  void aNightThatIsKeptIsFoundAsItWas() throws IOException {
    open().keep(REPLAYED);

    assertThat(open().find(NIGHT)).contains(REPLAYED);
    assertThat(open().find(NIGHT.plusDays(1))).isEmpty();
    assertThat(folder.resolve("nights/2025-01-06.csv"))
        .hasContent(
            """
            rank,settlement,holder,threat,stakes,score,reports,found,by_reports
            1,ashford,blue,30,20,24.5,3,assaulted city-near city-near,assaulted
            2,birch,,0,0,0.0,0,,
            """);
  }

  @Test
  void nightsOfOtherRulesOrInputGo() throws IOException {
    open().keep(REPLAYED);
    Files.writeString(folder.resolve("nights/notes.csv"), "by somebody");

    assertThat(NightFolder.open(folder.resolve("nights"), "other").find(NIGHT)).isEmpty();
    assertThat(folder.resolve("nights/notes.csv")).exists();
  }

  @Test
  void whatSomebodyHasChangedIsRefused() throws IOException {
    open().keep(REPLAYED);
    var file = folder.resolve("nights/2025-01-06.csv");
    Files.writeString(file, Files.readString(file).replace("30,20", "many,20"));

    assertThatThrownBy(() -> open().find(NIGHT))
        .isInstanceOf(BadTableException.class)
        .hasMessage(
            file + ": is not as a back-test wrote it; delete it, and the night is replayed again");
  }

  private NightFolder open() throws IOException {
    return NightFolder.open(folder.resolve("nights"), "rules and input");
  }
}
