package org.ridgeline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ridgeline.write.Wording;
import org.ridgeline.write.output.Publication;
import org.ridgeline.write.output.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether a published night is as it was published. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    versionProvider = Ridgeline.Version.class,
    sortOptions = false,
    description = {
      "Holds every file of a published night against the manifest that was published with it, and "
          + "the rows that were read against those that were asserted, left out, or published later.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ridgeline verify                  the newest night",
      "  ridgeline verify 2024-07-07       a night; its last revision",
      "  ridgeline verify 2024-07-07.r2    a certain revision"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is as it was published",
      "1:something is not; each fault is a line",
      "2:the command line is wrong, or there is no such night",
      "70:a bug, or a disk that failed; a report file is named"
    })
final class VerifyCommand implements Callable<Integer> {

  private static final int DIFFERENT = 1;

  @Parameters(
      paramLabel = "NIGHT",
      defaultValue = "latest",
      description = "Day, as 2025-03-31, or revision, as 2025-03-31.r2 (${DEFAULT-VALUE}).")
  private String night;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "output",
      description = "Folder that was published in (${DEFAULT-VALUE}).")
  private Path output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(output)) {
      throw wrong("%s: there is no such folder; name another with --output".formatted(output));
    }
    var folder =
        Publication.find(output, night)
            .orElseThrow(
                () -> wrong("%s: no such night is published in %s".formatted(night, output)));
    var faults = Verification.faults(folder);
    for (var fault : faults) {
      spec.commandLine().getErr().println(folder + "/" + fault);
    }
    spec.commandLine()
        .getOut()
        .println(
            faults.isEmpty()
                ? "%s is as it was published".formatted(folder)
                : "%s is not as it was published: %s"
                    .formatted(folder, Wording.count(faults.size(), "fault", "faults")));
    return faults.isEmpty() ? 0 : DIFFERENT;
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }
}
