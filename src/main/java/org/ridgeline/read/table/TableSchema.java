package org.ridgeline.read.table;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ridgeline.fact.Compass;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.Extent;
import org.ridgeline.fact.Link;
import org.ridgeline.fact.LinkKind;
import org.ridgeline.fact.Party;
import org.ridgeline.fact.PartyRelation;
import org.ridgeline.fact.Population;
import org.ridgeline.fact.RelationKind;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.SettlementKind;
import org.ridgeline.fact.Stance;
import org.ridgeline.fact.area.AreaMeasurement;
import org.ridgeline.fact.criteria.Side;
import org.ridgeline.fact.criteria.Theme;
import org.ridgeline.fact.criteria.Threshold;
import org.ridgeline.fact.ground.StatedSight;
import org.ridgeline.fact.provenance.Reliability;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.fact.provenance.SourceKind;
import org.ridgeline.read.quarantine.Correction;

/**
 * A table: its name, its columns, and how one of its rows becomes a fact.
 *
 * <p>This is the only place that knows column names.
 *
 * @param columns those that the header must have
 * @param optional those that it may have
 * @param key what tells the fact from every other of its table
 */
public record TableSchema<T>(
    String name,
    List<String> columns,
    List<String> optional,
    Function<T, String> key,
    Function<Row, T> toFact) {

  /** The table that back-tests keep beside the rules. */
  public static final String RECORD = "record";

  /** The day from which a row is no longer what its source says. */
  static final String WITHDRAWN_ON = "withdrawn_on";

  /** Ids are written in one piece, which prose is not. */
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][^\\s,;\"]{0,99}");

  /** The most of anything that one report of one day counts. */
  private static final int MOST_COUNTED = 99_999;

  public static final TableSchema<Party> PARTIES =
      new TableSchema<>(
          "parties",
          List.of("id", "name", "aliases"),
          List.of(),
          Party::id,
          row -> new Party(row.id(), row.requiredName("name"), row.list("aliases")));

  public static final TableSchema<Source> SOURCES =
      new TableSchema<>(
          "sources",
          List.of("id", "name", "kind", "party", "reliability"),
          List.of("republishes"),
          Source::id,
          row ->
              new Source(
                  row.id(),
                  row.requiredName("name"),
                  row.oneOf(SourceKind.class, "kind"),
                  row.name("party"),
                  row.oneOf(Reliability.class, "reliability"),
                  row.name("republishes")));

  public static final TableSchema<PartyRelation> RELATIONS =
      new TableSchema<>(
          "relations",
          List.of("one", "other", "relation", "from", "to", "source"),
          List.of(),
          relation -> relation.citation().row() + ", " + relation.citation().source().id(),
          row ->
              new PartyRelation(
                  row.requiredName("one"),
                  row.requiredName("other"),
                  row.oneOf(RelationKind.class, "relation"),
                  row.optionalDay("from"),
                  row.optionalDayNotBefore("from", "to"),
                  row.citation(period(row))));

  public static final TableSchema<Settlement> SETTLEMENTS =
      new TableSchema<>(
          "settlements",
          columns(
              "id name aliases part_of kind region sector longitude latitude elevation_m source"),
          List.of("geonames_id", "pcode"),
          Settlement::id,
          row ->
              new Settlement(
                  row.slug(),
                  row.requiredName("name"),
                  row.list("aliases"),
                  row.name("part_of"),
                  row.oneOf(SettlementKind.class, "kind"),
                  row.name("region"),
                  row.name("sector"),
                  row.degrees("longitude", 180),
                  row.degrees("latitude", 90),
                  row.metres("elevation_m"),
                  CodeCells.read(row),
                  row.citation(row.slug())));

  public static final TableSchema<Population> POPULATION =
      new TableSchema<>(
          "population",
          List.of("settlement", "people", "as_of", "source"),
          List.of(),
          people -> people.citation().row() + ", " + people.citation().source().id(),
          row ->
              new Population(
                  row.settlement("settlement"),
                  row.requiredWhole("people", 0, 99_999_999),
                  row.day("as_of"),
                  row.citation(row.settlement("settlement") + " " + row.day("as_of"))
                      .of(row.day("as_of"))));

  public static final TableSchema<Link> LINKS =
      new TableSchema<>(
          "links",
          List.of("id", "from", "to", "kind", "name", "source"),
          List.of("distance_km"),
          Link::id,
          row ->
              new Link(
                  row.id(),
                  row.settlement("from"),
                  row.settlement("to"),
                  row.oneOf(LinkKind.class, "kind"),
                  row.name("name"),
                  row.kilometres("distance_km"),
                  row.citation(row.id())));

  public static final TableSchema<EventReport> EVENT_REPORTS =
      new TableSchema<>(
          "event_reports",
          columns(
              "id day published_on settlements kind actor " + "count source credibility url text"),
          List.of("direction", "tags", WITHDRAWN_ON),
          EventReport::id,
          TableSchema::event);

  public static final TableSchema<ControlClaim> CONTROL_CLAIMS =
      new TableSchema<>(
          "control_claims",
          columns(
              "id as_of published_on settlement holder extent "
                  + "stance source credibility url text"),
          List.of("share_percent", WITHDRAWN_ON),
          ControlClaim::id,
          row ->
              new ControlClaim(
                  row.id(),
                  row.day("as_of"),
                  row.dayNotBefore("as_of", "published_on"),
                  row.settlement("settlement"),
                  row.requiredName("holder"),
                  row.oneOf(Extent.class, "extent"),
                  row.percent("share_percent"),
                  row.oneOf(Stance.class, "stance"),
                  row.source().id(),
                  row.credibility(),
                  row.text("url"),
                  row.text("text"),
                  row.citation(row.id(), row.credibility()).of(row.day("as_of"))));

  public static final TableSchema<AreaMeasurement> AREA_MEASUREMENTS =
      new TableSchema<>(
          "area_measurements",
          AreaCells.COLUMNS,
          List.of(AreaCells.ACROSS_WATER),
          area -> area.citation().row() + ", " + area.citation().source().id(),
          AreaCells::read);

  public static final TableSchema<StatedSight> SIGHT_MEASUREMENTS =
      new TableSchema<>(
          "sight_measurements",
          List.of("settlement", "other", "share_percent", "source"),
          List.of(),
          sight -> sight.citation().row() + ", " + sight.citation().source().id(),
          AreaCells::sight);

  /** The quarantine of an earlier night with a column more, in which rows were corrected. */
  public static final TableSchema<Correction> CORRECTIONS =
      new TableSchema<>(
          "corrections",
          List.of("file", "original", "corrected"),
          List.of("line", "column", "reason"),
          Correction::place,
          row ->
              new Correction(
                  row.required("file"),
                  row.required("original"),
                  row.text("corrected"),
                  row.place()));

  public static final TableSchema<Theme> THEMES =
      new TableSchema<>(
          "themes",
          List.of("id", "side", "cap", "title"),
          List.of(),
          Theme::id,
          row ->
              new Theme(
                  row.criterion(),
                  row.oneOf(Side.class, "side"),
                  CriterionCell.cap(row),
                  row.required("title")));

  public static final TableSchema<Threshold> THRESHOLDS =
      new TableSchema<>(
          "thresholds",
          List.of("id", "value", "unit", "meaning"),
          List.of(),
          Threshold::id,
          row ->
              new Threshold(
                  row.criterion(),
                  CriterionCell.value(row),
                  CriterionCell.unit(row),
                  row.required("meaning")));

  /** The tables of an input folder, in the order in which they refer to each other. */
  public static final List<TableSchema<?>> OF_INPUT =
      List.of(
          PARTIES,
          SOURCES,
          RELATIONS,
          SETTLEMENTS,
          POPULATION,
          LINKS,
          EVENT_REPORTS,
          CONTROL_CLAIMS,
          AREA_MEASUREMENTS,
          SIGHT_MEASUREMENTS);

  private static List<String> columns(String names) {
    return List.of(names.split(" ", -1));
  }

  private static EventReport event(Row row) {
    // What is wrong is told of the first column that has something wrong.
    var id = row.id();
    var day = row.day("day");
    var publishedOn = row.dayNotBefore("day", "published_on");
    var settlements = row.settlements("settlements");
    var kind = row.oneOf(EventKind.class, "kind");
    var actor = row.name("actor");
    var count = row.whole("count", MOST_COUNTED);
    var direction = row.optionalOneOf(Compass.class, "direction");
    var tags = row.tags("tags");
    var source = row.source().id();
    int credibility = row.credibility();
    return new EventReport(
        id,
        day,
        publishedOn,
        settlements,
        kind,
        actor,
        count,
        direction,
        tags,
        source,
        credibility,
        row.text("url"),
        row.sharedText("text"),
        row.citation(id, credibility, row.optionalDay("day")));
  }

  /** What tells a relation from others of the same two parties. */
  private static String period(Row row) {
    return row.name("one")
        + " "
        + row.name("other")
        + row.optionalDay("from").map(day -> " from " + day).orElse("")
        + row.optionalDay("to").map(day -> " to " + day).orElse("");
  }

  /** Whether columns of one's own are passed on as they are. */
  public boolean passesOn() {
    return name.equals(SETTLEMENTS.name);
  }

  /** Whether a folder may do without it. */
  public boolean isOptional() {
    return List.of(RECORD, "calibration", "theatre").contains(name)
        || Stream.of(PARTIES, RELATIONS, AREA_MEASUREMENTS, SIGHT_MEASUREMENTS, CORRECTIONS)
            .anyMatch(table -> table.name.equals(name));
  }

  /** The file that the table is in, if it is one file. */
  public String file() {
    return name + ".csv";
  }

  /** Whether a file, relative to its folder, is this table or a part of it. */
  public boolean owns(String file) {
    return Stream.of(file(), name + "/")
        .anyMatch(start -> file.regionMatches(true, 0, start, 0, start.length()));
  }

  /**
   * Whether a cell of the first of its columns may begin a row: a file that is corrected, an id, or
   * a party or place that is known.
   */
  public boolean beginsWith(String cell, ReferenceData known) {
    if (isQuoting()) {
      return OF_INPUT.stream().anyMatch(table -> table.owns(cell));
    }
    return switch (columns.get(0)) {
      case "id" -> ID.matcher(cell).matches();
      case "one" -> known.parties().spelling(cell).isPresent();
      default -> known.places().isKnown(cell);
    };
  }

  /** Whether its cells may hold what cells of tables may not, as it quotes them. */
  public boolean isQuoting() {
    return name.equals(CORRECTIONS.name);
  }
}
