package org.ridgeline.reason.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ridgeline.read.file.EncodingGuess;
import org.ridgeline.read.file.Utf16;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.SyntaxMessage;

/**
 * What the bytes of a rule file say, and why they are no rule where they are something else.
 *
 * @param source their text, however it was saved, so that names in it are known
 */
public record FileBytes(SourceText source, Optional<Problem> problem) {

  /** As many bytes as tell which encoding they are in. */
  private static final int LINE = 8192;

  private static final char MARK = '\uFEFF';
  private static final Pattern PAGE =
      Pattern.compile("(?si)\\s*<(?:!doctype|html|head|body|\\?xml|!--|script).*");

  /** A file that was not opened, and why. */
  public static FileBytes none(String path, Problem why) {
    return new FileBytes(SourceText.of(path, ""), Optional.of(why));
  }

  /** The text of the file {@code path}. */
  public static FileBytes of(String path, byte[] bytes) {
    var utf16 = Utf16.of(bytes);
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
    var lines = marked.indexOf('\r') < 0 ? marked : marked.replaceAll("\r(?!\n)", "\n");
    var source = SourceText.of(path, lines);
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

  private static String decoded(byte[] bytes, Charset charset) {
    var text = new String(bytes, charset);
    return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
  }

  private static FileBytes otherEncoding(String path, byte[] bytes, String before) {
    int at = before.getBytes(UTF_8).length;
    var looks = EncodingGuess.of(lineFrom(bytes, at)).orElse(EncodingGuess.NONE);
    var source = SourceText.of(path, new String(bytes, looks.charset()));
    if (source.text().indexOf('\0') >= 0) {
      return new FileBytes(source, Optional.of(source.problem(SyntaxMessage.NUL_BYTES, 0)));
    }
    return new FileBytes(
        source,
        Optional.of(
            // Up to there a letter may have taken several bytes.
            SourceText.of(path, before)
                .problem(
                    SyntaxMessage.NOT_UTF_8, before.length(), bytes[at] & 0xFF, looks.name())));
  }

  /** What follows within a line, or its beginning. */
  private static byte[] lineFrom(byte[] bytes, int at) {
    int end = at;
    while (end < bytes.length && end < at + LINE && bytes[end] != '\n') {
      end++;
    }
    return Arrays.copyOfRange(bytes, at, end);
  }
}
