package org.ridgeline.store;

import java.io.IOException;
import java.io.OutputStream;

/** Writes what a file is to hold. */
@FunctionalInterface
public interface FileContent {

  void write(OutputStream out) throws IOException;
}
