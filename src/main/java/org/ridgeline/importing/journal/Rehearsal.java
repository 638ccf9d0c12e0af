package org.ridgeline.importing.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of an import that nobody wants to keep, made ready outside the input folder. */
public final class Rehearsal implements Staging, AutoCloseable {

  private final Path input;
  private final Path folder;

  private Rehearsal(Path input, Path folder) {
    this.input = input;
    this.folder = folder;
  }

  /** Begins one; closing it leaves nothing. */
  public static Rehearsal of(Path input) throws IOException {
    return new Rehearsal(input, Files.createTempDirectory("ridgeline-import"));
  }

  @Override
  public Path stage(String name) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return file;
  }

  @Override
  public Path scratch(String name) {
    return folder.resolve(name);
  }

  @Override
  public Path current(String name) {
    return input.resolve(name);
  }

  @Override
  public void close() throws IOException {
    ImportJournal.delete(folder);
  }
}
