package org.ridgeline.check.catalogue;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.PrintWriter;

/** The catalogue as one page that needs neither network nor script. */
public record CatalogueHtml(Catalogue catalogue) {

  /** Writes the page. */
  public void print(PrintWriter out) {
    TemplateEngine.createPrecompiled(ContentType.Html)
        .render("catalogue.jte", catalogue, new WriterOutput(out));
    out.flush();
  }
}
