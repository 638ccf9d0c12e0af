package org.ridgeline.bench.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads every byte of a theatre, and does nothing with it. */
public final class Bytes {

  private static final int BUFFER = 1 << 16;

  private Bytes() {}

  /** Prints how many bytes there are. */
  public static void main(String... args) throws IOException {
    var buffer = ByteBuffer.allocateDirect(BUFFER);
    try (var files = Files.walk(Path.of(args[0]))) {
      System.out.println(
          files.filter(Files::isRegularFile).mapToLong(file -> read(file, buffer)).sum());
    }
  }

  private static long read(Path file, ByteBuffer buffer) {
    try (var channel = FileChannel.open(file)) {
      long all = 0;
      for (int read = channel.read(buffer.clear()); read >= 0; ) {
        all += read;
        read = channel.read(buffer.clear());
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
