package org.ridgeline.backtest.replay;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.file.RowFile;
import org.ridgeline.read.file.TableFile;
import org.ridgeline.store.AtomicReplacement;
import org.ridgeline.write.table.CsvTable;

/**
 * The replayed nights of a back-test, a table each: a replay that was cut short goes on where it
 * stopped, as long as input, rules and program are the same.
 */
public final class NightFolder {

  private static final String KEY = "key.txt";
  private static final String ENDING = ".csv";

  private final Path folder;

  private NightFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens a folder, and clears it if what lies there came of something else.
   *
   * @param key of all that a night depends on
   */
  public static NightFolder open(Path folder, String key) throws IOException {
    Files.createDirectories(folder);
    var kept = folder.resolve(KEY);
    if (!Files.exists(kept) || !Files.readString(kept).equals(key)) {
      for (var old : nights(folder)) {
        Files.delete(old);
      }
      AtomicReplacement.of(
          kept, folder.resolve(KEY + ".part"), ready -> Files.writeString(ready, key));
    }
    return new NightFolder(folder);
  }

  private static List<Path> nights(Path folder) throws IOException {
    try (var files = Files.newDirectoryStream(folder, "????-??-??" + ENDING)) {
      var nights = new ArrayList<Path>();
      files.forEach(nights::add);
      return nights;
    }
  }

  /** A night that was replayed before. */
  public Optional<ReplayedNight> find(LocalDate day) throws IOException {
    var file = file(day);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var places = new ArrayList<ReplayedPlace>();
    try (var rows =
        RowFile.open(new TableFile(file, file.getFileName().toString()), InputLimits.USUAL)) {
      rows.next();
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        places.add(place(file, row.get().cells()));
      }
    }
    return Optional.of(new ReplayedNight(day, places));
  }

  private static ReplayedPlace place(Path file, List<String> cells) {
    try {
      return new ReplayedPlace(
          cells.get(1),
          cells.get(2),
          Integer.parseInt(cells.get(0)),
          Integer.parseInt(cells.get(3)),
          Integer.parseInt(cells.get(4)),
          new BigDecimal(cells.get(5)),
          Integer.parseInt(cells.get(6)),
          words(cells.get(7)),
          words(cells.get(8)));
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new BadTableException(
          "%s: is not as a back-test wrote it; delete it, and the night is replayed again"
              .formatted(file));
    }
  }

  private static List<String> words(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
  }

  /** Keeps a night. */
  public void keep(ReplayedNight night) throws IOException {
    var file = file(night.day());
    AtomicReplacement.of(
        file,
        folder.resolve(file.getFileName() + ".part"),
        ready -> {
          try (var out = Files.newBufferedWriter(ready)) {
            table(night).write(out);
          }
        });
  }

  private static CsvTable<ReplayedPlace> table(ReplayedNight night) {
    return new CsvTable<>(night.places().stream())
        .column("rank", ReplayedPlace::rank)
        .column("settlement", ReplayedPlace::id)
        .column("holder", ReplayedPlace::holder)
        .column("threat", ReplayedPlace::threat)
        .column("stakes", ReplayedPlace::stakes)
        .column("score", ReplayedPlace::score)
        .column("reports", ReplayedPlace::reports)
        .column("found", place -> String.join(" ", place.found()))
        .column("by_reports", place -> String.join(" ", place.byReports()));
  }

  private Path file(LocalDate day) {
    return folder.resolve(day + ENDING);
  }
}
