package org.ridgeline.write;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import org.ridgeline.text.PrintableText;

/**
 * Writes U+FFFD in place of characters that HTML forbids: control characters other than white space
 * (HTML Living Standard, section 13.2.3.5), and of those that turn the direction of what follows.
 * No escaping makes them legal, or harmless.
 */
public final class PrintableWriter extends FilterWriter {

  private static final char REPLACEMENT = '\uFFFD';

  /** A writer in front of {@code out}. */
  public PrintableWriter(Writer out) {
    super(out);
  }

  @Override
  public void write(int c) throws IOException {
    out.write(isForbidden((char) c) ? REPLACEMENT : c);
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    write(new String(text, offset, length), 0, length);
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    int end = offset + length;
    int rest = offset;
    for (int i = offset; i < end; i++) {
      if (isForbidden(text.charAt(i))) {
        out.write(text, rest, i - rest);
        out.write(REPLACEMENT);
        rest = i + 1;
      }
    }
    out.write(text, rest, end - rest);
  }

  private static boolean isForbidden(char c) {
    // White space of a page, whatever it is elsewhere.
    return PrintableText.isHarmful(c) && "\n\r\u2028\u2029".indexOf(c) < 0;
  }
}
