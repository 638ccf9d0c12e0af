package org.ridgeline.write.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.ridgeline.store.AtomicReplacement;
import org.ridgeline.store.DurableFile;
import org.ridgeline.store.PlainFile;
import org.ridgeline.write.proof.ChecksumList;
import org.ridgeline.write.proof.NightsLog;

/** What folders need beyond what the library gives: a clear refusal, a lasting rename, removal. */
public final class OutputFolder {

  private static final String ANOTHER = "; name another with --output";
  private static final String IN_THE_WAY = "is in the way of %s; move it elsewhere";

  private OutputFolder() {}

  /**
   * Creates the folder unless it is there.
   *
   * @throws OutputFolderException if it cannot be created, or not be read and written
   */
  public static Path create(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new OutputFolderException(folder, inItsPlace(folder, e) + ANOTHER, e);
    }
    if (!Files.isWritable(folder) || !isReadable(folder)) {
      throw new OutputFolderException(
          folder,
          "the output folder cannot be %s; change its permissions, or name another with --output"
              .formatted(isReadable(folder) ? "written" : "read"));
    }
    return folder;
  }

  /** A folder whose files can be listed and opened. */
  private static boolean isReadable(Path folder) {
    return Files.isReadable(folder) && Files.isExecutable(folder);
  }

  private static String inItsPlace(Path folder, IOException failure) {
    String why = "";
    if (Files.isSymbolicLink(folder) && !Files.exists(folder)) {
      why = ", as a link that leads nowhere is in its place";
    } else if (Files.exists(folder)) {
      why = ", as a file is in its place";
    } else if (failure instanceof AccessDeniedException) {
      why = ", as the folder around it may not be written";
    } else if (failure instanceof FileSystemException e && e.getReason() != null) {
      why = " (%s)".formatted(e.getReason());
    }
    return "the output folder cannot be created" + why;
  }

  /**
   * Looks whether there is a folder whose nights can be read; nothing is created.
   *
   * @throws OutputFolderException if there is none
   */
  public static void requireReadable(Path folder) throws OutputFolderException {
    if (!Files.isDirectory(folder)) {
      throw new OutputFolderException(
          folder, (Files.exists(folder) ? "is no folder" : "there is no such folder") + ANOTHER);
    }
    if (!isReadable(folder)) {
      throw new OutputFolderException(folder, "may not be read; change its permissions");
    }
  }

  /**
   * Looks, before any work is done, whether something that only a person can have put there is in
   * the way of what is written into the folder beside the nights.
   *
   * @throws OutputFolderException naming it
   */
  public static void check(Path folder) throws IOException {
    for (var name : List.of(LatestLink.NAME, ArchiveHtml.NAME, Metrics.FILE, ChecksumList.FILE)) {
      checkReplaceable(folder.resolve(name));
    }
    var log = folder.resolve(NightsLog.FILE);
    if (PlainFile.isOther(log)) {
      throw new OutputFolderException(log, "is no file; put the list of nights back in its place");
    }
  }

  /** Whether a file can be put there: links and files give way to it. */
  static boolean isReplaceable(Path file) {
    return !PlainFile.isOther(file) || Files.isSymbolicLink(file);
  }

  /**
   * Looks whether a file can be put in the place of what is there.
   *
   * @throws OutputFolderException if that is a folder or a device
   */
  public static void checkReplaceable(Path file) throws OutputFolderException {
    if (!isReplaceable(file)) {
      throw new OutputFolderException(file, IN_THE_WAY.formatted("a file of that name"));
    }
  }

  /** Looks whether the place of a folder that is to be published is free. */
  static void checkFree(Path folder) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new OutputFolderException(folder, IN_THE_WAY.formatted("the night's folder"));
    }
  }

  /** Puts a file in the place of an older one, of which nobody ever finds half, for good. */
  public static void replace(Path file, byte[] bytes) throws IOException {
    replace(file, ready -> DurableFile.write(ready, out -> out.write(bytes)));
  }

  /** The same with what {@code maker} makes; what it leaves if it is killed the next run clears. */
  static void replace(Path file, AtomicReplacement.Maker maker) throws IOException {
    AtomicReplacement.of(file, staged(file), maker);
    DurableFile.syncDirectory(file.toAbsolutePath().getParent());
  }

  /**
   * Puts a file in the place of an older one that can be found out again: it need not outlast a
   * loss of power, and nobody else may write it.
   */
  public static void remember(Path file, byte[] bytes) throws IOException {
    AtomicReplacement.ofContent(file, staged(file), out -> out.write(bytes));
  }

  private static Path staged(Path file) {
    return file.resolveSibling(Staging.PREFIX + file.getFileName());
  }

  /**
   * Removes a file, a link or a folder with all that is in it; nothing happens if it is not there.
   */
  static void remove(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
