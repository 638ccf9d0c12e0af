package org.ridgeline.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Who reads ahead gets what one would get who reads, and where that fails, fails. */
class ReadAheadTest {

  @Property(tries = 50)
  void allThingsComeInTheirOrder(@ForAll @IntRange(max = 1_000) int size) throws IOException {
    try (var ahead = ReadAhead.of(numbers(size, size + 1))) {
      assertThat(rest(ahead)).isEqualTo(IntStream.range(0, size).boxed().toList());
      assertThat(ahead.next()).isEmpty();
    }
  }

  @Property(tries = 50)
  void aFailureComesBehindWhatWasReadBeforeIt(@ForAll @IntRange(max = 1_000) int at)
      throws IOException {
    try (var ahead = ReadAhead.of(numbers(Integer.MAX_VALUE, at))) {
      for (int i = 0; i < at; i++) {
        assertThat(ahead.next()).contains(i);
      }
      assertThatThrownBy(ahead::next).isInstanceOf(IOException.class).hasMessage("at " + at);
    }
  }

  @Test
  void afterAFailureOfTheOneWhoTakesNothingIsRead() throws IOException {
    var asked = new AtomicInteger();
    try (var ahead = ReadAhead.of(() -> Optional.of(asked.incrementAndGet()))) {
      assertThat(ahead.next()).contains(1);
    }

    int then = asked.get();
    assertThat(reads()).isEmpty();
    assertThat(asked).hasValue(then);
    // One batch at work, some waiting, and one that was taken.
    assertThat(then).isLessThanOrEqualTo(600);
  }

  @Test
  void anErrorStaysAnError() {
    try (var ahead =
        ReadAhead.<Integer>of(
            () -> {
              throw new StackOverflowError("deep");
            })) {
      assertThatThrownBy(ahead::next).isInstanceOf(StackOverflowError.class).hasMessage("deep");
    }
    try (var ahead =
        ReadAhead.<Integer>of(
            () -> {
              throw new UncheckedIOException(new IOException("torn"));
            })) {
      assertThatThrownBy(ahead::next).isInstanceOf(UncheckedIOException.class);
    }
  }

  private static ReadAhead.Source<Integer> numbers(int size, int failing) {
    var next = new AtomicInteger();
    return () -> {
      int number = next.getAndIncrement();
      if (number == failing) {
        throw new IOException("at " + number);
      }
      return number < size ? Optional.of(number) : Optional.empty();
    };
  }

  private static List<Integer> rest(ReadAhead<Integer> ahead) throws IOException {
    var all = new ArrayList<Integer>();
    for (var next = ahead.next(); next.isPresent(); next = ahead.next()) {
      all.add(next.get());
    }
    return all;
  }

  private static List<Thread> reads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("reads ahead"))
        .toList();
  }
}
