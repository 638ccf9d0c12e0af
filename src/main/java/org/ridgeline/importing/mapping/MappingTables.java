package org.ridgeline.importing.mapping;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.Extent;
import org.ridgeline.fact.SettlementKind;
import org.ridgeline.fact.provenance.Reliability;
import org.ridgeline.fact.provenance.SourceKind;
import org.ridgeline.read.table.BadRowException;
import org.ridgeline.read.table.IdCell;
import org.ridgeline.read.table.Row;
import org.ridgeline.read.table.TableSchema;

/** The tables of a mapping: their columns, and how their rows become lines. */
final class MappingTables {

  private static final int LEAST_CREDIBLE = 6;

  static final TableSchema<MappingLine.OfColumn> COLUMNS =
      new TableSchema<>(
          "columns",
          List.of("field", "from", "form"),
          List.of("note"),
          MappingLine.OfColumn::field,
          row ->
              new MappingLine.OfColumn(
                  row.place(), row.required("field"), row.required("from"), row.text("form")));

  static final TableSchema<MappingLine.OfKind> KINDS =
      new TableSchema<>(
          "kinds",
          List.of("column", "value", "kind", "extent", "count"),
          List.of("actor", "tags", "note"),
          line -> line.column() + " " + line.value(),
          MappingTables::kind);

  static final TableSchema<MappingLine.OfParty> PARTIES =
      new TableSchema<>(
          "parties",
          List.of("column", "value", "party"),
          List.of("note"),
          line -> line.column() + " " + line.value(),
          row ->
              new MappingLine.OfParty(
                  row.place(),
                  row.required("column"),
                  row.required("value"),
                  row.required("party")));

  static final TableSchema<MappingLine.OfCredibility> CREDIBILITY =
      new TableSchema<>(
          "credibility",
          List.of("column", "value", "credibility"),
          List.of("note"),
          line -> line.column() + " " + line.value(),
          row ->
              new MappingLine.OfCredibility(
                  row.place(), row.required("column"), row.required("value"), credibility(row)));

  static final TableSchema<MappingLine.OfSource> SOURCES =
      new TableSchema<>(
          "sources",
          List.of("value", "source", "name", "kind", "party", "reliability"),
          List.of("note"),
          MappingLine.OfSource::value,
          MappingTables::source);

  static final TableSchema<MappingLine.OfPlaceKind> PLACE_KINDS =
      new TableSchema<>(
          "kinds",
          List.of("column", "value", "kind"),
          List.of("note"),
          line -> line.column() + " " + line.value(),
          row ->
              new MappingLine.OfPlaceKind(
                  row.place(),
                  row.required("column"),
                  row.required("value"),
                  row.required("kind").equals(MappingLine.NOTHING)
                      ? Optional.empty()
                      : Optional.of(row.oneOf(SettlementKind.class, "kind"))));

  static final TableSchema<MappingLine.OfRegion> REGIONS =
      new TableSchema<>(
          "regions",
          List.of("value", "region"),
          List.of("note"),
          MappingLine.OfRegion::value,
          row ->
              new MappingLine.OfRegion(row.place(), row.required("value"), row.required("region")));

  static final TableSchema<Character.UnicodeScript> SCRIPTS =
      new TableSchema<>(
          "scripts",
          List.of("script"),
          List.of("note"),
          Enum::name,
          row -> row.oneOf(Character.UnicodeScript.class, "script"));

  private MappingTables() {}

  private static MappingLine.OfKind kind(Row row) {
    boolean isNothing = row.required("kind").equals(MappingLine.NOTHING);
    return new MappingLine.OfKind(
        row.place(),
        row.required("column"),
        row.required("value"),
        isNothing ? Optional.empty() : Optional.of(row.oneOf(EventKind.class, "kind")),
        row.optionalOneOf(Extent.class, "extent"),
        row.text("count"),
        isNobody(row),
        IdCell.tags("tags", row.list("tags")));
  }

  private static boolean isNobody(Row row) {
    var actor = row.text("actor");
    if (!actor.isEmpty() && !actor.equals(MappingLine.NOTHING)) {
      throw new BadRowException(
          "actor",
          "'%s' is neither empty, for whom parties.csv names, nor -, for nobody".formatted(actor));
    }
    return !actor.isEmpty();
  }

  private static OptionalInt credibility(Row row) {
    return row.required("credibility").equals(MappingLine.NOTHING)
        ? OptionalInt.empty()
        : OptionalInt.of(row.requiredWhole("credibility", 1, LEAST_CREDIBLE));
  }

  private static MappingLine.OfSource source(Row row) {
    var name = row.name("name");
    var source =
        new MappingLine.OfSource(
            row.place(),
            row.required("value"),
            IdCell.code("source", row.required("source")),
            name,
            row.optionalOneOf(SourceKind.class, "kind"),
            row.name("party"),
            row.optionalOneOf(Reliability.class, "reliability"));
    if (!name.isEmpty() && (source.kind().isEmpty() || source.reliability().isEmpty())) {
      throw new BadRowException(
          source.kind().isEmpty() ? "kind" : "reliability",
          "is empty, as if the source were in sources.csv, but its name is given; write both or neither");
    }
    return source;
  }
}
