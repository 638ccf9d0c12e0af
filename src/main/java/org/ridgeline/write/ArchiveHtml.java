package org.ridgeline.write;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** The page {@code index.html} beside the nights, which leads to each of them. */
final class ArchiveHtml {

  private static final String NAME = "index.html";

  private ArchiveHtml() {}

  /** Renders the nights that are published now; the page in use is replaced at once, or not. */
  static void update(Path output) throws IOException {
    var ready = output.resolve(Staging.PREFIX + NAME);
    Files.writeString(ready, page(Archive.read(output)));
    try (var file = FileChannel.open(ready, StandardOpenOption.WRITE)) {
      file.force(true);
    }
    Files.move(ready, output.resolve(NAME), ATOMIC_MOVE);
    OutputFolder.settle(output);
  }

  private static String page(Archive archive) throws IOException {
    var text = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html)
        .render("archive.jte", Map.of("archive", archive, "page", Page.load()), text);
    var printable = new StringWriter();
    try (var writer = new PrintableWriter(printable)) {
      writer.write(text.toString());
    }
    return printable.toString();
  }
}
