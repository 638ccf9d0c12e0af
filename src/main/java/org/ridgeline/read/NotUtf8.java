package org.ridgeline.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says where a file stops being UTF-8, which Java's readers do not. */
final class NotUtf8 {

  private NotUtf8() {}

  /** A fault that names the first line and byte at which decoding {@code file} fails. */
  static String describe(String name, Path file) throws IOException {
    var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    var chars = CharBuffer.allocate(bytes.remaining());
    StandardCharsets.UTF_8.newDecoder().decode(bytes, chars, true);
    long line = 1 + chars.flip().chars().filter(c -> c == '\n').count();
    return "%s:%d: is not UTF-8 (byte 0x%02X); save the file as UTF-8"
        .formatted(name, line, bytes.hasRemaining() ? bytes.get() & 0xFF : 0);
  }
}
