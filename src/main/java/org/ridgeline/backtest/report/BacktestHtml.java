package org.ridgeline.backtest.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.ridgeline.write.Page;

/** What past nights were worth, as one page that needs neither network nor script. */
final class BacktestHtml {

  private BacktestHtml() {}

  /** The whole page. */
  static String render(Shown shown) {
    var text = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html)
        .render(
            "backtest.jte",
            Map.of("shown", shown, "page", Page.load().withStyle("backtest.css")),
            text);
    return text.toString();
  }
}
