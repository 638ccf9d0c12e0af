package org.ridgeline.write.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import org.ridgeline.rank.Rehearsal;
import org.ridgeline.write.PrintableWriter;
import org.ridgeline.write.output.OutputFolder;

/** The reports on what other rules would have said: a table and a page. */
public final class RehearsalReports {

  private interface Text {
    void writeTo(Writer out) throws IOException;
  }

  private static final String TABLE = "rehearsal.csv";
  private static final String PAGE = "rehearsal.html";

  private RehearsalReports() {}

  /** Creates the folder and looks whether it can be written, before a night is compared. */
  public static void prepare(Path folder) throws IOException {
    OutputFolder.create(folder);
    OutputFolder.checkReplaceable(folder.resolve(TABLE));
    OutputFolder.checkReplaceable(folder.resolve(PAGE));
  }

  /**
   * Writes {@code rehearsal.csv} and {@code rehearsal.html} into {@code folder}, which is created
   * if need be. Each takes the place of an older one at once, or not.
   *
   * @param old what the rules are called as they are
   * @param renewed what they are called as they would be
   */
  public static void write(Path folder, String old, String renewed, Rehearsal rehearsal)
      throws IOException {
    OutputFolder.create(folder);
    replace(folder.resolve(TABLE), out -> RehearsalCsv.write(rehearsal, out));
    var page = RehearsalHtml.render(new RehearsalHtml.Shown(old, renewed, rehearsal));
    replace(folder.resolve(PAGE), out -> new PrintableWriter(out).write(page));
  }

  private static void replace(Path file, Text text) throws IOException {
    var written = new StringWriter();
    text.writeTo(written);
    OutputFolder.replace(file, written.toString().getBytes(UTF_8));
  }
}
