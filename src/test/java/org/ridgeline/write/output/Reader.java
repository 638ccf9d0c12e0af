package org.ridgeline.write.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.ridgeline.write.proof.Verification;

/** Somebody who reads {@code latest} all the time, and notes whatever is not one whole product. */
final class Reader implements AutoCloseable {

  /** Short beside a publication, and long enough to leave the machine to it. */
  private static final int PAUSE_MILLIS = 4;

  private final Path output;
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final Thread thread = new Thread(this::readOn, "reads latest");
  private volatile boolean reading = true;
  private volatile boolean paused;
  private volatile boolean resting;
  private final AtomicLong reads = new AtomicLong();

  private Reader(Path output) {
    this.output = output;
    thread.setDaemon(true);
    thread.start();
  }

  static Reader of(Path output) {
    return new Reader(output);
  }

  private void readOn() {
    try {
      while (reading) {
        resting = paused;
        if (!paused) {
          read();
          reads.incrementAndGet();
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (IOException e) {
      faults.add(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read() throws IOException {
    var folder = output.resolve(Files.readSymbolicLink(output.resolve("latest")));
    for (var fault : Verification.faults(folder)) {
      faults.add(folder + ": " + fault);
    }
  }

  /** Looks away while somebody takes the folder from under everybody's feet. */
  void pause() throws InterruptedException {
    paused = true;
    while (!resting && thread.isAlive()) {
      Thread.sleep(1);
    }
  }

  void resume() {
    paused = false;
  }

  List<String> faults() {
    return faults;
  }

  long reads() {
    return reads.get();
  }

  @Override
  public void close() {
    reading = false;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
