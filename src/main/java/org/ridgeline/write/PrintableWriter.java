package org.ridgeline.write;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes U+FFFD in place of characters that HTML forbids: control characters other than white space
 * (HTML Living Standard, section 13.2.3.5). No escaping makes them legal.
 */
final class PrintableWriter extends FilterWriter {

  private static final char REPLACEMENT = '\uFFFD';

  PrintableWriter(Writer out) {
    super(out);
  }

  @Override
  public void write(int c) throws IOException {
    out.write(printable((char) c));
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    write(new String(text, offset, length), 0, length);
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    var printable = new StringBuilder(length);
    for (int i = offset; i < offset + length; i++) {
      printable.append(printable(text.charAt(i)));
    }
    out.append(printable);
  }

  private static char printable(char c) {
    return Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r' ? REPLACEMENT : c;
  }
}
