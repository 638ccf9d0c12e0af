package org.ridgeline.read.file;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.ridgeline.read.record.FileLines;

/**
 * One file of a table, plain or packed, read as a stream.
 *
 * @param path where it is
 * @param name what messages and citations call it: its path within its folder, with slashes
 */
public record TableFile(Path path, String name) {

  /** How the files of tables may end. */
  public static final List<String> ENDINGS = List.of(".csv", ".csv.gz", ".csv.zip");

  /**
   * A file of {@code folder}.
   *
   * @throws BadTableException if it lies elsewhere, is no file, or may not be read
   */
  public static TableFile of(Path folder, Path path) throws IOException {
    var name = folder.relativize(path).toString().replace('\\', '/');
    if (!Files.exists(path)) {
      throw new BadTableException("%s: is a link that leads nowhere; remove it".formatted(name));
    }
    if (!path.toRealPath().startsWith(folder.toRealPath())) {
      throw new BadTableException(
          "%s: is a link that leads out of the folder; put the file itself there".formatted(name));
    }
    if (!Files.isRegularFile(path)) {
      throw new BadTableException("%s: is no file; remove it, or rename it".formatted(name));
    }
    if (!Files.isReadable(path)) {
      throw new BadTableException("%s: may not be read; change its permissions".formatted(name));
    }
    return new TableFile(path, name);
  }

  /** Opens the file; it is unpacked as it is read, and no further than it may be. */
  Opened open(InputLimits limits) throws IOException {
    var raw =
        new DigestInputStream(new BufferedInputStream(Files.newInputStream(path)), Sha256.digest());
    try {
      var table = FileKind.requireTable(unpack(raw, limits), name);
      return new Opened(FileLines.of(table, limits.ofRecords()), raw);
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  /** What is in the file, without more ado; the caller closes it. */
  public InputStream stream(InputLimits limits) throws IOException {
    return unpack(new BufferedInputStream(Files.newInputStream(path)), limits);
  }

  private InputStream unpack(InputStream raw, InputLimits limits) throws IOException {
    if (name.endsWith(".gz")) {
      return new SizeLimitedStream(new GZIPInputStream(raw), limits.fileBytes());
    }
    return new SizeLimitedStream(
        name.endsWith(".zip") ? OnlyEntry.of(raw) : raw, limits.fileBytes());
  }

  /** The fingerprint of the file as it lies on the disk. */
  public String sha256() throws IOException {
    return Sha256.of(path);
  }

  /**
   * A file that is being read.
   *
   * @param raw its bytes as they lie on the disk
   */
  record Opened(FileLines lines, DigestInputStream raw) implements AutoCloseable {

    /** The fingerprint of the file as it lies on the disk, of which all is read for that. */
    public String sha256() throws IOException {
      return Sha256.rest(raw);
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }

  /** The one file in an archive, whatever it is called there. */
  private static final class OnlyEntry extends FilterInputStream {

    private OnlyEntry(ZipInputStream zip) {
      super(zip);
    }

    static OnlyEntry of(InputStream raw) throws IOException {
      // Any byte is a letter of Latin 1, so that no name is illegible.
      var zip = new ZipInputStream(raw, StandardCharsets.ISO_8859_1);
      if (zip.getNextEntry() == null) {
        throw new ZipException("there is no file in it");
      }
      return new OnlyEntry(zip);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = in.read(bytes, offset, length);
      if (n < 0 && ((ZipInputStream) in).getNextEntry() != null) {
        throw new ZipException("there are several files in it");
      }
      return n;
    }
  }
}
