package org.ridgeline.read.file;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The one file in an archive that counts, whatever it is called and in which folder it lies. */
final class ZipContent extends FilterInputStream {

  /** Which some archivers write in front of a name. */
  private static final Set<String> UPWARDS = Set.of(".", "..", "");

  private final List<String> names = new ArrayList<>();
  private final InputLimits limits;
  private final String ending;
  private boolean ended;

  /** An archive that knows whether it was cut off behind a file, which the library's does not. */
  private static final class Archive extends ZipInputStream {

    private static final int MOST = 1 << 24;

    /** How the list of contents ends with which an archive ends (APPNOTE.TXT, 4.3.16). */
    private static final String END = "PK\005\006";

    Archive(InputStream raw) {
      // Any byte is a letter of Latin 1, so that no name is illegible.
      super(raw, StandardCharsets.ISO_8859_1);
    }

    boolean isWhole() throws IOException {
      return new String(in.readNBytes(MOST), StandardCharsets.ISO_8859_1).contains(END);
    }
  }

  private ZipContent(Archive zip, InputLimits limits, String ending) {
    super(zip);
    this.limits = limits;
    this.ending = ending;
  }

  static ZipContent of(InputStream raw, InputLimits limits) throws IOException {
    var content = new ZipContent(new Archive(raw), limits, "");
    if (content.next().isEmpty()) {
      throw new PackingException("holds no file; pack one table into it");
    }
    return content;
  }

  /** The first file in an archive whose name ends so, whatever lies beside it. */
  static ZipContent first(InputStream raw, InputLimits limits, String ending) throws IOException {
    var content = new ZipContent(new Archive(raw), limits, ending);
    if (content.next().isEmpty()) {
      throw new PackingException("holds no %s; export it again".formatted(ending.substring(1)));
    }
    return content;
  }

  private Archive zip() {
    return (Archive) in;
  }

  /** The next file that counts; what a Mac adds of its own does not. */
  private Optional<String> next() throws IOException {
    try {
      for (var entry = zip().getNextEntry(); entry != null; entry = zip().getNextEntry()) {
        if (counts(entry) && FolderEntries.endsIn(entry.getName(), ending)) {
          names.add(entry.getName());
          return Optional.of(entry.getName());
        }
        new SizeLimitedStream(zip(), limits.fileBytes())
            .transferTo(OutputStream.nullOutputStream());
      }
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      // What the library says of an entry whose size or extra field can be none.
      throw damaged(e.getMessage());
    } catch (IOException e) {
      throw told(e);
    }
  }

  private static boolean counts(ZipEntry entry) {
    var path = entry.getName().replace('\\', '/');
    return !path.endsWith("/")
        && Stream.of(path.split("/", -1))
            .allMatch(part -> UPWARDS.contains(part) || FolderEntries.counts(part));
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (ended) {
      return -1;
    }
    int n;
    try {
      n = in.read(bytes, offset, length);
    } catch (IOException e) {
      throw told(e);
    }
    if (n < 0) {
      ended = true;
      requireNoOther();
    }
    return n;
  }

  private void requireNoOther() throws IOException {
    while (next().isPresent()) {
      // All are named.
    }
    if (names.size() > 1 && ending.isEmpty()) {
      throw new PackingException(
          "holds several files (%s); pack each table into a zip of its own"
              .formatted(String.join(", ", names)));
    }
    if (!zip().isWhole()) {
      throw PackingException.cutOff();
    }
  }

  private static IOException told(IOException e) {
    var message = String.valueOf(e.getMessage());
    if (e instanceof EOFException) {
      return PackingException.cutOff();
    }
    if (e instanceof ZipException) {
      return new PackingException(
          message.contains("encrypted")
              ? "is locked with a password; pack it without one"
              : damaged(message).getMessage());
    }
    return e;
  }

  private static PackingException damaged(String how) {
    return new PackingException("is damaged (%s); copy it again, or pack it anew".formatted(how));
  }
}
