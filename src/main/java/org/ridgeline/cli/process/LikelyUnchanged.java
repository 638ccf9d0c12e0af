package org.ridgeline.cli.process;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ridgeline.write.proof.NightsLog;

/**
 * A guess, by the times of files, whether a run will find that all is as it was when a night was
 * last published. Whoever guesses wrongly has spent time, and nothing else.
 */
public final class LikelyUnchanged {

  private static final int DEEPEST = 4;

  private LikelyUnchanged() {}

  /**
   * Whether nothing in {@code folders}, nor the program, is newer than the last publication.
   *
   * @param night the one that is asked for, if one is
   */
  public static boolean in(Path output, Optional<String> night, List<Path> folders) {
    try {
      var published = Files.getLastModifiedTime(output.resolve(NightsLog.FILE));
      return night.filter(day -> !Files.isDirectory(output.resolve(day))).isEmpty()
          && Files.getLastModifiedTime(RunningProgram.place()).compareTo(published) < 0
          && folders.stream().allMatch(folder -> areOlder(folder, published, output));
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }

  private static boolean areOlder(Path folder, FileTime published, Path output) {
    var seen = new Newest(published, output);
    try {
      Files.walkFileTree(folder, Set.of(), DEEPEST, seen);
    } catch (IOException e) {
      return false;
    }
    return seen.areAllOlder;
  }

  /** Looks until something is no older; what is published may lie within what is read. */
  private static final class Newest extends SimpleFileVisitor<Path> {

    private final FileTime published;
    private final Path output;
    private boolean areAllOlder = true;

    Newest(FileTime published, Path output) {
      this.published = published;
      this.output = output;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return folder.equals(output) ? FileVisitResult.SKIP_SUBTREE : visitFile(folder, attributes);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      areAllOlder = attributes.lastModifiedTime().compareTo(published) < 0;
      return areAllOlder ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }
  }
}
