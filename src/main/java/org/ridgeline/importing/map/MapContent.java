package org.ridgeline.importing.map;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.FileSignature;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.file.TableFile;
import org.ridgeline.read.file.Utf8Check;
import org.ridgeline.read.map.MapFormat;

/** A file with a map, plain or packed, whatever its name says that it is. */
record MapContent(Path file, InputLimits limits) {

  private static final int BUFFER = 1 << 16;

  /** Takes what is drawn, one after the other. */
  @FunctionalInterface
  interface Taker {

    void take(DrawnFeature feature) throws IOException;
  }

  String name() {
    return file.toString();
  }

  /** Its name without its folders, which is the same wherever it lies. */
  String fileName() {
    return file.getFileName().toString();
  }

  /**
   * Reads what is drawn on it.
   *
   * @throws BadTableException if it is no map
   */
  void each(Taker taker) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new BadTableException(
          "%s: %s"
              .formatted(
                  name(),
                  Files.exists(file)
                      ? "is no file; name the map itself"
                      : "there is no such file"));
    }
    var table = new TableFile(file, name());
    try (var in = new BufferedInputStream(table.stream(limits), BUFFER)) {
      read(in, taker);
    } catch (CharConversionException e) {
      throw notUtf8(table);
    } catch (IOException e) {
      var refusal = table.refusal(e, limits);
      if (refusal.isPresent()) {
        throw refusal.get();
      }
      throw e;
    }
  }

  private BadTableException notUtf8(TableFile table) throws IOException {
    try (var again = table.stream(limits)) {
      return Utf8Check.fault(name(), again)
          .map(BadTableException::new)
          .orElseGet(
              () -> fault("has letters that are none in its encoding; save the map as UTF-8"));
    }
  }

  private void read(BufferedInputStream in, Taker taker) throws IOException {
    in.mark(FileSignature.FIRST);
    var first = in.readNBytes(FileSignature.FIRST);
    in.reset();
    var signature = FileSignature.of(first);
    boolean isXml =
        new String(first, StandardCharsets.ISO_8859_1)
            .replaceAll("[^\\x21-\\x7E]", "")
            .startsWith("<");
    if (signature == FileSignature.EMPTY) {
      throw fault("is empty; copy it again");
    }
    if (signature == FileSignature.WEB_PAGE) {
      throw fault("is a web page, such as an error or a log-in; download the map itself");
    }
    if (isXml) {
      try {
        new KmlFeatures(name(), taker).read(in);
      } catch (XMLStreamException e) {
        if (e.getNestedException() instanceof IOException cause) {
          throw cause;
        }
        throw KmlFeatures.fault(name(), e);
      }
    } else if (signature == FileSignature.TEXT || signature == FileSignature.OTHER) {
      try {
        new GeoJsonFeatures(name(), taker).read(in);
      } catch (JsonProcessingException e) {
        throw MapFormat.fault(name(), e);
      }
    } else {
      throw fault("is no map but " + signature.told());
    }
  }

  private BadTableException fault(String what) {
    return new BadTableException(name() + ": " + what);
  }
}
