package org.ridgeline.read;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.Link;
import org.ridgeline.fact.Party;
import org.ridgeline.fact.PartyRelation;
import org.ridgeline.fact.Population;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.RowFact;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.read.RowReader.Accepted;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.ImportState;
import org.ridgeline.read.knowledge.Withdrawals;
import org.ridgeline.read.map.KnownHolders;
import org.ridgeline.read.measure.KnownAreas;
import org.ridgeline.read.quarantine.Corrections;
import org.ridgeline.read.review.OddRows;
import org.ridgeline.read.review.PartyNames;
import org.ridgeline.read.review.PartySpellings;
import org.ridgeline.read.review.PlaceNames;
import org.ridgeline.read.review.PlacePositions;
import org.ridgeline.read.review.RegionNames;
import org.ridgeline.read.review.RelationReview;
import org.ridgeline.read.review.ShareReview;
import org.ridgeline.read.review.SourceReview;
import org.ridgeline.read.review.TownParts;
import org.ridgeline.read.table.BadRowException;
import org.ridgeline.read.table.Gazetteer;
import org.ridgeline.read.table.ReferenceData;
import org.ridgeline.read.table.SourceVoices;
import org.ridgeline.read.table.TableSchema;

/** The tables of one input folder, read in the order in which they refer to each other. */
public final class InputFolder {

  /** The names of the tables whose rows have a day on which they were published. */
  public static final List<String> DATED =
      Stream.of(TableSchema.POPULATION, TableSchema.EVENT_REPORTS, TableSchema.CONTROL_CLAIMS)
          .map(TableSchema::name)
          .toList();

  /** The names of all tables, for whoever sets something for one of them. */
  public static final List<String> TABLES =
      TableSchema.OF_INPUT.stream().map(TableSchema::name).toList();

  private final RowReader reader;
  private final InputPolicy policy;
  private final Optional<Path> folder;
  private final SortedMap<String, Tables.RowCount> rows = new TreeMap<>();
  private final Map<Citation, LocalDate> withdrawals = new HashMap<>();

  private final List<String> warnings = new ArrayList<>();
  private final ClockCheck clock;
  private PartySpellings parties = new PartySpellings(List.of(), List.of());

  private InputFolder(RowReader reader, InputPolicy policy, Optional<Path> folder) {
    this.clock = new ClockCheck(policy);
    this.reader = reader;
    this.policy = policy;
    this.folder = folder;
  }

  /** Reads every table within the usual limits, whatever day it is. */
  public static Tables read(Path folder, BadRowTolerance badRows) throws IOException {
    return read(folder, InputPolicy.allowing(badRows));
  }

