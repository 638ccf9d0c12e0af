package org.ridgeline.cli.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ridgeline.cli.process.InputFigures.OfTable;
import org.ridgeline.store.TrustedFile;
import org.ridgeline.store.UntrustedFileException;
import org.ridgeline.write.output.OutputFolder;
import org.ridgeline.write.proof.Revision;

/**
 * What the last run that ended well was asked for, what it read and said, and which night it left
 * standing: who is asked for the same and finds the same files needs to read none of them as a
 * table.
 *
 * @param basis a digest of all that the run could come to depend on
 * @param night the night that stood when it ended
 * @param figures of what it read
 * @param said what it said of its input, line by line
 */
public record LastRun(String basis, Revision night, InputFigures figures, List<String> said) {

  /** Hidden, as it is nothing to publish, in the output folder. */
  private static final String FILE = ".last-run";

  /** Who has more to say than that reads it all again. */
  private static final int MOST_BYTES = 1_000_000;

  /** Before each line that was said. */
  private static final String SAID = "> ";

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern TABLE =
      Pattern.compile("([a-z_]{1,40}) (\\d{1,9}) (\\d{1,9}) (|\\d{4}-\\d\\d-\\d\\d)");

  /**
   * The one that is remembered in {@code output}; none where nothing of its form lies there that is
   * to be believed.
   */
  public static Optional<LastRun> of(Path output) throws IOException {
    try {
      return TrustedFile.read(output.resolve(FILE), MOST_BYTES)
          .flatMap(bytes -> parse(new String(bytes, UTF_8).lines().toList()));
    } catch (UntrustedFileException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<LastRun> parse(List<String> lines) {
    if (lines.size() < 3 || !NUMBER.matcher(lines.get(2)).matches()) {
      return Optional.empty();
    }
    var tables = new TreeMap<String, OfTable>();
    var said = new ArrayList<String>();
    for (var line : lines.subList(3, lines.size())) {
      var table = TABLE.matcher(line);
      if (line.startsWith(SAID)) {
        said.add(line.substring(SAID.length()));
      } else if (table.matches()) {
        tables.put(table.group(1), table(table));
      } else {
        return Optional.empty();
      }
    }
    var figures = new InputFigures(Integer.parseInt(lines.get(2)), tables);
    return Revision.named(lines.get(1))
        .map(night -> new LastRun(lines.get(0), night, figures, said));
  }

  private static OfTable table(MatchResult line) {
    return new OfTable(
        Integer.parseInt(line.group(2)),
        Integer.parseInt(line.group(3)),
        Optional.of(line.group(4)).filter(day -> !day.isEmpty()).map(LocalDate::parse));
  }

  /** Remembers it in {@code output}, in the place of the one before. */
  public void keep(Path output) throws IOException {
    var lines = new ArrayList<>(List.of(basis, night.toString(), "" + figures.files()));
    figures.tables().forEach((table, rows) -> lines.add(line(table, rows)));
    said.forEach(text -> text.lines().forEach(line -> lines.add(SAID + line)));
    OutputFolder.remember(output.resolve(FILE), String.join("\n", lines).getBytes(UTF_8));
  }

  /** Remembers none in {@code output}. */
  public static void forget(Path output) throws IOException {
    Files.deleteIfExists(output.resolve(FILE));
  }

  private static String line(String table, OfTable rows) {
    var newest = rows.newest().map(LocalDate::toString).orElse("");
    return "%s %d %d %s".formatted(table, rows.read(), rows.leftOut(), newest);
  }
}
