package org.ridgeline.write.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.ridgeline.write.Page;
import org.ridgeline.write.PrintableWriter;

/** The page {@code index.html} beside the nights, which leads to each of them. */
final class ArchiveHtml {

  static final String NAME = "index.html";

  private ArchiveHtml() {}

  /**
   * Renders the nights that are published now; the page in use is replaced at once, or not.
   *
   * @param stale why the newest night may not be the last word, or empty if it is
   */
  static void update(Path output, String stale) throws IOException {
    OutputFolder.replace(output.resolve(NAME), page(Archive.read(output), stale).getBytes(UTF_8));
  }

  private static String page(Archive archive, String stale) throws IOException {
    var text = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html)
        .render(
            "archive.jte", Map.of("archive", archive, "stale", stale, "page", Page.load()), text);
    var printable = new StringWriter();
    try (var writer = new PrintableWriter(printable)) {
      writer.write(text.toString());
    }
    return printable.toString();
  }
}
