package org.ridgeline.write.briefing;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ridgeline.write.Page;
import org.ridgeline.write.PrintableWriter;
import org.ridgeline.write.Report;
import org.ridgeline.write.ReportWriter;

/**
 * The briefing: the whole night as one page that needs neither network nor script.
 *
 * <p>It stays within {@link #MOST_BYTES}, so that it can be mailed: of many places the first are
 * told in full, others in brief, and the last in a line.
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
    new PrintableWriter(out).write(page(Briefing.of(report)));
  }

  /** The page with all that is to tell, which is usual, or with as much as there is room for. */
  private String page(Briefing briefing) {
    var sections = briefing.notable().stream().map(briefing::section).toList();
    var full = rendered("full", sections);
    var all = page(briefing, full);
    int over = bytes(all) - MOST_BYTES;
    return over <= 0 ? all : page(briefing, fitted(sections, full, bytes(full) - over));
  }

  private String page(Briefing briefing, List<String> sections) {
    var page = briefing.hasGeography() ? withBaseMap : plain;
    var contents = sections.stream().map(BriefingHtml::content).toList();
    return render("briefing.jte", Map.of("briefing", briefing, "page", page, "sections", contents));
  }

  /** The sections, each as deep as the room allows when those before it have had theirs. */
  private List<String> fitted(List<BriefingSection> sections, List<String> full, int room) {
    var texts = rendered("line", sections);
    int left = deepen(texts, rendered("brief", sections), room - bytes(texts));
    deepen(texts, full, left);
    return texts;
  }

  /** Tells more of as many places as there is room for; returns how much room is left. */
  private static int deepen(List<String> texts, List<String> deeper, int room) {
    int left = room;
    for (int i = 0; i < texts.size(); i++) {
      int more = bytes(deeper.get(i)) - bytes(texts.get(i));
      if (more > left) {
        break;
      }
      left -= more;
      texts.set(i, deeper.get(i));
    }
    return left;
  }

  private List<String> rendered(String depth, List<BriefingSection> sections) {
    var texts = new ArrayList<String>();
    sections.forEach(section -> texts.add(render(depth, section)));
    return texts;
  }

  private static Content content(String html) {
    return output -> output.writeContent(html);
  }

  private String render(String depth, BriefingSection section) {
    return render("briefing/place/" + depth + ".jte", Map.of("section", section));
  }

  private String render(String template, Map<String, Object> parameters) {
    var text = new StringOutput();
    templates.render(template, parameters, text);
    return text.toString();
  }

  private static int bytes(List<String> texts) {
    return texts.stream().mapToInt(BriefingHtml::bytes).sum();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
