package org.ridgeline.check.catalogue;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ridgeline.check.CheckJson;
import org.ridgeline.reason.language.RuleOutline;
import org.ridgeline.write.Wording;

/** The catalogue for programs. */
public record CatalogueJson(Catalogue catalogue) {

  /** Writes the rules, the thresholds and the notions. */
  public void print(PrintWriter out) throws IOException {
    var all = new LinkedHashMap<String, Object>();
    all.put("rules", catalogue.rules().stream().map(this::rule).toList());
    all.put("thresholds", catalogue.uses().stream().map(CatalogueJson::use).toList());
    all.put("notions", catalogue.notions().stream().map(CatalogueJson::notion).toList());
    CheckJson.JSON.writeValue(out, all);
    out.println();
  }

  private Map<String, Object> rule(RuleOutline rule) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("id", rule.id());
    entry.put("file", rule.file());
    entry.put("title", rule.title());
    for (var header : List.of("Theme", "Points", "Rationale", "Source", "Caveat", "Because")) {
      entry.put(header.toLowerCase(Locale.ROOT), rule.header(header));
    }
    entry.put("thresholds", rule.thresholds());
    entry.put("asks_for", rule.asksFor());
    entry.put("concludes", rule.concludes());
    entry.put("stands_upon", catalogue.below(rule));
    return entry;
  }

  private static Map<String, Object> use(Catalogue.Use use) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("id", use.threshold().id());
    entry.put("value", Wording.number(use.threshold().value()));
    entry.put("unit", use.threshold().unit());
    entry.put("meaning", use.threshold().meaning());
    entry.put("measurements", use.measured());
    entry.put("rules", use.rules());
    return entry;
  }

  private static Map<String, Object> notion(Catalogue.Notion notion) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("name", notion.name());
    entry.put("concluded_by", notion.concludedBy());
    entry.put("asked_for_by", notion.askedForBy());
    return entry;
  }
}
