package org.ridgeline.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BackgroundTaskTest {

  @Test
  void whatCameOfTheWorkIsReturned() throws IOException {
    assertThat(BackgroundTask.start(() -> "done").join()).isEqualTo("done");
  }

  @Test
  void whatIsPutOffBeginsOnceItIsWaitedFor() throws IOException {
    var begun = new AtomicInteger();
    var work = BackgroundTask.putOff(begun::incrementAndGet);

    work.joinIfBegun();
    assertThat(begun).hasValue(0);
    assertThat(work.join()).isEqualTo(1);
    assertThat(work.join()).isEqualTo(1);
  }

  @Test
  void workThatIsBegunIsDoneByAThreadOfItsOwn() throws IOException {
    var work = BackgroundTask.start(Thread::currentThread);

    work.joinIfBegun();
    assertThat(work.join()).isNotSameAs(Thread.currentThread());
  }

  /** Memory that is full must be told as such, wherever it was filled. */
  @ParameterizedTest
  @MethodSource
  void failsAsIfItHadBeenDoneInItsPlace(Throwable failure) {
    var work =
        BackgroundTask.start(
            () -> {
              if (failure instanceof Error error) {
                throw error;
              }
              throw (Exception) failure;
            });

    assertThat(catchThrowable(work::join)).isSameAs(failure);
  }

  @Test
  void resultsComeInTheOrderOfTheWork() throws IOException {
    var work = IntStream.range(0, 50).<Callable<Integer>>mapToObj(n -> () -> n).toList();

    assertThat(BackgroundTask.all(work)).isEqualTo(IntStream.range(0, 50).boxed().toList());
  }

  @Test
  void whereOneFailsAllOthersHaveEnded() {
    var failure = new IOException("full");
    var ended = new AtomicInteger();
    var work = new ArrayList<Callable<Integer>>();
    work.add(
        () -> {
          throw failure;
        });
    work.addAll(Collections.nCopies(50, ended::incrementAndGet));

    assertThat(catchThrowable(() -> BackgroundTask.all(work))).isSameAs(failure);
    assertThat(ended).hasValue(50);
  }

  static Stream<Throwable> failsAsIfItHadBeenDoneInItsPlace() {
    return Stream.of(
        new IOException("unreadable"),
        new IllegalArgumentException("odd"),
        new OutOfMemoryError("heap"),
        new StackOverflowError());
  }
}
