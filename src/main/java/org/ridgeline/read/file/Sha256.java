package org.ridgeline.read.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Fingerprints by SHA-256 (FIPS 180-4), written in hexadecimal digits. */
public final class Sha256 {

  private Sha256() {}

  /** The fingerprint of {@code bytes}. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  /** The fingerprint of all that {@code digest} has read. */
  public static String of(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The fingerprint of a file, which is read as a stream. */
  public static String of(Path file) throws IOException {
    try (var in = new DigestInputStream(Files.newInputStream(file), digest())) {
      return rest(in);
    }
  }

  /** Reads what is left of {@code in} and returns the fingerprint of all of it. */
  static String rest(DigestInputStream in) throws IOException {
    in.transferTo(OutputStream.nullOutputStream());
    return of(in.getMessageDigest());
  }

  /** A digest that has read nothing yet. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
