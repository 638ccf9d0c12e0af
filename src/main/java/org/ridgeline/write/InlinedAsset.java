package org.ridgeline.write;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.ridgeline.read.file.Sha256;

/**
 * A style sheet or script that a page carries within itself, and whose hash its policy allows.
 *
 * @param element {@code style} or {@code script}
 */
public record InlinedAsset(String element, String text) implements Content {

  /** Reads what was built into the program. */
  static InlinedAsset load(String element, String file) {
    try (var in = InlinedAsset.class.getResourceAsStream(file)) {
      return new InlinedAsset(element, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Both as one. */
  InlinedAsset and(InlinedAsset other) {
    return new InlinedAsset(element, text + other.text);
  }

  /** The hash, as a policy names it (Content Security Policy Level 3, section 2.3.1). */
  public String hash() {
    var digest = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent("<" + element + ">" + text + "</" + element + ">");
  }
}
