package org.ridgeline.store;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A file that is believed because only those can have written it who may change the program's own
 * doings: whoever runs it, and whoever owns it.
 *
 * <p>The file and its folder must belong to one of the two, and nobody else may write either. An
 * access list that lets others write shows as a right of the group. Where the file system knows no
 * owners and rights of POSIX, no file is believed, and none is kept.
 */
public final class TrustedFile {

  private static final Set<PosixFilePermission> OF_OTHERS =
      Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  /** Where Linux tells of the process that asks. */
  private static final Path SELF = Path.of("/proc/self");

  private TrustedFile() {}

  /**
   * All that the file holds.
   *
   * @param most how many bytes it may have
   * @return empty if there is no such file, or if nothing can be believed on this file system
   * @throws UntrustedFileException if it, or its folder, is not to be believed
   */
  public static Optional<byte[]> read(Path file, int most) throws IOException {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS) || !hasOwners(file)) {
      return Optional.empty();
    }
    var folder = requireFolder(file);
    var attributes =
        Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!attributes.isRegularFile()) {
      throw new UntrustedFileException(file, "is a link, a folder or a device; remove it");
    }
    require(file, attributes);
    if (attributes.size() > most) {
      throw new UntrustedFileException(
          file,
          "has %,d bytes, more than ever belong there; remove it".formatted(attributes.size()));
    }
    var found = folder.resolve(file.getFileName());
    try (var in =
        Channels.newInputStream(
            Files.newByteChannel(
                found, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)))) {
      return Optional.of(in.readNBytes(most));
    }
  }

  /**
   * Whether what is written there will be believed.
   *
   * @throws UntrustedFileException if others may write the folder
   */
  public static boolean mayLieIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder) || !hasOwners(folder)) {
      return false;
    }
    requireFolder(folder.resolve("any"));
    return true;
  }

  private static boolean hasOwners(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static Path requireFolder(Path file) throws IOException {
    var folder = file.toAbsolutePath().getParent().toRealPath();
    require(folder, Files.readAttributes(folder, PosixFileAttributes.class));
    return folder;
  }

  private static void require(Path path, PosixFileAttributes attributes) throws IOException {
    if (!believed().contains(attributes.owner())) {
      throw new UntrustedFileException(
          path,
          "belongs to %s, who neither runs the program nor owns it; remove it"
              .formatted(attributes.owner().getName()));
    }
    if (attributes.permissions().stream().anyMatch(OF_OTHERS::contains)) {
      throw new UntrustedFileException(
          path,
          "may be written by others than %s; take that right from them with chmod go-w"
              .formatted(attributes.owner().getName()));
    }
  }

  private static Set<UserPrincipal> believed() throws IOException {
    return new HashSet<>(Arrays.asList(user(), Files.getOwner(program())));
  }

  /** Who runs this process. */
  private static UserPrincipal user() throws IOException {
    try {
      return SELF.getFileSystem()
          .getUserPrincipalLookupService()
          .lookupPrincipalByName(System.getProperty("user.name"));
    } catch (IOException e) {
      // Who has a number alone, as in some containers, has no name to look up.
      return Files.getOwner(SELF);
    }
  }

  private static Path program() {
    try {
      return Path.of(TrustedFile.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program lies in a file", e);
    }
  }
}
