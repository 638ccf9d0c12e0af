package org.ridgeline.night;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.read.InputFolder;
import org.ridgeline.read.Tolerance;

/** A night that learns and forgets rows concludes what it would if it had been told so at once. */
class CourseTest {

  private static final LocalDate DAY = ShippedNights.SECOND;

  @Test
  void whatIsLearntAndForgottenLeavesNoTrace() throws IOException {
    var tables = InputFolder.read(Path.of("input"), Tolerance.of("0"));
    var replays = new Replays(ShippedNights.rules(), tables, 0);
    var steps = replays.steps(DAY.minusDays(1), DAY);
    assertThat(steps.count()).as("rows of the day, and the day itself").isGreaterThan(20);

    try (var course = new Course(replays, DAY)) {
      for (int taken : List.of(1, steps.count(), 12, 5, 18)) {
        var known = steps.known(taken);
        assertThat(course.reason(known)).isEqualTo(replays.reason(known, DAY));
      }
    }
  }

  @Test
  void aClaimThatIsForgottenCountsNoMore() throws IOException {
    var tables = InputFolder.read(Path.of("input"), Tolerance.of("0"));
    var replays = new Replays(ShippedNights.rules(), tables, 0);
    var known = replays.known(DAY);
    var claims = known.claims().stream().map(ControlClaim::citation).collect(toSet());

    try (var course = new Course(replays, DAY)) {
      assertThat(course.reason(known).standing()).isNotEmpty();
      assertThat(course.reason(known.without(claims)).standing()).isEmpty();
      assertThat(course.reason(known)).isEqualTo(replays.reason(known, DAY));
    }
  }
}
