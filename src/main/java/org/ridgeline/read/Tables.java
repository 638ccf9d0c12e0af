package org.ridgeline.read;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.Link;
import org.ridgeline.fact.Party;
import org.ridgeline.fact.PartyNames;
import org.ridgeline.fact.PartyRelation;
import org.ridgeline.fact.Population;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.read.knowledge.Knowledge;
import org.ridgeline.read.knowledge.Withdrawals;
import org.ridgeline.read.measure.KnownAreas;
import org.ridgeline.read.measure.KnownGround;
import org.ridgeline.read.quarantine.RowProblem;
import org.ridgeline.read.record.LineCount;
import org.ridgeline.read.table.TableSchema;

/**
 * All that an input folder says, in the order of ids.
 *
 * @param theatre what the war, or the part of it, is called
 * @param problems the rows left out, in the order in which they were met
 * @param warnings what is odd about a table but costs no row
 * @param rows how many rows each table has, and how many of them were left out
 * @param areas that parties held by maps of control, and what rows state of others
 * @param ground how high it is, and what rows state of what is in sight
 * @param fingerprints the SHA-256 of every file that was read, by its name
 * @param lines where every line is of every file of a table, by its name
 * @param withdrawals the rows that are no longer what their sources say
 */
public record Tables(
    String theatre,
    List<Party> parties,
    List<Source> sources,
    List<PartyRelation> relations,
    List<Settlement> settlements,
    List<Population> population,
    List<Link> links,
    List<EventReport> events,
    List<ControlClaim> claims,
    List<RowProblem> problems,
    List<String> warnings,
    SortedMap<String, RowCount> rows,
    KnownAreas areas,
    KnownGround ground,
    SortedMap<String, String> fingerprints,
    SortedMap<String, LineCount> lines,
    Withdrawals withdrawals) {

  /**
   * A row that came to be known some day, or ceased to be what its source says.
   *
   * @param knownOn the first day on which {@link #knownBy} has it
   * @param speaksOf the day that it speaks of
   * @param settlements the places that it speaks of
   * @param isWithdrawal whether what came to be known is that its source has withdrawn it
   */
  public record Dated(
      Citation row,
      LocalDate knownOn,
      LocalDate speaksOf,
      List<String> settlements,
      boolean isWithdrawal) {

    private static Dated of(
        Citation row, LocalDate knownOn, LocalDate speaksOf, List<String> settlements) {
      return new Dated(row, knownOn, speaksOf, settlements, false);
    }

    private Dated withdrawn(LocalDate day) {
      return new Dated(row, day, speaksOf, settlements, true);
    }
  }

  /**
   * What became of the rows of a table.
   *
   * @param later how many were published, or speak of a day, after the night
   * @param withdrawn how many their source had withdrawn by the night
   */
  public record RowCount(int read, int leftOut, int later, int withdrawn) {

    /** Of a table that is known to its end. */
    public RowCount(int read, int leftOut) {
      this(read, leftOut, 0, 0);
    }

    private RowCount plus(int laterRows, int withdrawnRows) {
      return new RowCount(read, leftOut, later + laterRows, withdrawn + withdrawnRows);
    }
  }

  private static final Comparator<EventReport> EVENTS_BY_ID =
      Comparator.comparing(EventReport::id).thenComparing(EventReport::publishedOn);

  private static final Comparator<ControlClaim> CLAIMS_BY_ID =
      Comparator.comparing(ControlClaim::id).thenComparing(ControlClaim::publishedOn);

  public Tables {
    parties = SortedFacts.of(parties, Comparator.comparing(Party::id));
    sources = SortedFacts.of(sources, Comparator.comparing(Source::id));
    relations = SortedFacts.of(relations, Comparator.comparing(PartyRelation::citation));
    settlements = SortedFacts.of(settlements, Comparator.comparing(Settlement::id));
    population = SortedFacts.of(population, Comparator.comparing(Population::citation));
    links = SortedFacts.of(links, Comparator.comparing(Link::id));
    events = SortedFacts.of(events, EVENTS_BY_ID);
    claims = SortedFacts.of(claims, CLAIMS_BY_ID);
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }

  /** Tables that were made by hand and stand in no file, of parties that are all hostile. */
  public Tables(
      List<Source> sources,
      List<Settlement> settlements,
      List<Population> population,
      List<Link> links,
      List<EventReport> events,
      List<ControlClaim> claims,
      List<RowProblem> problems,
      List<String> warnings,
      SortedMap<String, RowCount> rows) {
    this(
        "",
        List.of(),
        sources,
        List.of(),
        settlements,
        population,
        links,
        events,
        claims,
        problems,
        warnings,
        rows,
        KnownAreas.NONE,
        KnownGround.NONE,
        Collections.emptySortedMap(),
        Collections.emptySortedMap(),
        Withdrawals.NONE);
  }

  /** By which names readers know the parties. */
  public PartyNames names() {
    return PartyNames.of(parties);
  }

  /** The same with these parties, and how they stand to each other. */
  public Tables with(List<Party> named, List<PartyRelation> stated) {
    return new Tables(
        theatre,
        named,
        sources,
        stated,
        settlements,
        population,
        links,
        events,
        claims,
        problems,
        warnings,
        rows,
        areas,
        ground,
        fingerprints,
        lines,
        withdrawals);
  }

  /** The newest day on which anything was published, if not after {@code today}. */
  public Optional<LocalDate> newestDay(LocalDate today) {
    return publicationDays().filter(day -> !day.isAfter(today)).max(Comparator.naturalOrder());
  }

  private Stream<LocalDate> publicationDays() {
    return Stream.of(TableSchema.EVENT_REPORTS, TableSchema.CONTROL_CLAIMS)
        .flatMap(table -> publicationDays(table.name()));
  }

  /**
   * What was known by the end of {@code day}: the rest had not been published, or not happened, or
   * had been withdrawn. When a row that was known will be withdrawn nobody knew.
   */
  public Tables knownBy(LocalDate day) {
    return knownBy(day, Set.of());
  }

  /**
   * The same without what the rows in {@code pending} change on that day, as if it were yet to
   * come: each of them was published or withdrawn on it.
   */
  public Tables knownBy(LocalDate day, Set<Citation> pending) {
    var knowledge = new Knowledge(day, withdrawals, pending);
    var people = SortedFacts.filter(population, p -> knowledge.has(p.citation(), p.asOf()));
    var knownEvents = SortedFacts.filter(events, e -> knowledge.has(e.citation(), e.publishedOn()));
    var knownClaims = SortedFacts.filter(claims, c -> knowledge.has(c.citation(), c.publishedOn()));
    var held = areas.knownBy(day, row -> knowledge.has(row.citation(), row.publishedOn()));
    var counts = new TreeMap<>(rows);
    unknown(counts, TableSchema.POPULATION, population.size() - people.size(), 0);
    unknown(
        counts,
        TableSchema.EVENT_REPORTS,
        events.size() - knownEvents.size(),
        knowledge.withdrawn(events.stream().map(EventReport::citation)));
    unknown(
        counts,
        TableSchema.CONTROL_CLAIMS,
        claims.size() - knownClaims.size(),
        knowledge.withdrawn(claims.stream().map(ControlClaim::citation)));
    unknown(counts, TableSchema.AREA_MEASUREMENTS, areas.rows().size() - held.rows().size(), 0);
    return new Tables(
        theatre,
        parties,
        sources,
        relations,
        settlements,
        people,
        links,
        knownEvents,
        knownClaims,
        problems,
        warnings,
        counts,
        held,
        ground,
        fingerprints,
        lines,
        knowledge.takenBack(claims.stream()));
  }

  private static void unknown(
      SortedMap<String, RowCount> counts, TableSchema<?> table, int rows, int withdrawn) {
    counts.computeIfPresent(table.name(), (name, count) -> count.plus(rows - withdrawn, withdrawn));
  }

  /** How many facts each table gives, by the table's name. */
  public SortedMap<String, Integer> facts() {
    var facts = new TreeMap<String, Integer>();
    facts.put(TableSchema.PARTIES.name(), parties.size());
    facts.put(TableSchema.RELATIONS.name(), relations.size());
    facts.put(TableSchema.SOURCES.name(), sources.size());
    facts.put(TableSchema.SETTLEMENTS.name(), settlements.size());
    facts.put(TableSchema.POPULATION.name(), population.size());
    facts.put(TableSchema.LINKS.name(), links.size());
    facts.put(TableSchema.EVENT_REPORTS.name(), events.size());
    facts.put(TableSchema.CONTROL_CLAIMS.name(), claims.size());
    facts.put(TableSchema.AREA_MEASUREMENTS.name(), areas.rows().size());
    facts.put(TableSchema.SIGHT_MEASUREMENTS.name(), ground.rows().size());
    return facts;
  }

  /**
   * The newest day on which anything was published in a table, if not after {@code today}; empty
   * for a table without such days.
   */
  public Optional<LocalDate> newestDay(String table, LocalDate today) {
    return publicationDays(table).filter(day -> !day.isAfter(today)).max(Comparator.naturalOrder());
  }

  private Stream<LocalDate> publicationDays(String table) {
    if (table.equals(TableSchema.POPULATION.name())) {
      return population.stream().map(Population::asOf);
    }
    if (table.equals(TableSchema.EVENT_REPORTS.name())) {
      return Stream.concat(
          events.stream().map(EventReport::publishedOn),
          withdrawalDays(events.stream().map(EventReport::citation)));
    }
    return table.equals(TableSchema.CONTROL_CLAIMS.name())
        ? Stream.concat(
            claims.stream().map(ControlClaim::publishedOn),
            withdrawalDays(claims.stream().map(ControlClaim::citation)))
        : Stream.empty();
  }

  /** That a source takes its word back is news of that day, too. */
  private Stream<LocalDate> withdrawalDays(Stream<Citation> rows) {
    return withdrawals.isEmpty()
        ? Stream.empty()
        : rows.flatMap(row -> withdrawals.of(row).stream());
  }

  /** The same without the dated rows that {@code left} cites, as if they had never come. */
  public Tables without(Collection<Citation> left) {
    return new Tables(
        theatre,
        parties,
        sources,
        relations,
        settlements,
        SortedFacts.filter(population, p -> !left.contains(p.citation())),
        links,
        SortedFacts.filter(events, e -> !left.contains(e.citation())),
        SortedFacts.filter(claims, c -> !left.contains(c.citation())),
        problems,
        warnings,
        rows,
        areas.without(left),
        ground,
        fingerprints,
        lines,
        withdrawals.without(left));
  }

  /** The rows that came to be known, or were withdrawn, on some day, in no order. */
  public Stream<Dated> dated() {
    return published()
        .flatMap(
            row ->
                Stream.concat(
                    Stream.of(row), withdrawals.of(row.row()).map(row::withdrawn).stream()));
  }

  private Stream<Dated> published() {
    return Stream.of(
            population.stream()
                .map(p -> Dated.of(p.citation(), p.asOf(), p.asOf(), List.of(p.settlement()))),
            events.stream()
                .map(e -> Dated.of(e.citation(), e.publishedOn(), e.day(), e.settlements())),
            claims.stream()
                .map(
                    c ->
                        Dated.of(c.citation(), c.publishedOn(), c.asOf(), List.of(c.settlement()))),
            areas.rows().stream()
                .map(
                    a -> Dated.of(a.citation(), a.publishedOn(), a.day(), List.of(a.settlement()))))
        .flatMap(rows -> rows);
  }
}
