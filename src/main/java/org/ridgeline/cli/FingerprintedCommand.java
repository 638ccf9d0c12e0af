package org.ridgeline.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;

/** A command whose failure can be traced without seeing its input. */
interface FingerprintedCommand {

  /** What has come of it so far, in words. */
  String outcome();

  /** The SHA-256 of every file that was read, by its name. */
  SortedMap<String, String> fingerprints();

  /** Where a report of the failure belongs. */
  Optional<Path> bugReports();
}
