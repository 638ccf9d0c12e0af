package org.ridgeline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ridgeline.cli.terminal.ExitCode;
import org.ridgeline.write.Wording;
import org.ridgeline.write.output.ArchiveVerification;
import org.ridgeline.write.output.OutputFolder;
import org.ridgeline.write.output.Publication;
import org.ridgeline.write.proof.NightsLog;
import org.ridgeline.write.proof.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether a published night, or all that was ever published, is as it was published. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    versionProvider = Ridgeline.Version.class,
    sortOptions = false,
    description = {
      "Holds every file of a published night against the manifest that was published with it, the "
          + "manifest against its line in nights.log, and the rows that were read against those "
          + "that were asserted, left out, or published later.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ridgeline verify                  the newest night",
      "  ridgeline verify 2024-07-07       a night; its last revision",
      "  ridgeline verify 2024-07-07.r2    a certain revision",
      "  ridgeline verify --all            every night, latest, index.html, nights.log, SHA256SUMS"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is as it was published",
      "2:the command line is wrong, or there is no such night",
      "7:the output folder cannot be used: it is missing, a file, not readable",
      "8:something is not as it was published; each fault is a line",
      "70:a bug, or a disk or standard output that could not be written"
    })
final class VerifyCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "NIGHT",
      arity = "0..1",
      description = "Day, as 2025-03-31, or revision, as 2025-03-31.r2. By default the newest.")
  private Optional<String> night;

  @Option(
      names = "--all",
      description =
          "Hold all nights, what leads to them, and the lists nights.log and SHA256SUMS together.")
  private boolean all;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "output",
      description = "Folder that was published in (${DEFAULT-VALUE}).")
  private Path output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    OutputFolder.requireReadable(output);
    if (all && night.isPresent()) {
      throw wrong("--all %s: write one of both".formatted(night.get()));
    }
    return all ? verifyAll() : verify(night.orElse("latest"));
  }

  private int verify(String name) throws IOException {
    var folder =
        Publication.find(output, name)
            .orElseThrow(
                () -> wrong("%s: no such night is published in %s".formatted(name, output)));
    var faults = new ArrayList<String>();
    Verification.faults(folder).forEach(fault -> faults.add(folder.getFileName() + "/" + fault));
    var log = NightsLog.read(output.resolve(NightsLog.FILE));
    faults.addAll(Verification.listFaults(folder, log));
    return say(folder.toString(), "", faults);
  }

  private int verifyAll() throws IOException {
    var result = ArchiveVerification.of(output);
    if (result.nights() == 0 && result.lines() == 0) {
      throw wrong("%s: no night is published there".formatted(output));
    }
    var extent =
        result.lines() == 0
            ? ", %s, of which there is no %s yet; the next run begins it"
                .formatted(folders(result), NightsLog.FILE)
            : ", %s and %s; the last line of %s has the SHA-256 %s"
                .formatted(
                    folders(result),
                    Wording.count(result.lines(), "line", "lines"),
                    NightsLog.FILE,
                    result.last());
    return say(output.toString(), extent, result.faults());
  }

  private static String folders(ArchiveVerification.Result result) {
    return Wording.count(result.nights(), "folder", "folders");
  }

  private int say(String what, String extent, List<String> faults) {
    for (var fault : faults) {
      spec.commandLine().getErr().println(output + "/" + fault);
    }
    spec.commandLine()
        .getOut()
        .println(
            faults.isEmpty()
                ? "%s is as it was published%s".formatted(what, extent)
                : "%s is not as it was published: %s"
                    .formatted(what, Wording.count(faults.size(), "fault", "faults")));
    return faults.isEmpty() ? ExitCode.NOTHING_WRONG : ExitCode.NOT_AS_PUBLISHED;
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }
}
