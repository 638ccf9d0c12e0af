package org.ridgeline.read.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What else a file can be that is called a table, told by its first bytes, and how a table comes of
 * it.
 */
final class FileKind {

  /** As many bytes as tell a file from others. */
  private static final int HEAD = 4096;

  /** Letters that no text has more than a few of, in a hundred. */
  private static final int CONTROLS_IN_A_HUNDRED = 5;

  private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";
  private static final String UNPACK = "; unpack it, or pack the table by gzip and name it %s.gz";

  /**
   * A kind of file.
   *
   * @param start the bytes that it begins with, as letters of Latin 1; those of text in small ones
   * @param told what it is, and the remedy
   */
  private record Kind(String start, String told) {}

  private static final List<Kind> BY_BYTES =
      List.of(
          new Kind("\u00FF\u00FE\0\0", "is UTF-32; save it as UTF-8"),
          new Kind("\0\0\u00FE\u00FF", "is UTF-32; save it as UTF-8"),
          new Kind("\u00FF\u00FE", "is UTF-16; save it as UTF-8"),
          new Kind("\u00FE\u00FF", "is UTF-16; save it as UTF-8"),
          new Kind("\u00D0\u00CF\u0011\u00E0", "is an Excel workbook; save its sheet as CSV UTF-8"),
          new Kind("%PDF", "is a PDF document; export the table as CSV"),
          new Kind("SQLite format 3", "is an SQLite database; export the table as CSV"),
          new Kind("PAR1", "is a Parquet file; export the table as CSV"),
          new Kind("\u0089PNG", "is a picture; export the table as CSV"),
          new Kind("\u00FF\u00D8\u00FF", "is a picture; export the table as CSV"));

  private static final List<Kind> BY_TEXT =
      List.of(
          new Kind(
              "/annex/objects/", "is a pointer of git-annex; fetch the table with git annex get"),
          new Kind("<?xml", "is XML; export the table as CSV"),
          new Kind("<", "is a web page, such as an error or a log-in; download the table itself"),
          new Kind("{\\rtf", "is a document of a word processor; save the table as CSV"),
          new Kind("{", "is JSON; export the table as CSV"),
          new Kind("[", "is JSON; export the table as CSV"));

  private FileKind() {}

  /**
   * The same bytes, if they may be those of a table.
   *
   * @param name what messages call the file
   * @throws BadTableException if they are known to be something else
   */
  static InputStream requireTable(InputStream bytes, String name) throws IOException {
    var buffered = new BufferedInputStream(bytes, HEAD);
    buffered.mark(HEAD);
    var head = new String(buffered.readNBytes(HEAD), ISO_8859_1);
    buffered.reset();
    var told = told(head);
    if (told.isPresent()) {
      var plain = name.substring(name.lastIndexOf('/') + 1);
      if (told.get().contains("name it") && !FolderEntries.endsIn(name, ".csv")) {
        throw new BadTableException(name + ": is packed twice; pack the table itself, once");
      }
      throw new BadTableException("%s: %s".formatted(name, told.get().formatted(plain)));
    }
    return buffered;
  }

  private static Optional<String> told(String head) {
    var signature = FileSignature.of(head.getBytes(ISO_8859_1));
    if (head.startsWith("PK\u0003\u0004")) {
      return Optional.of(archive(head));
    }
    var text = head.startsWith(BYTE_ORDER_MARK) ? head.substring(3) : head;
    return packed(signature)
        .or(() -> first(BY_BYTES, head))
        .or(() -> first(BY_TEXT, text.stripLeading().toLowerCase(Locale.ROOT)))
        .or(() -> wide(head))
        .or(
            () ->
                head.startsWith("ustar", 257)
                    ? Optional.of("is a tar archive; pack the table by itself")
                    : Optional.empty())
        .or(() -> binary(head));
  }

  private static Optional<String> packed(FileSignature signature) {
    return switch (signature) {
      case GZIP -> Optional.of("is packed by gzip; name it %s.gz, or unpack it");
      case BZIP2, XZ, ZSTANDARD, SEVEN_ZIP, RAR ->
          Optional.of("is packed by " + signature.words() + UNPACK);
      case LFS_POINTER ->
          Optional.of("is a pointer of Git LFS; fetch the table itself with git lfs pull");
      default -> Optional.empty();
    };
  }

  private static Optional<String> first(List<Kind> kinds, String head) {
    return kinds.stream().filter(k -> head.startsWith(k.start())).map(Kind::told).findFirst();
  }

  private static String archive(String head) {
    if (head.contains("word/")) {
      return "is a document of a word processor; save the table as CSV";
    }
    if (head.contains("Index/") && head.contains(".iwa")) {
      return "is a Numbers document; export its sheet as CSV";
    }
    if (head.contains("[Content_Types].xml") || head.contains("xl/")) {
      return "is an Excel workbook; save its sheet as CSV UTF-8";
    }
    return head.contains("opendocument")
        ? "is an OpenDocument file; save its sheet as CSV, with UTF-8 and commas"
        : "is packed by zip; name it %s.zip, or unpack it";
  }

  private static Optional<String> wide(String head) {
    return Utf16.of(head.getBytes(ISO_8859_1))
        .map(order -> "is UTF-16 without a byte order mark; save it as UTF-8");
  }

  private static Optional<String> binary(String head) {
    long controls = head.chars().filter(c -> c < ' ' && "\t\n\r\f\u001B".indexOf(c) < 0).count();
    return controls * 100 > (long) head.length() * CONTROLS_IN_A_HUNDRED && controls > 8
        ? Optional.of("is no text; export the table as CSV")
        : Optional.empty();
  }
}
