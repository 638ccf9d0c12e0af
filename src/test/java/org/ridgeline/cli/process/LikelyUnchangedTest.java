package org.ridgeline.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LikelyUnchangedTest {

  private static final Instant PUBLISHED = Instant.parse("2125-04-02T12:00:00Z");

  @TempDir Path input;
  private Path output;
  private Path table;

  @BeforeEach
  void publish() throws IOException {
    output = Files.createDirectories(input.resolve("output"));
    Files.createDirectories(output.resolve("2025-03-31"));
    table = Files.writeString(input.resolve("links.csv"), "from,to");
    date(Files.writeString(output.resolve("nights.log"), "a line"), 0);
    date(Files.writeString(output.resolve("metrics.prom"), "a figure"), 1);
  }

  @Test
  void itIsWhereNothingThatIsReadIsNewer() throws IOException {
    assertThat(isLikely(Optional.empty())).isTrue();
    assertThat(isLikely(Optional.of("2025-03-31"))).isTrue();

    date(table, -1);
    assertThat(isLikely(Optional.empty())).isTrue();
    date(table, 0);
    assertThat(isLikely(Optional.empty())).isFalse();
  }

  @Test
  void itIsNotWhereAnotherNightIsAskedForOrNoneStands() throws IOException {
    assertThat(isLikely(Optional.of("2025-03-30"))).isFalse();
    assertThat(isLikely(Optional.of("no\0day"))).isFalse();
    assertThat(LikelyUnchanged.in(input.resolve("none"), Optional.empty(), List.of(input)))
        .isFalse();
    assertThat(LikelyUnchanged.in(output, Optional.empty(), List.of(input.resolve("none"))))
        .isFalse();

    Files.delete(output.resolve("nights.log"));
    assertThat(isLikely(Optional.empty())).isFalse();
  }

  private boolean isLikely(Optional<String> night) {
    return LikelyUnchanged.in(output, night, List.of(input));
  }

  private static void date(Path file, int secondsLater) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(PUBLISHED.plusSeconds(secondsLater)));
  }
}
