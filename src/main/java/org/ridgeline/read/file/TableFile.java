package org.ridgeline.read.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ridgeline.read.record.FileLines;

/**
 * One file of a table, plain or packed, read as a stream.
 *
 * @param path where it is
 * @param name what messages and citations call it: its path within its folder, with slashes
 */
public record TableFile(Path path, String name) {

  private static final int COMPARED = 1 << 16;
  private static final int LARGE = 1 << 18;

  /** How the files of tables may end, in small letters or capitals. */
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

  /** Whether it has so many bytes that a thread of its own may well read it. */
  public boolean isLarge() throws IOException {
    return Files.size(path) > LARGE;
  }

  /** Opens the file; it is unpacked as it is read, and no further than it may be. */
  Opened open(InputLimits limits) throws IOException {
    requireSize(limits);
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
    requireSize(limits);
    return unpack(new BufferedInputStream(Files.newInputStream(path)), limits);
  }

  private InputStream unpack(InputStream raw, InputLimits limits) throws IOException {
    return new SizeLimitedStream(content(raw, limits), limits.fileBytes());
  }

  /** What is in the file, and what it is known by once all of that was read. */
  public Content content(InputLimits limits) throws IOException {
    requireSize(limits);
    var raw =
        new DigestInputStream(new BufferedInputStream(Files.newInputStream(path)), Sha256.digest());
    try {
      return new Content(unpack(raw, limits), raw);
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  /** No more than may be read once it is unpacked; no file is read to learn how long it is. */
  private void requireSize(InputLimits limits) throws IOException {
    if (Files.size(path) > limits.fileBytes()) {
      throw tooLarge(limits);
    }
  }

  /** Says that it holds more than it may. */
  public BadTableException tooLarge(InputLimits limits) {
    return new BadTableException(
        "%s: holds more than %,d million bytes; %s"
            .formatted(name, limits.fileMegabytes(), limits.allowNoMore("--max-file-mb")));
  }

  /** A failure that the file is to blame for as a refusal of it. */
  public Optional<BadTableException> refusal(IOException e, InputLimits limits) {
    if (e instanceof SizeLimitedStream.ExceededException) {
      return Optional.of(tooLarge(limits));
    }
    return e instanceof PackingException
        ? Optional.of(new BadTableException("%s: %s".formatted(name, e.getMessage())))
        : Optional.empty();
  }

  private InputStream content(InputStream raw, InputLimits limits) throws IOException {
    if (FolderEntries.endsIn(name, ".gz")) {
      return new GzipStream(FileSignature.GZIP.require(raw, unpackedName()));
    }
    if (FolderEntries.endsIn(name, ".kmz")) {
      return ZipContent.first(FileSignature.ZIP.require(raw, unpackedName()), limits, ".kml");
    }
    if (FolderEntries.endsIn(name, ".zip")) {
      return ZipContent.of(FileSignature.ZIP.require(raw, unpackedName()), limits);
    }
    return raw;
  }

  /** The name of the file without its folders, as it is called once unpacked. */
  private String unpackedName() {
    var last = name.substring(name.lastIndexOf('/') + 1);
    return last.substring(0, last.lastIndexOf('.'));
  }

  /** Its name without that of its table, in small letters, so that copies of it are known. */
  public String withoutEnding() {
    return withoutEnding(name.toLowerCase(Locale.ROOT));
  }

  /** A name without the ending that files of tables have. */
  public static String withoutEnding(String name) {
    return ENDINGS.stream()
        .filter(ending -> FolderEntries.endsIn(name, ending))
        .findFirst()
        .map(ending -> name.substring(0, name.length() - ending.length()))
        .orElse(name);
  }

  /** Whether another file holds the same, however it is packed. */
  public boolean holdsTheSameAs(TableFile other, InputLimits limits) {
    try (var one = stream(limits);
        var two = other.stream(limits)) {
      var block = one.readNBytes(COMPARED);
      boolean same = Arrays.equals(block, two.readNBytes(COMPARED));
      while (same && block.length > 0) {
        block = one.readNBytes(COMPARED);
        same = Arrays.equals(block, two.readNBytes(COMPARED));
      }
      return same;
    } catch (IOException | BadTableException e) {
      // Whoever reads it will be told what is wrong with it.
      return false;
    }
  }

  /**
   * The fingerprint of the file as it lies on the disk.
   *
   * @throws BadTableException if it is larger than it may be
   */
  public String sha256(InputLimits limits) throws IOException {
    requireSize(limits);
    return Sha256.of(path);
  }

  /**
   * A file that is being read as bytes.
   *
   * @param bytes what it holds, unpacked
   * @param raw its bytes as they lie on the disk
   */
  public record Content(InputStream bytes, DigestInputStream raw) implements AutoCloseable {

    /** The fingerprint of the file as it lies on the disk, of which all is read for that. */
    public String sha256() throws IOException {
      return Sha256.rest(raw);
    }

    @Override
    public void close() throws IOException {
      bytes.close();
    }
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
}
