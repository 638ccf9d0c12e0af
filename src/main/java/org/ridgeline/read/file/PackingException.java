package org.ridgeline.read.file;

import java.io.IOException;

/** Says why a packed file cannot be unpacked: what it is, and what to do. */
final class PackingException extends IOException {

  private static final long serialVersionUID = 1L;

  PackingException(String what) {
    super(what);
  }

  /** Of a file that ends before its contents do. */
  static PackingException cutOff() {
    return new PackingException("ends in the middle; it was cut off, copy it again");
  }
}
