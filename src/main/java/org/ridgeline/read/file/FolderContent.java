package org.ridgeline.read.file;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All files and folders that count in a folder, at any depth, also such as nobody reads: what comes
 * of a folder, whoever reads it, comes of these.
 *
 * @param folder without any link on the way to it
 * @param sizes the bytes of each file by its name in the folder; names of folders end with a
 *     stroke, and have none
 */
public record FolderContent(Path folder, SortedMap<String, Long> sizes) {

  /** As many bytes as are looked through in a tenth of a second. */
  private static final long MOST_UNREAD = 10_000_000;

  /**
   * What lies in a folder of the input now, but for what is the program's.
   *
   * @return empty if an import is putting files in place, or if something is odd, as it is for
   *     {@link #of}
   */
  public static Optional<FolderContent> ofInput(Path folder) throws IOException {
    return ImportState.of(folder).isPending()
        ? Optional.empty()
        : of(folder, FolderEntries.OF_THE_PROGRAM);
  }

  /**
   * What lies in a folder now.
   *
   * @return empty if something in it is no file or folder, but a link, say, or may not be looked at
   */
  public static Optional<FolderContent> of(Path folder) {
    return of(folder, List.of());
  }

  private static Optional<FolderContent> of(Path folder, List<String> without) {
    try {
      var place = folder.toRealPath();
      var found = new Found(place, without.stream().map(place::resolve).toList());
      Files.walkFileTree(place, found);
      return Optional.of(new FolderContent(place, found.sizes));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether whoever read these files has looked at nearly all that there is. Tiles of heights may
   * cover a continent, and nobody waits for gigabytes that no place lies in.
   */
  public boolean isReadBy(Set<String> files) {
    return sizes.entrySet().stream()
            .filter(entry -> !files.contains(entry.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum()
        <= MOST_UNREAD;
  }

  /**
   * The SHA-256 of each file, by its name, and of each folder its name alone.
   *
   * @param known those that need not be looked for, as whoever read these files found them
   */
  public SortedMap<String, String> fingerprints(Map<String, String> known) throws IOException {
    var fingerprints = new TreeMap<String, String>();
    for (var name : sizes.keySet()) {
      var sha256 = name.endsWith("/") ? "" : known.get(name);
      fingerprints.put(name, sha256 == null ? Sha256.of(folder.resolve(name)) : sha256);
    }
    return fingerprints;
  }

  /** Gathers what counts. */
  private static final class Found extends SimpleFileVisitor<Path> {

    private final Path folder;
    private final List<Path> outside;
    private final SortedMap<String, Long> sizes = new TreeMap<>();

    Found(Path folder, List<Path> outside) {
      this.folder = folder;
      this.outside = outside;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
      if (!inner.equals(folder)) {
        if (!counts(inner)) {
          return FileVisitResult.SKIP_SUBTREE;
        }
        sizes.put(folder.relativize(inner) + "/", 0L);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (counts(file)) {
        if (!attributes.isRegularFile()) {
          throw new IOException(file + ": is no file");
        }
        sizes.put(folder.relativize(file).toString(), attributes.size());
      }
      return FileVisitResult.CONTINUE;
    }

    private boolean counts(Path entry) {
      return FolderEntries.counts(FolderEntries.name(entry)) && !outside.contains(entry);
    }
  }
}
