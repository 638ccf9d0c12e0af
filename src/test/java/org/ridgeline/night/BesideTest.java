package org.ridgeline.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BesideTest {

  @Test
  void whatCameOfTheWorkIsReturned() throws IOException {
    assertThat(Beside.start(() -> "done").join()).isEqualTo("done");
  }

  /** Memory that is full must be told as such, wherever it was filled. */
  @ParameterizedTest
  @MethodSource
  void failsAsIfItHadBeenDoneInItsPlace(Throwable failure) {
    var work =
        Beside.start(
            () -> {
              if (failure instanceof Error error) {
                throw error;
              }
              throw (Exception) failure;
            });

    assertThat(catchThrowable(work::join)).isSameAs(failure);
  }

  static Stream<Throwable> failsAsIfItHadBeenDoneInItsPlace() {
    return Stream.of(
        new IOException("unreadable"),
        new IllegalArgumentException("odd"),
        new OutOfMemoryError("heap"),
        new StackOverflowError());
  }
}
