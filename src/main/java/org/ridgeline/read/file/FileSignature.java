package org.ridgeline.read.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;

/** What a file is by its first bytes, whatever its name says. */
public enum FileSignature {
  EMPTY("empty", ""),
  GZIP("gzip", "1f8b"),
  ZIP("zip", "504b0304|504b0506|504b0708"),
  BZIP2("bzip2", "425a68"),
  XZ("xz", "fd377a585a"),
  ZSTANDARD("zstd", "28b52ffd"),
  SEVEN_ZIP("7z", "377abcaf271c"),
  RAR("rar", "52617221"),
  LFS_POINTER("a pointer of Git LFS", ""),
  WEB_PAGE("a web page", ""),
  XML("XML", ""),
  TEXT("plain text", ""),
  OTHER("something else", "");

  /** As many bytes as tell a file from others. */
  public static final int FIRST = 512;

  /** As many bytes as any beginning has. */
  private static final int LONGEST = 6;

  private final String words;

  /** The bytes that it may begin with, in hexadecimal; empty if it is told by its words. */
  private final String magic;

  FileSignature(String words, String magic) {
    this.words = words;
    this.magic = magic;
  }

  /** What begins with these bytes. */
  public static FileSignature of(byte[] first) {
    if (first.length == 0) {
      return EMPTY;
    }
    var hex = HexFormat.of().formatHex(first, 0, Math.min(LONGEST, first.length));
    for (var each : values()) {
      if (Stream.of(each.magic.split("\\|", -1)).anyMatch(m -> !m.isEmpty() && hex.startsWith(m))) {
        return each;
      }
    }
    return byWords(first);
  }

  private static FileSignature byWords(byte[] first) {
    var text =
        new String(first, StandardCharsets.ISO_8859_1)
            .replaceFirst("^\u00EF\u00BB\u00BF", "")
            .strip()
            .toLowerCase(Locale.ROOT);
    if (text.startsWith("version https://git-lfs")) {
      return LFS_POINTER;
    }
    boolean isXml = text.startsWith("<?xml");
    if (text.startsWith("<!doctype")
        || text.startsWith("<html")
        || (isXml && text.contains("<html"))) {
      return WEB_PAGE;
    }
    if (isXml) {
      return XML;
    }
    return isText(first) ? TEXT : OTHER;
  }

  /** What people call it. */
  String words() {
    return words;
  }

  /** What it is, and what to do where something else was wanted. */
  public String told() {
    return switch (this) {
      case LFS_POINTER, WEB_PAGE -> words + "; " + remedy("", "");
      case XML -> words + "; save it anew";
      default -> words + "; unpack it";
    };
  }

  /**
   * The same bytes, if they are what their name says.
   *
   * @param name of the file, without what says how it is packed
   * @throws PackingException if they are something else
   */
  PushbackInputStream require(InputStream raw, String name) throws IOException {
    var in = new PushbackInputStream(raw, FIRST);
    var first = in.readNBytes(FIRST);
    in.unread(first);
    var found = of(first);
    if (found == this) {
      return in;
    }
    throw new PackingException(
        found == EMPTY
            ? "is empty; copy it again"
            : "is no %s but %s; %s".formatted(words, found.words, found.remedy(name, words)));
  }

  private String remedy(String name, String wanted) {
    return switch (this) {
      case GZIP -> "name it %s.gz".formatted(name);
      case ZIP -> "name it %s.zip".formatted(name);
      case TEXT -> "name it " + name;
      case LFS_POINTER -> "fetch the file itself with git lfs pull";
      case WEB_PAGE -> "download the file itself";
      default -> "pack %s as %s".formatted(name, wanted);
    };
  }

  /** No letter and no mark of a table or map is a control character, but for ends of lines. */
  private static boolean isText(byte[] bytes) {
    for (byte each : bytes) {
      if (each >= 0 && each < ' ' && each != '\n' && each != '\r' && each != '\t') {
        return false;
      }
    }
    return true;
  }
}
