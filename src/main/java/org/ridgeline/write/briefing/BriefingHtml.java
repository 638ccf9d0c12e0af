package org.ridgeline.write.briefing;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.ridgeline.write.Page;
import org.ridgeline.write.PrintableWriter;
import org.ridgeline.write.Report;
import org.ridgeline.write.ReportWriter;

/**
 * The briefing: the whole night as one page that needs neither network nor script.
 *
 * <p>It stays within {@link #MOST_BYTES}, so that it can be mailed: of many places {@link
 * FittedSections} tell as much as there is room for.
 */
public final class BriefingHtml implements ReportWriter {

  /** As large as the page may be. */
  static final int MOST_BYTES = 2_000_000;

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Page plain = Page.load();
  private final Page withBaseMap = Page.load().withStyle("base-map.css");

  @Override
  public String fileName() {
    return "briefing.html";
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    var briefing = Briefing.of(report);
    var sections = new FittedSections(briefing, this::section);
    var frame = frame(briefing, sections);
    var page = new PrintableWriter(out);
    page.write(frame.before());
    var between = "";
    for (var section : sections.within(MOST_BYTES - frame.bytes())) {
      page.write(between);
      page.write(section);
      between = "\n";
    }
    page.write(frame.after());
  }

  /** The page around the sections of places. */
  private record Frame(String before, String after) {

    long bytes() {
      return FittedSections.bytes(before) + FittedSections.bytes(after);
    }
  }

  /** How long it is decides how much the sections may tell, so it is made first. */
  private Frame frame(Briefing briefing, FittedSections sections) {
    var halves = new HalvedOutput();
    templates.render(
        "briefing.jte",
        Map.of(
            "briefing",
            briefing,
            "page",
            briefing.hasGeography() ? withBaseMap : plain,
            "sections",
            sections.areAny() ? List.<Content>of(output -> halves.halve()) : List.<Content>of()),
        halves);
    return new Frame(halves.before.toString(), halves.after.toString());
  }

  /** Text in two halves. */
  private static final class HalvedOutput implements TemplateOutput {

    private final StringBuilder before = new StringBuilder();
    private final StringBuilder after = new StringBuilder();
    private StringBuilder current = before;

    void halve() {
      current = after;
    }

    @Override
    public void writeContent(String text) {
      current.append(text);
    }

    @Override
    public void writeContent(String text, int start, int end) {
      current.append(text, start, end);
    }
  }

  private String section(String depth, String parameter, Object value) {
    var text = new StringOutput();
    templates.render("briefing/place/" + depth + ".jte", Map.of(parameter, value), text);
    return text.toString();
  }
}
