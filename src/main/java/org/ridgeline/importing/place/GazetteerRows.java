package org.ridgeline.importing.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.ridgeline.fact.SettlementKind;
import org.ridgeline.importing.Coverage;
import org.ridgeline.importing.EventText;
import org.ridgeline.importing.ImportedSources;
import org.ridgeline.importing.LeftOutRows.Reason;
import org.ridgeline.importing.UnusableRowException;
import org.ridgeline.importing.export.ExportDay;
import org.ridgeline.importing.export.ExportFile;
import org.ridgeline.importing.export.ExportRow;
import org.ridgeline.importing.mapping.FilledTemplates;
import org.ridgeline.importing.mapping.MappingLine.OfPlaceKind;
import org.ridgeline.importing.mapping.PlaceField;
import org.ridgeline.importing.mapping.PlaceMapping;
import org.ridgeline.importing.mapping.ValueTable;
import org.ridgeline.importing.place.GazetteerPlace.Position;
import org.ridgeline.importing.place.GazetteerPlace.Where;

/** Reads the rows of one file as places, as the mapping says. */
final class GazetteerRows {

  private static final int LONGEST = 100;
  private static final int MOST_PEOPLE = 99_999_999;
  private static final int HIGHEST = 9000;
  private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(?:\\.\\d{1,15})?");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.0+)?");
  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}");

  private final PlaceMapping mapping;
  private final PlaceRequest.Selection only;
  private final Coverage coverage;
  private final ImportedSources sources;
  private final String file;
  private final FilledTemplates<PlaceField> fields;
  private final List<Asked> asked = new ArrayList<>();
  private final Map<OfPlaceKind, Integer> order = new HashMap<>();
  private final AliasFilter filter;
  private final ExportDay days;
  private final Map<PlaceField, Set<String>> noHeight = new EnumMap<>(PlaceField.class);
  private final Map<String, String> namesOfRegions;

  private record Asked(int index, ValueTable<OfPlaceKind> table) {}

  /** A place, or why a row is none. */
  record Read(String id, Optional<GazetteerPlace> place, Optional<Reason> reason) {}

  /**
   * Rows of one file.
   *
   * @param namesOfRegions is told what the file calls its regions, by their codes
   */
  GazetteerRows(
      PlaceRequest request,
      ExportFile export,
      ImportedSources sources,
      Coverage coverage,
      Map<String, String> namesOfRegions) {
    this.mapping = request.mapping();
    this.only = request.only();
    this.coverage = coverage;
    this.sources = sources;
    this.file = export.fileName();
    this.namesOfRegions = namesOfRegions;
    var header = export.header();
    this.fields = new FilledTemplates<>(PlaceField.class, mapping.templates(), header);
    for (var table : mapping.kinds()) {
      header.index(table.column()).ifPresent(index -> asked.add(new Asked(index, table)));
    }
    mapping.kindLines().forEach(line -> order.putIfAbsent(line, order.size()));
    this.filter = new AliasFilter(mapping.limits(), mapping.scripts());
    this.days = new ExportDay(mapping.form(PlaceField.PEOPLE_ON));
    for (var field : List.of(PlaceField.ELEVATION, PlaceField.MODEL_ELEVATION)) {
      noHeight.put(field, Set.of(mapping.form(field).split(" ", -1)));
    }
  }

  /** What a row is. */
  Read read(ExportRow row) {
    if (!row.fault().isEmpty()) {
      return new Read(
          "",
          Optional.empty(),
          Optional.of(Reason.fault("", "is no row of the export", row.fault())));
    }
    try {
      return new Read("", Optional.of(place(row)), Optional.empty());
    } catch (UnusableRowException e) {
      var id = fields.text(PlaceField.GEONAMES_ID, row);
      return new Read(
          EventText.of(id.isEmpty() ? fields.text(PlaceField.NAME, row) : id, LONGEST),
          Optional.empty(),
          Optional.of(e.reason()));
    }
  }

  private GazetteerPlace place(ExportRow row) {
    var country = fields.text(PlaceField.COUNTRY, row);
    var regionCell = fields.text(PlaceField.REGION, row);
    var regionCode =
        country.isEmpty() || regionCell.isEmpty() ? regionCell : country + "." + regionCell;
    var name = EventText.of(fields.text(PlaceField.NAME, row), LONGEST);
    var kind = kind(row);
    if (kind.filter(SettlementKind.REGION::equals).isPresent()) {
      namesOfRegions.putIfAbsent(regionCode, name);
      throw new UnusableRowException(Reason.meant("", "names a region"));
    }
    if (!only.countries().isEmpty() && !only.countries().contains(country)) {
      throw new UnusableRowException(Reason.meant("country", "is of another country"));
    }
    var position = position(row);
    if (only.within().isPresent()
        && position
            .filter(at -> only.within().get().contains(at.longitude(), at.latitude()))
            .isEmpty()) {
      throw new UnusableRowException(Reason.meant("", "lies outside of what --within names"));
    }
    if (name.isEmpty()) {
      throw new UnusableRowException(Reason.fault("name", "has no name that can be one", ""));
    }
    return new GazetteerPlace(
        new Where(file, row.line()),
        number(PlaceField.GEONAMES_ID, row, 999_999_999),
        code(row),
        name,
        fields.text(PlaceField.ASCII_NAME, row),
        filter.of(name, others(row)),
        position,
        regionCode,
        region(regionCell, regionCode),
        kind,
        people(row),
        days.of(fields.text(PlaceField.PEOPLE_ON, row)),
        elevation(row),
        source(row));
  }

  private List<String> others(ExportRow row) {
    var cell = fields.text(PlaceField.ALIASES, row);
    var sign = mapping.form(PlaceField.ALIASES);
    return cell.isEmpty()
        ? List.of()
        : Arrays.asList(cell.split(Pattern.quote(sign.isEmpty() ? "," : sign), -1));
  }

  /** Of the lines that fit, the first in the table counts. */
  private Optional<SettlementKind> kind(ExportRow row) {
    Optional<OfPlaceKind> best = Optional.empty();
    for (var each : asked) {
      var line = each.table().line(row.cell(each.index()));
      if (line.isPresent() && (best.isEmpty() || order(line.get()) < order(best.get()))) {
        best = line;
      }
    }
    if (best.isEmpty()) {
      if (!asked.isEmpty()) {
        var first = asked.get(0);
        coverage.unmapped("kinds", first.table().column(), row.cell(first.index()));
      }
      return Optional.empty();
    }
    var line = best.get();
    coverage.mapped("kinds", line.column(), line.value(), line.gives());
    if (line.kind().isEmpty()) {
      throw new UnusableRowException(
          Reason.meant(
              line.column(),
              "%s '%s' is passed over by kinds.csv".formatted(line.column(), line.value())));
    }
    return line.kind();
  }

  private int order(OfPlaceKind line) {
    return order.getOrDefault(line, Integer.MAX_VALUE);
  }

  private Optional<Position> position(ExportRow row) {
    var longitude = fields.text(PlaceField.LONGITUDE, row);
    var latitude = fields.text(PlaceField.LATITUDE, row);
    if (longitude.isEmpty() && latitude.isEmpty()) {
      return Optional.empty();
    }
    if (!DEGREES.matcher(longitude).matches()
        || !DEGREES.matcher(latitude).matches()
        || Math.abs(Double.parseDouble(longitude)) > 180
        || Math.abs(Double.parseDouble(latitude)) > 90) {
      throw new UnusableRowException(
          Reason.fault(
              "longitude",
              "has no point that can be one",
              EventText.of(longitude + " " + latitude, LONGEST)));
    }
    return Optional.of(
        new Position(
            longitude, latitude, Double.parseDouble(longitude), Double.parseDouble(latitude)));
  }

  private String number(PlaceField field, ExportRow row, int most) {
    var cell = fields.text(field, row);
    if (cell.isEmpty()) {
      return "";
    }
    int number = NUMBER.matcher(cell).matches() ? (int) Double.parseDouble(cell) : 0;
    if (number < 1 || number > most) {
      throw new UnusableRowException(
          Reason.fault(field.word(), "has no number that can be one", EventText.of(cell, LONGEST)));
    }
    return String.valueOf(number);
  }

  private String code(ExportRow row) {
    var cell = fields.text(PlaceField.PCODE, row);
    if (!cell.isEmpty() && !CODE.matcher(cell).matches()) {
      throw new UnusableRowException(
          Reason.fault(
              PlaceField.PCODE.word(), "has no code that can be one", EventText.of(cell, LONGEST)));
    }
    return cell;
  }

  private OptionalInt people(ExportRow row) {
    var cell = fields.text(PlaceField.PEOPLE, row);
    if (!NUMBER.matcher(cell).matches()) {
      return OptionalInt.empty();
    }
    double people = Double.parseDouble(cell);
    return people >= 1 && people <= MOST_PEOPLE
        ? OptionalInt.of((int) people)
        : OptionalInt.empty();
  }

  private OptionalInt elevation(ExportRow row) {
    var measured = height(PlaceField.ELEVATION, row);
    return measured.isPresent() ? measured : height(PlaceField.MODEL_ELEVATION, row);
  }

  private OptionalInt height(PlaceField field, ExportRow row) {
    var cell = fields.text(field, row);
    try {
      double metres = Double.parseDouble(cell);
      boolean isNone =
          noHeight.get(field).stream()
              .anyMatch(none -> !none.isEmpty() && Double.parseDouble(none) == metres);
      return isNone || !(Math.abs(metres) < HIGHEST)
          ? OptionalInt.empty()
          : OptionalInt.of((int) Math.round(metres));
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  /** As the mapping has it by the code, or by the cell alone; empty if it does not say. */
  private String region(String cell, String code) {
    if (cell.isEmpty()) {
      return "";
    }
    var table = mapping.regions();
    for (var value : List.of(code, cell)) {
      var line = table.line(value);
      if (line.isPresent()) {
        var region = line.get().region().replace("$1", table.starAsWritten(line.get(), value));
        coverage.mapped("regions", "region", value, region);
        return EventText.of(region, LONGEST);
      }
    }
    return "";
  }

  private String source(ExportRow row) {
    if (mapping.sources().lines().isEmpty()) {
      return "";
    }
    var cell = fields.text(PlaceField.SOURCE, row);
    var source = sources.source(cell);
    if (source.isEmpty()) {
      throw new UnusableRowException(
          Reason.fault(
              PlaceField.SOURCE.word(),
              "names no source that sources.csv of the mapping has",
              EventText.of(cell, LONGEST)));
    }
    return source;
  }
}
