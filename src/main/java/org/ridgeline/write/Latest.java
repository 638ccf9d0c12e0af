package org.ridgeline.write;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The link {@code latest}, made ready beside the one in use, so that only a rename is left to do.
 */
final class Latest implements AutoCloseable {

  private static final Pattern NIGHT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Path output;
  private final Path ready;

  private Latest(Path output, Path ready) {
    this.output = output;
    this.ready = ready;
  }

  /** Makes ready a link to {@code night}, or to a newer one that is published already. */
  static Latest prepare(Path output, String night) throws IOException {
    var link = output.resolve("latest");
    if (Files.exists(link, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(link)) {
      throw new IOException("%s: is in the way of a link; move it elsewhere".formatted(link));
    }
    var ready = output.resolve(Staging.PREFIX + "latest");
    try {
      Files.createSymbolicLink(ready, Path.of(newest(output, night)));
    } catch (UnsupportedOperationException e) {
      throw new IOException(
          "%s: links are not possible here; name another folder with --output".formatted(link), e);
    }
    return new Latest(output, ready);
  }

  private static String newest(Path output, String night) throws IOException {
    try (Stream<Path> entries = Files.list(output)) {
      return entries
          .filter(Files::isDirectory)
          .map(entry -> entry.getFileName().toString())
          .filter(Latest::isNight)
          .reduce(night, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }
  }

  /** Whether a folder's name is that of a night. */
  static boolean isNight(String name) {
    return NIGHT.matcher(name).matches();
  }

  /** Renames the new link over the old: at no moment is there none. */
  void switchOver() throws IOException {
    Files.move(ready, output.resolve("latest"), ATOMIC_MOVE);
    OutputFolder.settle(output);
  }

  @Override
  public void close() throws IOException {
    OutputFolder.remove(ready);
  }
}
