package org.ridgeline.check.cases;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import org.ridgeline.read.file.Utf16;
import org.ridgeline.reason.problem.CaseMessage;

/** What the bytes of a case file say. */
final class CaseText {

  private static final String MARK = "\uFEFF";

  private CaseText() {}

  /**
   * The text, without a mark that says it is UTF-8.
   *
   * @throws BadCaseException if it is something else
   */
  static String of(byte[] bytes) {
    if (Utf16.of(bytes).isPresent()) {
      throw BadCaseException.at("", 0, CaseMessage.UTF_16);
    }
    var text = CharBuffer.allocate(bytes.length);
    var rest = ByteBuffer.wrap(bytes);
    var decoded = StandardCharsets.UTF_8.newDecoder().decode(rest, text, true);
    var read = text.flip().toString();
    if (decoded.isError()) {
      throw BadCaseException.at(read, read.length(), CaseMessage.NOT_UTF_8, rest.get() & 0xFF);
    }
    return unmarked(read);
  }

  static String unmarked(String text) {
    return text.startsWith(MARK) ? text.substring(1) : text;
  }
}
