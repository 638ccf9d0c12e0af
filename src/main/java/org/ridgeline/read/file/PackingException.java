package org.ridgeline.read.file;

import java.io.IOException;

/** Says why a packed file cannot be unpacked: what it is, and what to do. */
final class PackingException extends IOException {

  private static final long serialVersionUID = 1L;

  PackingException(String what) {
    super(what);
  }
}
