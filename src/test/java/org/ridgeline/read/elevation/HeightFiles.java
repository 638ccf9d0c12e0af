package org.ridgeline.read.elevation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleBinaryOperator;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes made-up files of heights into the folder elevation of an input. */
public record HeightFiles(Path input) {

  /** How many heights are in a row of a tile. */
  public static final int SIDE = 1201;

  /** A tile whose south-west corner is here, by heights that follow from longitude and latitude. */
  public static byte[] tile(int west, int south, DoubleBinaryOperator height) {
    var bytes = ByteBuffer.allocate(2 * SIDE * SIDE);
    for (int row = SIDE - 1; row >= 0; row--) {
      for (int column = 0; column < SIDE; column++) {
        double longitude = west + column / (SIDE - 1.0);
        double latitude = south + row / (SIDE - 1.0);
        bytes.putShort((short) Math.round(height.applyAsDouble(longitude, latitude)));
      }
    }
    return bytes.array();
  }

  /** Writes a file. */
  public HeightFiles write(String name, byte[] bytes) throws IOException {
    var file = input.resolve(Elevation.FOLDER).resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return this;
  }

  /** Writes a text. */
  public HeightFiles write(String name, String text) throws IOException {
    return write(name, text.getBytes(UTF_8));
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  static byte[] zip(String name, byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(bytes);
    }
    return packed.toByteArray();
  }
}
