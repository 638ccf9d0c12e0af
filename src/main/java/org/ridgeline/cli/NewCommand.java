package org.ridgeline.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ridgeline.cli.terminal.ExitCode;
import org.ridgeline.importing.theatre.NewTheatre;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins a theatre. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    versionProvider = Ridgeline.Version.class,
    sortOptions = false,
    description = {
      "Begins a theatre: a folder with every table, empty but for its header, the mappings of exports "
          + "to edit, and a README with an example row of each table and what to do first.",
      ""
    },
    footer = {"", "Example:", "  ridgeline new sahel                   then read sahel/README.md"},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the folder is there",
      "2:the command line is wrong; nothing was written",
      "7:the folder is not empty, is a file, or cannot be written",
      "70:a bug, or a disk or standard output that is full"
    })
final class NewCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "FOLDER",
      description = "The folder of the theatre; one that is not there yet, or an empty one.")
  private Path folder;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try {
      NewTheatre.in(folder);
    } catch (FileSystemException e) {
      if (e.getClass() != FileSystemException.class) {
        throw e;
      }
      spec.commandLine().getErr().println(e.getMessage());
      return ExitCode.UNUSABLE_FOLDER;
    }
    spec.commandLine()
        .getOut()
        .printf("%s is laid out; %s says what to do first%n", folder, folder.resolve("README.md"));
    return ExitCode.NOTHING_WRONG;
  }
}
