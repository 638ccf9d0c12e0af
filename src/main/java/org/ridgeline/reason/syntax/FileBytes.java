package org.ridgeline.reason.syntax;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.SyntaxMessage;

/**
 * What the bytes of a rule file say, and why they are no rule where they are something else.
 *
 * @param source their text, however it was saved, so that names in it are known
 */
public record FileBytes(SourceText source, Optional<Problem> problem) {

  private static final char MARK = '\uFEFF';
  private static final Charset CYRILLIC = Charset.forName("windows-1251");
  private static final Charset LATIN = Charset.forName("windows-1252");
  private static final Pattern PAGE =
      Pattern.compile("(?si)\\s*<(?:!doctype|html|head|body|\\?xml|!--|script).*");

  /** A file that was not opened, and why. */
  public static FileBytes none(String path, Problem why) {
    return new FileBytes(SourceText.of(path, ""), Optional.of(why));
  }

  /** The text of the file {@code path}. */
  public static FileBytes of(String path, byte[] bytes) {
    var utf16 = utf16(bytes);
    if (utf16.isPresent()) {
      var source = SourceText.of(path, decoded(bytes, utf16.get()));
      return new FileBytes(source, Optional.of(source.problem(SyntaxMessage.UTF_16, 0)));
    }
    var text = CharBuffer.allocate(bytes.length);
    var decoded = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
    if (decoded.isError()) {
      return otherEncoding(path, bytes, text.flip().toString());
    }
    return of(path, text.flip().toString());
  }

  /** The same of a text. */
  public static FileBytes of(String path, String text) {
    // A mark before the first character says only that this is UTF-8.
    var marked = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    // Where lines end with CR alone, all would be one.
    var source = SourceText.of(path, marked.replaceAll("\r(?!\n)", "\n"));
    return new FileBytes(source, noRule(source).map(message -> source.problem(message, 0)));
  }

  private static Optional<SyntaxMessage> noRule(SourceText source) {
    var text = source.text();
    if (text.indexOf('\0') >= 0) {
      return Optional.of(SyntaxMessage.NUL_BYTES);
    }
    if (source.code().isBlank()) {
      return Optional.of(SyntaxMessage.EMPTY_FILE);
    }
    if (text.startsWith("version https://git-lfs.")) {
      return Optional.of(SyntaxMessage.LFS_POINTER);
    }
    return PAGE.matcher(text).matches() ? Optional.of(SyntaxMessage.WEB_PAGE) : Optional.empty();
  }

  /** By its mark, or by the zeros that every other byte of Latin letters is. */
  private static Optional<Charset> utf16(byte[] bytes) {
    if (bytes.length < 2) {
      return Optional.empty();
    }
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    if (first == 0xFF && second == 0xFE) {
      return Optional.of(UTF_16LE);
    }
    if (first == 0xFE && second == 0xFF) {
      return Optional.of(UTF_16BE);
    }
    int[] zeros = new int[2];
    for (int i = 0; i < bytes.length; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    int most = bytes.length / 5;
    if (zeros[1] > most && zeros[0] <= bytes.length / 50) {
      return Optional.of(UTF_16LE);
    }
    return zeros[0] > most && zeros[1] <= bytes.length / 50
        ? Optional.of(UTF_16BE)
        : Optional.empty();
  }

  private static String decoded(byte[] bytes, Charset charset) {
    var text = new String(bytes, charset);
    return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
  }

  private static FileBytes otherEncoding(String path, byte[] bytes, String before) {
    boolean cyrillic = isCyrillic(bytes);
    var source = SourceText.of(path, new String(bytes, cyrillic ? CYRILLIC : LATIN));
    int at = before.getBytes(UTF_8).length;
    if (source.text().indexOf('\0') >= 0) {
      return new FileBytes(source, Optional.of(source.problem(SyntaxMessage.NUL_BYTES, 0)));
    }
    return new FileBytes(
        source,
        Optional.of(
            // Up to there a letter may have taken several bytes.
            SourceText.of(path, before)
                .problem(
                    SyntaxMessage.NOT_UTF_8,
                    before.length(),
                    bytes[at] & 0xFF,
                    cyrillic ? "Windows-1251 (Cyrillic)" : "Latin-1 or Windows-1252")));
  }

  /** Whether most letters beyond ASCII stand beside another, as those of Cyrillic words do. */
  private static boolean isCyrillic(byte[] bytes) {
    int letters = 0;
    int together = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (isHigh(bytes, i)) {
        letters++;
        together += isHigh(bytes, i - 1) || isHigh(bytes, i + 1) ? 1 : 0;
      }
    }
    return 2 * together > letters;
  }

  private static boolean isHigh(byte[] bytes, int at) {
    return at >= 0 && at < bytes.length && (bytes[at] & 0xFF) >= 0xC0;
  }
}
