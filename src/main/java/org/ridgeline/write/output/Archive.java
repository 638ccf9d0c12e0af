package org.ridgeline.write.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.exceptions.CsvException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ridgeline.store.PlainFile;
import org.ridgeline.write.Wording;
import org.ridgeline.write.chart.History;
import org.ridgeline.write.chart.Svg;
import org.ridgeline.write.table.AssessmentCsv;

/**
 * The nights that an output folder holds, as their own tables tell of them.
 *
 * @param nights the newest first
 */
public record Archive(List<Night> nights) {

  private static final int FIRST = 10;
  private static final int NAMED = 5;
  private static final Pattern SCORE = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");
  private static final int LONGEST_LINE = 1_000_000;

  /**
   * One published night.
   *
   * @param folder that of its last revision
   * @param places by rank; none if its table cannot be read
   */
  public record Night(LocalDate day, String folder, List<Place> places) {

    /** The day in words. */
    public String title() {
      return Wording.day(day);
    }

    /** The first few places. */
    public List<Place> named() {
      return places.stream().limit(NAMED).toList();
    }
  }

  /** What one night says of one settlement. */
  public record Place(
      LocalDate day, int rank, String id, String name, String status, BigDecimal score) {}

  /**
   * What all nights say of one settlement.
   *
   * @param places the oldest night first
   */
  public record PlaceHistory(List<Place> places, LocalDate from, LocalDate to) {

    /** The newest word on it. */
    public Place last() {
      return places.get(places.size() - 1);
    }

    /** The night of its highest score; of several the last. */
    public Place highest() {
      return places.stream()
          .max(Comparator.comparing(Place::score).thenComparing(Place::day))
          .orElseThrow();
    }

    /** That night in words. */
    public String highestOn() {
      return Wording.day(highest().day());
    }

    /** On how many nights it was among the first. */
    public long nightsAmongFirst() {
      return places.stream().filter(place -> place.rank() <= FIRST).count();
    }

    /** Its score from the first night of the archive to the last. */
    public Svg drawing() {
      return History.of(
          places.stream().map(p -> new History.Point(p.day().toEpochDay(), p.score())).toList(),
          from.toEpochDay(),
          to.toEpochDay());
    }
  }

  /** Reads the archive. */
  static Archive read(Path output) throws IOException {
    var nights = new ArrayList<Night>();
    var published = PublishedNights.in(output);
    for (var revision : published.lastOfEachNight()) {
      var places = places(revision.night(), published.folder(revision));
      nights.add(new Night(revision.night(), revision.toString(), places));
    }
    return new Archive(nights);
  }

  private static List<Place> places(LocalDate day, Path folder) {
    var places = new ArrayList<Place>();
    try {
      // A link or a device that somebody put there is not opened: reading it may never end.
      var file = PlainFile.bytes(folder.resolve(AssessmentCsv.FILE));
      if (file.isPresent() && !hasLongLine(file.get())) {
        places(day, file.get(), places);
      }
    } catch (IOException | CsvException e) {
      // A night of another version, or one that lost its table, is listed by its day alone.
      return List.of();
    }
    return places;
  }

  private static void places(LocalDate day, byte[] file, List<Place> places)
      throws IOException, CsvException {
    try (var table =
        new CSVReaderHeaderAware(
            new InputStreamReader(new ByteArrayInputStream(file), UTF_8.newDecoder()))) {
      for (var row = table.readMap(); row != null; row = table.readMap()) {
        place(day, row).ifPresent(places::add);
      }
    }
  }

  /** Whether a line has more cells than a table of ours, which would fill memory. */
  private static boolean hasLongLine(byte[] file) {
    int length = 0;
    for (byte each : file) {
      length = each == '\n' ? 0 : length + 1;
      if (length > LONGEST_LINE) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Place> place(LocalDate day, Map<String, String> row) {
    try {
      return Optional.of(
          new Place(
              day,
              Integer.parseInt(row.getOrDefault("rank", "")),
              row.getOrDefault("settlement", ""),
              row.getOrDefault("name", ""),
              row.getOrDefault("status", ""),
              score(row.getOrDefault("score", ""))));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Of a number with a great exponent any figure would fill memory. */
  private static BigDecimal score(String written) {
    if (!SCORE.matcher(written).matches()) {
      throw new NumberFormatException(written);
    }
    return new BigDecimal(written);
  }

  /** The settlements that were ever among the first, those with the highest score now first. */
  public List<PlaceHistory> courses() {
    var places = new TreeMap<String, List<Place>>();
    for (int i = nights.size() - 1; i >= 0; i--) {
      for (var place : nights.get(i).places()) {
        places.computeIfAbsent(place.id(), id -> new ArrayList<>()).add(place);
      }
    }
    var from = nights.isEmpty() ? LocalDate.EPOCH : nights.get(nights.size() - 1).day();
    var to = nights.isEmpty() ? LocalDate.EPOCH : nights.get(0).day();
    return places.values().stream()
        .map(each -> new PlaceHistory(each, from, to))
        .filter(course -> course.nightsAmongFirst() > 0)
        .sorted(
            Comparator.comparing((PlaceHistory course) -> course.last().day())
                .thenComparing(course -> course.last().score())
                .reversed()
                .thenComparing(course -> course.last().id()))
        .toList();
  }

  /** How many nights there are, in words. */
  public String count() {
    return Wording.count(nights.size(), "night", "nights");
  }
}
