package org.ridgeline.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WriteBehindTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 499, 500, 501, 5_000})
  void allIsWrittenInItsOrderAtTheEnd(int things) throws IOException {
    var written = new ArrayList<Integer>();
    try (var behind = WriteBehind.<Integer>to(written::add)) {
      for (int i = 0; i < things; i++) {
        behind.write(i);
      }
      behind.end();
    }

    assertThat(written).isEqualTo(IntStream.range(0, things).boxed().toList());
  }

  static List<Throwable> failures() {
    return List.of(
        new IOException("full"), new IllegalStateException("bug"), new OutOfMemoryError());
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failsAtTheEndAsTheWritingDid(Throwable failure) {
    assertThat(catchThrowable(() -> write(failure, 1))).isSameAs(failure);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failsInTheMidstOfWhatNeverEnds(Throwable failure) {
    assertThat(catchThrowable(() -> write(failure, Integer.MAX_VALUE))).isSameAs(failure);
  }

  private static void write(Throwable failure, int things) throws IOException {
    try (var behind = WriteBehind.<Integer>to(thing -> fail(failure))) {
      for (int i = 0; i < things; i++) {
        behind.write(i);
      }
      behind.end();
    }
  }

  private static void fail(Throwable failure) throws IOException {
    if (failure instanceof RuntimeException bug) {
      throw bug;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    throw (IOException) failure;
  }

  @Test
  void whoClosesItWithoutItsEndWaitsForNothing() throws IOException {
    var written = new ArrayList<Integer>();
    try (var behind = WriteBehind.<Integer>to(written::add)) {
      behind.write(1);
    }

    assertThat(written).isEmpty();
  }
}