  /**
   * Reads every table in {@code folder}.
   *
   * @throws BadTableException if a table is missing, cannot be read, or has too many bad rows
   */
  public static Tables read(Path folder, InputPolicy policy) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new BadTableException(
          "%s: %s; name the input folder with --input"
              .formatted(
                  folder, Files.exists(folder) ? "is no folder" : "there is no such folder"));
    }
    var before = ImportState.of(folder);
    if (before.isPending()) {
      throw unsettled(folder);
    }
    var reader = new TableReader(folder, policy.limits());
    reader.correct(corrections(reader));
    var tables = new InputFolder(reader, policy, Optional.of(folder)).read();
    if (!ImportState.of(folder).equals(before)) {
      throw unsettled(folder);
    }
    return tables;
  }

  private static BadTableException unsettled(Path folder) {
    return new BadTableException(
        "%s: an import is putting files in place, or was stopped while it did; run 'ridgeline import --finish --input %s', then this again"
            .formatted(folder.resolve(ImportState.FOLDER), folder));
  }

  private static Corrections corrections(TableReader reader) throws IOException {
    var accepted = reader.read(TableSchema.CORRECTIONS, ReferenceData.empty());
    return new Corrections(accepted.stream().map(Accepted::fact).toList());
  }

  /** Reads every table from {@code reader}, without any map. */
  static Tables read(RowReader reader, BadRowTolerance tolerance) throws IOException {
    return new InputFolder(reader, InputPolicy.allowing(tolerance), Optional.empty()).read();
  }

  private Tables read() throws IOException {
    var named = namedParties();
    var sources = sources(named);
    var known = partiesAnd(sources);
    var relations = relations(known);
    var settlements = settlements(known);
    var all = known.withPlaces(new Gazetteer(settlements));
    var population = table(TableSchema.POPULATION, all, UnaryOperator.identity());
    var links = table(TableSchema.LINKS, all, OddRows::checked);
    var events = events(all);
    var claims = reader.read(TableSchema.CONTROL_CLAIMS, all);
    claims.forEach(claim -> note(claim.fact(), claim.withdrawnOn()));
    spell(events, claims);
    var keptClaims = keep(TableSchema.CONTROL_CLAIMS, claims, parties::of);
    var areas = table(TableSchema.AREA_MEASUREMENTS, all, parties::of);
    var sights = table(TableSchema.SIGHT_MEASUREMENTS, all, UnaryOperator.identity());
    clock.check();
    review(settlements, population, links, events, keptClaims);
    var holders = KnownHolders.of(named, parties(named, sources, events, keptClaims));
    var maps = maps(settlements, holders);
    return new Tables(
        folder.isEmpty() ? "" : KnownTheatre.name(reader, folder.get()),
        named,
        sources,
        relations,
        settlements,
        population,
        links,
        events,
        keptClaims,
        reader.problems(),
        Stream.concat(reader.warnings().stream(), warnings.stream()).toList(),
        rows,
        KnownAreas.of(maps.measured(settlements, population, holders), areas),
        maps.ground(population, sights),
        maps.fingerprintsAnd(reader.fingerprints()),
        reader.lines(),
        Withdrawals.of(withdrawals));
  }

  private void review(
      List<Settlement> settlements,
      List<Population> population,
      List<Link> links,
      List<EventReport> events,
      List<ControlClaim> claims) {
    if (folder.isPresent()) {
      warnings.addAll(parties.warnings());
      warnings.addAll(OddRows.warnings(settlements, population, links, events));
      warnings.addAll(ShareReview.warnings(claims));
    }
  }

  /** The reports alone, of which there may be millions: nothing of their rows is kept beside. */
  private List<EventReport> events(ReferenceData known) throws IOException {
    var events = new ArrayList<EventReport>();
    reader.read(
        TableSchema.EVENT_REPORTS,
        known,
        each -> {
          events.add(each.fact());
          note(each.fact(), each.withdrawnOn());
        });
    return events;
  }

  /** Of a day that is yet to come, nobody knows whether the row will be withdrawn on it. */
  private void note(RowFact fact, Optional<LocalDate> withdrawnOn) {
    withdrawnOn
        .filter(day -> !day.isAfter(policy.lastDay()))
        .ifPresent(day -> withdrawals.put(fact.citation(), day));
  }

  /** Reads the parties of reports as most write them, now that all who name any are known. */
  private void spell(List<EventReport> events, List<Accepted<ControlClaim>> claims) {
    parties.learn(
        Stream.concat(
            events.stream().map(EventReport::actor),
            claims.stream().map(claim -> claim.fact().holder())));
    events.replaceAll(parties::of);
    count(TableSchema.EVENT_REPORTS);
  }

  private ReferenceData partiesAnd(List<Source> sources) {
    var byId = sources.stream().collect(toMap(Source::id, identity()));
    return new ReferenceData(
        new Gazetteer(List.of()), parties.known(), byId, new SourceVoices(byId), policy.lastDay());
  }

  /** The maps of the folder, after which all files that count have been read. */
  private InputMaps maps(List<Settlement> settlements, KnownHolders holders) throws IOException {
    if (folder.isEmpty()) {
      return InputMaps.NONE;
    }
    var maps = InputMaps.read(folder.get(), policy, settlements, holders);
    warnings.addAll(maps.warnings());
    var read = maps.fingerprintsAnd(reader.fingerprints()).keySet();
    warnings.addAll(new UnreadFiles(folder.get(), read).warnings());
    return maps;
  }

  /** Whom the table of parties has, whom sources speak for, and whom rows name. */
  private static SortedSet<String> parties(
      List<Party> named,
      List<Source> sources,
      List<EventReport> events,
      List<ControlClaim> claims) {
    return Stream.of(
            named.stream().map(Party::id),
            sources.stream().map(Source::party),
            events.stream().map(EventReport::actor),
            claims.stream().map(ControlClaim::holder))
        .flatMap(names -> names)
        .distinct()
        .filter(name -> !name.isEmpty())
        .collect(toCollection(TreeSet::new));
  }

  private List<Party> namedParties() throws IOException {
    var accepted = reader.read(TableSchema.PARTIES, ReferenceData.empty());
    var names =
        new PartyNames(accepted.stream().collect(toMap(a -> a.fact().id(), Accepted::place)));
    return keep(TableSchema.PARTIES, accepted, names::checked);
  }

  private List<PartyRelation> relations(ReferenceData known) throws IOException {
    var review = new RelationReview();
    var relations =
        table(TableSchema.RELATIONS, known, relation -> review.checked(parties.of(relation)));
    if (folder.isPresent()) {
      RelationReview.warning(relations).ifPresent(warnings::add);
    }
    return relations;
  }

  private List<Source> sources(List<Party> named) throws IOException {
    var accepted = reader.read(TableSchema.SOURCES, ReferenceData.empty());
    var ids = accepted.stream().map(a -> a.fact().id()).collect(toSet());
    var kept =
        keep(TableSchema.SOURCES, accepted, source -> SourceReview.requireOrigin(source, ids))
            .stream()
            .collect(toMap(Source::id, identity()));
    var rows =
        accepted.stream()
            .filter(a -> kept.containsKey(a.fact().id()))
            .map(a -> new SourceReview.SourceRow(a.place(), a.fact()))
            .toList();
    parties = new PartySpellings(named, rows.stream().map(SourceReview.SourceRow::source).toList());
    warnings.addAll(SourceReview.warnings(rows));
    return rows.stream().map(row -> parties.of(row.source(), row.place())).toList();
  }

  private List<Settlement> settlements(ReferenceData known) throws IOException {
    var accepted = reader.read(TableSchema.SETTLEMENTS, known);
    var places = new Gazetteer(accepted.stream().map(Accepted::fact).toList());
    var kept =
        keep(
            TableSchema.SETTLEMENTS,
            accepted,
            settlement -> {
              try {
                return settlement.partOf().isEmpty()
                    ? settlement
                    : settlement.withPartOf(places.resolve(settlement.partOf()));
              } catch (Gazetteer.UnknownPlaceException e) {
                throw new BadRowException("part_of", e.getMessage());
              }
            });
    var spelled = RegionNames.spelled(kept);
    var parts = new TownParts(spelled);
    var settlements = parts.settlements(spelled);
    if (folder.isPresent()) {
      warnings.addAll(parts.warnings());
      warnings.addAll(PlacePositions.warnings(settlements));
      warnings.addAll(PlaceNames.warnings(settlements));
    }
    return settlements;
  }

  private <T> List<T> table(TableSchema<T> table, ReferenceData known, UnaryOperator<T> check)
      throws IOException {
    return keep(table, reader.read(table, known), check);
  }

  private <T> List<T> keep(
      TableSchema<T> table, List<Accepted<T>> accepted, UnaryOperator<T> check) {
    var kept = reader.keep(accepted, check);
    count(table);
    return kept;
  }

  /** Counts the rows of a table that has been read, and refuses it if too many are bad. */
  private void count(TableSchema<?> table) {
    var problems = reader.problems().stream().filter(p -> table.owns(p.file())).toList();
    int read = reader.rowsRead(table);
    if (isThere(table)) {
      rows.put(table.name(), new Tables.RowCount(read, problems.size()));
    }
    int bad = problems.size() - clock.later(table, read, problems);
    var tolerance = policy.badRows().of(table.name()).orElse(BadRowTolerance.HALF);
    if (tolerance.isExceededBy(bad, read)) {
      throw new BadTableException(
          "%s: %d of %d rows are bad, more than the %s that --max-bad-rows allows; the first is %s"
              .formatted(table.file(), problems.size(), read, tolerance, problems.get(0)));
    }
  }

  /** Of a table that a folder may do without and does, nothing is said. */
  private boolean isThere(TableSchema<?> table) {
    return !table.isOptional()
        || reader.rowsRead(table) > 0
        || reader.fingerprints().keySet().stream().anyMatch(table::owns);
  }
}
