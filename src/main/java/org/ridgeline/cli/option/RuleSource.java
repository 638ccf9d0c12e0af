package org.ridgeline.cli.option;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.reason.engine.RuleFolder;
import org.ridgeline.reason.problem.BadRulesException;
import org.ridgeline.reason.problem.RuleFolderException;

/**
 * A folder of rules, as it is or as a revision of Git has it.
 *
 * @param name as it was asked for: a path, or {@code REVISION:path} with the path as seen from the
 *     root of the repository
 */
public record RuleSource(String name) {

  /** Far above any rule folder; an archive that holds more is none. */
  private static final int MOST_BYTES = 64 << 20;

  /**
   * Compiles the rules.
   *
   * @throws BadRulesException if they are broken
   * @throws RuleFolderException if there is no such folder or revision
   */
  public RuleBook load() throws IOException {
    return RuleBook.of(read());
  }

  /**
   * Reads the rules, and compiles none.
   *
   * @throws RuleFolderException if there is no such folder or revision
   */
  public RuleFolder read() throws IOException {
    if (folder().isPresent()) {
      return RuleFolder.read(folder().get());
    }
    var folder = Files.createTempDirectory("ridgeline-rules-");
    try {
      unpack(folder);
      return RuleFolder.read(folder);
    } finally {
      remove(folder);
    }
  }

  /** The folder, unless it is one that Git is asked for. */
  public Optional<Path> folder() {
    var path = Path.of(name);
    return Files.isDirectory(path) || !isRevision() ? Optional.of(path) : Optional.empty();
  }

  private boolean isRevision() {
    // A colon after one letter is a drive.
    return name.indexOf(':') > 1;
  }

  private void unpack(Path folder) throws IOException {
    var git = archive();
    git.getOutputStream().close();
    var archive = git.getInputStream().readNBytes(MOST_BYTES + 1);
    if (archive.length > MOST_BYTES) {
      // Git would wait for ever for somebody to read the rest.
      git.destroy();
      throw tooLarge();
    }
    var complaint = new String(git.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (code(git) != 0) {
      throw new RuleFolderException(
          "%s: Git knows no such folder of rules: %s; name a folder, or REVISION:path as in HEAD~1:rules"
              .formatted(name, complaint.lines().findFirst().orElse("no answer")));
    }
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      long left = MOST_BYTES;
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var file = folder.resolve(entry.getName()).normalize();
        if (file.startsWith(folder) && !entry.isDirectory()) {
          Files.createDirectories(file.getParent());
          left -= unpack(zip, file, left);
        }
      }
    }
  }

  private Process archive() throws IOException {
    try {
      // Options could otherwise be smuggled in as a revision.
      return new ProcessBuilder("git", "archive", "--format=zip", "--end-of-options", name)
          .redirectError(ProcessBuilder.Redirect.PIPE)
          .start();
    } catch (IOException e) {
      throw new RuleFolderException(
          "%s: there is no such folder, and no Git to ask for a revision; install Git, or name a folder"
              .formatted(name));
    }
  }

  private long unpack(InputStream zip, Path file, long most) throws IOException {
    var bytes = zip.readNBytes((int) most + 1);
    if (bytes.length > most) {
      throw tooLarge();
    }
    Files.write(file, bytes);
    return bytes.length;
  }

  private BadRulesException tooLarge() {
    return new BadRulesException(
        "%s: holds more than %,d bytes, which no rules have; name the folder of rules alone"
            .formatted(name, MOST_BYTES));
  }

  private static int code(Process git) {
    try {
      return git.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for Git", e);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(file);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
