package org.ridgeline.work;

import java.io.IOException;

/** What a thread does about another that works for it. */
final class OtherThread {

  private OtherThread() {}

  /** A failure of the other thread, to be thrown in this one. */
  static IOException thrown(Throwable failure) {
    if (failure instanceof RuntimeException bug) {
      throw bug;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    return (IOException) failure;
  }

  /** Stops the other thread, and waits until it has ended. */
  static void stop(Thread thread) {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
