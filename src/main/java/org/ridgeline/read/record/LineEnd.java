package org.ridgeline.read.record;

/** What a line of a file ends with. */
enum LineEnd {
  LF("LF", "\n"),
  CR_LF("CR LF", "\r\n"),
  CR("CR", "\r"),
  NONE("nothing", "");

  private final String words;
  private final String written;

  LineEnd(String words, String written) {
    this.words = words;
    this.written = written;
  }

  /** As people call it. */
  String words() {
    return words;
  }

  /** As it stands in the file. */
  String written() {
    return written;
  }
}
