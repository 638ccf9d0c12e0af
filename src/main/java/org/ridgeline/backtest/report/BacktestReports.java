package org.ridgeline.backtest.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ridgeline.backtest.BacktestResult;
import org.ridgeline.write.PrintableWriter;
import org.ridgeline.write.output.OutputFolder;

/** The reports on what past nights were worth: tables, JSON and a page. */
public final class BacktestReports {

  private interface Form {
    void write(Shown shown, Writer out) throws IOException;
  }

  /** The table from which everything else follows. */
  static final String SAMPLE = "place_nights.csv";

  private static final Map<String, Form> FILES = files();

  private BacktestReports() {}

  /** The page comes last: whoever sees it finds the tables that it names. */
  private static Map<String, Form> files() {
    var files = new LinkedHashMap<String, Form>();
    files.put(SAMPLE, (shown, out) -> PlaceNightsCsv.write(shown.result(), out));
    files.put("figures.csv", (shown, out) -> FiguresCsv.write(shown.result(), out));
    files.put("rules.csv", (shown, out) -> RulesCsv.write(shown.result(), out));
    files.put("reliability.csv", (shown, out) -> ReliabilityCsv.write(shown.result(), out));
    files.put("lead_times.csv", (shown, out) -> LeadTimesCsv.write(shown.result(), out));
    files.put("cases.csv", (shown, out) -> CasesCsv.write(shown.result(), out));
    files.put("backtest.json", BacktestJson::write);
    files.put(
        "backtest.html",
        (shown, out) -> new PrintableWriter(out).write(BacktestHtml.render(shown)));
    return files;
  }

  /** Creates the folder and looks whether it can be written, before a night is replayed. */
  public static void prepare(Path folder) throws IOException {
    OutputFolder.create(folder);
    for (var name : FILES.keySet()) {
      OutputFolder.checkReplaceable(folder.resolve(name));
    }
  }

  /**
   * Writes all files into {@code folder}, which is created if need be. Each takes the place of an
   * older one at once, or not.
   *
   * @param theatre what the reader calls the war and its places, or empty
   * @param version of the program
   */
  public static void write(Path folder, BacktestResult result, String theatre, String version)
      throws IOException {
    OutputFolder.create(folder);
    var shown = new Shown(result, theatre, version);
    for (var file : FILES.entrySet()) {
      var text = new StringWriter();
      file.getValue().write(shown, text);
      OutputFolder.replace(folder.resolve(file.getKey()), text.toString().getBytes(UTF_8));
    }
  }
}
