package org.ridgeline.write.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ridgeline.store.DurableFile;
import org.ridgeline.store.PlainFile;
import org.ridgeline.write.proof.Revision;

/**
 * What leads readers to the newest night: a link {@code latest} to its folder.
 *
 * <p>Where the file system has no links, {@code latest} is a file that holds the folder's name.
 * Either is made ready beside the one in use and renamed over it, so that at no moment is there
 * none.
 */
final class LatestLink {

  static final String NAME = "latest";

  private final Path output;
  private final Links links;

  /** How a link is made. */
  interface Links {
    void create(Path link, Path target) throws IOException;
  }

  LatestLink(Path output) {
    this(output, Files::createSymbolicLink);
  }

  LatestLink(Path output, Links links) {
    this.output = output;
    this.links = links;
  }

  /** The name of the folder that readers are led to, or nothing. */
  String target() throws IOException {
    var link = output.resolve(NAME);
    if (Files.isSymbolicLink(link)) {
      return Files.readSymbolicLink(link).toString();
    }
    return PlainFile.bytes(link).map(name -> new String(name, UTF_8).strip()).orElse("");
  }

  /** Leads readers to {@code revision}. */
  void leadTo(Revision revision) throws IOException {
    var name = revision.toString();
    if (name.equals(target())) {
      return;
    }
    OutputFolder.replace(output.resolve(NAME), ready -> prepare(ready, name));
  }

  private void prepare(Path ready, String name) throws IOException {
    try {
      links.create(ready, Path.of(name));
    } catch (UnsupportedOperationException e) {
      writeName(ready, name);
    } catch (FileSystemException e) {
      // Where there is a link already, links are possible, and something else is wrong.
      if (Files.isSymbolicLink(output.resolve(NAME))) {
        throw e;
      }
      writeName(ready, name);
    }
  }

  private static void writeName(Path ready, String name) throws IOException {
    DurableFile.write(ready, out -> out.write((name + "\n").getBytes(UTF_8)));
  }
}
