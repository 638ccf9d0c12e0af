package org.ridgeline.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private static final int WIDTH = 60;

  private final SteppedClock clock = new SteppedClock();
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(shown, true, UTF_8);
  private final Progress progress = new Progress(clock, List.of(10, 80, 10), "reads", err);

  @Test
  void beforeAnythingIsDoneNobodyKnowsHowLongItTakes() {
    clock.later(5);

    assertThat(line()).isEqualTo("Ridgeline  reads");
  }

  @Test
  void theShareOfAllStepsTellsHowMuchLongerTheyTake() {
    clock.later(2);
    progress.next("assesses");
    assertThat(line()).isEqualTo("Ridgeline  10 % [=         ] about 18 s left, assesses");
    clock.later(8);
    progress.tell(0.5);
    assertThat(line()).isEqualTo("Ridgeline  50 % [=====     ] about 10 s left, assesses");
    clock.later(7);
    progress.next("publishes");
    assertThat(line()).isEqualTo("Ridgeline  90 % [========= ] about 1 s left, publishes");
  }

  @Test
  void betweenTwoPiecesTheTimeLeftGrowsLessUntilNoneIsKnown() {
    clock.later(2);
    progress.next("assesses");
    clock.later(15);
    assertThat(line()).contains("] about 3 s left, assesses");
    clock.later(2);
    assertThat(line()).contains("] about 1 s left, assesses");
    clock.later(1);
    assertThat(line()).contains("] assesses");
    clock.later(60);
    progress.tell(0.25);
    assertThat(line()).contains("Ridgeline  30 % ").contains("] about 3 min left, assesses");
  }

  @Test
  void nothingThatIsDoneIsUndone() {
    clock.later(10);
    progress.next("assesses");
    progress.tell(0.5);
    progress.tell(0.4, "assesses on");
    progress.tell(0);

    assertThat(line()).startsWith("Ridgeline  50 % [").endsWith(" s left, assesses on");
  }

  @Test
  void onANarrowTerminalTheEndOfTheWordsIsCutOff() {
    clock.later(10);
    progress.next("assesses the night and looks back");

    assertThat(progress.line().within(45))
        .isEqualTo("Ridgeline  10 % [=         ] about 90 s left,");
    assertThat(progress.line().within(5)).isEqualTo("Ridge");
    assertThat(progress.line().within(200)).contains("[====                                    ]");
  }

  @Test
  void aShorterLineLeavesNothingOfALongerOneAndOthersMayWriteBetween() {
    progress.draw(WIDTH);
    progress.tell("read");
    progress.draw(WIDTH);
    progress.pause();
    progress.pause();
    progress.draw(WIDTH);
    progress.next("writes", () -> err.println("INFO read"));
    progress.draw(WIDTH);
    progress.close();

    assertThat(shown.toString(UTF_8))
        .isEqualTo(
            "\rRidgeline  reads"
                + "\rRidgeline  read "
                + "\r               \r"
                + "INFO read"
                + System.lineSeparator()
                + "\rRidgeline  10 % [=         ] writes"
                + "\r                                   \r");
  }

  @Test
  void whoDoesNotWatchIsShownNothing() {
    try (var unwatched = Progress.of(clock, List.of(1), "reads", false)) {
      unwatched.next("writes");
    }

    assertThat(shown.size()).isZero();
  }

  private String line() {
    return progress.line().within(WIDTH);
  }
}
