package org.ridgeline.cli.option;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the tables of the input lie. */
public final class InputFolderOption {

  @Option(
      names = "--input",
      paramLabel = "DIR",
      defaultValue = "input",
      description = "Folder of the input tables (${DEFAULT-VALUE}).")
  private Path input;

  /** The folder, whether it is there or not. */
  public Path path() {
    return input;
  }
}
