package org.ridgeline.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.ridgeline.fact.Compass;
import org.ridgeline.importing.LeftOutRows.Reason;
import org.ridgeline.importing.PlaceFinder.Point;
import org.ridgeline.importing.export.ExportDay;
import org.ridgeline.importing.export.ExportHeader;
import org.ridgeline.importing.export.ExportRow;
import org.ridgeline.importing.mapping.Field;
import org.ridgeline.importing.mapping.FilledTemplates;
import org.ridgeline.importing.mapping.Mapping;

/** Makes reports and claims of the rows of one export, as its mapping says. */
final class EventMapper {

  private static final Pattern NOT_OF_A_CODE =
      Pattern.compile("[\\s\\p{Z}\\p{C}\"'`´“”„«»‘’|,;<>\\\\]+");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s]+");
  private static final int LONGEST_ID = 80;
  private static final int LONGEST_ADDRESS = 2000;

  private final Mapping mapping;
  private final ImportedWords words;
  private final ImportedSources sources;
  private final PlaceFinder places;
  private final ProposedPlaces proposed;
  private final Optional<LocalDate> publishedOn;
  private final LocalDate lastDay;
  private final FilledTemplates<Field> fields;
  private final EventKinds kinds;
  private final EventGrades grades;
  private final ExportDay days;
  private final ExportDay stamps;

  /**
   * What a row gives.
   *
   * @param published since when it has been public, if it says so
   * @param reason why it gives nothing, if it does
   */
  record Mapped(
      String id,
      LocalDate day,
      Optional<LocalDate> published,
      List<MappedEvent> events,
      Optional<Reason> reason) {

    /** The event of an id, if it gives one. */
    Optional<MappedEvent> event(String wanted) {
      for (var event : events) {
        if (event.id().equals(wanted)) {
          return Optional.of(event);
        }
      }
      return Optional.empty();
    }

    static Mapped nothing(String id, Optional<LocalDate> published, Reason reason) {
      return new Mapped(id, LocalDate.MIN, published, List.of(), Optional.of(reason));
    }
  }

  EventMapper(
      ImportRequest request,
      ExportHeader header,
      ImportedWords words,
      ImportedSources sources,
      PlaceFinder places,
      ProposedPlaces proposed) {
    this.mapping = request.mapping();
    this.words = words;
    this.sources = sources;
    this.places = places;
    this.proposed = proposed;
    this.publishedOn = request.publishedOn();
    this.lastDay = request.lastDay();
    this.fields = new FilledTemplates<>(Field.class, mapping.templates(), header);
    this.kinds = new EventKinds(mapping, header, words.coverage());
    this.grades = new EventGrades(mapping, header, words.coverage());
    this.days = new ExportDay(mapping.form(Field.DAY));
    this.stamps = new ExportDay(mapping.form(Field.PUBLISHED_ON));
  }

  /** What becomes of a row. */
  Mapped map(ExportRow row) {
    if (!row.fault().isEmpty()) {
      return Mapped.nothing(
          "", Optional.empty(), Reason.fault("", "is no row of the export", row.fault()));
    }
    var id = fields.isWhole(Field.ID, row) ? code(fields.text(Field.ID, row)) : "";
    try {
      return map(row, id);
    } catch (UnusableRowException e) {
      return Mapped.nothing(id, stamp(row).filter(day -> !day.isAfter(lastDay)), e.reason());
    }
  }

  private static String code(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || !Character.isLetterOrDigit(c)) {
        return NOT_OF_A_CODE.matcher(text).replaceAll("-");
      }
    }
    return text;
  }

  private Mapped map(ExportRow row, String id) {
    requireId(id);
    var day = day(row);
    var found = kinds.of(row);
    if (found.isEmpty()) {
      throw new UnusableRowException(kinds.why(row));
    }
    var published = published(row, day);
    var grade = grades.of(row);
    if (grade.reason().isPresent()) {
      throw new UnusableRowException(grade.reason().get());
    }
    var party = words.party(row);
    var source = source(row);
    var event =
        new MappedEvent(
            id,
            day,
            published,
            place(row),
            Optional.empty(),
            Optional.empty(),
            party,
            "",
            direction(row),
            source,
            0,
            kinds.tags(row),
            address(row),
            EventText.of(fields.text(Field.TEXT, row), mapping.limits().textCharacters()));
    var events = new ArrayList<MappedEvent>();
    for (var each : found) {
      var own = events.isEmpty() ? id : id + Mapping.endingOfId(each.line());
      events.add(event.as(own, each, grades.with(grade, each.probability())));
    }
    return new Mapped(id, day, Optional.of(published), events, Optional.empty());
  }

  private String source(ExportRow row) {
    var cell = fields.text(Field.SOURCE, row);
    var source = sources.source(cell);
    if (source.isEmpty()) {
      throw new UnusableRowException(
          Reason.fault(
              Field.SOURCE.word(),
              "names no source that sources.csv of the mapping has",
              "'%s'".formatted(shortened(cell))));
    }
    return source;
  }

  private static void requireId(String id) {
    if (id.isEmpty() || !Character.isLetterOrDigit(id.charAt(0)) || id.length() > LONGEST_ID) {
      throw new UnusableRowException(
          Reason.fault(Field.ID.word(), "has no id that can be one", shortened(id)));
    }
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_ID ? text : text.substring(0, LONGEST_ID) + "…";
  }

  private LocalDate day(ExportRow row) {
    var cell = fields.text(Field.DAY, row);
    return days.of(cell)
        .orElseThrow(
            () ->
                new UnusableRowException(
                    Reason.fault(
                        Field.DAY.word(),
                        "states no day that can be read",
                        "'%s'; if days are written so, say their form in columns.csv"
                            .formatted(shortened(cell)))));
  }

  /** The export's own stamp, or the day that somebody named for all of it. */
  private LocalDate published(ExportRow row, LocalDate day) {
    var stamp =
        stamp(row)
            .orElseThrow(
                () ->
                    new UnusableRowException(
                        Reason.fault(
                            Field.PUBLISHED_ON.word(),
                            "has no stamp of its publication",
                            "'%s'; name the day of the export with --published-on"
                                .formatted(shortened(fields.text(Field.PUBLISHED_ON, row))))));
    if (stamp.isAfter(lastDay)) {
      throw new UnusableRowException(
          Reason.fault(
              Field.PUBLISHED_ON.word(), "has a stamp that is yet to come", stamp.toString()));
    }
    if (stamp.isBefore(day)) {
      throw new UnusableRowException(
          Reason.fault(
              Field.PUBLISHED_ON.word(),
              "was published before its day",
              "%s, and the day is %s".formatted(stamp, day)));
    }
    return stamp;
  }

  private Optional<LocalDate> stamp(ExportRow row) {
    return stamps
        .of(fields.text(Field.PUBLISHED_ON, row))
        .map(each -> each.plusDays(mapping.limits().publishedAfterDays()))
        .or(() -> publishedOn);
  }

  private String place(ExportRow row) {
    var name = EventText.of(fields.text(Field.PLACE, row), LONGEST_ID);
    var point = point(row);
    if (name.isEmpty() && point.isEmpty()) {
      throw new UnusableRowException(
          Reason.fault(Field.PLACE.word(), "names no place and has no point", ""));
    }
    var found = places.find(name, point);
    if (found.isEmpty()) {
      proposed.want(name, point);
      throw new UnusableRowException(
          Reason.fault(Field.PLACE.word(), "is at no known place", name + at(point)));
    }
    return found.get();
  }

  private static String at(Optional<Point> point) {
    return point
        .map(p -> String.format(Locale.ROOT, " (%.5f, %.5f)", p.longitude(), p.latitude()))
        .orElse("");
  }

  private Optional<Point> point(ExportRow row) {
    var longitude = degrees(fields.text(Field.LONGITUDE, row), 180);
    var latitude = degrees(fields.text(Field.LATITUDE, row), 90);
    return longitude.isPresent() && latitude.isPresent()
        ? Optional.of(new Point(longitude.getAsDouble(), latitude.getAsDouble()))
        : Optional.empty();
  }

  private static OptionalDouble degrees(String cell, int most) {
    try {
      double degrees = Double.parseDouble(cell);
      return Math.abs(degrees) <= most ? OptionalDouble.of(degrees) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  private String direction(ExportRow row) {
    var cell = fields.text(Field.DIRECTION, row).toUpperCase(Locale.ROOT);
    return cell.isEmpty()
            || List.of(Compass.values()).stream().noneMatch(c -> c.name().equals(cell))
        ? ""
        : cell;
  }

  private String address(ExportRow row) {
    var cell = fields.text(Field.URL, row);
    return ADDRESS.matcher(cell).matches() ? EventText.whole(cell, LONGEST_ADDRESS) : "";
  }
}
