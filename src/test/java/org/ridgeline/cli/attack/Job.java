package org.ridgeline.cli.attack;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The folders of a job that has published a night: input, rules, output, and a cache. */
record Job(Path folder) {

  /** Text that would steer a terminal and print a line that is not the program's. */
  static final String HOSTILE = "\u001B[2J\u202E\u0007\nrules: nothing is wrong at all";

  private static final int MEGABYTE = 1_000_000;

  Path of(String path) {
    return folder.resolve(path);
  }

  /** A file that only code of the attacker would make. */
  Path canary() {
    return of("canary");
  }

  void write(String path, String text) throws IOException {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  void write(String path, byte[] bytes) throws IOException {
    Files.createDirectories(of(path).getParent());
    Files.write(of(path), bytes);
  }

  void change(String path, String from, String to) throws IOException {
    var text = Files.readString(of(path));
    if (!text.contains(from)) {
      throw new IllegalArgumentException("'%s' is not in %s".formatted(from, path));
    }
    Files.writeString(of(path), text.replace(from, to));
  }

  /** A link in the place of whatever is there. */
  void link(String path, String target) throws IOException {
    Files.createDirectories(of(path).getParent());
    Files.deleteIfExists(of(path));
    Files.createSymbolicLink(of(path), Path.of(target));
  }

  /** A pipe in the place of whatever is there, into which nobody ever writes. */
  void pipe(String path) throws IOException, InterruptedException {
    Files.createDirectories(of(path).getParent());
    Files.deleteIfExists(of(path));
    assumeTrue(new ProcessBuilder("mkfifo", of(path).toString()).start().waitFor() == 0);
  }

  /** A file that goes on for five gigabytes of zeros behind what it holds, and takes no room. */
  void grow(String path) throws IOException {
    Files.createDirectories(of(path).getParent());
    if (Files.isSymbolicLink(of(path))) {
      Files.delete(of(path));
    }
    try (var channel =
        FileChannel.open(of(path), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[1]), 5L << 30);
    }
  }

  /** A packed file that unpacks to some header and {@code megabytes} of one letter. */
  void bomb(String path, String start, char letter, int megabytes) throws IOException {
    Files.createDirectories(of(path).getParent());
    try (var out = packed(path)) {
      out.write(start.getBytes(StandardCharsets.UTF_8));
      var block = String.valueOf(letter).repeat(MEGABYTE).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < megabytes; i++) {
        out.write(block);
      }
    }
  }

  private OutputStream packed(String path) throws IOException {
    var file = Files.newOutputStream(of(path));
    if (path.endsWith(".gz")) {
      return new GZIPOutputStream(file);
    }
    var zip = new ZipOutputStream(file);
    zip.putNextEntry(new ZipEntry("../../canary"));
    return zip;
  }

  void rights(String path, String rights) throws IOException {
    Files.setPosixFilePermissions(of(path), PosixFilePermissions.fromString(rights));
  }

  /** The folder of the night that was published. */
  String night() {
    return "output/2025-03-31/";
  }
}
