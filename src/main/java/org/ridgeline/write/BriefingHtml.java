package org.ridgeline.write;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** The briefing: the whole night as one page that needs neither network nor script. */
public final class BriefingHtml implements ReportWriter {

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  @Override
  public String fileName() {
    return "briefing.html";
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    var page = new WriterOutput(new PrintableWriter(out));
    try {
      templates.render("briefing.jte", Briefing.of(report), page);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
